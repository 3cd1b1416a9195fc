"""Owns what a screen shows of the scanner, and its wish to have a code read. GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.devices.scanner_port import Became, Lack, Message, Scanner, ScannerState
from kiosk.devices.scanner_rules import Foreign, Read
from visitor.touch.boundary import Boundary
from visitor.touch.marshal import Marshal
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ScannerProps:
    state: str = ScannerState.OFF.value
    lack: str = Lack.NONE.value


@dataclass(frozen=True, slots=True)
class Numbered:
    """A message of one look; what an earlier one says late is not heard."""

    look: int
    message: Message


@QmlElement
@uncreatable("made by the composition root")
class ScannerViewModel(QObject):
    """`state` is off, starting, looking or no-camera; `read` gives a text of ours once.

    `foreign` says that a code was held up which is not ours. `there` never changes.
    """

    stateChanged = Signal()
    lackChanged = Signal()
    read = Signal(str)
    foreign = Signal()

    def __init__(self, scanner: Scanner, boundary: Boundary) -> None:
        super().__init__()
        self._scanner = scanner
        self._news = Marshal(self._take, boundary, "scanner")
        self._look = 0
        self._props = ScannerProps()

    state = Property(str, lambda self: self._props.state, notify=stateChanged)
    lack = Property(str, lambda self: self._props.lack, notify=lackChanged)
    there = Property(bool, lambda self: self._scanner.there, constant=True)

    @Slot()
    def start(self) -> None:
        """A screen that wants a code is shown."""
        if self._scanner.there and self._props.state == ScannerState.OFF:
            self._look += 1
            look = self._look
            self._become(ScannerState.STARTING)
            self._scanner.start(lambda message: self._news.post(Numbered(look, message)))

    @Slot()
    def stop(self) -> None:
        """It is left: the camera goes off, and nothing that was seen is told any more."""
        self._look += 1
        self._scanner.stop()
        self._become(ScannerState.OFF)

    def close(self) -> None:
        """The program ends."""
        self._news.close()
        self._scanner.close()

    def _take(self, numbered: Numbered) -> None:
        if numbered.look != self._look:
            return
        match numbered.message:
            case Became(state, lack):
                self._become(state, lack)
            case Read(text):
                self.read.emit(text)
            case Foreign():
                self.foreign.emit()
            case _ as never:
                assert_never(never)

    def _become(self, state: ScannerState, lack: Lack = Lack.NONE) -> None:
        old, self._props = self._props, ScannerProps(state.value, lack.value)
        emit_changes(self, old, self._props)
