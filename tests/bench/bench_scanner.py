"""Measures the kiosk's scanner: `python -m tests.bench.bench_scanner`.

For each way to hold up a code, drawn at two sizes: from the first picture to the text, as a camera
gives pictures that are looked at ten times a second, and how many were read within the second.
Then the whole way through the real process with a played camera: the first picture with a code to
the text on the GUI thread, a start and a stop, and what looking at an empty hall takes of a core.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import cv2
import numpy as np
import psutil
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

from kiosk.devices.scanner_child import ScannerChild
from kiosk.devices.scanner_picture import codes_in
from kiosk.devices.scanner_process import LOOK_EVERY_S
from kiosk.devices.scanner_view_model import ScannerViewModel
from tests.bench.bench_search import figures
from tests.fakes.played_camera import Device, command
from tests.fakes.said import said
from tests.fakes.scan_conditions import MUST, Condition, conditions, plain, way
from tests.fakes.shown_code import LARGE, SMALL, TEXT, Frame, Hold, Size, phone, seen
from visitor.touch.boundary import Boundary

VISITORS = 100
LOOKS = 10
AT_MOST_MS = 1000.0
LEAST_READ = 0.99
STARTS = 12
IDLE_S = 5.0
WAIT_MS = 20_000
Line = Mapping[str, object]


def read_in_ms(condition: Condition, size: Size, seed: int) -> float:
    """From one visitor's first picture to the text; infinite where a second is not enough."""
    pictures = condition.pictures(size, np.random.default_rng(seed))
    for number, picture in enumerate(islice(pictures, LOOKS)):
        begun = perf_counter()
        texts = codes_in(picture)
        took = perf_counter() - begun
        if texts:
            assert texts == [TEXT]
            return (number * LOOK_EVERY_S + took) * 1000
    return float("inf")


def measure_condition(name: str, size: Size) -> Line:
    times = sorted(read_in_ms(conditions()[name], size, seed) for seed in range(VISITORS))
    read = [took for took in times if took < AT_MOST_MS]
    line: dict[str, object] = {
        **figures(f"scanner-{name}-{size[0]}", read or [AT_MOST_MS]),
        "read": round(len(read) / VISITORS, 3),
    }
    return line | ({"at_most": AT_MOST_MS, "read_at_least": LEAST_READ} if name in MUST else {})


def pictures_of(size: Size, hold: Hold) -> Frame:
    chance = np.random.default_rng(5)
    return np.stack([seen(phone(), hold, plain(chance), size, chance) for _ in range(4)])


class Stand:
    """The real scanner, its played camera, and when a text was there."""

    def __init__(self, folder: Path) -> None:
        self.device = Device(folder)
        self.scanner = ScannerChild(command(self.device))
        self.model = ScannerViewModel(self.scanner, Boundary(lambda report: None))
        self.texts = 0
        self.model.read.connect(self._count)

    def _count(self) -> None:
        self.texts += 1

    def looking(self) -> bool:
        return str(said(self.model, "state")) == "looking"


def until(condition: Callable[[], bool]) -> float:
    """Run the event loop until `condition` holds; the milliseconds that took."""
    begun, deadline = perf_counter(), QDeadlineTimer(WAIT_MS)
    while not condition():
        assert not deadline.hasExpired()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    return (perf_counter() - begun) * 1000


@contextmanager
def standing() -> Iterator[Stand]:
    with TemporaryDirectory() as folder:
        stand = Stand(Path(folder))
        yield stand
        stand.model.close()


def measure_process() -> Iterator[Line]:
    """Start, text and stop of the whole scanner, again and again; then an empty hall."""
    starts, texts, stops = [], [], []
    empty, code = pictures_of(LARGE, Hold(9_000)), pictures_of(LARGE, Hold(300, tilt_x=30))
    with standing() as stand:
        for number in range(1, STARTS + 1):
            stand.device.show(empty)
            stand.model.start()
            starts.append(until(stand.looking))
            pid = stand.scanner.pid
            stand.device.show(code)
            texts.append(until(lambda wanted=number: stand.texts == wanted))  # type: ignore[misc]
            stand.model.stop()
            stops.append(until(lambda pid=pid: not psutil.pid_exists(pid)))  # type: ignore[misc]
        yield {**figures("scanner-text", sorted(texts)), "at_most": AT_MOST_MS}
        yield figures("scanner-start", sorted(starts))
        yield figures("scanner-stop", sorted(stops))
        stand.device.show(empty)
        stand.model.start()
        until(stand.looking)
        process = psutil.Process(stand.scanner.pid)
        yield {"name": "scanner-empty-hall", **share_of_core(process)}


def share_of_core(process: psutil.Process) -> dict[str, float]:
    before, end = process.cpu_times(), QDeadlineTimer(int(IDLE_S * 1000))
    until(end.hasExpired)
    after = process.cpu_times()
    used = after.user + after.system - before.user - before.system
    return {
        "cores": round(used / IDLE_S, 3),
        "memory_mb": round(process.memory_info().rss / 1e6),
    }


def measure_empty(size: Size) -> Line:
    """A look at a hall without a code, which costs most."""
    times = []
    for seed in range(30):
        chance = np.random.default_rng(seed)
        hold = Hold(9_000, aside=way(chance).aside)
        picture = seen(phone(), hold, plain(chance), size, chance)
        begun = perf_counter()
        codes_in(picture)
        times.append((perf_counter() - begun) * 1000)
    return figures(f"scanner-empty-look-{size[0]}", sorted(times))


def kept(line: Line) -> bool:
    """Whether the line is within its limits."""
    p95, read = line.get("p95", 0.0), line.get("read", 1.0)
    slow = "at_most" in line and float(str(p95)) > AT_MOST_MS
    few = "read_at_least" in line and float(str(read)) < LEAST_READ
    return not slow and not few


def main() -> None:
    """Print the lines; 1 where one misses its limit."""
    application = QCoreApplication(sys.argv[:1])
    cv2.setNumThreads(1)
    lines: list[Line] = []
    for name in conditions():
        lines += [measure_condition(name, size) for size in (LARGE, SMALL)]
    lines += [measure_empty(size) for size in (LARGE, SMALL)]
    lines += measure_process()
    for line in lines:
        sys.stdout.write(json.dumps(line) + "\n")
    del application
    sys.exit(0 if all(map(kept, lines)) else 1)


if __name__ == "__main__":
    main()
