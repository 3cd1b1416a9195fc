"""Owns the moving scene behind the strip: made once, then one disc is moved. One thread."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from booth.media.pattern import (
    BLACK,
    CELL,
    COLUMNS,
    HEIGHT,
    LEFT,
    ROWS,
    TOP,
    WIDTH,
    Mark,
    draw_mark,
)

Plane = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Yuv = tuple[int, int, int]
DISC = 96
PATH_TOP = 40
STEP = 4
TURN = 2 * (WIDTH - DISC) // STEP


class Palette(NamedTuple):
    """The scene's colours as Y, U and V: 16 to 235, and 16 to 240 with 128 as grey."""

    wall: tuple[Yuv, ...]
    floor: Yuv
    disc: Yuv
    coat: Yuv
    skin: Yuv
    hair: Yuv


ROOM = Palette(
    wall=((70, 140, 104), (84, 136, 108), (158, 112, 140)),
    floor=(176, 106, 146),
    disc=(206, 56, 152),
    coat=(74, 148, 132),
    skin=(172, 110, 150),
    hair=(190, 126, 130),
)
OFFICIAL = Palette(
    wall=((164, 128, 118), (180, 128, 118), (196, 126, 120)),
    floor=(150, 104, 148),
    disc=(150, 160, 70),
    coat=(72, 126, 168),
    skin=(172, 110, 150),
    hair=(58, 120, 138),
)


class Scene:
    """Draws frame after frame: bands of colour, a disc that wanders, and the strip."""

    def __init__(self, palette: Palette = ROOM) -> None:
        self._background = _background(palette)
        self._disc = palette.disc
        self._round = _oval(DISC // 2, DISC // 2, DISC // 2, DISC // 2, (DISC, DISC))

    def draw(self, mark: Mark) -> Plane:
        """A new picture in I420, uint8 of shape (1080, 1280); 1.4 MB."""
        i420 = self._background.copy()
        luma, u, v = planes_of(i420)
        left = _left(mark.number)
        luma[PATH_TOP : PATH_TOP + DISC, left : left + DISC][self._round] = self._disc[0]
        half, small = left // 2, self._round[::2, ::2]
        for plane, level in ((u, self._disc[1]), (v, self._disc[2])):
            plane[PATH_TOP // 2 : (PATH_TOP + DISC) // 2, half : half + DISC // 2][small] = level
        draw_mark(luma, mark)
        return i420


def planes_of(i420: Plane, width: int = WIDTH, height: int = HEIGHT) -> tuple[Plane, Plane, Plane]:
    """Y, U and V of a picture in I420, as views of it."""
    flat = i420.reshape(-1)
    luma, quarter = width * height, width * height // 4
    u = flat[luma : luma + quarter].reshape(height // 2, width // 2)
    v = flat[luma + quarter : luma + 2 * quarter].reshape(height // 2, width // 2)
    return flat[:luma].reshape(height, width), u, v


def _background(palette: Palette) -> Plane:
    i420 = np.full((HEIGHT * 3 // 2, WIDTH), 128, np.uint8)
    wide = WIDTH // 2 // len(palette.wall) * 2
    for number, colour in enumerate(palette.wall):
        _paint(i420, _box(number * wide, 0, WIDTH, 660), colour)
    _paint(i420, _box(0, 660, WIDTH, HEIGHT), palette.floor)
    _paint(i420, _oval(640, 720, 250, 330), palette.coat)
    _paint(i420, _oval(640, 270, 116, 140), palette.hair)
    _paint(i420, _oval(640, 290, 96, 120), palette.skin)
    strip = _box(LEFT, TOP, LEFT + COLUMNS * CELL, TOP + ROWS * CELL)
    _paint(i420, strip, (BLACK, 128, 128))
    return i420


def _paint(i420: Plane, where: Mask, colour: Yuv) -> None:
    for plane, level, mask in zip(
        planes_of(i420), colour, (where, where[::2, ::2], where[::2, ::2]), strict=True
    ):
        plane[mask] = level


def _box(left: int, top: int, right: int, bottom: int) -> Mask:
    mask = np.zeros((HEIGHT, WIDTH), np.bool_)
    mask[top:bottom, left:right] = True
    return mask


def _oval(x: int, y: int, wide: int, high: int, size: tuple[int, int] = (HEIGHT, WIDTH)) -> Mask:
    down, across = np.ogrid[: size[0], : size[1]]
    inside: Mask = ((across - x) / wide) ** 2 + ((down - y) / high) ** 2 <= 1
    return inside


def _left(number: int) -> int:
    """There and back again; even, since colour has half the resolution."""
    step = number % TURN
    return STEP * min(step, TURN - step)
