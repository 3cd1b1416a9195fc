"""Owns the writing of an official's fake devices. Its own process, one thread.

Run: `python -m booth.media.write_fakes CAMERA MICROPHONE`: numbered frames, and a tone of 660 Hz.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from booth.media.fake_files import write_fake_camera, write_tone

SECONDS = 20.0
HZ = 660


def main(arguments: Sequence[str]) -> int:
    """Write both files."""
    camera, microphone = map(Path, arguments)
    write_fake_camera(camera, SECONDS)
    write_tone(microphone, HZ)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
