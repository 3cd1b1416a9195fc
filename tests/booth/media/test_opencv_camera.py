"""No machine that runs these has a camera: a film stands for one, its end for the pulled plug."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest

from booth.call.local_protocol import DeviceState
from booth.media.camera import Picture
from booth.media.fake_files import write_fake_camera
from booth.media.opencv import bgra_of, cv2
from booth.media.opencv_camera import OpenCvCamera
from booth.media.pattern import HEIGHT, WIDTH, read_pattern
from visitor.clock import SystemClock

LIMIT_S = 10.0


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("film") / "film.mjpeg"
    write_fake_camera(path, 1)
    return path


class Watched:
    """A camera, and the states that it told."""

    def __init__(self, path: Path) -> None:
        self.camera = OpenCvCamera(SystemClock(), str(path), retry_s=0.05)
        self.told: asyncio.Queue[DeviceState] = asyncio.Queue()
        loop = asyncio.get_running_loop()

        def changed() -> None:
            loop.call_soon_threadsafe(self.told.put_nowait, self.camera.state)

        self.camera.open(changed)

    async def next_state(self) -> DeviceState:
        return await asyncio.wait_for(self.told.get(), LIMIT_S)

    async def picture(self, after: int = 0) -> Picture:
        return await asyncio.wait_for(self.camera.newer_than(after), LIMIT_S)


@pytest.fixture
async def opened() -> AsyncIterator[list[Watched]]:
    cameras: list[Watched] = []
    yield cameras
    for one in cameras:
        one.camera.close()


async def test_pictures_come_as_codecs_want_them(film: Path, opened: list[Watched]) -> None:
    opened.append(watched := Watched(film))
    picture = await watched.picture()
    assert (picture.width, picture.height) == (WIDTH, HEIGHT)
    assert picture.i420.shape == (HEIGHT * 3 // 2, WIDTH)
    assert await watched.next_state() is DeviceState.OK
    assert read_pattern(bgra_of(picture.i420, 640, 360)) is not None


async def test_a_camera_that_comes_later_is_found(
    film: Path, tmp_path: Path, opened: list[Watched]
) -> None:
    opened.append(watched := Watched(tmp_path / "camera.mjpeg"))
    assert watched.camera.state is DeviceState.MISSING
    assert watched.camera.latest() is None
    shutil.copy(film, tmp_path / "new")
    (tmp_path / "new").rename(tmp_path / "camera.mjpeg")
    assert await watched.next_state() is DeviceState.OK
    await watched.picture()


async def test_a_camera_that_is_pulled_out_is_missing_until_it_is_back(
    film: Path, tmp_path: Path, opened: list[Watched]
) -> None:
    path = tmp_path / "camera.mjpeg"
    shutil.copy(film, path)
    opened.append(watched := Watched(path))
    assert await watched.next_state() is DeviceState.OK
    path.unlink()
    assert await watched.next_state() is DeviceState.MISSING
    assert watched.camera.latest() is None
    path.hardlink_to(film)
    assert await watched.next_state() is DeviceState.OK
    assert (await watched.picture()).sequence > 30


async def test_a_film_cut_off_in_a_picture_gives_the_whole_ones_again_and_again(
    film: Path, tmp_path: Path, opened: list[Watched]
) -> None:
    path = tmp_path / "cut.mjpeg"
    shutil.copy(film, path)
    os.truncate(path, path.stat().st_size // 2)
    opened.append(watched := Watched(path))
    states = [await watched.next_state() for _ in range(3)]
    assert states == [DeviceState.OK, DeviceState.MISSING, DeviceState.OK]


async def test_what_is_no_camera_is_missing(tmp_path: Path, opened: list[Watched]) -> None:
    (tmp_path / "x").write_bytes(os.urandom(5000))
    opened.append(watched := Watched(tmp_path / "x"))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(watched.camera.newer_than(0), 0.5)
    assert watched.camera.state is DeviceState.MISSING
    assert watched.told.empty()


async def test_a_larger_picture_is_fitted_and_an_odd_one_made_even(
    tmp_path: Path, opened: list[Watched]
) -> None:
    for name, size in (("large", (1920, 1440)), ("odd", (641, 479))):
        path = tmp_path / f"{name}.avi"
        writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30, size)
        for _ in range(5):
            writer.write(np.full((size[1], size[0], 3), 90, np.uint8))
        writer.release()
        opened.append(Watched(path))
    large, odd = [await watched.picture() for watched in opened]
    assert (large.width, large.height) == (960, 720)
    assert (odd.width % 2, odd.height % 2) == (0, 0)


DENIED = """
import os, sys, threading
from booth.media.opencv_camera import OpenCvCamera
from visitor.clock import SystemClock
# Root may read everything, so somebody else tries.
if os.getuid() == 0:
    os.setuid(65534)
told = threading.Event()
camera = OpenCvCamera(SystemClock(), sys.argv[1])
camera.open(told.set)
told.wait(10)
print(camera.state.value)
"""


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o755, 0o000), (0o700, 0o644)])
def test_a_camera_without_permission_is_denied(
    film: Path, folder_mode: int, file_mode: int
) -> None:
    # Pytest's own folders are shut for everybody else.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "camera.mjpeg"
        shutil.copy(film, path)
        path.chmod(file_mode)
        Path(folder).chmod(folder_mode)
        command = [sys.executable, "-c", DENIED, str(path)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert result.stdout == "denied\n"


def test_opencv_leaves_the_environment_as_it_was() -> None:
    code = (
        "import os\nbefore = dict(os.environ)\nimport booth.media.opencv\n"
        "import json\nprint(json.dumps([k for k, v in os.environ.items() if before.get(k) != v]))"
    )
    ours = {"OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "OPENCV_LOG_LEVEL"}
    unset = {*ours, "LD_LIBRARY_PATH"}
    env = {name: value for name, value in os.environ.items() if name not in unset}
    env["QT_QPA_FONTDIR"] = "/mine"
    result = subprocess.run(
        [sys.executable, "-c", code],
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert set(json.loads(result.stdout)) == ours
