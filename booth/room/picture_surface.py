"""Owns how a frame gets onto the window: painted by the processor, or as video by a GPU.

GUI thread; Qt paints in its render thread only while the GUI thread waits.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtCore import QByteArray, QRectF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from booth.call.frames import Frame

_VIDEO = b"import QtMultimedia\nVideoOutput { anchors.fill: parent }\n"


class Look(NamedTuple):
    """How a picture lies in its item; `radius` in pixels."""

    mirrored: bool = False
    cover: bool = True
    radius: float = 0.0


class Surface(Protocol):
    """What draws frames inside a picture item."""

    def show_frame(self, frame: Frame | None, look: Look) -> None:
        """Draw `frame` from now on, or nothing. It is not changed before the next call."""


class RasterSurface(QQuickPaintedItem):
    """Draws by the processor; for machines without a GPU, and for small pictures."""

    def __init__(self, parent: QQuickItem) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._look = Look()
        self.setAntialiasing(False)

    def show_frame(self, frame: Frame | None, look: Look) -> None:
        self._frame = frame
        self._look = look
        self.setOpaquePainting(look.cover and not look.radius)
        # Qt's software backend does not clear what an opaque item has painted before.
        self.setVisible(frame is not None)
        self.update()

    def paint(self, painter: QPainter) -> None:
        frame, look = self._frame, self._look
        if frame is None:
            return
        whole = QRectF(0, 0, self.width(), self.height())
        if look.radius:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            outline = QPainterPath()
            outline.addRoundedRect(whole, look.radius, look.radius)
            painter.setClipPath(outline)
        if look.mirrored:
            painter.translate(whole.width(), 0)
            painter.scale(-1, 1)
        source, target = placed(frame, whole, cover=look.cover)
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, source.size() != target.size()
        )
        painter.drawImage(target, _image(frame), source)


class NoVideoError(RuntimeError):
    """Qt's multimedia module is not installed, or broken."""


class VideoSurface:
    """Hands frames to a VideoOutput, which scales them on the GPU. It has square corners."""

    def __init__(self, parent: QQuickItem, engine: QQmlEngine) -> None:
        self._component = QQmlComponent(engine)
        self._component.setData(QByteArray(_VIDEO), QUrl())
        made = self._component.createWithInitialProperties({"parent": parent})
        if not isinstance(made, QQuickItem):
            raise NoVideoError(self._component.errorString())
        made.setParent(parent)
        self._output = made

    def show_frame(self, frame: Frame | None, look: Look) -> None:
        from PySide6.QtMultimedia import QVideoFrame, QVideoSink

        fill = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        self._output.setProperty(
            "fillMode", fill if look.cover else Qt.AspectRatioMode.KeepAspectRatio
        )
        self._output.setVisible(frame is not None)
        sink = self._output.property("videoSink")
        if frame is not None and isinstance(sink, QVideoSink):
            # The sink keeps the frame beyond this call, and the next one may use its memory.
            video = QVideoFrame(_image(frame).copy())
            video.setMirrored(look.mirrored)
            sink.setVideoFrame(video)


def placed(frame: Frame, item: QRectF, *, cover: bool) -> tuple[QRectF, QRectF]:
    """Which part of `frame` is drawn, and where in `item`."""
    across, down = item.width() / frame.width, item.height() / frame.height
    scale = max(across, down) if cover else min(across, down)
    if cover:
        seen = QRectF(0, 0, item.width() / scale, item.height() / scale)
        seen.moveCenter(QRectF(0, 0, frame.width, frame.height).center())
        return seen, item
    target = QRectF(0, 0, frame.width * scale, frame.height * scale)
    target.moveCenter(item.center())
    return QRectF(0, 0, frame.width, frame.height), target


def _image(frame: Frame) -> QImage:
    kind = QImage.Format.Format_RGB32
    return QImage(frame.data, frame.width, frame.height, frame.width * 4, kind)
