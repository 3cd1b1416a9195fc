from __future__ import annotations

import mmap
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from booth.call.frames import (
    PAGE,
    FrameFileError,
    FrameReader,
    FrameWriter,
    picture_folder,
    wipe_leftovers,
)

RED = bytes([0, 0, 255, 0])
BLUE = bytes([255, 0, 0, 0])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.frames"


@contextmanager
def other_process(path: Path, *count: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "tests.fakes.frame_process", str(path), *count]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"first\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_reader_gets_the_newest_frame_alone(path: Path) -> None:
    writer = FrameWriter(path, 64, 48)
    reader = FrameReader(path)
    writer.write(RED * 12, 4, 3, 100)
    assert writer.write(BLUE * 10, 5, 2, 133) == 2
    frame = reader.newest()
    assert frame is not None
    assert (frame.width, frame.height, frame.sequence, frame.at_ms) == (5, 2, 2, 133)
    assert bytes(frame.data) == BLUE * 10


def test_before_the_first_frame_there_is_none(path: Path) -> None:
    FrameWriter(path, 64, 48)
    reader = FrameReader(path)
    assert reader.sequence == 0
    assert reader.newest() is None


def test_a_frame_fills_the_memory_it_is_given_where_that_fits(path: Path) -> None:
    writer = FrameWriter(path, 64, 48)
    reader = FrameReader(path)
    writer.write(RED * 12, 4, 3, 1)
    fitting, other = bytearray(48), bytearray(12)
    first, second = reader.newest(fitting), reader.newest(other)
    assert first is not None
    assert second is not None
    assert first.data is fitting
    assert bytes(fitting) == RED * 12 == bytes(second.data)
    assert second.data is not other


@pytest.mark.parametrize("size", [(4, 2), (4, 4), (65, 48)])
def test_a_frame_of_a_wrong_size_is_refused(path: Path, size: tuple[int, int]) -> None:
    writer = FrameWriter(path, 64, 48)
    wide, high = size
    data = bytes(48) if size != (65, 48) else bytes(65 * 48 * 4)
    with pytest.raises(ValueError, match=f"{wide}×{high}"):
        writer.write(data, wide, high, 1)
    assert FrameReader(path).newest() is None


def test_a_closed_picture_is_wiped_and_gone(path: Path) -> None:
    writer = FrameWriter(path, 64, 48)
    reader = FrameReader(path)
    for _ in range(3):
        writer.write(RED * (64 * 48), 64, 48, 1)
    with path.open("rb") as file:
        memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
    writer.close()
    writer.close()
    assert reader.newest() is None
    assert not path.exists()
    assert not any(memory[PAGE:])


def test_only_its_user_can_look_at_a_picture(path: Path) -> None:
    FrameWriter(path, 64, 48)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_two_installations_have_two_folders_for_their_user_alone(tmp_path: Path) -> None:
    first, second = picture_folder(tmp_path / "a"), picture_folder(tmp_path / "b")
    assert first != second
    assert picture_folder(tmp_path / "a") == first
    for folder in (first, second):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        folder.rmdir()


def test_a_folder_that_somebody_else_laid_is_not_used(tmp_path: Path) -> None:
    folder = picture_folder(tmp_path)
    folder.rmdir()
    folder.symlink_to(tmp_path)
    with pytest.raises(FrameFileError):
        picture_folder(tmp_path)
    folder.unlink()


def test_a_frame_is_never_torn(path: Path) -> None:
    with other_process(path):
        reader = FrameReader(path)
        seen: list[int] = []
        while len(seen) < 300:
            frame = reader.newest()
            if frame is not None:
                assert frame.data.count(frame.data[0]) == len(frame.data), frame.sequence
                seen.append(frame.sequence)
    assert seen == sorted(seen)
    assert len(set(seen)) > 20


def test_what_a_killed_writer_left_is_wiped(path: Path) -> None:
    with other_process(path, "4"):
        pass
    (path.parent / "half-made.new").touch()
    reader = FrameReader(path)
    assert reader.newest() is not None
    assert wipe_leftovers(path.parent) == 2
    assert reader.newest() is None
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"x" * 100, bytes(4096), os.urandom(8192)])
def test_a_file_without_frames_is_no_picture(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(FrameFileError):
        FrameReader(path)


def test_a_picture_that_is_not_there_is_an_os_error(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FrameReader(path)
