"""Whoever hears what is read aloud: a voice that keeps its texts, and what should be among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.fakes.kiosk_window import has
from tests.fakes.sweep import belongs_to_the_keyboard
from visitor.texts import texts
from visitor.touch.spoken_rules import lines, text
from visitor.touch.spoken_screen import parts_of

VOICES = frozenset({"fi", "sv", "en-gb"})


class KeepingVoice:
    """Keeps what it is to say: the words are looked at, and no machine for tests has ears."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.voices: list[tuple[str, int]] = []
        self.now = ""
        self.closed = False

    def say(self, text: str, voice: str, volume: int) -> None:
        self.said.append(text)
        self.voices.append((voice, volume))
        self.now = text

    def stop(self) -> None:
        self.now = ""

    def close(self) -> None:
        self.stop()
        self.closed = True


class Shown(Protocol):
    """An open window of ours."""

    @property
    def window(self) -> QQuickWindow:
        """The window itself."""

    def items(self) -> Iterator[QQuickItem]:
        """Every item that can be seen."""


def said_of(shown: Shown, language: str) -> tuple[str, ...]:
    """Every line of what `shown` says in `language`, however long."""
    return lines(parts_of(shown.window), texts(language))


def spoken_faults(shown: Shown, said: Sequence[str]) -> list[str]:
    """What a screen shows in use and what is `said` lacks: its question, or a control's name."""
    heard = "\n".join(said)
    faults = [f"not said: {name!r}" for name in _names(shown) if name not in heard]
    question = _question(shown)
    if not said or not said[0].startswith(question):
        faults.append(f"does not begin with {question!r}")
    if question not in text(said):
        faults.append("nothing is said before it grows too long")
    return faults


def _names(shown: Shown) -> Iterator[str]:
    for item in shown.items():
        if not item.isEnabled() or belongs_to_the_keyboard(item):
            continue
        if has(item, "focusShown", "available"):
            yield _plain(item.property("name"))
        elif has(item, "hintBeside"):
            yield _plain(item.property("label"))


def _question(shown: Shown) -> str:
    """The title of the question on top, or what the screen in use asks; "" where it has none."""
    found = ""
    for item in shown.items():
        if not item.isEnabled():
            continue
        if has(item, "safeText", "title") and item.property("open"):
            return _plain(item.property("title"))
        if has(item, "question", "sillY"):
            found = _plain(item.property("question"))
    return found


def _plain(words: object) -> str:
    return str(words).replace("\u00ad", "")
