"""The scanner as the screen has it: real processes, with a played camera at their edge."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import get_ident

import numpy as np
import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from kiosk.devices.scanner_child import ScannerChild, scanner_for
from kiosk.devices.scanner_lines import LONGEST_LINE
from kiosk.devices.scanner_port import NoScanner
from kiosk.devices.scanner_view_model import ScannerViewModel
from tests.fakes.played_camera import Device, command
from tests.fakes.said import said
from tests.fakes.scan_conditions import plain
from tests.fakes.shown_code import SMALL, TEXT, Frame, Hold, phone, seen
from visitor.touch.boundary import Boundary, FaultReport

WAIT_MS = 20_000


def shown(text: str = TEXT) -> Frame:
    chance = np.random.default_rng(3)
    return seen(phone(text), Hold(), plain(chance), SMALL, chance)[None]


class Stand:
    """A kiosk's scanner, its camera, and what its screen hears."""

    def __init__(self, folder: Path) -> None:
        self.device = Device(folder)
        self.faults: list[FaultReport] = []
        self.scanner = ScannerChild(command(self.device), silent_s=1.5, first_sign_s=600)
        self.model = ScannerViewModel(self.scanner, Boundary(self.faults.append))
        self.read: list[tuple[str, int]] = []
        self.foreign = 0
        self.model.read.connect(lambda text: self.read.append((text, get_ident())))
        self.model.foreign.connect(self._count)
        self.states: list[tuple[str, str]] = []
        self.model.stateChanged.connect(self._note)

    def _count(self) -> None:
        self.foreign += 1

    def _note(self) -> None:
        self.states.append((said(self.model, "state"), said(self.model, "lack")))

    def until(self, state: str, lack: str = "") -> None:
        wait_until(
            lambda: (said(self.model, "state"), said(self.model, "lack")) == (state, lack),
            f"{state} {lack}",
        )


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """As the one for touches, with time for processes to start on a busy machine."""
    deadline = QDeadlineTimer(WAIT_MS)
    while not condition():
        assert not deadline.hasExpired(), f"never came: {what}"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


@pytest.fixture
def stand(qapp: QApplication, tmp_path: Path) -> Iterator[Stand]:
    one = Stand(tmp_path / "camera")
    yield one
    one.model.close()
    assert one.faults == []


def test_a_code_comes_to_the_gui_thread(stand: Stand) -> None:
    stand.device.show(shown())
    stand.model.start()
    wait_until(lambda: bool(stand.read), "the code")
    assert stand.read == [(TEXT, get_ident())]
    assert stand.states == [("starting", ""), ("looking", "")]


def test_a_foreign_code_is_said_to_be_one(stand: Stand) -> None:
    stand.device.show(shown("https://koivuranta.example"))
    stand.model.start()
    wait_until(lambda: stand.foreign == 1, "the foreign code")
    assert stand.read == []


def test_stop_ends_the_process_and_comes_back_at_once(stand: Stand) -> None:
    stand.model.start()
    stand.until("looking")
    pid = stand.scanner.pid
    timer = QElapsedTimer()
    timer.start()
    stand.model.stop()
    assert timer.elapsed() < 250
    wait_until(lambda: not psutil.pid_exists(pid), "the end of the process")
    assert timer.elapsed() < 1000
    assert said(stand.model, "state") == "off"


def test_a_screen_that_is_left_and_shown_again_at_once_gets_the_camera(stand: Stand) -> None:
    stand.model.start()
    stand.until("looking")
    stand.model.stop()
    stand.device.show(shown("LUUKKU:B"))
    stand.model.start()
    wait_until(lambda: bool(stand.read), "the code after the second start")
    assert [state for state, _ in stand.states].count("no-camera") == 0
    assert [text for text, _ in stand.read] == ["LUUKKU:B"]


def test_a_driver_that_hangs_is_ended_and_the_camera_comes_back(
    stand: Stand, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL):
        stand.model.start()
        stand.until("looking")
        pid = stand.scanner.pid
        stand.device.be("hung")
        stand.until("no-camera", "hung")
        assert not psutil.pid_exists(pid)
        stand.device.show(shown())
        stand.device.be("there")
        wait_until(lambda: bool(stand.read), "the code after the hang")


