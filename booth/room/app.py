"""Owns the room's screen as a program: the composition root of one screen process."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication

from booth.call.local_client import MediaEvent
from booth.room import picture as _picture  # noqa: F401 - makes the type known to QML
from booth.room.media_port import LoopMedia, OrderDone
from booth.room.room_presence_view_model import RoomPresenceViewModel
from booth.room.room_view_model import RoomViewModel
from booth.room.settings import RoomSettings
from booth.room.stage import Stage, is_call, somebody
from visitor.clock import SystemClock
from visitor.touch.access_view_model import AccessViewModel
from visitor.touch.boundary import FaultReport
from visitor.touch.idle import IdleWatch
from visitor.touch.marshal import Marshal
from visitor.touch.screen_program import Parts, ScreenProgram, Start
from visitor.touch.screen_window import ScreenWindow
from visitor.touch.time_view_model import TimeViewModel

if TYPE_CHECKING:
    from booth.room.media_line import MediaLine
    from visitor.touch.read_aloud import ReadAloud

MAIN = Path(__file__).with_name("qml") / "RoomMain.qml"
SIZE = QSize(1920, 1080)
TICK_MS = 500


class RoomApp:
    """Everything of one screen process, and what connects it."""

    def __init__(self, settings: RoomSettings, start: Start) -> None:
        self._settings = settings
        self._clock = SystemClock()
        self._program = ScreenProgram(
            start, self._clock, SIZE, full_screen=settings.full_screen, fenced=True
        )
        self._boundary = self._program.boundary
        self._line: MediaLine | None = None
        self._reader: ReadAloud | None = None
        self._media = LoopMedia()
        self._news = Marshal(self._take, self._boundary, "media")
        self._media.answer_through(self._news)
        self._make_screen()

    def run(self, app: QGuiApplication) -> int:
        """Show the screen, or wait behind it; back when the program ends."""
        parts = Parts(self._load_late_parts, self._shown, self._show_fault, self._close)
        return self._program.run(app, self._window, parts)

    def _make_screen(self) -> None:
        self._room = RoomViewModel(self._settings, self._media, self._clock)
        self._time = TimeViewModel(self._clock, self._settings.timezone)
        self._screen = ScreenWindow(MAIN, "room")
        self._access = AccessViewModel(self._screen.theme())
        self._presence = RoomPresenceViewModel()
        self._speak(str(self._room.language))
        self._window = self._screen.open(
            {
                "room": self._room,
                "time": self._time,
                "presence": self._presence,
                "access": self._access,
            }
        )
        self._watch = IdleWatch(self._clock, self._window)
        self._presence.watch_by(self._watch)
        self._presence.gone.connect(self._room.parts.survey.decline)
        self._presence.left.connect(self._make_plain)
        self._room.spoken.connect(self._speak)
        self._room.moved.connect(self._moved)
        self._ticks = QTimer(interval=TICK_MS)
        self._ticks.timeout.connect(self._room.tick)

    def _shown(self) -> None:
        """Only the process that the customer sees speaks with the media process."""
        self._room.begin()
        self._ticks.start()
        if self._line is not None:
            self._media.attach(self._line)
            self._line.open()

    def _load_late_parts(self) -> None:
        """What the first frame can do without: the loop thread, the keyboard."""
        from booth.room.media_line import MediaLine
        from visitor.log import log_to_stderr

        log_to_stderr("room")
        self._line = MediaLine(
            self._settings.data_dir, self._clock, self._boundary, self._news.post
        )
        # The call comes first, whoever was in it; the keyboard is for a question after it.
        QTimer.singleShot(0, self._load_keyboard)

    def _load_keyboard(self) -> None:
        from visitor.touch.read_aloud import read_aloud

        self._window.setProperty("lateParts", True)
        self._reader = read_aloud(self._window, self._access, self._settings.speech_device)
        self._reader.hush(is_call(self._room.stage))

    def _take(self, message: MediaEvent | OrderDone) -> None:
        if isinstance(message, OrderDone):
            self._media.take(message)
        else:
            self._room.take(message)

    def _moved(self, old: Stage, new: Stage) -> None:
        self._access.useGround("call" if is_call(new) else "light")
        if self._reader is not None:
            self._reader.hush(is_call(new))
        self._presence.follow(new)
        if somebody(new) and not somebody(old):
            self._program.link.busy()
        elif new is Stage.FREE and somebody(old):
            self._make_plain()
            self._program.link.idle()
            self._program.link.done()

    def _make_plain(self) -> None:
        self._access.reset()
        self._room.reset_language()

    def _speak(self, language: str) -> None:
        self._screen.bridge.show(language)
        self._time.speak(language)
        self._presence.speak(language)
        self._access.speak(language)

    def _show_fault(self, _report: FaultReport) -> None:
        self._window.setProperty("faulted", True)

    def _close(self) -> None:
        self._ticks.stop()
        if self._line is not None:
            self._line.close()
        self._news.close()
        if self._reader is not None:
            self._reader.close()
        # The window goes before its view models, or bindings fire on nothing.
        del self._window
        self._screen.close()
