"""Measures the kiosk's cold start beside a bare window's: `python -m tests.bench.bench_cold_start`.

From the start of the process to the first complete frame on a real X display, in turn, so that
both are measured on the same machine at the same time. The hub is away: a start must not wait.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic  # noqa: TID251 - a bench measures real time

from tests.bench.bench_successor import _kiosk_files, figures
from visitor.demo.xvfb import running_xvfb

ROUNDS = 15
LIMIT_S = 30.0
TIMES = 2.0
"""A cold start may take as many times a bare window's."""


def start_bare(env: dict[str, str]) -> float:
    """Seconds until a bare window stands."""
    begun = monotonic()
    subprocess.run(
        [sys.executable, "-m", "tests.fakes.bare_window"],
        env=env,
        check=True,
        timeout=60,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return monotonic() - begun


def start_kiosk(env: dict[str, str], settings: Path) -> float:
    """Seconds until the kiosk's first frame is shown, its supervisor's start included.

    Raises TimeoutError where it never is; the kiosk has ended either way.
    """
    begun = monotonic()
    kiosk = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "--settings", str(settings)],
        env=env,
        stderr=subprocess.PIPE,
    )
    try:
        _until_shown(kiosk, begun + LIMIT_S)
        return monotonic() - begun
    finally:
        _end(kiosk)


def _until_shown(kiosk: subprocess.Popen[bytes], deadline: float) -> None:
    assert kiosk.stderr is not None
    said = b""
    while b'"shown"' not in said:
        left = max(0.0, deadline - monotonic())
        ready, _, _ = select.select([kiosk.stderr], [], [], left)
        part = os.read(kiosk.stderr.fileno(), 65_536) if ready else b""
        if not part:
            raise TimeoutError(f"the kiosk was not shown within {LIMIT_S:.0f} s: {said.decode()}")
        said += part


def _end(kiosk: subprocess.Popen[bytes]) -> None:
    kiosk.terminate()
    try:
        kiosk.communicate(timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        # Its screens notice that it has gone, and end by themselves.
        kiosk.kill()
        kiosk.wait(LIMIT_S)


def main() -> None:
    """Print the floor, the kiosk, and the ratio of the medians."""
    bare, kiosk = [], []
    with TemporaryDirectory() as folder, running_xvfb() as display:
        settings = _kiosk_files(Path(folder))
        env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        env["QT_QUICK_BACKEND"] = "software"
        for _ in range(ROUNDS):
            bare.append(start_bare(env))
            kiosk.append(start_kiosk(env, settings))
    ratio = median(kiosk) / median(bare)
    verdict = {"name": "cold-start-ratio", "ratio": round(ratio, 2), "at_most": TIMES}
    for line in (figures("bare-window", bare), figures("kiosk-cold-start", kiosk), verdict):
        sys.stdout.write(json.dumps(line) + "\n")
    sys.exit(0 if ratio <= TIMES else 1)


if __name__ == "__main__":
    main()
