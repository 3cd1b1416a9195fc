"""Owns the look-up of a visit by its four digits. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@uncreatable("made by the kiosk")
class CodeViewModel(QObject):
    """`state` is asking, looking, unknown, many, unreachable, or not-kept for who is leaving."""

    stateChanged = Signal()
    codeTyped = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = "asking"

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._state

    @Slot(str)
    def lookUp(self, code: str) -> None:
        """All four digits are there."""
        if self._state != "looking" and len(code) == 4:
            self.say("looking")
            self.codeTyped.emit(code)

    @Slot()
    def edited(self) -> None:
        """A digit was touched: what was wrong before is about what was before."""
        if self._state != "looking":
            self.say("asking")

    def say(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.stateChanged.emit()
