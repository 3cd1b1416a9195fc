"""Owns OpenCV: the one place that imports it, and the conversions of pictures. Any thread."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from cv2.typing import MatLike

__all__ = ["bgra_of", "cv2", "fitted", "i420_of"]

# Read by OpenCV when it is loaded. A camera that is pulled out must not hold a read for 10 s.
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "1")
os.environ.setdefault("OPENCV_LOG_LEVEL", "ERROR")
# It points these at its own folders, and Qt, or a program that we start, would follow.
_SPOILT = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")
_BEFORE = {name: os.environ.get(name) for name in _SPOILT}

import cv2  # noqa: E402

for _name, _value in _BEFORE.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

Pixels = NDArray[np.uint8]


def i420_of(bgr: MatLike) -> Pixels:
    """`bgr` of shape (height, width, 3), both even, as I420 of shape (height × 3 / 2, width)."""
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2YUV_I420), np.uint8)


def bgra_of(i420: Pixels, width: int, height: int) -> Pixels:
    """`i420` as B G R 255 of shape (height, width, 4), scaled where its size is another.

    Both sides are even.
    """
    high, wide = i420.shape[0] * 2 // 3, i420.shape[1]
    if (wide, high) != (width, height):
        i420 = _scaled(i420, wide, high, width, height)
    return np.ascontiguousarray(cv2.cvtColor(i420, cv2.COLOR_YUV2BGRA_I420), np.uint8)


def _scaled(i420: Pixels, wide: int, high: int, width: int, height: int) -> Pixels:
    # Before its colours are made: that is half the bytes, and most of what is seen is small.
    flat, count = i420.reshape(-1), wide * high
    luma = flat[:count].reshape(high, wide)
    colours = flat[count:].reshape(2, high // 2, wide // 2)
    how = cv2.INTER_AREA if width < wide else cv2.INTER_LINEAR
    planes = [cv2.resize(luma, (width, height), interpolation=how)]
    planes += [cv2.resize(one, (width // 2, height // 2), interpolation=how) for one in colours]
    return (
        np.concatenate([plane.reshape(-1) for plane in planes]).reshape(-1, width).astype(np.uint8)
    )


def fitted(bgr: MatLike, width: int, height: int) -> Pixels:
    """`bgr` no larger than `width` × `height` in its own shape, with even sides."""
    high, wide = bgr.shape[:2]
    scale = min(1.0, width / wide, height / high)
    even = (int(wide * scale) // 2 * 2, int(high * scale) // 2 * 2)
    if scale < 1:
        bgr = cv2.resize(bgr, even, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(bgr[: even[1], : even[0]], np.uint8)
