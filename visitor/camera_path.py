"""Owns which device file is meant where settings name a camera. Any thread."""

from __future__ import annotations

from pathlib import Path

BY_ID = Path("/dev/v4l/by-id")


def camera_path(wish: str, folder: Path = BY_ID) -> Path:
    """The device's path; for `auto` the first camera by name, so that it stays the same one."""
    if wish.isdecimal():
        return Path(f"/dev/video{wish}")
    if wish != "auto":
        return Path(wish)
    # One camera has several nodes; the first is the one with pictures.
    named = sorted(folder.glob("*-video-index0"))
    return named[0] if named else Path("/dev/video0")
