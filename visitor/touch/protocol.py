"""Owns the lines between the supervisor and its screens: JSON, one message a line. Any thread.

Pure, and without heavy imports: the supervisor must be up before anything can be shown.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import NamedTuple

LINE_LIMIT = 4096


class Word(StrEnum):
    """Everything that is ever said on the line."""

    READY = "ready"  # screen: warmed, waiting to be shown
    SHOWN = "shown"  # screen: the first complete frame is on the display
    DONE = "done"  # screen: the visitor has finished and the screen has cleared itself
    BUSY = "busy"  # screen: somebody is using me, do not replace me now
    IDLE = "idle"  # screen: nobody is using me
    ALIVE = "alive"  # screen: the GUI thread still turns
    END = "end"  # screen: a person has closed the program
    LEAVE = "leave"  # screen: staff have closed it, and it is not to come back by itself
    SHOW = "show"  # supervisor: come to the front
    RETIRE = "retire"  # supervisor: quit


class Message(NamedTuple):
    """One word, with the milliseconds from *show* to the first frame for `shown`."""

    word: Word
    ms: float = 0.0


class Malformed(NamedTuple):
    """A line that is no message; `reason` is for the log."""

    reason: str


def encode(message: Message) -> bytes:
    """One line, newline included."""
    fields: dict[str, object] = {"say": message.word.value}
    if message.word is Word.SHOWN:
        fields["ms"] = round(message.ms, 3)
    return json.dumps(fields).encode() + b"\n"


def decode(line: bytes) -> Message | Malformed:
    """The message of one line without its newline."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Malformed(f"not JSON: {type(error).__name__}")
    if not isinstance(fields, dict):
        return Malformed("not an object")
    return _message(fields)


def _message(fields: dict[str, object]) -> Message | Malformed:
    said, ms = fields.get("say"), fields.get("ms", 0.0)
    if not isinstance(said, str) or said not in Word.__members__.values():
        return Malformed("unknown word")
    if isinstance(ms, bool) or not isinstance(ms, int | float) or not 0 <= ms < 1e9:
        return Malformed("bad ms")
    return Message(Word(said), float(ms))


class Lines:
    """Cuts a byte stream into messages; a line longer than the limit is dropped whole."""

    def __init__(self, limit: int = LINE_LIMIT) -> None:
        self._limit = limit
        self._rest = b""
        self._too_long = False

    def feed(self, data: bytes) -> list[Message | Malformed]:
        """The messages that `data` completes, in order."""
        *whole, self._rest = (self._rest + data).split(b"\n")
        heard = [self._line(line) for line in whole]
        if len(self._rest) > self._limit:
            self._rest, self._too_long = b"", True
        return heard

    def _line(self, line: bytes) -> Message | Malformed:
        if self._too_long or len(line) > self._limit:
            self._too_long = False
            return Malformed("line too long")
        return decode(line)
