"""How one shot is brought onto the window of its device, and drawn. GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.fakes.desk_window import open_desk
from tests.fakes.kiosk_window import open_kiosk
from tests.fakes.room_window import OpenRoom, open_room
from tests.fakes.touch import wait_until
from tests.screens.desk_scenes import DESK_SCENES
from tests.screens.desk_scenes import show as show_desk
from tests.screens.frame import Shot
from tests.screens.room_scenes import ROOM_SCENES, show_room
from tests.screens.scenes import SCENES, show


class Opened(Protocol):
    """A device's window, open."""

    window: QQuickWindow
    theme: QObject

    def settle(self) -> None:
        """Let what was put off happen."""

    def items(self) -> Iterator[QQuickItem]:
        """Every item that can be seen."""

    def picture(self) -> QImage:
        """What it shows."""


Bring = Callable[[Shot], None]


@contextmanager
def kiosk() -> Iterator[tuple[Opened, Bring]]:
    """The kiosk, and how a shot comes onto it."""
    by_name = {scene.name: scene for scene in SCENES}
    with open_kiosk() as opened:

        def bring(shot: Shot) -> None:
            resize(opened, shot)
            show(opened, by_name[shot.scene], shot.language, shot.times, shot.contrast)

        yield opened, bring


@contextmanager
def room() -> Iterator[tuple[Opened, Bring]]:
    """The room, with the pictures of a call."""
    by_name = {scene.name: scene for scene in ROOM_SCENES}
    with open_room() as opened, TemporaryDirectory() as folder:

        def bring(shot: Shot) -> None:
            resize(opened, shot)
            scene = by_name[shot.scene]
            show_room(opened, scene, shot.language, shot.times, shot.contrast, Path(folder))

        yield opened, bring


@contextmanager
def desk() -> Iterator[tuple[Opened, Bring]]:
    """The desk."""
    by_name = {scene.name: scene for scene in DESK_SCENES}
    with open_desk() as opened:

        def bring(shot: Shot) -> None:
            resize(opened, shot)
            show_desk(opened, by_name[shot.scene], shot.language, shot.times, shot.contrast)

        yield opened, bring


DEVICES = {"kiosk": kiosk, "room": room, "desk": desk}


def resize(opened: Opened, shot: Shot) -> None:
    """Give the window the shot's size."""
    if size_of(opened.window) != size_of(shot):
        opened.window.resize(shot.width, shot.height)
        wait_until(lambda: size_of(opened.window) == size_of(shot), "the window's size")
        opened.settle()


def size_of(window: QQuickWindow | Shot) -> tuple[int, int]:
    """Width and height, of a window or as a shot wants them."""
    if isinstance(window, Shot):
        return window.width, window.height
    return window.width(), window.height()


def draw(opened: Opened, bring: Bring, shot: Shot) -> QImage:
    """The picture of `shot`."""
    bring(shot)
    if shot.mode == "low":
        opened.theme.setProperty("lowReach", True)
        opened.settle()
    if isinstance(opened, OpenRoom) and not opened.drawn():
        raise AssertionError(f"no picture in {shot.name}")
    picture = opened.picture()
    assert (picture.width(), picture.height()) == size_of(shot), shot.name
    return picture
