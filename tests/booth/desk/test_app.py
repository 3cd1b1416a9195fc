"""The desk as it is started at a service point: real processes, a real hub, a robot's finger."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from time import monotonic  # noqa: TID251 - a deadline over other processes
from typing import Any

import pytest

from tests.fakes.people import PASSWORD, add_advisor
from tests.fakes.remote_office import add_device
from tests.fakes.remote_town import CLOCK, RemoteTown, remote_town
from tests.fakes.supervised import Supervised, supervised
from visitor.demo.finger_client import FingerClient
from visitor.demo.waiting import wait_for

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
LOGIN = "amina@koivuranta.example"


def settings(folder: Path, town: RemoteTown) -> Path:
    """A second desk of the town, without anybody signed in."""
    device = add_device(town.database, CLOCK, "desk", "Tiski 2")
    add_advisor(town.database, CLOCK, LOGIN)
    entries = {
        "hub_url": town.place.hub_url,
        "ca_file": str(town.place.ca),
        "device_id": device.device_id,
        "key": str(device),
        "name": "Tiski 2",
        "role": "desk",
    }
    (folder / "device.toml").touch(mode=0o600)
    (folder / "device.toml").write_text("".join(f'{k} = "{v}"\n' for k, v in entries.items()))
    file = folder / "desk.toml"
    file.write_text('device_file = "device.toml"\ndata_dir = "data"\nfull_screen = false\n')
    return file


class Desk:
    """The running desk, and a robot that sits at it."""

    def __init__(self, town: RemoteTown, processes: Supervised, finger: Path) -> None:
        self.town = town
        self.processes = processes
        self.robot = FingerClient(finger, CLOCK)

    def read(self, path: str) -> Any:
        return self.robot.read("window", path)

    def until(self, path: str, value: object) -> None:
        self.robot.wait("window", path, value)

    def until_seen(self, path: str, good: Callable[[Any], bool]) -> Any:
        """Read until the value is as wanted."""
        return wait_for(
            lambda: value if good(value := self.read(path)) else None, path, 15.0, CLOCK
        )

    def write(self, field: str, text: str) -> None:
        self.robot.touch(field)
        self.robot.type(text, hardware=True)

    def sign_in_wrongly(self) -> None:
        """First with another password: it is said, and the field is empty; then with theirs."""
        self.until("desk.screen", "sign-in")
        self.write("desk-login", LOGIN)
        self.write("desk-password", "not this one at all")
        self.robot.touch("desk-sign-in")
        self.until_seen("desk.signInForm.fault", bool)
        assert self.read("desk.screen") == "sign-in"
        assert self.robot.read("desk-password", "text") == ""
        assert self.robot.read("desk-login", "text") == LOGIN
        self.write("desk-password", PASSWORD)
        self.robot.touch("desk-sign-in")
        self.until("desk.screen", "today")

    def sign_in(self) -> None:
        self.until("desk.screen", "sign-in")
        self.write("desk-login", LOGIN)
        self.write("desk-password", PASSWORD)
        self.robot.touch("desk-sign-in")
        self.until("desk.screen", "today")

    def prepare(self) -> None:
        """From nobody in the queue to a session that may call."""
        self.robot.touch("desk-new-customer")
        self.robot.touch("desk-language-sv")
        self.until("desk.customerCount", 1)
        self.robot.touch("desk-customer-0")
        self.robot.touch("desk-open")
        self.until("desk.phases", ["preparing"])
        for turn in ("assess", "offer", "accept-offer"):
            self.until("desk.turns", [turn])
            self.robot.touch("desk-act")
        self.until("desk.turns", ["check-identity"])
        self.robot.touch("desk-document-identity-card")
        self.until("desk.turns", ["guide"])
        self.robot.touch("desk-act")
        self.until("desk.turns", ["call"])

    def ring(self) -> str:
        """Call; gives the session's id."""
        self.robot.touch("desk-act")
        self.until("desk.phases", ["ringing"])
        return str(self.read("desk.sessions")[0]["id"])

    def kill(self) -> None:
        """Kill the screen; its successor stands at the desk then."""
        shown = [f["screen"] for f in self.processes.told if f.get("word") == "shown"]
        os.kill(self.processes.pid(int(shown[-1])), signal.SIGKILL)
        self.processes.until("said", word="shown")
        self.robot.follow()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    finger = tmp_path / "robot" / "finger"
    finger.parent.mkdir(mode=0o700)
    with ExitStack() as stack:
        town = stack.enter_context(remote_town(tmp_path / "town-of-desk"))
        file = settings(tmp_path, town)
        command = [sys.executable, "-m", "booth.desk", "--settings", str(file)]
        processes = stack.enter_context(
            supervised([*command, "--rehearsal", str(finger)], OFFSCREEN)
        )
        processes.until("said", word="shown")
        opened = Desk(town, processes, finger)
        stack.callback(opened.robot.close)
        yield opened


