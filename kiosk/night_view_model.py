"""Owns whether the idle screen is dark: by night, until somebody touches it. GUI thread."""

from __future__ import annotations

from datetime import tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtQml import QmlElement

from kiosk.night import is_dark
from visitor.clock import Clock
from visitor.opening.rules import Span
from visitor.opening.telling import Hours
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1
AWAKE_MS = 30_000
WAKING = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.KeyPress,
    }
)


@QmlElement
@uncreatable("made by the composition root")
class NightViewModel(QObject):
    """A touch both wakes the screen and does what it does: nothing is eaten."""

    darkChanged = Signal()

    def __init__(self, clock: Clock, timezone: str, night: Span | str) -> None:
        super().__init__()
        self._clock = clock
        self._zone: tzinfo = ZoneInfo(timezone)
        self._night = night
        self._hours: Hours | None = None
        self._dark = False
        self._awake = QTimer(self, interval=AWAKE_MS, singleShot=True)
        self._awake.timeout.connect(self.tell)
        self.tell()

    dark = Property(bool, lambda self: self._dark, notify=darkChanged)

    def watch(self, window: QWindow) -> None:
        """Wake by whatever is done to `window`."""
        window.installEventFilter(self)

    def become(self, night: Span | str) -> None:
        """Keep this night from now on."""
        self._night = night
        self.tell()

    def use(self, hours: Hours | None) -> None:
        """Follow these opening hours from now on."""
        self._hours = hours
        self.tell()

    def wake(self) -> None:
        """Somebody is here."""
        self._awake.start()
        self.tell()

    def sleep(self) -> None:
        """Nobody is here any more."""
        self._awake.stop()
        self.tell()

    def tell(self) -> None:
        """A minute has passed, or somebody came: look again."""
        awake = self._awake.isActive()
        dark = not awake and is_dark(self._night, self._hours, self._clock.now(), self._zone)
        if dark != self._dark:
            self._dark = dark
            self.darkChanged.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear, and let pass."""
        if event.type() in WAKING:
            self.wake()
        return False
