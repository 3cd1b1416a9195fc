"""A picture by VideoOutput, read back from its window: `python -m tests.fakes.video_picture PATH`.

Its own process, since Qt's backend is chosen once for each. Prints whether the mark of the frame
that it wrote to PATH was seen, plain or mirrored, and nothing once the picture had ended.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication

from booth.call.frames import FrameWriter
from booth.media.opencv import bgra_of
from booth.media.pattern import HEIGHT, WIDTH, Mark, read_pattern
from booth.media.pattern_scene import Scene
from tests.fakes.picture_window import PictureWindow

MARK = Mark(4711, 12345)
LIMIT_MS = 20_000


def until(wanted: Callable[[], bool]) -> bool:
    """Let Qt work until it is so; False after the limit."""
    limit = QDeadlineTimer(LIMIT_MS)
    while not wanted():
        if limit.hasExpired():
            return False
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return True


def main(path: Path) -> None:
    app = QGuiApplication(sys.argv[:1])
    writer = FrameWriter(path, WIDTH, HEIGHT)
    writer.write(bgra_of(Scene().draw(MARK), WIDTH, HEIGHT), WIDTH, HEIGHT, 1)
    shown = PictureWindow(960, 432, f'source: "{path}"')
    facts = {"kind": shown.item.property("kind")}
    facts["seen"] = until(lambda: read_pattern(shown.pixels()) == MARK)
    shown.item.setProperty("mirrored", True)
    facts["mirrored"] = until(
        lambda: read_pattern(np.ascontiguousarray(shown.pixels()[:, ::-1])) == MARK
    )
    writer.close()
    facts["ended"] = until(lambda: shown.colour(0.5, 0.5) == (0, 255, 0))
    sys.stdout.write(json.dumps(facts))
    sys.stdout.flush()
    shown.close()
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]))
