"""Owns the hearing of touches and keys for the idle rules, and their timer. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtQml import QmlElement, QmlUncreatable

from visitor.clock import Clock
from visitor.touch import idle_rules as rules
from visitor.touch.idle_rules import Idle, IdleTimes, Phase

QML_IMPORT_NAME = "Luukku.Touch"
QML_IMPORT_MAJOR_VERSION = 1
TICK_MS = 250
HEARD = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
    }
)


@QmlElement
@QmlUncreatable("made by the program")
class IdleWatch(QObject):  # type: ignore[operator] # the stubs lack the decorator's call
    """Tells QML and Python when the visitor is warned (`changed`) and given up (`cleared`)."""

    changed = Signal()
    cleared = Signal()

    def __init__(self, clock: Clock, window: QWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._idle = Idle()
        self._left = 0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        # On the window, not the application: there every event of every object would pass here.
        window.installEventFilter(self)

    def _get_phase(self) -> str:
        return self._idle.phase.value

    def _get_seconds_left(self) -> int:
        return self._left

    phase = Property(str, _get_phase, notify=changed)
    secondsLeft = Property(int, _get_seconds_left, notify=changed)

    def begin(self, times: IdleTimes) -> None:
        """A visitor has come."""
        self._timer.start()
        self._become(rules.begin(times, self._now()))

    def end(self) -> None:
        """The visitor has finished; nothing is watched until the next `begin`."""
        self._timer.stop()
        self._become(rules.end(self._idle))

    def use(self, times: IdleTimes) -> None:
        """Another screen is shown, with its own times."""
        self._become(rules.use(self._idle, times, self._now()))

    def hold(self, held: bool) -> None:
        """While held nobody is warned or cleared away."""
        self._become(rules.hold(self._idle, held, self._now()))

    @Slot()
    def moreTime(self) -> None:
        """The visitor is still here."""
        self._become(rules.more_time(self._idle, self._now()))

    @Slot()
    def tick(self) -> None:
        """Let time do its work; called by the timer."""
        was_warned = self._idle.phase is Phase.WARNED
        self._become(rules.tick(self._idle, self._now()))
        if was_warned and self._idle.phase is Phase.AWAY:
            self._timer.stop()
            self.cleared.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear, and let pass."""
        if event.type() in HEARD:
            self._become(rules.touched(self._idle, self._now()))
        return False

    def _now(self) -> float:
        return self._clock.monotonic()

    def _become(self, idle: Idle) -> None:
        before = (self._idle.phase, self._left)
        self._idle = idle
        self._left = rules.seconds_left(idle, self._now())
        if before != (idle.phase, self._left):
            self.changed.emit()
