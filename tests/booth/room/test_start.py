"""The room as it is started: the real screen and the real media process under the real keeper."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.kept import Kept, kept_by
from tests.fakes.room_folder import room_folder
from tests.fakes.supervised import wait_gone

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
COMMAND = [sys.executable, "-m", "booth.room", "--settings"]


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Kept]:
    with kept_by([*COMMAND, str(room_folder(tmp_path)), "--alone"], OFFSCREEN) as opened:
        yield opened


def test_screen_and_media_stand_without_each_other_and_end_together(
    keeper: Kept, tmp_path: Path
) -> None:
    first = keeper.pids()
    os.kill(first["media"], signal.SIGKILL)
    media = keeper.until("started", child="media")["pid"]
    os.kill(first["screen"], 0)
    os.kill(first["screen"], signal.SIGKILL)
    screen = keeper.until("started", child="screen")["pid"]
    os.kill(media, 0)
    assert keeper.end() == 0
    for pid in (screen, media):
        wait_gone(pid)
    assert [fact for fact in keeper.told if fact["event"] == "killed"] == []


def test_without_media_there_is_only_the_screen(tmp_path: Path) -> None:
    command = [*COMMAND, str(room_folder(tmp_path)), "--alone", "--no-media"]
    with kept_by(command, OFFSCREEN) as opened:
        opened.until("started", child="screen")
        assert opened.end() == 0
        opened.until("stopped")
    assert {fact.get("child", "screen") for fact in opened.told} == {"screen"}


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("room.toml", "camera = 3\n", "room.toml: the key “device_file” is missing"),
        ("room.toml", None, "room.toml"),
        ("device.toml", None, "enrol this device"),
    ],
)
def test_what_cannot_be_used_is_said_once(
    tmp_path: Path, file: str, content: str | None, says: str
) -> None:
    settings = room_folder(tmp_path)
    if content is None:
        (tmp_path / file).unlink()
    else:
        (tmp_path / file).write_text(content)
    command = [*COMMAND, str(settings)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 2
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1
