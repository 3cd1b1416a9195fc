"""Owns the screens of a demo: the one that there is, or virtual ones of each program's size."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from visitor.demo.processes import NotStartedError
from visitor.demo.xvfb import running_xvfb

KIOSK, ROOM, DESK = (1080, 1920), (1920, 1080), (1440, 900)


def has_display() -> bool:
    """Whether a person could see a window here."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def virtual_display(width: int, height: int) -> Iterator[dict[str, str]]:
    """A screen of this size with a window manager; gives the environment for programs on it."""
    for program in ("Xvfb", "openbox"):
        if shutil.which(program) is None:
            raise NotStartedError(f"{program} is not installed: run `make demo`, which installs it")
    with running_xvfb(width, height) as display:
        yield {
            "DISPLAY": display,
            "WAYLAND_DISPLAY": "",
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
        }
