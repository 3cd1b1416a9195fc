"""Owns the screen's soft tones: one at a time, from memory, never waited for. GUI thread."""

from __future__ import annotations

import logging
from typing import Protocol

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject
from PySide6.QtGui import QWindow
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

from visitor.touch.access_view_model import AccessViewModel
from visitor.touch.tones import RATE, Tone, samples

_LOG = logging.getLogger(__name__)
PRESSES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})


class TonePort(Protocol):
    """Whoever can play a tone; see Player."""

    def play(self, tone: Tone) -> None:
        """Play `tone`, instead of what sounds now."""

    def close(self) -> None:
        """No tone any more."""


class Player(QObject):
    """Plays one tone at a time; where the machine has no sound card, nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self._sink = self._open()

    def play(self, tone: Tone) -> None:
        """Play `tone`, instead of what sounds now."""
        if self._sink is None:
            return
        self._sink.stop()
        self._buffer.close()
        self._buffer.setData(samples(tone))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.start(self._buffer)

    def close(self) -> None:
        """No tone any more."""
        if self._sink is not None:
            self._sink.stop()

    def _open(self) -> QAudioSink | None:
        device = QMediaDevices.defaultAudioOutput()
        wished = QAudioFormat()
        wished.setSampleRate(RATE)
        wished.setChannelCount(1)
        wished.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if device.isNull() or not device.isFormatSupported(wished):
            _LOG.warning("no tones: there is no sound card that plays them")
            return None
        return QAudioSink(device, wished, self)


class Sounds(QObject):
    """Says a press by a tone, and what else it is told of; calm screens are silent."""

    def __init__(self, window: QWindow, access: AccessViewModel, player: TonePort) -> None:
        super().__init__()
        self._access = access
        self._player = player
        window.installEventFilter(self)

    def say(self, tone: Tone) -> None:
        if not self._access.property("calm"):
            self._player.play(tone)

    def close(self) -> None:
        """No tone any more; the window goes."""
        self._player.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear, and let pass."""
        if event.type() in PRESSES:
            self.say(Tone.PRESS)
        return False
