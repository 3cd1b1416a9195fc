"""The kiosk as it is started in a hall: real processes, a robot's finger, and no hub to be had."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.lonely_kiosk import settings
from tests.fakes.rehearsed import Rehearsed, read, touch, until
from tests.fakes.supervised import supervised

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
# What Qt's keyboard and a machine without sound say as they load.
OF_QT = ("PopupList_QMLTYPE", "pipewire")


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Rehearsed]:
    finger = tmp_path / "robot" / "finger"
    finger.parent.mkdir(mode=0o700)
    command = [sys.executable, "-m", "kiosk", "--settings", str(settings(tmp_path))]
    with supervised([*command, "--rehearsal", str(finger)], OFFSCREEN) as processes:
        hall = Rehearsed(processes, finger)
        hall.until_shown()
        yield hall


CHECK_IN = (
    touch("begin-fi"),
    touch("dock-access"),
    touch("access-size-2"),
    touch("access-done"),
    touch("start-visit"),
    until("kiosk.search.state", "few-letters"),
    touch("search-field"),
    {"do": "type", "text": "pekka"},
    touch("host-0"),
    {"do": "key", "text": "done"},
    until("kiosk.step", "details"),
    touch("further"),
    touch("details-unnamed"),
    until("kiosk.step", "told"),
)


def test_a_visitor_is_honestly_told_that_the_hub_is_away_and_then_forgotten(
    hall: Rehearsed,
) -> None:
    hall.play(*CHECK_IN, until("kiosk.told.state", "not-told-yet"))
    scale, code = hall.play(read("access.scale"), read("kiosk.told.code"))
    assert scale == pytest.approx(1.3)
    assert len(code) == 4
    first = hall.processes.pid(1)
    hall.play(touch("dock-back"))
    hall.until_shown()
    assert hall.processes.pid(2) != first
    scale, code, step, warnings = hall.play(
        read("access.scale"), read("kiosk.told.code"), read("kiosk.step"), {"do": "warnings"}
    )
    assert (scale, code, step, warnings) == (1, "", "idle", [])
    assert hall.processes.end() == 0
    said = [line for line in hall.processes.other if not any(known in line for known in OF_QT)]
    assert [line for line in said if "TypeError" in line or "Traceback" in line] == []
