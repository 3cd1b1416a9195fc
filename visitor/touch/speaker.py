"""Owns the voice: one espeak-ng at a time as a child process, its text by stdin. GUI thread.

The text may hold a visitor's name: it stands in no argument, which others on the machine could
read, in no log and in no file.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

_LOG = logging.getLogger(__name__)
LONGEST_S = 150
LIST_S = 10
CLOSE_MS = 1000
# Words a minute: a little slower than the voice's own 175.
RATE = 155
# espeak-ng's own scale goes to 200, of which 100 is its usual voice.
AMPLITUDES = (25, 50, 100, 150, 200)
# A screen that crashes takes its voice along, in the middle of a name.
WITH_US = ("setpriv", "--pdeathsig", "KILL", "--")
NOT_FOUND = 127
_UNSTARTED = QProcess.ProcessError.FailedToStart
_VOICE = re.compile(r"^\s*\d+\s+(\S+)\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SpeakerSettings:
    """`device` is the sound card's name, "" the machine's own choice; `more` are for tests."""

    program: str = "espeak-ng"
    device: str = ""
    more: tuple[str, ...] = ()
    longest_s: int = LONGEST_S


class Speaker(QObject):
    """Says one text at a time; a new one ends the one before. `ended` follows each of them."""

    ended = Signal()

    def __init__(self, settings: SpeakerSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._next: tuple[str, list[str]] | None = None
        self._child = QProcess(self)
        self._child.setStandardOutputFile(QProcess.nullDevice())
        self._child.setStandardErrorFile(QProcess.nullDevice())
        self._child.finished.connect(self._finished)
        self._child.errorOccurred.connect(self._failed)
        self._asked = QProcess(self)
        self._asked.setStandardErrorFile(QProcess.nullDevice())
        self._limit = QTimer(self, singleShot=True, interval=settings.longest_s * 1000)
        self._limit.timeout.connect(self.stop)

    @property
    def speaking(self) -> bool:
        """Whether a child process runs or is about to."""
        return self._next is not None or self._child.state() is not QProcess.ProcessState.NotRunning

    @property
    def pid(self) -> int:
        """The child's process, 0 where none runs."""
        return int(self._child.processId())

    def say(self, text: str, voice: str, volume: int) -> None:
        """Say `text`; `volume` counts from 1 to the number of AMPLITUDES."""
        self.stop()
        if not text.strip() or not voice:
            return
        self._next = (text, self._arguments(voice, volume))
        if self._child.state() is QProcess.ProcessState.NotRunning:
            self._start()

    def stop(self) -> None:
        """Be silent at once, also where the child hangs."""
        self._next = None
        if self._child.state() is not QProcess.ProcessState.NotRunning:
            self._child.kill()

    def ask_voices(self, done: Callable[[frozenset[str]], None]) -> None:
        """Ask, once, which voices there are; `done` hears none where there is no synthesiser."""
        asked = self._asked
        asked.finished.connect(lambda: done(voices_in(asked.readAllStandardOutput().toStdString())))
        asked.errorOccurred.connect(lambda error: self._unasked(error, done))
        QTimer.singleShot(LIST_S * 1000, asked, asked.kill)
        asked.start(self._settings.program, ["--voices"])

    def close(self) -> None:
        """Be silent for good; the program ends, and nobody hears of what is ended by this."""
        self._next = None
        for child in (self._child, self._asked):
            child.blockSignals(True)
            child.kill()
            child.waitForFinished(CLOSE_MS)

    def _arguments(self, voice: str, volume: int) -> list[str]:
        amplitude = AMPLITUDES[max(1, min(volume, len(AMPLITUDES))) - 1]
        device = ["-d", self._settings.device] if self._settings.device else []
        fixed = ["-b", "1", "--stdin", "-v", voice, "-s", str(RATE), "-a", str(amplitude)]
        return [*fixed, *device, *self._settings.more]

    def _start(self) -> None:
        if self._next is None:
            return
        (text, arguments), self._next = self._next, None
        program, *before = WITH_US
        self._child.start(program, [*before, self._settings.program, *arguments])
        self._child.write(text.encode())
        self._child.closeWriteChannel()
        self._limit.start()

    def _finished(self, code: int) -> None:
        self._limit.stop()
        if code == NOT_FOUND:
            self._failed(_UNSTARTED)
            return
        if self._next is not None:
            self._start()
        else:
            self.ended.emit()

    def _unasked(
        self, error: QProcess.ProcessError, done: Callable[[frozenset[str]], None]
    ) -> None:
        if error is _UNSTARTED:
            done(frozenset())

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is _UNSTARTED:
            self._next = None
            _LOG.error("nothing is read aloud: %s does not start", self._settings.program)
            self.ended.emit()


def voices_in(listed: str) -> frozenset[str]:
    """The names of the voices in what `espeak-ng --voices` prints."""
    return frozenset(_VOICE.findall(listed))
