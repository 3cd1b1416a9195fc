"""Owns what a picture file is, told by its first bytes: nothing is decoded. Any thread; blocks."""

from __future__ import annotations

import os
import stat
import struct
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 8 * 1024 * 1024
MOST_PIXELS = 24_000_000
MOST_SIDE = 8_000
KINDS = (".png", ".jpg", ".jpeg", ".webp")
_PNG = b"\x89PNG\r\n\x1a\n"
# The markers of JPEG that hold the size: all "start of frame" but those of tables.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class BadPicture:
    """Why a file is not shown: the text `catalogue-picture-<code>` says it with `most`."""

    code: str
    most: int = 0


def read_picture(file: Path) -> bytes | BadPicture:
    """The bytes of a picture of bearable size inside its own folder, or what is wrong with it."""
    try:
        data = _bytes(file)
    except (OSError, RuntimeError):
        # A RuntimeError is a link that leads to itself.
        return BadPicture("missing")
    if isinstance(data, BadPicture):
        return data
    size = size_of(data)
    if size is None:
        return BadPicture("kind")
    if max(size) > MOST_SIDE or size[0] * size[1] > MOST_PIXELS:
        return BadPicture("pixels", MOST_PIXELS // 1_000_000)
    return data


def _bytes(file: Path) -> bytes | BadPicture:
    if not file.resolve(strict=True).is_relative_to(file.parent.resolve()):
        return BadPicture("outside")
    # A pipe by this name would keep its reader waiting for ever.
    handle = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return BadPicture("kind")
        data = opened.read(MOST_BYTES + 1)
    return data if len(data) <= MOST_BYTES else BadPicture("bytes", MOST_BYTES // 1024 // 1024)


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height that a PNG, JPEG or WebP claims; None where it is none of these."""
    try:
        if data.startswith(_PNG) and data[12:16] == b"IHDR":
            width, height = struct.unpack(">II", data[16:24])
        elif data.startswith(b"\xff\xd8"):
            height, width = _frame(data)
        elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            width, height = _webp(data)
        else:
            return None
    except (struct.error, IndexError, ValueError):
        return None
    return (width, height) if width and height else None


def _frame(data: bytes) -> tuple[int, int]:
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return height, width
        # Fill bytes may stand before a marker.
        at += 1 if marker == 0xFF else 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    raise ValueError("no frame")


def _webp(data: bytes) -> tuple[int, int]:
    kind = data[12:16]
    if kind == b"VP8X":
        return _three(data[24:27]) + 1, _three(data[27:30]) + 1
    if kind == b"VP8L" and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    raise ValueError("no size")


def _three(data: bytes) -> int:
    return int.from_bytes(data, "little")
