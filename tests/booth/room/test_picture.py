from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from booth.call.frames import FrameWriter
from booth.media.opencv import bgra_of
from booth.media.pattern import HEIGHT, WIDTH, Mark, read_pattern
from booth.media.pattern_scene import Scene
from tests.fakes.picture_window import PictureWindow, Pixels, picture_window
from visitor.demo.xvfb import running_xvfb

GREEN, RED, BLUE = (0, 255, 0), (0, 0, 255), (255, 0, 0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "official.frames"


@pytest.fixture
def writer(path: Path) -> Iterator[FrameWriter]:
    made = FrameWriter(path, WIDTH, HEIGHT)
    yield made
    made.close()


def halves(width: int, height: int) -> Pixels:
    """Left red, right blue."""
    frame = np.full((height, width, 4), (0, 0, 0, 255), np.uint8)
    frame[:, : width // 2, 2] = 255
    frame[:, width // 2 :, 0] = 255
    return frame


def pattern(mark: Mark) -> Pixels:
    return bgra_of(Scene().draw(mark), WIDTH, HEIGHT)


def test_the_newest_frame_is_seen(qtbot: QtBot, path: Path, writer: FrameWriter) -> None:
    marks = [Mark(1, 11), Mark(2, 22)]
    with picture_window(path) as shown:
        for mark in marks:
            writer.write(pattern(mark), WIDTH, HEIGHT, 1)
            qtbot.waitUntil(lambda: read_pattern(shown.pixels()) == mark)  # noqa: B023 - at once
        assert shown.item.property("hasPicture") is True


def test_without_a_frame_what_lies_behind_is_seen(
    qtbot: QtBot, path: Path, writer: FrameWriter
) -> None:
    with picture_window(path) as shown:
        assert shown.colour(0.5, 0.5) == GREEN
        assert shown.item.property("hasPicture") is False
        writer.write(halves(64, 36), 64, 36, 1)
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == RED)


def test_the_end_of_a_picture_leaves_nothing_behind(
    qtbot: QtBot, path: Path, writer: FrameWriter
) -> None:
    writer.write(halves(64, 36), 64, 36, 1)
    with picture_window(path) as shown:
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == RED)
        writer.close()
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == GREEN)
        assert shown.item.property("hasPicture") is False


def test_a_picture_that_comes_later_is_found(qtbot: QtBot, path: Path) -> None:
    with picture_window(path) as shown:
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == GREEN)
        writer = FrameWriter(path, 64, 36)
        writer.write(halves(64, 36), 64, 36, 1)
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == RED)
        writer.close()


def test_another_source_shows_another_picture(
    qtbot: QtBot, path: Path, writer: FrameWriter, tmp_path: Path
) -> None:
    writer.write(halves(64, 36), 64, 36, 1)
    other = FrameWriter(tmp_path / "other.frames", 64, 36)
    other.write(np.ascontiguousarray(halves(64, 36)[:, ::-1]), 64, 36, 1)
    with picture_window(path) as shown:
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == RED)
        shown.item.setProperty("source", str(other.path))
        assert shown.colour(0.1, 0.5) != RED
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == BLUE)
        shown.item.setProperty("source", "")
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == GREEN)
    other.close()


def test_a_mirrored_picture_is_turned_left_to_right(
    qtbot: QtBot, path: Path, writer: FrameWriter
) -> None:
    writer.write(halves(64, 36), 64, 36, 1)
    with picture_window(path, wishes="mirrored: true") as shown:
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == BLUE)
        assert shown.colour(0.9, 0.5) == RED


@pytest.mark.parametrize(("cover", "edge"), [("true", RED), ("false", GREEN)])
def test_a_picture_of_another_shape_covers_or_is_shown_whole(
    qtbot: QtBot, path: Path, writer: FrameWriter, cover: str, edge: tuple[int, ...]
) -> None:
    writer.write(halves(320, 320), 320, 320, 1)
    with picture_window(path, 640, 320, f"cover: {cover}") as shown:
        qtbot.waitUntil(lambda: shown.colour(0.4, 0.5) == RED)
        assert shown.colour(0.1, 0.5) == edge


def test_a_covering_picture_is_cut_evenly_on_both_sides(
    qtbot: QtBot, path: Path, writer: FrameWriter
) -> None:
    mark = Mark(7, 77)
    writer.write(pattern(mark), WIDTH, HEIGHT, 1)
    with picture_window(path, 960, 432) as shown:
        qtbot.waitUntil(lambda: read_pattern(shown.pixels()) == mark)


def test_rounded_corners_let_what_lies_behind_through(
    qtbot: QtBot, path: Path, writer: FrameWriter
) -> None:
    writer.write(halves(64, 36), 64, 36, 1)
    with picture_window(path, wishes="radius: 40") as shown:
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == RED)
        corners = [shown.colour(x, y) for x in (0.0, 0.999) for y in (0.0, 0.999)]
        assert corners == [GREEN] * 4


def test_it_follows_its_size(qtbot: QtBot, path: Path, writer: FrameWriter) -> None:
    writer.write(halves(64, 36), 64, 36, 1)
    with picture_window(path, 320, 180) as shown:
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == RED)
        shown.window.resize(800, 450)
        qtbot.waitUntil(lambda: shown.pixels().shape == (450, 800, 4))
        qtbot.waitUntil(lambda: shown.colour(0.99, 0.99) == BLUE)


def draws_within(qtbot: QtBot, shown: PictureWindow, frames: int) -> bool:
    """Whether the window is drawn again before the item has looked `frames` times more."""
    drawn, looks = [], []
    shown.window.frameSwapped.connect(lambda: drawn.append(1))
    shown.item._timer.timeout.connect(lambda: looks.append(1))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(looks) >= frames)
    return bool(drawn)


def test_it_draws_only_when_there_is_a_new_frame(
    qtbot: QtBot, path: Path, writer: FrameWriter
) -> None:
    writer.write(halves(64, 36), 64, 36, 1)
    with picture_window(path) as shown:
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == RED)
        draws_within(qtbot, shown, 5)
        assert not draws_within(qtbot, shown, 20)
        writer.write(halves(64, 36), 64, 36, 2)
        assert draws_within(qtbot, shown, 20)


def test_it_rests_while_nobody_can_see_it(qtbot: QtBot, path: Path, writer: FrameWriter) -> None:
    with picture_window(path) as shown:
        timer = shown.item._timer  # type: ignore[attr-defined]
        assert timer.isActive()
        shown.item.setVisible(False)
        assert not timer.isActive()
        writer.write(halves(64, 36), 64, 36, 1)
        shown.item.setVisible(True)
        qtbot.waitUntil(lambda: shown.colour(0.1, 0.5) == RED)


def test_a_file_without_frames_is_no_picture(qtbot: QtBot, path: Path) -> None:
    path.write_bytes(b"x" * 9000)
    with picture_window(path) as shown:
        qtbot.waitUntil(lambda: shown.colour(0.5, 0.5) == GREEN)
        assert shown.item.property("hasPicture") is False


def test_where_there_is_a_gpu_qts_video_item_shows_the_same(path: Path) -> None:
    # OpenGL by the processor stands for the GPU: the way through Qt is one and the same.
    with running_xvfb() as display:
        env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": ""}
        command = [sys.executable, "-m", "tests.fakes.video_picture", str(path)]
        result = subprocess.run(
            command, env=env, capture_output=True, text=True, timeout=100, check=False
        )
    facts = {"kind": "video", "seen": True, "mirrored": True, "ended": True}
    assert result.stdout, result.stderr
    assert json.loads(result.stdout) == facts
