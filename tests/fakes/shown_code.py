"""Draws what a camera sees when somebody holds up a code: telephone or print, in a hall's light.

Lengths are millimetres, angles degrees. The camera sees 60° of the width, as most webcams do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise, product
from math import radians, tan

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

Frame = NDArray[np.uint8]
Size = tuple[int, int]
Random = np.random.Generator

LARGE: Size = (1280, 720)
SMALL: Size = (640, 480)
VIEW_DEGREES = 60
PHONE_CODE, PRINT_CODE = 50, 40
# As long as an invitation's.
TEXT = "LUUKKU:Vt3kQ0a9-Zx7LmP2_sRw8Y"
_PX = 8


@dataclass(frozen=True)
class Sheet:
    """Something flat with a code in its middle. Colours are B G R."""

    pixels: Frame
    bright: bool

    @property
    def size_mm(self) -> tuple[float, float]:
        return self.pixels.shape[1] / _PX, self.pixels.shape[0] / _PX


@dataclass(frozen=True)
class Creases:
    """`depth` is how far each crossing of two folds stands out, `shade` how bright each field is.

    A sheet of n × n fields has (n + 1) × (n + 1) crossings, its edges among them. `folds` is how
    bright the folds themselves are: rubbed off, or in their own shadow.
    """

    depth: NDArray[np.float64]
    shade: NDArray[np.float64]
    folds: float


FLAT = Creases(np.zeros((2, 2)), np.ones((1, 1)), 0)


@dataclass(frozen=True)
class Hold:
    """How a sheet is held: its distance, its turn in the picture, its tilts, and how far aside."""

    distance: float = 250
    turn: float = 0
    tilt_x: float = 0
    tilt_y: float = 0
    aside: tuple[float, float] = (0, 0)
    creases: Creases = FLAT


@dataclass(frozen=True)
class Light:
    """What hall, screen and camera do to the picture; blurs are pixels of a 1280 wide one."""

    glare: float = 0
    moire: float = 0
    motion: float = 0
    softness: float = 0.8
    brightness: float = 1
    noise: float = 3
    cast: tuple[float, float, float] = (1, 1, 1)


def code_pixels(text: str, side_mm: float) -> Frame:
    """The code with its quiet zone, `side_mm` wide without that."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    modules = np.array(made.to_image(scale=1, add_quiet_zones=False), np.uint8)
    side = round(side_mm * _PX)
    large = cv2.resize(modules, (side, side), interpolation=cv2.INTER_NEAREST)
    edge = side * 4 // modules.shape[0]
    return np.asarray(
        cv2.copyMakeBorder(large, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=255)
    )


def phone(text: str = TEXT, code_mm: float = PHONE_CODE) -> Sheet:
    """A dark telephone, its bright screen with a line of words and the code."""
    body = np.full((150 * _PX, 74 * _PX, 3), 32, np.uint8)
    cv2.rectangle(body, (3 * _PX, 5 * _PX), (71 * _PX, 145 * _PX), (252, 250, 250), -1)
    cv2.putText(body, "Luukku 12:40", (9 * _PX, 24 * _PX), 0, 2.4, (60, 40, 40), 6)
    return Sheet(_with_code(body, text, code_mm), bright=True)


def printed(text: str = TEXT, code_mm: float = PRINT_CODE) -> Sheet:
    """A slip of paper with words above and below the code."""
    paper = np.full((148 * _PX, 105 * _PX, 3), 228, np.uint8)
    for line in (16, 26, 36, 118, 128):
        cv2.putText(paper, "Tervetuloa kaupungille", (9 * _PX, line * _PX), 0, 2, (50, 50, 50), 5)
    return Sheet(_with_code(paper, text, code_mm), bright=False)


