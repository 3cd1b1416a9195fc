"""Owns the reading of rehearsal patterns from pictures of screens. Its own process, one thread.

Run: `python -m booth.media.read_picture FILE [X Y WIDTH HEIGHT]`, the part where the camera's
picture lies; prints {"number", "ms"} or null.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from booth.media.pattern import Mark, read_pattern


def read_picture(file: Path, part: Sequence[int] = ()) -> Mark | None:
    """The mark in a picture's `part`: x, y, width, height in pixels, else all of it.

    Raises OSError for a file that is no picture.
    """
    pixels = cv2.imread(str(file))
    if pixels is None:
        raise OSError(f"{file} is no picture")
    x, y, width, height = part or (0, 0, pixels.shape[1], pixels.shape[0])
    return read_pattern(np.ascontiguousarray(pixels[y : y + height, x : x + width], np.uint8))


def main(arguments: Sequence[str]) -> int:
    """Print what the picture named by `arguments` shows."""
    mark = read_picture(Path(arguments[0]), [int(one) for one in arguments[1:5]])
    sys.stdout.write(json.dumps(mark._asdict() if mark else None) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