def test_a_stop_is_quick_also_where_the_driver_hangs(stand: Stand) -> None:
    stand.model.start()
    stand.until("looking")
    pid = stand.scanner.pid
    stand.device.be("hung")
    timer = QElapsedTimer()
    timer.start()
    stand.model.stop()
    assert timer.elapsed() < 250
    wait_until(lambda: not psutil.pid_exists(pid), "the end of the process")
    assert timer.elapsed() < 1000


def test_an_unplugged_camera_is_said_and_found_again(
    stand: Stand, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL):
        stand.model.start()
        stand.until("looking")
        stand.device.be("gone")
        stand.until("no-camera", "missing")
        stand.device.be("there")
        stand.until("looking")


def test_a_process_that_dies_is_followed_by_another(
    stand: Stand, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL):
        stand.model.start()
        stand.until("looking")
        first = stand.scanner.pid
        os.kill(first, signal.SIGKILL)
        wait_until(lambda: stand.scanner.pid not in (0, first), "another process")
        stand.until("looking")


def test_nothing_is_written_to_disk_and_no_picture_is_shared(stand: Stand) -> None:
    stand.device.show(shown())
    stand.model.start()
    wait_until(lambda: bool(stand.read), "the code")
    process = psutil.Process(stand.scanner.pid)
    # Python may have written its own compiled modules before.
    before = process.io_counters()
    stand.device.show(shown("LUUKKU:B"))
    wait_until(lambda: len(stand.read) == 2, "the second code")
    after = process.io_counters()
    assert after.read_chars - before.read_chars > shown().nbytes
    assert after.write_chars - before.write_chars < LONGEST_LINE
    assert after.write_bytes == before.write_bytes
    assert [file.path for file in process.open_files() if file.mode != "r"] == []
    mapped = [one.path for one in process.memory_maps() if one.path.startswith("/dev/shm")]
    assert mapped == []
    stand.model.stop()
    wait_until(lambda: not psutil.pid_exists(process.pid), "the end of the process")


def test_the_screens_own_process_never_loads_opencv() -> None:
    code = (
        "import sys, kiosk.devices.scanner_child, kiosk.devices.scanner_view_model\n"
        "import json\n"
        "print(json.dumps([n for n in ('cv2', 'zxingcpp', 'numpy') if n in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert json.loads(done.stdout) == []


CRASHING = """
import os, signal, sys
from pathlib import Path
from kiosk.devices.scanner_child import ScannerChild
from tests.fakes.played_camera import Device, command
device = Device(Path(sys.argv[1]))
scanner = ScannerChild(command(device))
def post(message):
    if getattr(message, "state", "") == "looking":
        device.be("hung")
        print(scanner.pid, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
scanner.start(post)
signal.pause()
"""


def test_a_screen_that_crashes_takes_even_a_hanging_camera_along(
    qapp: QApplication, tmp_path: Path
) -> None:
    run = [sys.executable, "-c", CRASHING, str(tmp_path / "camera")]
    done = subprocess.run(run, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
    pid = int(done.stdout)
    wait_until(lambda: not psutil.pid_exists(pid), "the end of the camera's process")


def test_a_program_that_does_not_start_is_no_camera(
    stand: Stand, caplog: pytest.LogCaptureFixture
) -> None:
    model = ScannerViewModel(ScannerChild(("/nowhere/scanner",)), Boundary(stand.faults.append))
    with caplog.at_level(logging.CRITICAL):
        model.start()
        wait_until(lambda: said(model, "state") == "no-camera", "no camera")
    model.close()


def test_the_real_process_says_that_a_camera_is_missing(
    stand: Stand, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    scanner = scanner_for(str(tmp_path / "none"))
    model = ScannerViewModel(scanner, Boundary(stand.faults.append))
    with caplog.at_level(logging.CRITICAL):
        model.start()
        wait_until(lambda: said(model, "lack") == "missing", "no camera")
    model.close()


def test_without_a_camera_in_the_settings_nothing_is_started(stand: Stand) -> None:
    scanner = scanner_for("")
    assert isinstance(scanner, NoScanner)
    model = ScannerViewModel(scanner, Boundary(stand.faults.append))
    model.start()
    assert (said(model, "there"), said(model, "state")) == (False, "off")
    model.stop()
    model.close()
