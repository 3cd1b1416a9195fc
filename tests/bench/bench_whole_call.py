"""Measures calls in a whole town: `python -m tests.bench.bench_whole_call`.

The real hub, a room with keeper, media process and screen, and the official's own page in Chromium.
The official answers a second after the ring began, as quickly as anyone does. From the touch on
*Accept* to the first remote picture on each side, by the wall clock of one machine; then half a
minute of the last call: what each program takes of one core.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil

from tests.bench.bench_search import figures
from tests.fakes.call_town import CallTown, call_town
from visitor.clock import SystemClock
from visitor.demo.room_log import RoomLog
from visitor.demo.xvfb import running_xvfb

CALLS = 6
CALL_MS = 30_000
RINGS_MS = 1000
FIRST_PICTURE_MS = 1000.0
CLOCK = SystemClock()
Line = dict[str, Any]


def measure_calls(town: CallTown) -> list[Line]:
    """Call after call; the last one is also watched for its costs."""
    log = RoomLog(town.town.logs / "room.log", CLOCK)
    room: list[float] = []
    official: list[float] = []
    cost: Line = {}
    for number in range(CALLS):
        session_id = town.begin_call(RINGS_MS)
        page = town.page.figures()
        if number == CALLS - 1:
            cost = measure_cost(town)
        told = log.count()
        town.room.finger.touch("room-end")
        town.page.see("ended")
        here = log.figures(told).first_picture_at
        room.append(here - page["accepted_at"])
        official.append(page["first_frame_at"] - page["accepted_at"])
        town.desk.close(session_id)
    limit = {"at_most": FIRST_PICTURE_MS}
    return [
        {**figures("accept-first-picture-room", sorted(room)), **limit},
        {**figures("accept-first-picture-official", sorted(official)), **limit},
        cost,
    ]


def measure_cost(town: CallTown) -> Line:
    """Shares of one core while the call goes on, and the pictures that reach the official."""
    before, frames, begun = seconds(town), town.page.figures()["frames"], CLOCK.monotonic()
    town.browser.wait_for_timeout(CALL_MS)
    took, shown = CLOCK.monotonic() - begun, town.page.figures()
    after = seconds(town)
    cores = {name: round((after[name] - before[name]) / took, 2) for name in before}
    fps = round((shown["frames"] - frames) / took, 1)
    return {"name": "call-cpu-cores", **cores, "fps": fps, "width": shown["width"]}


def seconds(town: CallTown) -> dict[str, float]:
    """The seconds of CPU that each program has taken so far; the browser's is of all its parts."""
    named = {
        "media": [psutil.Process(town.room.media_pid())],
        "room_screen": [psutil.Process(town.room.screen_pid())],
        "hub": [psutil.Process(town.town.hub_pid)],
        "chromium": [
            one
            for one in psutil.Process().children(recursive=True)
            if one.name().startswith("chrom")
        ],
    }
    return {name: sum(map(_seconds, all_of)) for name, all_of in named.items()}


def _seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def main() -> None:
    """Print the lines; 1 where a first picture comes too late."""
    with (
        TemporaryDirectory() as folder,
        running_xvfb(1920, 1080) as display,
        call_town(Path(folder), display) as town,
    ):
        lines = measure_calls(town)
    for line in lines:
        sys.stdout.write(json.dumps(line) + "\n")
    late = [line for line in lines if line.get("p95", 0.0) > line.get("at_most", 0.0)]
    sys.exit(1 if late else 0)


if __name__ == "__main__":
    main()
