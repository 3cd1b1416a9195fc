"""A small PortAudio with devices that a test plugs in and out: no machine here has any.

It has what our sound uses of the module `sounddevice`, and like the real one it sees new devices
only after it was started again, and then ends every stream.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from booth.media.sound import BLOCK, BLOCK_S
from booth.media.tone import tone

BYTES = BLOCK * 2


class PortAudioError(Exception):
    """What the real one raises."""


class Stream:
    """Calls back every 10 ms while its device is plugged in."""

    def __init__(self, audio: PortAudio, name: str, call: Callable[[Any], None]) -> None:
        self.name = name
        self.active = False
        self._audio = audio
        self._call = call
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        self.active = True
        self._audio.streams.append(self)
        self._thread.start()

    def close(self, *, ignore_errors: bool) -> None:
        assert ignore_errors
        self.active = False
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join(5)
        if self in self._audio.streams:
            self._audio.streams.remove(self)

    def _run(self) -> None:
        # A device that is pulled out leaves a stream that says nothing, and calls no more.
        while not self._ending.wait(BLOCK_S):
            if self.name in self._audio.plugged:
                self._call(self)


class PortAudio:
    """`plugged` are the devices that are there: `microphone` and `speaker`."""

    PortAudioError = PortAudioError

    def __init__(self, *plugged: str) -> None:
        self.plugged = set(plugged)
        self.streams: list[Stream] = []
        self.played = threading.Event()
        self.last = b""
        self.starts = 0
        self._known = set(plugged)
        self.fault = "Error querying device -1"

    def RawInputStream(self, *, callback: Callable[..., None], **wishes: Any) -> Stream:
        self._check("microphone", wishes)
        samples = tone(440, 0, BLOCK).tobytes()
        return Stream(self, "microphone", lambda _: callback(samples, BLOCK, None, None))

    def RawOutputStream(self, *, callback: Callable[..., None], **wishes: Any) -> Stream:
        self._check("speaker", wishes)

        def call(_stream: Stream) -> None:
            data = bytearray(BYTES)
            callback(memoryview(data), BLOCK, None, None)
            if any(data):
                self.last = bytes(data)
                self.played.set()

        return Stream(self, "speaker", call)

    def _check(self, name: str, wishes: dict[str, Any]) -> None:
        assert (wishes["samplerate"], wishes["blocksize"], wishes["channels"]) == (48_000, 480, 1)
        if wishes["device"] not in (None, name) or name not in self._known & self.plugged:
            raise PortAudioError(self.fault)

    def _terminate(self) -> None:
        assert not self.streams, "a stream was open when all was ended"

    def _initialize(self) -> None:
        self.starts += 1
        self._known = set(self.plugged)
