"""A kiosk without a window, to be killed: its session with the hub, told what to do by lines.

`python -m tests.fakes.arriving_client DEVICE_FILE DATA_DIR` says "reached" once the hub is there
and its directory known. Each line read is a visitor's name, who arrives to the next host; "kept ID"
follows when a screen would show the code. It is impatient, so that a hub's return is soon noticed.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from visitor.client.device_file import DeviceRead, read_device_file
from visitor.client.directory_copy import DirectoryCopy
from visitor.client.journal import Journal
from visitor.client.live_line import Tempo
from visitor.client.result import Arrival, DirectoryReplaced, Event, HubReached, Kept
from visitor.client.session import HubSession
from visitor.clock import SystemClock
from visitor.tasks import TaskOwner

SOON_S = (0.1,)


async def serve(device_file: Path, data: Path) -> None:
    """Until the end of the input, or a SIGKILL."""
    clock, heard = (
        SystemClock(),
        {kind: asyncio.Event() for kind in (HubReached, DirectoryReplaced)},
    )

    def take(event: Event) -> None:
        if isinstance(event, HubReached | DirectoryReplaced):
            heard[type(event)].set()

    device = read_device_file(device_file)
    assert isinstance(device, DeviceRead), device
    session = HubSession(
        device.device,
        Journal(data / "journal.db", clock),
        DirectoryCopy(data / "directory.copy"),
        clock,
        TaskOwner(_surprise),
        take,
        push_steps_s=SOON_S,
        tempo=Tempo(steps_s=SOON_S),
    )
    await session.start()
    for event in heard.values():
        await event.wait()
    say("reached")
    number = 0
    while name := (await asyncio.to_thread(sys.stdin.readline)).strip():
        number += 1
        await _arrive(session, name, number)
    await session.close()


async def _arrive(session: HubSession, name: str, number: int) -> None:
    assert session.directory is not None
    hosts = session.directory.hosts
    kept = await session.arrive(Arrival(hosts[number % len(hosts)].id, name, "", "", "fi"))
    say(f"kept {kept.visit_id}" if isinstance(kept, Kept) else f"not kept: {kept.reason}")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _surprise(name: str, error: BaseException) -> None:
    say(f"surprise in {name}: {error!r}")


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), Path(sys.argv[2])))
