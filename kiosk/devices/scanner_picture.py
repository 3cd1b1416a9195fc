"""Owns the reading of QR codes from a picture. Any thread; a picture is never kept."""

from __future__ import annotations

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

Frame = NDArray[np.uint8]
_QR = zxingcpp.barcode_formats_from_str("QRCode")
LARGE_WIDTH = 2560


def codes_in(frame: Frame) -> list[str]:
    """The texts of the QR codes in `frame`: B G R of shape (height, width, 3), uint8.

    A picture in which nothing is found is tried again at 2560 pixels of width: a code whose squares
    are two pixels wide is read so, and grain is smoothed.
    """
    grey = np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), np.uint8)
    if found := _read(grey):
        return found
    times = max(1, LARGE_WIDTH // grey.shape[1])
    size = (grey.shape[1] * times, grey.shape[0] * times)
    return _read(np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_CUBIC), np.uint8))


def _read(grey: Frame) -> list[str]:
    # HRI, the library's own choice, spells out control characters, and so changes a text.
    found = zxingcpp.read_barcodes(grey, _QR, text_mode=zxingcpp.TextMode.Plain)
    return [code.text for code in found]
