"""A real media process of a room, whose hub and official are in the test's own process."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from booth.call.local_client import MediaClient, MediaEvent
from booth.call.local_protocol import State
from booth.media.pattern_camera import PatternCamera
from booth.media.pattern_scene import OFFICIAL
from tests.fakes.call_hub import CallHub
from tests.fakes.call_hub_server import served_call_hub
from tests.fakes.certificates import ServerCertificate
from tests.fakes.heard import until
from tests.fakes.official_peer import OfficialPeer
from tests.fakes.room_folder import room_folder
from visitor.clock import SystemClock
from visitor.tasks import TaskOwner

END_S = 10.0


@dataclass
class MediaProcess:
    """The process, its hub and official, and a screen's line to it."""

    settings: Path
    hub: CallHub
    official: OfficialPeer
    clock: SystemClock
    heard: list[MediaEvent] = field(default_factory=list)
    process: asyncio.subprocess.Process | None = None

    @property
    def socket(self) -> Path:
        return self.settings.parent / "data" / "media.sock"

    @property
    def running(self) -> asyncio.subprocess.Process:
        assert self.process is not None
        return self.process

    async def start(self, *options: str, fds: tuple[int, ...] = ()) -> None:
        """Run it; its log goes to a file beside the settings."""
        with (self.settings.parent / "media.log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "booth.media", "--settings", str(self.settings)),
                *options,
                stderr=log,
                pass_fds=fds,
            )

    async def ended(self) -> int:
        """The exit status, once it has ended."""
        async with asyncio.timeout(END_S):
            return await self.running.wait()

    async def kill(self) -> None:
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.ended()

    async def until_call(self, name: str, seconds: float = 30.0) -> State:
        """The first state, from the newest on, in which the call is `name`."""
        await until(lambda: self._newest() == name, seconds)
        return [event for event in self.heard if isinstance(event, State)][-1]

    async def connect(self) -> None:
        """Ring and answer; both sides have pictures then."""
        await until(lambda: self.hub.there, 30)
        self.hub.tell("ringing")
        await self.until_call("ringing")
        self.hub.tell("in-call")
        self.hub.official_joins(self.official.hear)
        await self.until_call("connected")
        await until(lambda: self.official.has_seen(1))

    def _newest(self) -> str:
        states = [event for event in self.heard if isinstance(event, State)]
        return states[-1].call.state.value if states else ""


@asynccontextmanager
async def media_process(
    folder: Path, certificate: ServerCertificate, *, with_official: bool = True
) -> AsyncIterator[MediaProcess]:
    """One that is not started yet; its official may be somebody else's page."""
    surprises: list[BaseException] = []
    tasks = TaskOwner(lambda name, error: surprises.append(error))
    clock = SystemClock()
    async with AsyncExitStack() as stack:
        hub = CallHub(clock)
        url = await stack.enter_async_context(served_call_hub(hub, certificate, tasks))
        settings = room_folder(folder)
        _point_to(folder / "device.toml", url, certificate)
        official = OfficialPeer(hub, clock, tasks, PatternCamera(clock, OFFICIAL))
        if with_official:
            official.start()
        media = MediaProcess(settings, hub, official, clock)
        screen = MediaClient(media.socket, clock, tasks, media.heard.append)
        await screen.start()
        yield media
        await screen.close()
        await media.kill()
        await official.close()
    await tasks.close()
    assert surprises == []


def _point_to(device: Path, url: str, certificate: ServerCertificate) -> None:
    text = device.read_text(encoding="utf-8")
    text = text.replace("https://127.0.0.1:9", url).replace("ca.pem", str(certificate.ca_file))
    device.write_text(text, encoding="utf-8")
