"""OpenCV's own camera: no machine that runs these has one, so a film stands for it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.devices.scanner_camera import OpenCvCamera
from kiosk.devices.scanner_picture import codes_in
from kiosk.devices.scanner_port import Lack
from tests.fakes.scan_conditions import plain
from tests.fakes.shown_code import SMALL, TEXT, Hold, phone, seen

FRAMES = 5


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("film") / "film.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30, SMALL)
    chance = np.random.default_rng(1)
    for _ in range(FRAMES):
        writer.write(seen(phone(), Hold(), plain(chance), SMALL, chance))
    writer.release()
    return path


def test_what_the_camera_sees_is_read(film: Path) -> None:
    camera = OpenCvCamera(str(film))
    assert camera.open() is Lack.NONE
    assert camera.grab()
    frame = camera.picture()
    assert frame is not None
    assert codes_in(frame) == [TEXT]
    camera.close()
    assert not camera.grab()
    assert camera.picture() is None


def test_a_camera_that_gives_no_more_says_so(film: Path) -> None:
    camera = OpenCvCamera(str(film))
    camera.open()
    got = [camera.grab() for _ in range(FRAMES + 1)]
    assert (got[0], got[-1]) == (True, False)
    camera.close()


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    assert OpenCvCamera(str(tmp_path / "none")).open() is Lack.MISSING
    assert OpenCvCamera("auto", tmp_path).open() in (Lack.MISSING, Lack.NONE, Lack.BUSY)


def test_what_gives_no_picture_counts_as_busy(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(os.urandom(5000))
    camera = OpenCvCamera(str(tmp_path / "x"))
    assert camera.open() is Lack.BUSY
    assert not camera.grab()


DENIED = """
import os, sys
from kiosk.devices.scanner_camera import OpenCvCamera
# Root may read everything, so somebody else tries.
if os.getuid() == 0:
    os.setuid(65534)
print(OpenCvCamera(sys.argv[1]).open().value)
"""


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o755, 0o000), (0o700, 0o644)])
def test_a_camera_without_permission_is_denied(folder_mode: int, file_mode: int) -> None:
    # Pytest's own folders are shut for everybody else.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "camera"
        path.touch()
        path.chmod(file_mode)
        Path(folder).chmod(folder_mode)
        command = [sys.executable, "-c", DENIED, str(path)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert result.stdout == "denied\n"
