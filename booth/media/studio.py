"""Owns the room's devices while somebody needs them, and our own picture. Loop thread only."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path

from booth.call.local_protocol import Devices, DeviceState
from booth.media.camera import Camera, NoCamera
from booth.media.devices import RoomDevices
from booth.media.shared_picture import SharedPicture
from booth.media.sound import Block
from booth.media.tone import SilentSpeaker, play_chime
from booth.media.voice import Voice
from visitor.clock import Clock
from visitor.tasks import Surprise, TaskOwner

_LOG = logging.getLogger(__name__)
PROBE_S = 1.5
CLOSE_S = 8.0
USABLE = frozenset({DeviceState.OK, DeviceState.TEST})
DEFAULT_VOLUME = 7


class Studio:
    """Camera, microphone and speaker: closed while nobody is called.

    `make_devices()` gives fresh ones, not opened; `changed()` is called on the loop when a state
    or our own picture's path did.
    """

    def __init__(
        self,
        make_devices: Callable[[], RoomDevices],
        pictures: Path,
        clock: Clock,
        pool: Executor,
        surprise: Surprise,
        changed: Callable[[], None],
    ) -> None:
        self._make_devices = make_devices
        self._pictures = pictures
        self._clock = clock
        self._pool = pool
        self._surprise = surprise
        self._changed = changed
        self._tasks = TaskOwner(surprise)
        self._calling: TaskOwner | None = None
        self._devices: RoomDevices | None = None
        self._known = Devices()
        self._own: SharedPicture | None = None
        self._closing: asyncio.Task[None] | None = None
        self._news = asyncio.Event()
        self.voice = Voice(clock)
        self.volume = DEFAULT_VOLUME

    @property
    def camera(self) -> Camera:
        """The camera of now; one without pictures while nothing is captured."""
        return self._devices.camera if self._devices is not None else NoCamera()

    @property
    def states(self) -> Devices:
        """How the devices fare, or fared when they were last open."""
        if self._devices is not None:
            self._known = self._devices.states()
        return self._known

    @property
    def has_video(self) -> bool:
        """Whether we have a picture to send."""
        return self._calling is not None and self.states.camera in USABLE

    @property
    def own_picture(self) -> str:
        """The path of our own picture; "" while there is none."""
        return self._own.path if self._own is not None else ""

    def probe(self) -> None:
        """Open the devices for a moment, to know how they fare before the first call."""
        self._tasks.start("probe-devices", self._probe())

    def capture(self, *, on: bool) -> None:
        """Begin, or stop this moment: the devices are let go behind."""
        if on and self._calling is None:
            self._begin()
        elif not on and self._calling is not None:
            self._stop()

    def play(self, block: Block) -> None:
        """Play what another party says; dropped while nothing is captured."""
        if self._calling is not None and self._devices is not None:
            self._devices.speaker.play(block)

    def set_volume(self, to: int) -> None:
        """How loud the speaker is, 0..10."""
        self.volume = to
        if self._devices is not None:
            self._devices.speaker.volume = to

    def heard(self) -> dict[str, float]:
        """What a rehearsal's speaker has heard in the last second: `heard_hz`; else nothing."""
        speaker = self._devices.speaker if self._devices is not None else None
        if not isinstance(speaker, SilentSpeaker):
            return {}
        return {"heard_hz": round(speaker.heard_frequency(), 1)}

    async def sound_test(self) -> bool:
        """Play the chime, in or outside a call; False where there is no speaker."""
        own = self._devices is None
        devices = self._devices or self._make_devices()
        speaker = devices.speaker
        if own:
            speaker.open(lambda: None)
        try:
            speaker.volume = self.volume
            await play_chime(speaker, self._clock)
            return speaker.state in USABLE
        finally:
            if own:
                await asyncio.to_thread(speaker.close)

    async def close(self) -> None:
        """Let everything go."""
        self.capture(on=False)
        self._release()
        if self._closing is not None:
            await self._closing
        await self._tasks.close()

    def _begin(self) -> None:
        self._calling = TaskOwner(self._surprise)
        devices = self._acquire()
        devices.speaker.volume = self.volume
        name = f"own-{self._clock.new_id()[:12]}.frames"
        own = SharedPicture(self._pictures / name, self._clock, self._pool, self._changed)
        self._own = own
        self._calling.start("voice", self.voice.run(devices.microphone))
        self._calling.start("own-picture", own.show_own(devices.camera))

    def _stop(self) -> None:
        calling, self._calling = self._calling, None
        own, self._own = self._own, None
        if self._devices is not None:
            # What the speaker still holds is not wanted any more.
            self._devices.speaker.volume = 0
        if calling is not None:
            self._tasks.start("stop-capture", calling.close())
        if own is not None:
            own.close()
        self._release()

    def _acquire(self) -> RoomDevices:
        if self._devices is None:
            self._devices = self._make_devices()
            self._tasks.start("open-devices", self._open(self._devices, self._closing))
        return self._devices

    async def _open(self, devices: RoomDevices, before: asyncio.Task[None] | None) -> None:
        loop = asyncio.get_running_loop()
        if before is not None:
            # A camera is not given twice: the last call must have let go of it.
            await asyncio.wait([before], timeout=CLOSE_S)
        if self._devices is devices:
            devices.open(lambda: _tell(loop, self._device_changed))
            self._device_changed()

    def _device_changed(self) -> None:
        self._news.set()
        self._changed()

    def _release(self) -> None:
        devices, self._devices = self._devices, None
        if devices is not None:
            self._known = devices.states()
            self._closing = self._tasks.start("close-devices", asyncio.to_thread(devices.close))

    async def _probe(self) -> None:
        devices = self._acquire()
        try:
            async with asyncio.timeout(PROBE_S):
                while not _all_usable(devices.states()):
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            _LOG.info("not all devices are there: %s", devices.states())
        if self._calling is None and self._devices is devices:
            self._release()
            self._changed()


def _all_usable(states: Devices) -> bool:
    return {states.camera, states.microphone, states.speaker} <= USABLE


def _tell(loop: asyncio.AbstractEventLoop, changed: Callable[[], None]) -> None:
    # A device's thread may outlive the loop.
    if not loop.is_closed():
        loop.call_soon_threadsafe(changed)
