"""Owns how the desk's screen suits its advisor: size of text and contrast. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Desk"
QML_IMPORT_MAJOR_VERSION = 1

USUAL, LARGE = 1.0, 1.3


@QmlElement
@uncreatable("made by the composition root")
class DeskDisplayViewModel(QObject):
    """Sets the theme of the design module."""

    changed = Signal()

    def __init__(self, theme: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    large = Property(bool, lambda self: self._theme.property("scale") > USUAL, notify=changed)
    contrast = Property(
        bool, lambda self: self._theme.property("mode") == "highContrast", notify=changed
    )

    @Slot(bool)
    def setLarge(self, wanted: bool) -> None:
        self._set("scale", LARGE if wanted else USUAL)

    @Slot(bool)
    def setContrast(self, wanted: bool) -> None:
        self._set("mode", "highContrast" if wanted else "light")

    def _set(self, name: str, value: object) -> None:
        self._theme.setProperty(name, value)
        self.changed.emit()
