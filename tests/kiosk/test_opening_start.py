"""Opening hours in the kiosk as it is started in a hall: real processes, and no hub to be had."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.lonely_kiosk import settings
from tests.fakes.rehearsed import Rehearsed, read, touch, until
from tests.fakes.supervised import supervised
from tests.fakes.until import until as until_met

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
# Whenever this is run: also at Christmas.
ALWAYS = """country = "FI"
[[errands]]
id = "hall"
name = { fi = "Aula", sv = "Aulan", en = "Hall" }
mon = ["0–24"]
[[exceptions]]
date = 2020-01-01
last = 2120-01-01
hours = ["0–24"]
reason = { fi = "Aina", sv = "Alltid", en = "Always" }
"""


@contextmanager
def hall(folder: Path, hours: str) -> Iterator[Rehearsed]:
    (folder / "hours.toml").write_text(hours, "utf-8")
    finger = folder / "robot" / "finger"
    finger.parent.mkdir(mode=0o700)
    file = settings(folder, 'opening_file = "hours.toml"', 'languages = ["fi"]')
    command = [sys.executable, "-m", "kiosk", "--settings", str(file), "--rehearsal", str(finger)]
    with supervised(command, OFFSCREEN) as processes:
        found = Rehearsed(processes, finger)
        found.until_shown()
        yield found


def test_the_kiosk_says_its_hours_again_after_each_visitor(tmp_path: Path) -> None:
    said = until("opening.sentence", "Avoinna ympäri vuorokauden")
    with hall(tmp_path, ALWAYS) as kiosk:
        kiosk.play(said, until("opening.note", "Aina"), touch("begin-fi"), touch("dock-back"))
        kiosk.until_shown()
        assert kiosk.play(said, {"do": "warnings"})[1] == []
        assert kiosk.processes.end() == 0


async def test_a_kiosk_with_faulty_hours_goes_on_without_and_logs_where(tmp_path: Path) -> None:
    with hall(tmp_path, ALWAYS.replace('"FI"', '"NO"')) as kiosk:
        fault = "hours.toml:1: country: not-known"
        await until_met(lambda: any(fault in line for line in kiosk.processes.other), "the fault")
        kiosk.play(touch("begin-fi"), until("kiosk.step", "start"))
        assert kiosk.play(read("opening.sentence")) == [""]
        assert kiosk.processes.end() == 0
