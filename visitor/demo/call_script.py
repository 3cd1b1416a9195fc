"""Owns the scripted call: advisor, customer and official from the desk to the diary."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from visitor.clock import Clock
from visitor.demo.finger_client import FingerClient
from visitor.demo.official_page import OfficialPage
from visitor.demo.room_log import RoomLog
from visitor.demo.town import Worker
from visitor.demo.waiting import wait_for

LOOKS_S = 20.0
DOCUMENT = "passport"
BEFORE_THE_CALL = ("assess", "offer", "accept-offer", "check-identity", "guide")
NOTE = "Neuvottiin hakemuksen tekemisessä."
CUSTOMER_TOUCHES = ("survey-face-5", "survey-answer-yes")
ADVISOR_ANSWERS = {"smooth": "4", "suited": "yes"}
OFFICIAL_ANSWERS = {"understood": "5", "settled": "here"}


@dataclass(slots=True)
class Call:
    """What the demo shows of one call; written to journey.json under `call`."""

    service: str = ""
    states: dict[str, list[str]] = field(default_factory=dict)
    first_remote_frame_ms: dict[str, float] = field(default_factory=dict)
    frames: dict[str, int] = field(default_factory=dict)
    frame_numbers: dict[str, list[int]] = field(default_factory=dict)
    heard_hz: dict[str, float] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)


class CallScript:
    """Plays one call; `desk` and `room` are fingers, `log` the room's own."""

    def __init__(
        self,
        desk: FingerClient,
        room: FingerClient,
        log: RoomLog,
        page: OfficialPage,
        clock: Clock,
        out: Path,
    ) -> None:
        self._desk = desk
        self._room = room
        self._log = log
        self._page = page
        self._clock = clock
        self._out = out
        self._seen_by_official: dict[str, Any] = {}
        self.call = Call(service="kela")

    def play(self, advisor: Worker, official: Worker, invitation: str) -> Call:
        """From both signing in to the diary."""
        self._watch()
        self._page.accept_invitation(invitation, official.password)
        self._page.take_calls()
        self._picture("12-official-ready", self._page.grab)
        self._sign_in(advisor)
        self._open_session()
        self._prepare()
        self._ring()
        self._talk()
        self._end()
        self._answer_surveys()
        self._write_diary()
        self._note_states()
        return self.call

    def _watch(self) -> None:
        self._desk.watch("window", "desk.phases")
        self._room.watch("window", "room.screen")

    def _sign_in(self, advisor: Worker) -> None:
        desk = self._desk
        desk.wait("window", "desk.screen", "sign-in")
        for name, text in (("desk-login", advisor.login), ("desk-password", advisor.password)):
            desk.touch(name)
            desk.type(text, hardware=True)
        desk.touch("desk-sign-in")
        desk.wait("window", "desk.screen", "today")
        self._picture("13-desk-today", desk.grab)

    def _open_session(self) -> None:
        desk = self._desk
        desk.touch("desk-take-0")
        desk.touch("desk-customer-0")
        desk.touch("desk-service-kela")
        desk.touch("desk-room-0")
        self._picture("14-desk-start", desk.grab)
        desk.touch("desk-open")
        desk.wait("window", "desk.phases", ["preparing"])
        self._room.wait("window", "room.screen", "prepared")
        self._picture("15-room-prepared", self._room.grab)

    def _prepare(self) -> None:
        for act in BEFORE_THE_CALL:
            self._desk.wait("window", "desk.turns", [act])
            # Choosing the kind of document is the act itself.
            checks = act == "check-identity"
            self._desk.touch(f"desk-document-{DOCUMENT}" if checks else "desk-act")
        self._desk.wait("window", "desk.turns", ["call"])

    def _ring(self) -> None:
        self._desk.touch("desk-act")
        self._page.see("ring")
        self._room.wait("window", "room.screen", "ringing")
        self._picture("16-desk-ringing", self._desk.grab)
        self._picture("17-room-ringing", self._room.grab)
        self._picture("18-official-ring", self._page.grab)
        self._page.answer()
        self._page.see("call")
        self._page.sees_picture()
        self._room.wait("window", "room.screen", "call")

    def _talk(self) -> None:
        self._desk.wait("window", "desk.turns", ["leave"])
        self._desk.touch("desk-act")
        self._page.sees_advisor_gone()
        self.call.heard_hz = {"official": round(self._page.heard_hz(), 1)}
        self.call.frame_numbers = {"room": self._read_room(), "official": self._read_official()}
        self._picture("19-room-in-call", self._room.grab)
        self._picture("20-official-in-call", self._page.grab)
        self._picture("21-desk-in-call", self._desk.grab)
        self._seen_by_official = self._page.figures()

    def _measure(self) -> None:
        page, room = self._seen_by_official, self._log.figures()
        accepted = float(page["accepted_at"])
        self.call.first_remote_frame_ms = {
            "room": round(room.first_picture_at - accepted, 1),
            "official": round(page["first_frame_at"] - accepted, 1),
        }
        self.call.frames = {"room": room.frames, "official": int(page["frames"])}
        self.call.heard_hz["room"] = room.heard_hz

    def _read_room(self) -> list[int]:
        """The frame numbers of the official's picture as the room's window shows it."""
        part = [round(self._room.read("room-official-picture", side)) for side in _SIDES]
        return self._read(self._room.grab, part)

    def _read_official(self) -> list[int]:
        """The frame numbers of the room's picture as the official's page shows it."""
        return self._read(self._page.grab_remote, [])

    def _read(self, grab: Callable[[Path], object], part: list[int]) -> list[int]:
        numbers: list[int] = []

        def look() -> list[int] | None:
            file = self._out / "frame.png"
            grab(file)
            mark = read_mark(file, part)
            file.unlink()
            if mark is not None and mark not in numbers:
                numbers.append(mark)
            return numbers if len(numbers) >= 3 else None

        return wait_for(look, "three frames with readable numbers", LOOKS_S, self._clock)

    def _end(self) -> None:
        self._room.touch("room-end")
        self._room.wait("window", "room.screen", "ended")
        self._desk.wait("window", "desk.phases", ["ended"])
        self._page.see("ended")
        self._picture("22-room-survey", self._room.grab)
        self._picture("23-desk-ended", self._desk.grab)
        self._picture("24-official-survey", self._page.grab)
        self._measure()

    def _answer_surveys(self) -> None:
        self._answer_in_room()
        self._answer_at_desk()
        self._page.fill_survey(OFFICIAL_ANSWERS)

    def _answer_in_room(self) -> None:
        room = self._room
        room.touch("survey-begin")
        room.wait("window", "room.screen", "survey")
        for name in CUSTOMER_TOUCHES:
            room.touch(name)
            room.touch("survey-next")
        room.touch("survey-next")
        room.wait("window", "room.screen", "thanks")

    def _answer_at_desk(self) -> None:
        desk = self._desk
        desk.touch("desk-survey")
        for question, value in ADVISOR_ANSWERS.items():
            desk.touch(f"survey-{question}-{value}")
        desk.touch("survey-send")

    def _write_diary(self) -> None:
        desk = self._desk
        desk.touch("desk-diary")
        desk.touch("desk-outcome-advised")
        desk.touch("desk-note")
        desk.type(NOTE, hardware=True)
        self._picture("25-desk-diary", desk.grab)
        desk.touch("desk-diary-save")
        desk.wait("window", "desk.phases", ["closed"])

    def _note_states(self) -> None:
        self.call.states = {
            "room": _values(self._room.trace()),
            "desk": _phases(self._desk.trace()),
            "official": self._page.screens(),
        }

    def _picture(self, name: str, grab: Callable[[Path], object]) -> None:
        file = self._out / f"{name}.png"
        grab(file)
        self.call.pictures.append(file.name)


_SIDES = ("x", "y", "width", "height")


def _values(trace: list[dict[str, Any]]) -> list[str]:
    return [entry["value"] for entry in trace if entry["value"]]


def _phases(trace: list[dict[str, Any]]) -> list[str]:
    """The phases of the only session."""
    return [entry["value"][0] for entry in trace if entry["value"]]


def read_mark(file: Path, part: list[int]) -> int | None:
    """The number of the frame in a picture, or None where it cannot be read for certain."""
    command = [sys.executable, "-m", "booth.media.read_picture", str(file), *map(str, part)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    mark = json.loads(done.stdout)
    return int(mark["number"]) if mark else None
