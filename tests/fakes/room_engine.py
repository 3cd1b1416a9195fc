"""A room's engine with test devices, against a hub and an official in the same process."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from booth.call.local_protocol import State
from booth.call.room_call import RoomCall
from booth.media.bitrate import allow_720p
from booth.media.camera import Camera
from booth.media.devices import RoomDevices
from booth.media.engine import Engine, Parts
from booth.media.pattern_camera import PatternCamera
from booth.media.pattern_scene import OFFICIAL
from booth.media.sound import Microphone
from booth.media.studio import Studio
from booth.media.tone import SilentSpeaker, ToneMicrophone
from tests.fakes.call_hub import CallHub
from tests.fakes.heard import until
from tests.fakes.official_peer import OfficialPeer
from visitor.clock import Clock, SystemClock
from visitor.tasks import TaskOwner


@dataclass
class Room:
    """The engine and what it told; `surprises` are what no task expected."""

    engine: Engine
    hub: CallHub
    official: OfficialPeer
    speaker: SilentSpeaker
    clock: Clock
    told: list[State] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    surprises: list[BaseException] = field(default_factory=list)

    @property
    def state(self) -> State:
        return self.told[-1]

    async def until(self, condition: Callable[[State], bool], seconds: float = 20.0) -> State:
        """The first state from now on of which `condition` is true."""
        await until(lambda: condition(self.state), seconds)
        return self.state

    def first_at(self, name: str) -> float:
        """When the call's state was first told to be `name`, by the clock."""
        first = next(n for n, state in enumerate(self.told) if state.call.state.value == name)
        return self.times[first]

    def states(self) -> list[str]:
        """The call's states in order, each once."""
        found: list[str] = []
        for state in self.told:
            if not found or found[-1] != state.call.state.value:
                found.append(state.call.state.value)
        return found

    async def connect(self) -> None:
        """Ring, let the official accept, and wait for both pictures."""
        self.hub.come()
        self.hub.tell("ringing")
        await self.until(lambda state: state.call.state.value == "ringing")
        self.accept()
        await self.until(lambda state: state.call.state.value == "connected")
        await until(lambda: bool(self.official.marks))

    def accept(self) -> None:
        self.hub.tell("in-call")
        self.hub.official_joins(self.official.hear)


@asynccontextmanager
async def running_room(
    folder: Path,
    camera: Callable[[Clock], Camera] = PatternCamera,
    microphone: Callable[[Clock], Microphone] = ToneMicrophone,
    call: RoomCall | None = None,
    *,
    official_has_camera: bool = True,
) -> AsyncIterator[Room]:
    """A room that was never called, and an official who has not joined."""
    allow_720p()
    clock = SystemClock()
    speaker = SilentSpeaker()
    speaker.volume = 10
    surprises: list[BaseException] = []
    told: list[State] = []
    times: list[float] = []

    def tell(state: State) -> None:
        told.append(state)
        times.append(clock.monotonic())

    def surprise(name: str, error: BaseException) -> None:
        surprises.append(error)

    tasks = TaskOwner(surprise)
    with ThreadPoolExecutor(2, "pictures") as pool:
        hub = CallHub(clock)

        def studio(changed: Callable[[], None]) -> Studio:
            def make() -> RoomDevices:
                return RoomDevices(camera(clock), microphone(clock), speaker)

            return Studio(make, folder, clock, pool, surprise, changed)

        engine = Engine(Parts(clock, pool, folder, surprise, tell), studio)
        pattern = PatternCamera(clock, OFFICIAL) if official_has_camera else None
        official = OfficialPeer(hub, clock, tasks, pattern)
        hub.attach(engine.hear)
        official.start()
        await engine.start(hub, call or RoomCall())
        yield Room(engine, hub, official, speaker, clock, told, times, surprises)
        await engine.close()
        await official.close()
        await tasks.close()
        assert surprises == []
