"""Owns the staff's way out: the hidden corner, the keypad, and the question. GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import staff_rules as rules
from kiosk.staff_door import Answer, Locked, Open, StaffDoor, Wrong
from visitor.clock import Clock
from visitor.touch.jobs import Failed, Finished, Jobs, Queued
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1
OPEN_MS = 20_000


@QmlElement
@uncreatable("made by the composition root")
class StaffViewModel(QObject):
    """`state` is "" (closed), asking, checking, wrong, locked or choosing.

    Without a `door` the corner does nothing. `opened(bool)` is heard by who shows other things
    meanwhile, `leaves` once staff have chosen to close.
    """

    stateChanged = Signal()
    opened = Signal(bool)
    leaves = Signal()

    def __init__(self, door: StaffDoor | None, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._door = door
        self._jobs = jobs
        self._clock = clock
        self._touches: tuple[float, ...] = ()
        self._state = ""
        self._timer = QTimer(self, interval=OPEN_MS, singleShot=True)
        self._timer.timeout.connect(self.close)

    state = Property(str, lambda self: self._state, notify=stateChanged)

    @Slot()
    def touchCorner(self) -> None:
        """The corner was touched; the fifth time in a row opens the keypad."""
        self._touches = rules.touched(self._touches, self._clock.monotonic())
        if self._door is not None and self._state == "" and rules.opens(self._touches):
            self._touches = ()
            self._become("checking")
            self._ask("look at the staff's lock", self._door.look, "asking")

    @Slot()
    def edited(self) -> None:
        """A digit was touched."""
        if self._state in ("asking", "wrong"):
            self._become("asking")

    @Slot(str)
    def enter(self, pin: str) -> None:
        """The PIN is typed."""
        door = self._door
        if door is not None and self._state in ("asking", "wrong"):
            self._become("checking")
            self._ask("check the staff's PIN", lambda: door.knock(pin), "wrong")

    @Slot()
    def close(self) -> None:
        """Back to the idle screen."""
        self._become("")

    @Slot()
    def leave(self) -> None:
        """Close the program."""
        if self._state == "choosing":
            self._become("")
            self.leaves.emit()

    def _ask(self, name: str, work: Callable[[], Answer], no: str) -> None:
        if not isinstance(self._jobs.run(name, work, lambda told: self._hear(told, no)), Queued):
            self._become("")

    def _hear(self, told: Finished[Answer] | Failed, no: str) -> None:
        if self._state != "checking":
            return
        match told:
            case Finished(Open()):
                self._become("choosing")
            case Finished(Locked()):
                self._become("locked")
            case Finished(Wrong()):
                self._become(no)
            case _:
                self._become("")

    def _become(self, state: str) -> None:
        old, self._state = self._state, state
        if state:
            self._timer.start()
        else:
            self._timer.stop()
        if old != state:
            self.stateChanged.emit()
        if bool(old) != bool(state):
            self.opened.emit(bool(state))