def _with_code(under: Frame, text: str, code_mm: float) -> Frame:
    code = code_pixels(text, code_mm)
    # What is white on paper is no whiter than the paper.
    code = np.minimum(code, under[under.shape[0] // 2, under.shape[1] // 2, 0]).astype(np.uint8)
    top, left = ((a - b) // 2 for a, b in zip(under.shape[:2], code.shape, strict=True))
    under[top : top + code.shape[0], left : left + code.shape[1]] = code[..., None]
    return under


def seen(sheet: Sheet, hold: Hold, light: Light, size: Size, chance: Random) -> Frame:
    """One picture of `size`: B G R of shape (height, width, 3)."""
    canvas = _hall(size, chance)
    _lay(canvas, sheet, hold)
    return _through_the_lens(canvas, sheet, hold, light, chance)


def folded(chance: Random, depth_mm: float = 2) -> Creases:
    """A slip that was folded twice, in the middle of its code, and stands out there."""
    depth = chance.uniform(-1, 1, (3, 3))
    depth[1, 1] = chance.choice([-1, 1]) * depth_mm
    return Creases(depth, chance.uniform(0.72, 1, (2, 2)), float(chance.choice([40, 120])))


def crumpled(chance: Random, depth_mm: float = 1.2) -> Creases:
    """A slip out of a trouser pocket: folds along and across, some of them through the code."""
    depth = chance.uniform(-depth_mm, depth_mm, (5, 5))
    return Creases(depth, chance.uniform(0.72, 1, (4, 4)), float(chance.choice([40, 120])))


def shaken(hold: Hold, chance: Random) -> Hold:
    """The same hand a tenth of a second later."""
    x, y, turn, tilt_x, tilt_y = chance.normal(0, (2, 2, 1.5, 1.5, 1.5))
    return replace(
        hold,
        aside=(hold.aside[0] + x, hold.aside[1] + y),
        turn=hold.turn + turn,
        tilt_x=hold.tilt_x + tilt_x,
        tilt_y=hold.tilt_y + tilt_y,
    )


def _hall(size: Size, chance: Random) -> NDArray[np.float32]:
    """A blurred hall with somebody in it, and lamps."""
    wide, high = size
    small = np.zeros((18, 32, 3), np.float32)
    small[:] = chance.uniform(60, 130, (18, 1, 1))
    small += chance.uniform(-30, 30, small.shape)
    small[chance.integers(0, 6), chance.integers(0, 28) :][:4] = 250
    hall = cv2.resize(small, (wide, high), interpolation=cv2.INTER_CUBIC)
    middle = (int(chance.uniform(0.2, 0.8) * wide), high * 2 // 3)
    cv2.ellipse(hall, middle, (wide // 6, high // 2), 0, 0, 360, (70, 60, 90), -1)
    return np.asarray(cv2.GaussianBlur(hall, (0, 0), wide / 120), np.float32)


def _lay(canvas: NDArray[np.float32], sheet: Sheet, hold: Hold) -> None:
    """Each field between two creases is a plane of its own, with its own shade."""
    creases = hold.creases
    cells = len(creases.shade)
    xs, ys = (np.linspace(-side / 2, side / 2, cells + 1) for side in sheet.size_mm)
    scale = min(1.0, 1.5 * _focal(canvas) / hold.distance / _PX)
    small = cv2.resize(sheet.pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    texture = np.asarray(small, np.uint8)
    for row, col in product(range(cells), range(cells)):
        corners = [(row, col), (row, col + 1), (row + 1, col + 1), (row + 1, col)]
        points = [(xs[c], ys[r], creases.depth[r, c]) for r, c in corners]
        part = _part(texture, row, col, cells).astype(np.float32) * float(creases.shade[row, col])
        for edge in (part[:, :2], part[:2]):
            edge[:] = edge * 0.4 + creases.folds if cells > 1 else edge
        _warp(canvas, part, _projected(np.array(points), hold, canvas))


def _part(texture: Frame, row: int, col: int, cells: int) -> Frame:
    high, wide = texture.shape[:2]
    rows, cols = (
        list(pairwise(np.linspace(0, n, cells + 1).round().astype(int))) for n in (high, wide)
    )
    return np.asarray(texture[slice(*rows[row]), slice(*cols[col])])


def _focal(canvas: NDArray[np.float32]) -> float:
    return float(canvas.shape[1]) / 2 / tan(radians(VIEW_DEGREES / 2))


def _projected(
    points: NDArray[np.float64], hold: Hold, canvas: NDArray[np.float32]
) -> NDArray[np.float32]:
    turned = points
    for axis, angle in ((2, hold.turn), (0, hold.tilt_x), (1, hold.tilt_y)):
        around = np.zeros(3)
        around[axis] = radians(angle)
        turned = turned @ cv2.Rodrigues(around)[0].T
    x, y, z = (turned + np.array([*hold.aside, hold.distance])).T
    high, wide = canvas.shape[:2]
    focal = _focal(canvas)
    return np.stack([x / z * focal + wide / 2, y / z * focal + high / 2], 1).astype(np.float32)


def _warp(canvas: NDArray[np.float32], part: NDArray[np.float32], to: NDArray[np.float32]) -> None:
    high, wide = part.shape[:2]
    # A quarter of a pixel more, or the hall shines through between two fields.
    edge = 0.25
    corners = [
        (-edge, -edge),
        (wide - edge, -edge),
        (wide - edge, high - edge),
        (-edge, high - edge),
    ]
    matrix = cv2.getPerspectiveTransform(np.array(corners, np.float32), to)
    size = (canvas.shape[1], canvas.shape[0])
    cv2.warpPerspective(
        part, matrix, size, canvas, cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT
    )


def _through_the_lens(
    canvas: NDArray[np.float32], sheet: Sheet, hold: Hold, light: Light, chance: Random
) -> Frame:
    high, wide = canvas.shape[:2]
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    if light.moire:
        angle, period = chance.uniform(0, np.pi), chance.uniform(3, 12)
        wave = np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / period)
        canvas = canvas * (1 + light.moire * wave)[..., None]
    if light.glare:
        reach = _focal(canvas) / hold.distance * chance.uniform(15, 40)
        at = np.array([wide, high]) / 2 + chance.uniform(-1, 1, 2) * reach
        shine = np.exp(-(((x - at[0]) / reach) ** 2 + ((y - at[1]) / (2 * reach)) ** 2))
        canvas = canvas + (light.glare * shine)[..., None]
    blurred = _blurred(canvas, light, chance)
    dim = blurred * light.brightness * np.array(light.cast, np.float32)
    grain = chance.standard_normal((high, wide, 3), np.float32) * light.noise
    return np.clip(dim + grain, 0, 255).astype(np.uint8)


def _blurred(canvas: NDArray[np.float32], light: Light, chance: Random) -> NDArray[np.float32]:
    per = canvas.shape[1] / LARGE[0]
    canvas = np.asarray(cv2.GaussianBlur(canvas, (0, 0), max(0.5, light.softness * per)))
    length = round(light.motion * per)
    if length < 2:
        return canvas
    kernel = np.zeros((length, length), np.float32)
    kernel[length // 2] = 1
    middle = ((length - 1) / 2, (length - 1) / 2)
    turn = cv2.getRotationMatrix2D(middle, float(chance.uniform(0, 180)), 1)
    kernel = np.asarray(cv2.warpAffine(kernel, turn, (length, length)), np.float32)
    return np.asarray(cv2.filter2D(canvas, -1, kernel / kernel.sum()), np.float32)
