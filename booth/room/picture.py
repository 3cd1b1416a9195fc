"""Owns the QML item that shows the newest frame of a shared picture. GUI thread."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Property, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, qmlEngine
from PySide6.QtQuick import QQuickItem

from booth.call.frames import Frame, FrameFileError, FrameReader
from booth.room.picture_choice import VIDEO, picture_kind
from booth.room.picture_surface import Look, RasterSurface, Surface, VideoSurface

QML_IMPORT_NAME = "Luukku.Room"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MS = 16
# How often a file that is not there yet is looked for, in looks.
REOPEN = 15


@QmlElement
class PictureItem(QQuickItem):
    """Shows what a FrameWriter writes at `source`; nothing where there is no frame.

    `cover` fills the item and cuts what is too much, else all is shown; `mirrored` is for one's
    own face; `radius` rounds the corners, in pixels; `kind` is `raster` or `video`, as it was
    chosen at the start. While it can be seen it looks for a new frame every 16 ms, and draws
    only where there is one.
    """

    sourceChanged = Signal()
    lookChanged = Signal()
    kindChanged = Signal()
    hasPictureChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._look = Look()
        self._kind = picture_kind(os.environ)
        self._frame: Frame | None = None
        self._reader: FrameReader | None = None
        self._surface: Surface | None = None
        self._looks = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._take_newest)
        self.visibleChanged.connect(self._run_or_rest)

    def componentComplete(self) -> None:
        super().componentComplete()
        self._run_or_rest()

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        if isinstance(self._surface, RasterSurface):
            self._surface.setSize(self.size())

    def _set_source(self, source: str) -> None:
        if source != self._source:
            self._source = source
            self._show(None)
            self._leave_file()
            self._run_or_rest()
            self.sourceChanged.emit()

    def _set_kind(self, kind: str) -> None:
        self._kind = kind
        self.kindChanged.emit()

    def _set_look(self, **change: object) -> None:
        self._look = self._look._replace(**change)  # type: ignore[arg-type]
        if self._surface is not None:
            self._surface.show_frame(self._frame, self._look)
        self.lookChanged.emit()

    source = Property(
        str, lambda self: self._source, lambda self, to: self._set_source(to), notify=sourceChanged
    )
    mirrored = Property(
        bool,
        lambda self: self._look.mirrored,
        lambda self, to: self._set_look(mirrored=to),
        notify=lookChanged,
    )
    cover = Property(
        bool,
        lambda self: self._look.cover,
        lambda self, to: self._set_look(cover=to),
        notify=lookChanged,
    )
    radius = Property(
        float,
        lambda self: self._look.radius,
        lambda self, to: self._set_look(radius=to),
        notify=lookChanged,
    )
    kind = Property(
        str, lambda self: self._kind, lambda self, to: self._set_kind(to), notify=kindChanged
    )
    hasPicture = Property(bool, lambda self: self._frame is not None, notify=hasPictureChanged)

    def _run_or_rest(self) -> None:
        if self._source and self.isVisible() and self.isComponentComplete():
            self._take_newest()
            self._timer.start()
        else:
            self._timer.stop()

    def _take_newest(self) -> None:
        # A VideoOutput loses what it is given before its window is on the display. Not asked of
        # window(): PySide then takes the window for this item's own, and drops it with the item.
        if not any(window.isExposed() for window in QGuiApplication.topLevelWindows()):
            return
        reader = self._reader or self._open_file()
        if reader is None:
            return
        sequence = reader.sequence
        if sequence == 0:
            self._show(None)
            self._leave_file()
        elif self._frame is None or sequence != self._frame.sequence:
            frame = reader.newest(self._frame.data if self._frame is not None else None)
            if frame is not None:
                self._show(frame)

    def _open_file(self) -> FrameReader | None:
        self._looks += 1
        if self._looks % REOPEN != 1:
            return None
        try:
            self._reader = FrameReader(Path(self._source))
        except (OSError, FrameFileError):
            return None
        return self._reader

    def _leave_file(self) -> None:
        self._looks = 0
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _show(self, frame: Frame | None) -> None:
        had = self._frame is not None
        self._frame = frame
        if frame is not None and self._surface is None:
            self._surface = self._make_surface()
        if self._surface is not None and (had or frame is not None):
            self._surface.show_frame(frame, self._look)
        if had != (frame is not None):
            self.hasPictureChanged.emit()

    def _make_surface(self) -> Surface:
        engine = qmlEngine(self)
        # A VideoOutput has square corners; what is rounded is small, and cheap to paint.
        if self._kind == VIDEO and not self._look.radius and engine is not None:
            return VideoSurface(self, engine)
        surface = RasterSurface(self)
        surface.setSize(self.size())
        return surface
