"""Measures a call: `python -m tests.bench.bench_call`.

The real media process with its pattern camera, a real Chromium with a bare page, and between them
a hub that only relays. From the official's Accept to the first remote picture on each side; then
one call of a minute: how old the room's 720p pictures are when the page shows them, by the time
that is drawn into them (one machine, one clock), and what media process and browser take of a core.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from booth.call.local_protocol import State
from tests.bench.bench_search import figures
from tests.fakes.certificates import make_certificate
from tests.fakes.chromium_official import ChromiumOfficial, running_chromium
from tests.fakes.heard import until
from tests.fakes.media_process import MediaProcess, media_process
from visitor.clock import SystemClock
from visitor.tasks import TaskOwner

CALLS = 8
CALL_S = 60.0
FIRST_PICTURE_MS = 1000.0
AGE_MS = 120.0
LEAST_FPS = 27.0
WRAP_MS = 1 << 32
CLOCK = SystemClock()
Line = dict[str, object]


@dataclass(frozen=True)
class Stage:
    """A room, its official, and what turns the page's time into ours."""

    media: MediaProcess
    official: ChromiumOfficial
    offset_ms: float

    async def ring(self, number: int) -> None:
        """A new session rings until the room has its camera open."""
        hub = self.media.hub
        hub.tell("ringing", session_id=f"{number:032x}")
        await self.media.until_call("ringing")
        await until(lambda: self._state().pictures.own != "")

    async def accept(self, number: int) -> tuple[float, float]:
        """The official accepts; ms to the first picture in the room, and on the page."""
        await self.official.read("room.offers = 0")
        begun = CLOCK.monotonic() * 1000
        self.media.hub.tell("in-call", session_id=f"{number:032x}")
        self.media.hub.official_joins(self.official.hear, f"page-{number}")
        await self.media.until_call("connected")
        room = CLOCK.monotonic() * 1000 - begun
        await self.official.until("room.offers > 0 && room.firstFrameAt > 0")
        there = float(await self.official.read("room.firstFrameAt"))
        return room, there + self.offset_ms - begun

    async def end(self, number: int) -> None:
        """The hub ends the call, and the room is free again."""
        hub = self.media.hub
        hub.tell("ended", "official-ended", session_id=f"{number:032x}")
        await self.media.until_call("ended")
        hub.official_leaves()
        hub.free()

    def _state(self) -> State:
        return [event for event in self.media.heard if isinstance(event, State)][-1]


async def measure_first_pictures(stage: Stage) -> tuple[Line, Line]:
    """Call after call; the last one stays."""
    room, official = [], []
    for number in range(1, CALLS + 1):
        await stage.ring(number)
        here, there = await stage.accept(number)
        room.append(here)
        official.append(there)
        if number < CALLS:
            await stage.end(number)
    return (
        {**figures("call-first-picture-room", sorted(room)), "at_most": FIRST_PICTURE_MS},
        {**figures("call-first-picture-official", sorted(official)), "at_most": FIRST_PICTURE_MS},
    )


async def measure_pictures(stage: Stage) -> tuple[Line, Line]:
    """A minute of the call: the pictures' ages, and what it costs."""
    # Reading a mark takes the page's own time, and so makes the next pictures late.
    await stage.official.read("Object.assign(room, {frames: 0, marks: [], every: 6})")
    before = list(_cpu(stage.media.running.pid))
    begun = CLOCK.monotonic()
    await asyncio.sleep(CALL_S)
    took = CLOCK.monotonic() - begun
    cores = [(b - a) / took for a, b in zip(before, _cpu(stage.media.running.pid), strict=True)]
    marks = await stage.official.read("room.marks")
    frames = int(await stage.official.read("room.frames"))
    width = await stage.official.read("document.querySelector('video').videoWidth")
    ages = sorted((m["at"] + stage.offset_ms - m["ms"]) % WRAP_MS for m in marks)
    pictures: Line = {
        **figures("call-picture-age", ages),
        "fps": round(frames / took, 1),
        "width": width,
        "at_most": AGE_MS,
        "fps_at_least": LEAST_FPS,
    }
    media, chromium = (round(share, 2) for share in cores)
    return pictures, {"name": "call-cpu-cores", "media": media, "chromium": chromium}


def _cpu(media: int) -> Iterator[float]:
    """The seconds of CPU so far: of the media process, and of the browser's processes."""
    yield _seconds(psutil.Process(media))
    below = psutil.Process().children(recursive=True)
    yield sum(_seconds(one) for one in below if one.name().startswith("chrom"))


def _seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


async def measure(folder: Path) -> list[Line]:
    """The bench's lines."""
    surprises: list[BaseException] = []
    tasks = TaskOwner(lambda name, error: surprises.append(error))
    certificate = make_certificate(folder / "tls")
    (folder / "room").mkdir()
    async with (
        media_process(folder / "room", certificate, with_official=False) as media,
        running_chromium(media.hub, CLOCK, tasks, folder) as official,
    ):
        await media.start()
        await until(lambda: media.hub.there, 30)
        stage = Stage(media, official, await official.clock_offset_ms())
        lines = [*await measure_first_pictures(stage), *await measure_pictures(stage)]
    await tasks.close()
    return lines


def kept(line: Line) -> bool:
    """Whether the line is within its limits."""
    p95, fps = line.get("p95"), line.get("fps")
    slow = isinstance(p95, float) and p95 > float(str(line["at_most"]))
    few = isinstance(fps, float) and fps < float(str(line["fps_at_least"]))
    return not slow and not few


def main() -> None:
    """Print the lines; 1 where one misses its limit."""
    with TemporaryDirectory() as name:
        lines = asyncio.run(measure(Path(name)))
    for line in lines:
        sys.stdout.write(json.dumps(line) + "\n")
    sys.exit(0 if all(map(kept, lines)) else 1)


if __name__ == "__main__":
    main()
