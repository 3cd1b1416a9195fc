"""Owns the machine-readable strip of the rehearsal pattern: how it is drawn and read. Any thread.

Three rows of 30 square cells, black or white, 960 × 96 of a picture of 1280 × 720. The outer cells
of each row are fixed; the 84 between hold the frame's number (24 bits), its time (32) and the low
28 bits of the CRC-32 of the seven bytes before. `assets/rehearsal/pattern.js` reads the same.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Rect = tuple[float, float, float, float]

ROWS, COLUMNS = 3, 30
CELL = 32
LEFT, TOP = 160, 448
WIDTH, HEIGHT = 1280, 720
BLACK, WHITE = 16, 235
LEAST_CONTRAST = 40.0
BAR_SPREAD = 12
_CHECK_BITS = 28
_DATA = ROWS * (COLUMNS - 2)
# The outer cells: which of them are white, from the left and from the right.
_LEFT_EDGE = np.array([True, False, True])
_RIGHT_EDGE = np.array([False, True, False])


class Mark(NamedTuple):
    """A frame's `number` (24 bits) and the `ms` of `clock.monotonic()` (32 bits), both wrapping."""

    number: int
    ms: int


def draw_mark(luma: Pixels, mark: Mark) -> None:
    """Draw the strip of `mark` into `luma`, uint8 of shape (720, 1280), at its place."""
    cells = np.empty((ROWS, COLUMNS), np.bool_)
    cells[:, 0], cells[:, -1] = _LEFT_EDGE, _RIGHT_EDGE
    cells[:, 1:-1] = _bits_of(mark).reshape(ROWS, COLUMNS - 2)
    levels = np.where(cells, np.uint8(WHITE), np.uint8(BLACK))
    strip = levels.repeat(CELL, axis=0).repeat(CELL, axis=1)
    luma[TOP : TOP + ROWS * CELL, LEFT : LEFT + COLUMNS * CELL] = strip


def read_pattern(pixels: Pixels) -> Mark | None:
    """The mark in `pixels`, uint8 of shape (height, width) or (height, width, 3 or more).

    Red and blue may stand in any order. The picture may be of any size from 160 × 90, with even
    bars around it, or cut at two sides down to three quarters. None where there is no mark, or
    none that can be read for certain.
    """
    for rect in _places(pixels):
        if (mark := _read_at(pixels, rect)) is not None:
            return mark
    return None


def _bits_of(mark: Mark) -> NDArray[np.bool_]:
    data = (mark.number & 0xFFFFFF).to_bytes(3, "big") + (mark.ms & 0xFFFFFFFF).to_bytes(4, "big")
    word = int.from_bytes(data, "big") << _CHECK_BITS | _check(data)
    return np.array([word >> shift & 1 for shift in range(_DATA - 1, -1, -1)], np.bool_)


def _check(data: bytes) -> int:
    return zlib.crc32(data) & (1 << _CHECK_BITS) - 1


def _places(pixels: Pixels) -> Iterator[Rect]:
    """Where the whole picture may lie: x, y, width, height, also beyond what is to be seen."""
    whole = (0.0, 0.0, float(pixels.shape[1]), float(pixels.shape[0]))
    yield from _shapes(*whole)
    inner = _without_bars(pixels)
    if inner is not None and inner != whole:
        yield from _shapes(*inner)


def _shapes(x: float, y: float, wide: float, high: float) -> Iterator[Rect]:
    yield x, y, wide, high
    full_width, full_height = high * WIDTH / HEIGHT, wide * HEIGHT / WIDTH
    if full_width > wide:
        yield x - (full_width - wide) / 2, y, full_width, high
    if full_height > high:
        yield x, y - (full_height - high) / 2, wide, full_height


def _without_bars(pixels: Pixels) -> Rect | None:
    """The picture without the even bars that a frame of another shape puts around it."""
    grey = _grey(pixels)
    rows = np.flatnonzero(np.ptp(grey, axis=1) > BAR_SPREAD)
    columns = np.flatnonzero(np.ptp(grey, axis=0) > BAR_SPREAD)
    if not len(rows) or not len(columns):
        return None
    left, top = float(columns[0]), float(rows[0])
    return left, top, float(columns[-1]) + 1 - left, float(rows[-1]) + 1 - top


def _grey(pixels: Pixels) -> NDArray[np.float32]:
    if pixels.ndim == 2:
        return pixels.astype(np.float32)
    grey: NDArray[np.float32] = pixels[:, :, :3].mean(axis=2, dtype=np.float32)
    return grey


def _read_at(pixels: Pixels, rect: Rect) -> Mark | None:
    levels = _levels(pixels, rect)
    if levels is None:
        return None
    white = np.concatenate([levels[_LEFT_EDGE, 0], levels[_RIGHT_EDGE, -1]]).min()
    black = np.concatenate([levels[~_LEFT_EDGE, 0], levels[~_RIGHT_EDGE, -1]]).max()
    if white - black < LEAST_CONTRAST:
        return None
    word = 0
    for bit in (levels[:, 1:-1] > (white + black) / 2).ravel():
        word = word << 1 | int(bit)
    data = (word >> _CHECK_BITS).to_bytes(7, "big")
    if word & (1 << _CHECK_BITS) - 1 != _check(data):
        return None
    return Mark(int.from_bytes(data[:3], "big"), int.from_bytes(data[3:], "big"))


def _levels(pixels: Pixels, rect: Rect) -> NDArray[np.float32] | None:
    """The mean brightness of the middle half of each cell, or None where it lies outside."""
    x, y, wide, high = rect
    scale_x, scale_y = wide / WIDTH, high / HEIGHT
    across = x + (LEFT + CELL * (np.arange(COLUMNS) + 0.5)) * scale_x
    down = y + (TOP + CELL * (np.arange(ROWS) + 0.5)) * scale_y
    step_x, step_y = CELL * scale_x / 8, CELL * scale_y / 8
    offsets = np.array([-1.5, -0.5, 0.5, 1.5])
    columns = np.floor(across[:, None] + offsets * step_x).astype(np.intp).ravel()
    rows = np.floor(down[:, None] + offsets * step_y).astype(np.intp).ravel()
    if (
        columns[0] < 0
        or rows[0] < 0
        or columns[-1] >= pixels.shape[1]
        or rows[-1] >= pixels.shape[0]
    ):
        return None
    samples = _grey(pixels[np.ix_(rows, columns)])
    levels: NDArray[np.float32] = samples.reshape(ROWS, 4, COLUMNS, 4).mean(axis=(1, 3))
    return levels
