"""A window with one picture item over green, whose pixels a test reads. GUI thread."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import Shiboken

import booth.room.picture  # noqa: F401 - makes the type known to QML

Pixels = NDArray[np.uint8]
QML = """
import QtQuick
import QtQuick.Window
import Luukku.Room
Window {{
    width: {width}; height: {height}; visible: true; color: "#00ff00"
    PictureItem {{ objectName: "picture"; anchors.fill: parent; {wishes} }}
}}
"""


class PictureWindow:
    """The window, its item, and what is seen."""

    def __init__(self, width: int, height: int, wishes: str) -> None:
        self._engine = QQmlApplicationEngine()
        qml = QML.format(width=width, height=height, wishes=wishes)
        self._engine.loadData(qml.encode(), QUrl())
        (window,) = self._engine.rootObjects()
        assert isinstance(window, QQuickWindow)
        self.window = window
        item = window.findChild(QQuickItem, "picture")
        assert isinstance(item, QQuickItem)
        self.item = item

    def pixels(self) -> Pixels:
        """What is seen, as B G R x of shape (height, width, 4)."""
        image = self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
        flat = np.frombuffer(image.constBits(), np.uint8)
        rows = flat.reshape(image.height(), image.bytesPerLine() // 4, 4)
        return rows[:, : image.width()].copy()

    def colour(self, x: float, y: float) -> tuple[int, ...]:
        """Blue, green and red at a place given as shares of width and height."""
        pixels = self.pixels()
        place = pixels[int(y * pixels.shape[0]), int(x * pixels.shape[1])]
        return tuple(int(level) for level in place[:3])

    def close(self) -> None:
        Shiboken.delete(self._engine)


@contextmanager
def picture_window(
    path: Path, width: int = 640, height: int = 360, wishes: str = ""
) -> Iterator[PictureWindow]:
    """A window that shows the frames of `path`; closed after the block."""
    assert os.environ["QT_QUICK_BACKEND"] == "software"
    opened = PictureWindow(width, height, f'source: "{path}"; {wishes}')
    try:
        yield opened
    finally:
        opened.close()
