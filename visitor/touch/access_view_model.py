"""Owns how the screen suits one visitor: text size, contrast, calm. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Touch"
QML_IMPORT_MAJOR_VERSION = 1

SCALES = (1.0, 1.3, 1.6)


@QmlElement
@uncreatable("made by the program")
class AccessViewModel(QObject):
    """Sets the theme of the design module; `reset` gives the next visitor a plain screen.

    High contrast goes before the ground, "light" or "call", that a screen stands on.
    """

    changed = Signal()

    def __init__(self, theme: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = "light"
        self._contrast = False

    scale = Property(float, lambda self: self._theme.property("scale"), notify=changed)
    contrast = Property(bool, lambda self: self._contrast, notify=changed)
    calm = Property(bool, lambda self: self._theme.property("calm"), notify=changed)

    @Slot(float)
    def setScale(self, scale: float) -> None:
        self._set("scale", min(SCALES, key=lambda known: abs(known - scale)))

    @Slot(bool)
    def setContrast(self, wanted: bool) -> None:
        self._contrast = wanted
        self._set("mode", "highContrast" if wanted else self._ground)

    @Slot(bool)
    def setCalm(self, wanted: bool) -> None:
        self._set("calm", wanted)

    def useGround(self, ground: str) -> None:
        """Stand on `ground` from now on, unless the visitor has chosen high contrast."""
        self._ground = ground
        self.setContrast(self._contrast)

    def reset(self) -> None:
        """Forget this visitor's choices."""
        self.setScale(1.0)
        self.setContrast(False)
        self.setCalm(False)

    def _set(self, name: str, value: object) -> None:
        self._theme.setProperty(name, value)
        self.changed.emit()
