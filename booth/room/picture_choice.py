"""Owns the choice of how pictures are drawn; made before Qt is loaded. No Qt here."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

BACKEND = "QT_QUICK_BACKEND"
SOFTWARE = "software"
RASTER, VIDEO = "raster", "video"
DRI = Path("/dev/dri")


def choose_picture(wish: str, environment: MutableMapping[str, str], dri: Path = DRI) -> str:
    """`video` where there is a GPU, else `raster`, or what is wished for; how Qt then draws.

    Without a GPU, Qt's own software renderer takes a quarter of what OpenGL by the processor
    does. It shows no VideoOutput at all, so that `video` cannot be wished for there.
    """
    if environment.get(BACKEND) == SOFTWARE:
        return RASTER
    gpu = any(dri.glob("renderD*"))
    if wish == RASTER or (wish != VIDEO and not gpu):
        environment[BACKEND] = SOFTWARE
        return RASTER
    return VIDEO


def picture_kind(environment: MutableMapping[str, str]) -> str:
    """What has been chosen."""
    return RASTER if environment.get(BACKEND) == SOFTWARE else VIDEO
