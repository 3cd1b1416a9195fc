"""The kiosk in the session that its machine runs: alone under cage, without a desktop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.fakes.town import LivingTown, living_town, until
from tests.house.tree import ROOT
from visitor.clock import SystemClock
from visitor.demo.finger_client import FingerClient
from visitor.demo.town import enrol_kiosk

OUTPUT = (1280, 720)
HEADLESS = {
    "WLR_BACKENDS": "headless",
    "WLR_LIBINPUT_NO_DEVICES": "1",
    "WLR_RENDERER": "pixman",
    "QT_QPA_PLATFORM": "xcb",
    "QT_QUICK_BACKEND": "software",
}
# cage refuses root, and tests of a clean machine often run as that.
AS_A_USER = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
CAGED = ROOT / "assets" / "deploy" / "luukku-caged"


def may_be_a_user() -> bool:
    """Whether this machine runs a program as somebody who is not root."""
    if os.getuid() != 0:
        return True
    lent = subprocess.run([*AS_A_USER, "true"], capture_output=True, timeout=10, check=False)
    return lent.returncode == 0


pytestmark = pytest.mark.skipif(
    not may_be_a_user(), reason="cage refuses root, and this machine lends root no other user"
)


class CagedKiosk:
    """cage with the kiosk in it, on an output that nobody sees; and a finger."""

    def __init__(self, town: LivingTown, folder: Path) -> None:
        settings = enrol_kiosk(town.place)
        text = settings.read_text("utf-8").replace("full_screen = false", "full_screen = true")
        settings.write_text(text, "utf-8")
        runtime, finger = folder / "runtime", folder / "finger"
        for one in (runtime, finger):
            one.mkdir(mode=0o700)
        self.log = folder / "cage.log"
        kiosk = [sys.executable, "-m", "kiosk", "--settings", str(settings)]
        before = AS_A_USER if os.getuid() == 0 else []
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*before, "cage", "-d", "--", *kiosk, "--rehearsal", str(finger / "socket")],
                env={**os.environ, **HEADLESS, "XDG_RUNTIME_DIR": str(runtime)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.finger = FingerClient(finger / "socket", SystemClock())

    def says(self, word: str) -> int:
        return self.log.read_text("utf-8", "replace").count(word)


@contextmanager
def caged(town: LivingTown, folder: Path) -> Iterator[CagedKiosk]:
    kiosk = CagedKiosk(town, folder)
    try:
        yield kiosk
    finally:
        kiosk.finger.close()
        # What systemd does at the end: every process of the session.
        with suppress(ProcessLookupError):
            os.killpg(kiosk.process.pid, signal.SIGKILL)
        kiosk.process.wait(10)


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CagedKiosk]:
    folder = tmp_path_factory.mktemp("cage")
    with living_town(folder) as town, caged(town, folder) as running:
        yield running


def test_the_kiosk_fills_the_whole_output(kiosk: CagedKiosk) -> None:
    shown = kiosk.finger.read("window", "width"), kiosk.finger.read("window", "height")
    assert shown == OUTPUT


def test_a_visitor_is_replaced_by_a_clean_screen_under_cage_too(kiosk: CagedKiosk) -> None:
    until(lambda: kiosk.says('"word": "ready"') or None, "a successor")
    kiosk.finger.touch("begin-sv")
    kiosk.finger.wait("window", "kiosk.step", "start")
    kiosk.finger.touch("dock-back")
    kiosk.finger.follow()
    kiosk.finger.wait("window", "kiosk.step", "idle")
    until(lambda: (kiosk.says('"word": "shown"') == 2) or None, "the successor shown")


def test_the_keyboard_opens_under_cage(kiosk: CagedKiosk) -> None:
    assert kiosk.says("qtvirtualkeyboard currently is not supported") == 0


def caged_code(folder: Path, *command: str) -> int:
    """The code with which the unit's program ends, once `command` has under cage."""
    before = AS_A_USER if os.getuid() == 0 else []
    return subprocess.run(
        [*before, CAGED, *command],
        env={**os.environ, **HEADLESS, "XDG_RUNTIME_DIR": str(folder), "TMPDIR": str(folder)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    ).returncode


@pytest.mark.parametrize(
    ("command", "code"),
    [(("sh", "-c", "exit 64"), 64), (("true",), 0), (("sh", "-c", "kill -9 $PPID"), 1)],
)
def test_the_session_ends_with_the_programs_own_code(
    tmp_path: Path, command: tuple[str, ...], code: int
) -> None:
    tmp_path.chmod(0o700)
    assert caged_code(tmp_path, *command) == code
    assert list(tmp_path.glob("tmp.*")) == []
