"""Owns what is read aloud and when: screens that come, news, the focus; silence at a touch.

GUI thread.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow

from visitor.texts import texts
from visitor.touch import spoken_rules as rules
from visitor.touch.access_view_model import AccessViewModel
from visitor.touch.speaker import Speaker, SpeakerSettings
from visitor.touch.spoken_screen import focus_keys, parts_of

LOOK_MS = 200
TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})


ACTING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})
MOVING = focus_keys() | ACTING


class Voice(Protocol):
    """Whoever can say a text; see Speaker."""

    def say(self, text: str, voice: str, volume: int) -> None:
        """Say `text`, and nothing else any more."""

    def stop(self) -> None:
        """Be silent at once."""

    def close(self) -> None:
        """Be silent for good."""


class ReadAloud(QObject):
    """Looks at `window` while reading is on, and has `voice` say what is new on it.

    `asked` is emitted where the key F1 has switched reading on, for who does not see the button.
    """

    asked = Signal()

    def __init__(
        self, window: QWindow, access: AccessViewModel, voice: Voice, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._access = access
        self._voice = voice
        self._said: tuple[str, ...] = ()
        self._seen: tuple[str, ...] = ()
        self._by_key = False
        self._focus = ""
        self._hushed = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        access.changed.connect(self._changed)
        access.againAsked.connect(self.again)
        access.louderOrQuieter.connect(self._say_volume)
        # On the window, and after the fence: F1 is ours before it is nobody's.
        window.installEventFilter(self)

    def hush(self, hushed: bool) -> None:
        """While hushed, in a call, nothing is read but what the keyboard comes to."""
        self._hushed = hushed
        if hushed:
            self._voice.stop()

    def again(self) -> None:
        """Read the whole screen, from its beginning."""
        self._forget()
        self.look()
        self.look()

    def look(self) -> None:
        """Say what is new, once it has stood still for two looks; called by the timer."""
        if not self._access.reads:
            return
        parts = parts_of(self._window)
        words = texts(self._access.language)
        now = rules.lines(parts, words)
        steady, self._seen = now == self._seen, now
        if not now or not steady:
            return
        new, self._said = rules.news(self._said, now), now
        focus = next((rules.focus_line(part, words) for part in parts if part.focused), "")
        moved, self._focus = focus != self._focus, focus
        whole = len(new) == len(now)
        if new and not self._hushed:
            self._say("\n".join([rules.text(new), *([focus] if whole and self._by_key else [])]))
        elif moved and focus and self._by_key:
            self._say(focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever touches has heard enough; F1 switches reading on and off."""
        if event.type() not in TOUCHES:
            return False
        self._voice.stop()
        self._by_key = isinstance(event, QKeyEvent) and event.key() in MOVING
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1:
            if not event.isAutoRepeat():
                self._switch()
            return True
        return False

    def close(self) -> None:
        """Silence for good; the window goes."""
        self._timer.stop()
        self._voice.close()

    def _switch(self) -> None:
        self._by_key = True
        self._access.setReading(not self._access.reads)
        if self._access.reads:
            self.asked.emit()

    def _say(self, text: str) -> None:
        self._voice.say(text, texts(self._access.language).voice, self._access.loudness)

    def _say_volume(self) -> None:
        if self._access.reads:
            self._say(self._access.volume_text)

    def _changed(self) -> None:
        if self._access.reads and not self._timer.isActive():
            self._timer.start()
        elif not self._access.reads and self._timer.isActive():
            self._timer.stop()
            self._voice.stop()
            self._forget()

    def _forget(self) -> None:
        self._said, self._seen, self._focus = (), (), ""


def read_aloud(window: QWindow, access: AccessViewModel, device: str) -> ReadAloud:
    """Reading for a screen program, as soon as the machine has said which voices it has."""
    speaker = Speaker(SpeakerSettings(device=device))
    speaker.ask_voices(access.use_voices)
    return ReadAloud(window, access, speaker)