def test_a_session_goes_from_the_queue_to_the_diary(desk: Desk) -> None:
    town = desk.town
    desk.sign_in_wrongly()
    desk.prepare()
    session_id = desk.ring()
    ring = town.kaisa.until(lambda state: state["rings"])["rings"][0]
    begun = monotonic()
    town.kaisa.step(session_id, ring["step"], attempt=ring["attempt"])
    desk.until("desk.phases", ["in-call"])
    assert monotonic() - begun < 2
    desk.robot.touch("desk-act")
    desk.until_seen("desk.sessions", lambda rows: "advisor-back" in whats(rows[0]))
    town.room.move(session_id, "ask-advisor")
    desk.robot.touch("desk-come-0")
    desk.until("desk.turns", ["leave"])
    desk.robot.touch("desk-act")
    town.room.move(session_id, "connected")
    town.room.step(session_id, "ends-connection")
    desk.until("desk.phases", ["ended"])
    desk.until("desk.turns", ["direct-survey"])
    desk.robot.touch("desk-act")
    desk.until("desk.turns", [""])
    desk.robot.touch("desk-survey")
    desk.until("desk.panel", "survey")
    for question in desk.read("desk.survey.questions"):
        if question["kind"] != "text":
            desk.robot.touch(f"survey-{question['id']}-{question['choices'][0]['value']}")
    desk.robot.touch("survey-send")
    desk.until("desk.panel", "")
    desk.robot.touch("desk-diary")
    desk.until("desk.diary.minutes", "1")
    desk.robot.touch("desk-outcome-advised")
    desk.write("desk-note", "Neuvottiin asumistuesta")
    desk.robot.touch("desk-diary-save")
    desk.until("desk.phases", ["closed"])
    assert "neuvoja vastannut" in desk.read("desk.sessions")[0]["surveys"]
    with town.database.reading() as session:
        from visitor.diary.models import DiaryEntry

        entry = session.query(DiaryEntry).one()
    assert (entry.outcome, entry.minutes, entry.note) == ("advised", 1, "Neuvottiin asumistuesta")
    assert desk.robot.warnings() == []


def whats(row: dict[str, Any]) -> list[str]:
    return [button["what"] for button in row["buttons"]]


def test_nobody_answers_and_the_call_is_cancelled_and_made_again(desk: Desk) -> None:
    desk.sign_in()
    desk.prepare()
    session_id = desk.ring()
    desk.robot.touch("desk-cancel-ring")
    desk.until("desk.phases", ["preparing"])
    assert desk.read("desk.sessions")[0]["sentence"] == "Puhelu peruttiin."
    assert desk.ring() == session_id
    for official in (desk.town.kaisa, desk.town.matti):
        official.until(lambda state: [ring["attempt"] for ring in state["rings"]] == [2])
        official.move(session_id, "decline", attempt=2)
    desk.until("desk.phases", ["preparing"])
    desk.robot.touch("desk-end")
    desk.robot.touch("safe")
    assert desk.read("desk.phases") == ["preparing"]
    desk.robot.touch("desk-end")
    desk.robot.touch("other")
    desk.until("desk.phases", ["ended"])


def test_a_killed_screen_comes_back_and_delivers_what_was_kept(desk: Desk) -> None:
    town = desk.town
    desk.sign_in()
    desk.prepare()
    session_id = desk.ring()
    ring = town.kaisa.until(lambda state: state["rings"])["rings"][0]
    town.kaisa.step(session_id, ring["step"], attempt=ring["attempt"])
    town.kaisa.move(session_id, "hang-up")
    desk.until("desk.phases", ["ended"])
    town.kill_hub()
    desk.until("desk.hub", "lost")
    desk.robot.touch("desk-diary")
    desk.robot.touch("desk-outcome-applied")
    desk.robot.touch("desk-diary-save")
    kept = desk.until_seen("desk.diary.kept", bool)
    assert kept.startswith("Tallessa")
    desk.kill()
    town.start_hub()
    desk.until("desk.screen", "today")
    desk.until("desk.phases", ["closed"])


def test_a_settings_file_that_cannot_work_is_refused_by_name(tmp_path: Path) -> None:
    from booth.desk.start import main

    file = tmp_path / "desk.toml"
    file.write_text('device_file = "device.toml"\n')
    assert main(["--settings", str(file)]) == 2
