"""Owns the clock on the screen. GUI thread."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from babel.dates import format_date
from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from visitor.clock import Clock
from visitor.texts import clock_time, texts
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_DAYS = {
    "fi": ("cccc d. MMMM", "fi"),
    "sv": ("cccc d MMMM", "sv_FI"),
    "en": ("cccc d MMMM", "en_GB"),
}


@QmlElement
@uncreatable("made by the composition root")
class TimeViewModel(QObject):
    """The time and the day, as the language of the screen writes them."""

    changed = Signal()

    def __init__(self, clock: Clock, timezone: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._zone = ZoneInfo(timezone)
        self._language = "fi"
        self._now = ("", "")
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._tick()

    now = Property(str, lambda self: self._now[0], notify=changed)
    today = Property(str, lambda self: self._now[1], notify=changed)

    def speak(self, language: str) -> None:
        self._language = language
        self._tick()

    def _tick(self) -> None:
        moment = self._clock.now()
        local = moment.astimezone(self._zone)
        pattern, locale = _DAYS[self._language]
        day = format_date(local, pattern, locale=locale)
        now = (clock_time(texts(self._language), moment, self._zone), day)
        if now != self._now:
            self._now = now
            self.changed.emit()
