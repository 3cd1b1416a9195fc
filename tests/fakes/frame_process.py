"""A writer of frames as a process of its own: `python -m tests.fakes.frame_process PATH [COUNT]`.

Every frame is of one colour, its number; with COUNT it writes so many and waits to be killed.
"""

from __future__ import annotations

import itertools
import signal
import sys
from pathlib import Path

from booth.call.frames import FrameWriter

WIDTH, HEIGHT = 1280, 720


def main() -> None:
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    writer = FrameWriter(Path(sys.argv[1]), WIDTH, HEIGHT)
    frames = [bytes([level]) * (WIDTH * HEIGHT * 4) for level in range(1, 9)]
    for number in range(count) if count else itertools.count():
        writer.write(frames[number % len(frames)], WIDTH, HEIGHT, number)
        if number == 0:
            sys.stdout.write("first\n")
            sys.stdout.flush()
    signal.pause()


if __name__ == "__main__":
    main()
