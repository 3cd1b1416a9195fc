"""Owns the clock on a screen. GUI thread."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QLocale, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from visitor.clock import Clock
from visitor.texts import clock_time, texts
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Touch"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@uncreatable("made by the program")
class TimeViewModel(QObject):
    """The time and the day, as the language of the screen writes them."""

    changed = Signal()

    def __init__(self, clock: Clock, timezone: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._zone = ZoneInfo(timezone)
        self._language = "fi"
        self._now = ("", "", 0)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._tick()

    now = Property(str, lambda self: self._now[0], notify=changed)
    today = Property(str, lambda self: self._now[1], notify=changed)
    # Minutes since 1970: what moves with the minute and needs no words.
    minute = Property(int, lambda self: self._now[2], notify=changed)

    def speak(self, language: str) -> None:
        self._language = language
        self._tick()

    def _tick(self) -> None:
        moment, words = self._clock.now(), texts(self._language)
        day = day_text(words.get("day-pattern"), moment.astimezone(self._zone), self._language)
        now = (clock_time(words, moment, self._zone), day, int(moment.timestamp()) // 60)
        if now != self._now:
            self._now = now
            self.changed.emit()


def day_text(pattern: str, day: date, language: str) -> str:
    """`pattern` (dddd, d, MMMM) for `day`: the weekday as it stands alone, not in a sentence."""
    locale = QLocale(texts(language).posix_locale)
    weekday = locale.standaloneDayName(day.isoweekday())
    month = locale.monthName(day.month)
    return (
        pattern.replace("dddd", "\0")
        .replace("d", str(day.day))
        .replace("MMMM", month)
        .replace("\0", weekday)
    )
