"""Owns the screen of a demo: the one that there is, or a virtual one of a kiosk's size."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from visitor.demo.processes import NotStartedError, Processes

SIZE = "1080x1920x24"


def has_display() -> bool:
    """Whether a person could see a window here."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def virtual_display(processes: Processes) -> Iterator[dict[str, str]]:
    """Start Xvfb and a window manager; gives the environment for the programs on it."""
    for program in ("Xvfb", "openbox"):
        if shutil.which(program) is None:
            raise NotStartedError(f"{program} is not installed: run `make demo`, which installs it")
    reading, writing = os.pipe()
    # -displayfd takes the first free number, so that nobody else's screen is touched.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=[writing],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            number = said.readline().strip()
        if not number:
            raise NotStartedError("Xvfb did not start")
        env = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
        env["WAYLAND_DISPLAY"] = ""
        processes.start("openbox", ["openbox"], env)
        yield env
    finally:
        server.terminate()
        server.wait()
