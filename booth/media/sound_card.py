"""Owns real sound by PortAudio: opens the streams, notices when a device goes. A thread of its own.

PortAudio calls back in its own thread and sees only the devices that were there when it was
started; starting it again ends every stream. So one host looks after both streams.
"""

from __future__ import annotations

import asyncio
import importlib
import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from booth.call.local_protocol import DeviceState
from booth.media.sound import BLOCK, RATE, SILENCE, Beat, Block, Ring, amplified
from visitor.clock import Clock

_LOG = logging.getLogger(__name__)
RETRY_S = 2.0
CLOSE_S = 2.0
SILENT_S = 1.0
LATE_S = 0.03
CARDS = Path("/proc/asound/cards")


class SoundLine:
    """One stream in one direction. `beat` is called with each block that the device has moved."""

    direction = ""

    def __init__(self, host: SoundHost, clock: Clock, wish: str = "auto") -> None:
        self._host = host
        self._clock = clock
        self._wish = wish
        self._state = DeviceState.MISSING
        self._stream: Any = None
        self._moved_at = 0.0
        self._changed: Callable[[], None] = lambda: None
        self._ring = Ring()

    @property
    def state(self) -> DeviceState:
        return self._state

    def open(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._host.look_after(self)

    def close(self) -> None:
        # Who closes is told nothing more: its event loop may be gone when the device has stopped.
        self._changed = lambda: None
        self._host.let_go(self)

    def start(self, portaudio: Any) -> None:
        """Open the device, if it is there. Host's thread."""
        try:
            self._stream = self._make(portaudio)
            self._moved_at = self._clock.monotonic()
            self._stream.start()
        except (portaudio.PortAudioError, ValueError) as fault:
            self.stop()
            self._become(_state_of(fault))
        else:
            self._become(DeviceState.OK)

    def stop(self) -> None:
        """Close the device. Host's thread."""
        if self._stream is not None:
            self._stream.close(ignore_errors=True)
            self._stream = None
        self._become(DeviceState.MISSING)

    def runs(self) -> bool:
        """Whether the device still moves blocks. Host's thread."""
        silent_s = self._clock.monotonic() - self._moved_at
        return self._stream is not None and self._stream.active and silent_s < SILENT_S

    def _make(self, portaudio: Any) -> Any:
        raise NotImplementedError

    def _options(self) -> dict[str, Any]:
        device = None if self._wish == "auto" else self._wish
        if device is not None and device.isdecimal():
            return {**_FORMAT, "device": int(device)}
        return {**_FORMAT, "device": device}

    def _become(self, state: DeviceState) -> None:
        if state is not self._state:
            self._state = state
            _LOG.info("the %s is %s", self.direction, state.value)
            self._changed()


_FORMAT: dict[str, Any] = {
    "samplerate": RATE,
    "blocksize": BLOCK,
    "channels": 1,
    "dtype": "int16",
    "latency": "low",
}


class CardMicrophone(SoundLine):
    """The machine's microphone, or the one whose name holds `wish`, or of this number."""

    direction = "microphone"

    def __init__(self, host: SoundHost, clock: Clock, wish: str = "auto") -> None:
        super().__init__(host, clock, wish)
        self._beat = Beat(clock)
        self._lock = threading.Lock()
        self._reader: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None

    async def block(self) -> Block:
        if (block := self._ring.take()) is not None:
            return block
        if self._state is DeviceState.OK and (block := await self._arriving()) is not None:
            return block
        await self._beat.wait()
        return SILENCE

    async def _arriving(self) -> Block | None:
        arrived = asyncio.Event()
        with self._lock:
            self._reader = (asyncio.get_running_loop(), arrived)
        try:
            # What came before the reader was known has not woken it.
            if not len(self._ring):
                async with asyncio.timeout(LATE_S):
                    await arrived.wait()
        except TimeoutError:
            return None
        finally:
            with self._lock:
                self._reader = None
        return self._ring.take()

    def _make(self, portaudio: Any) -> Any:
        self._ring.clear()
        return portaudio.RawInputStream(callback=self._heard, **self._options())

    def _heard(self, data: Any, _count: int, _time: Any, _status: Any) -> None:
        self._moved_at = self._clock.monotonic()
        self._ring.put(np.frombuffer(bytes(data), np.int16))
        with self._lock:
            if self._reader is not None:
                loop, arrived = self._reader
                loop.call_soon_threadsafe(arrived.set)


class CardSpeaker(SoundLine):
    """The machine's speaker, or the one whose name holds `wish`, or of this number."""

    direction = "speaker"

    def __init__(self, host: SoundHost, clock: Clock, wish: str = "auto") -> None:
        super().__init__(host, clock, wish)
        self.volume = 7

    def play(self, block: Block) -> None:
        if self._state is DeviceState.OK:
            self._ring.put(block)

    def waiting(self) -> int:
        return len(self._ring)

    def _make(self, portaudio: Any) -> Any:
        self._ring.clear()
        return portaudio.RawOutputStream(callback=self._wanted, **self._options())

    def _wanted(self, data: Any, _count: int, _time: Any, _status: Any) -> None:
        self._moved_at = self._clock.monotonic()
        block = self._ring.take()
        data[:] = amplified(SILENCE if block is None else block, self.volume).tobytes()


def load_portaudio() -> Any:
    """The module sounddevice, or None where the machine has no PortAudio."""
    try:
        return importlib.import_module("sounddevice")
    except OSError as fault:
        _LOG.warning("no sound: %s", fault)
        return None


class SoundHost:
    """Keeps the open lines going, each on its own, until the last is let go."""

    def __init__(
        self,
        retry_s: float = RETRY_S,
        cards: Path = CARDS,
        load: Callable[[], Any] = load_portaudio,
    ) -> None:
        self._load = load
        self._retry_s = retry_s
        self._cards = cards
        self._lock = threading.Lock()
        self._lines: list[SoundLine] = []
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._seen = ""

    def look_after(self, line: SoundLine) -> None:
        """Open `line` soon, and again whenever it has stopped. Any thread."""
        with self._lock:
            self._lines.append(line)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
                self._thread.start()
        self._wake.set()

    def let_go(self, line: SoundLine) -> None:
        """Close `line`; comes back within 2 s. Any thread."""
        with self._lock:
            if line not in self._lines:
                return
            self._lines.remove(line)
            thread = None if self._lines else self._thread
        self._wake.set()
        if thread is not None:
            thread.join(CLOSE_S)

    def _run(self) -> None:
        running: list[SoundLine] = []
        portaudio = None
        while lines := self._wanted():
            portaudio = portaudio or self._load()
            for line in running:
                if line not in lines:
                    line.stop()
            if portaudio is not None:
                self._mend(portaudio, lines)
            running = lines
            self._wake.wait(self._retry_s)
            self._wake.clear()
        for line in running:
            line.stop()

    def _wanted(self) -> list[SoundLine]:
        with self._lock:
            if not self._lines:
                self._thread = None
            return list(self._lines)

    def _mend(self, portaudio: Any, lines: list[SoundLine]) -> None:
        broken = [line for line in lines if not line.runs()]
        for line in broken:
            line.stop()
        # A line that runs is cut for a moment only where there is another device to be had.
        seen = self._devices_seen()
        if broken and (len(broken) == len(lines) or seen != self._seen):
            for line in lines:
                line.stop()
            _restart(portaudio)
            broken = lines
        self._seen = seen
        for line in broken:
            line.start(portaudio)

    def _devices_seen(self) -> str:
        try:
            return self._cards.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""


def _restart(portaudio: Any) -> None:
    # There is no public way to have the devices looked up anew.
    portaudio._terminate()
    portaudio._initialize()


def _state_of(fault: Exception) -> DeviceState:
    refused = "permission" in str(fault).lower() or "access" in str(fault).lower()
    return DeviceState.DENIED if refused else DeviceState.MISSING
