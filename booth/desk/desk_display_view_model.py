"""Owns how the desk's screen suits its advisor: size of text and contrast. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Desk"
QML_IMPORT_MAJOR_VERSION = 1

# How many times the usual size words may be.
SCALES = (1.0, 1.3, 1.6, 2.0)


@QmlElement
@uncreatable("made by the composition root")
class DeskDisplayViewModel(QObject):
    """Sets the theme of the design module."""

    changed = Signal()

    def __init__(self, theme: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    scales = Property("QVariantList", lambda _self: list(SCALES), constant=True)  # type: ignore[arg-type]
    scale = Property(float, lambda self: self._theme.property("scale"), notify=changed)
    contrast = Property(
        bool, lambda self: self._theme.property("mode") == "highContrast", notify=changed
    )

    @Slot(float)
    def setScale(self, wanted: float) -> None:
        """Words `wanted` times the usual size, where that is one of `SCALES`."""
        if wanted in SCALES:
            self._set("scale", wanted)

    @Slot(bool)
    def setContrast(self, wanted: bool) -> None:
        self._set("mode", "highContrast" if wanted else "light")

    def _set(self, name: str, value: object) -> None:
        self._theme.setProperty(name, value)
        self.changed.emit()
