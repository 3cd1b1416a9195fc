"""Owns how a slide's picture is decoded for QML: bounded, and cut to the hatch. Any thread."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qsl

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtQuick import QQuickImageProvider

from visitor.paths import ASSETS
from visitor.slides.pictures import BadPicture, read_picture
from visitor.touch.icons import ArtProvider, cut

_LOG = logging.getLogger(__name__)
MOST_MEGABYTES = 128
MOST_SIDE = 2_160
# Where filling the room would take more than this share of a picture away, all of it is shown.
MOST_LOST = 0.55


class SlidePictures(QQuickImageProvider):
    """`image://slide/<name>?corner=&ground=`: only files that were told by `know`.

    A picture that cannot be drawn after all leaves its room to the house's own.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._files: Mapping[str, Path] = {}
        self._complained: set[Path] = set()

    def know(self, files: Mapping[str, Path]) -> None:
        """Draw these from now on, by name."""
        self._files = dict(files)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        name, _, query = id.partition("?")
        wishes = dict(parse_qsl(query.replace("#", "%23")))
        room = requestedSize.boundedTo(QSize(MOST_SIDE, MOST_SIDE))
        file = self._files.get(name)
        image = self._drawn(file, room, wishes.get("ground", "#000000")) if file else None
        if image is None:
            own = ArtProvider(ASSETS / "art")
            return own.requestImage(f"idle?{query}", size, requestedSize)
        corner = float(wishes.get("corner", "0")) * image.width()
        image = cut(image, corner) if corner else image
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _drawn(self, file: Path, room: QSize, ground: str) -> QImage | None:
        data = read_picture(file)
        found = data if isinstance(data, BadPicture) else decoded(data, room)
        if isinstance(found, QImage):
            return fitted(found, room, ground)
        if file not in self._complained:
            self._complained.add(file)
            _LOG.error("a slide's picture is not shown: %s: %s", file, found.code)
        return None


def decoded(data: bytes, room: QSize) -> QImage | BadPicture:
    """The picture, upright and hardly larger than needed to fill `room`."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    reader.setAutoTransform(True)
    natural = reader.size()
    if not natural.isValid():
        return BadPicture("kind")
    # What is turned by its own wish is turned after it has been read.
    wanted = max(room.width(), room.height())
    filling = natural.scaled(
        QSize(wanted, wanted), Qt.AspectRatioMode.KeepAspectRatioByExpanding
    ).boundedTo(QSize(2 * MOST_SIDE, 2 * MOST_SIDE))
    if not room.isEmpty() and filling.width() < natural.width():
        reader.setScaledSize(filling)
    image = reader.read()
    return BadPicture("kind") if image.isNull() else image


def fitted(image: QImage, room: QSize, ground: str) -> QImage:
    """`image` filling `room`; whole, on `ground`, where filling would cut too much away."""
    if room.isEmpty():
        return image
    shapes = image.width() / image.height(), room.width() / room.height()
    lost = 1 - min(shapes) / max(shapes)
    mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    if lost > MOST_LOST:
        mode = Qt.AspectRatioMode.KeepAspectRatio
    size = image.size().scaled(room, mode)
    smooth = image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    filled = QImage(room, QImage.Format.Format_ARGB32_Premultiplied)
    filled.fill(QColor(ground))
    painter = QPainter(filled)
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(filled.rect().center())
    painter.drawImage(place.topLeft(), smooth)
    painter.end()
    return filled
