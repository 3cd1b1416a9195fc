"""Owns the scripted demo: everything started, arrival and call played, what was seen kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from visitor.clock import SystemClock
from visitor.demo import kept
from visitor.demo.browser import fake_devices, open_page
from visitor.demo.call_script import Call, CallScript
from visitor.demo.display import DESK, KIOSK, ROOM, virtual_display
from visitor.demo.finger_client import FingerClient, FingerError
from visitor.demo.official_page import SIZE, OfficialPage
from visitor.demo.processes import Processes
from visitor.demo.room_log import RoomLog
from visitor.demo.script import Journey, Script
from visitor.demo.staff import ADVISOR, OFFICIAL, Staff, hire, write_fake_devices
from visitor.demo.town import Town, enrol, enrol_kiosk, found_town, start_screen
from visitor.demo.waiting import TooLateError

SILENT_ROOM = {"camera": "test", "microphone": "test", "speaker": "test"}
"""A pattern and a tone stand for camera and microphone, and nothing is heard."""


SIZES = {"kiosk": KIOSK, "room": ROOM, "desk": DESK}


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything that runs, and the script's hands on it."""

    town: Town
    staff: Staff
    kiosk: FingerClient
    room: FingerClient
    desk: FingerClient
    logs: Path


def play_rehearsal(processes: Processes, folder: Path, out: Path) -> None:
    """Play the journey in virtual displays; pictures, journey.json and hub.db go to `out`."""
    out.mkdir(parents=True, exist_ok=True)
    clock = SystemClock()
    with _stage(processes, folder) as stage:
        arrival = Script(stage.town, stage.kiosk, clock, out)
        try:
            journey = arrival.play()
            call = _play_call(stage, clock, out)
            kept.caught(arrival.caught(), out)
            kept.kiosk_files(folder, out)
        except (FingerError, TooLateError):
            _show_where_it_stopped(stage, out)
            raise
        processes.close()
        kept.database(stage.town, out)
    _write(journey, call, out)


@contextmanager
def _stage(processes: Processes, folder: Path) -> Iterator[Stage]:
    town = found_town(processes, folder)
    staff = hire(town)
    files = {
        "kiosk": enrol_kiosk(town),
        "room": enrol(town, "room", "Huone 1", SILENT_ROOM),
        "desk": enrol(town, "desk", "Neuvonta 1"),
    }
    with ExitStack() as stack:
        shown = {name: stack.enter_context(virtual_display(*size)) for name, size in SIZES.items()}
        # The programs end before their displays do.
        stack.callback(processes.close)
        fingers = {}
        for name, file in files.items():
            path = folder / f"finger-{name}" / "socket"
            start_screen(processes, name, file, shown[name], path)
            fingers[name] = stack.enter_context(closing(FingerClient(path, SystemClock())))
        yield Stage(town, staff, fingers["kiosk"], fingers["room"], fingers["desk"], processes.logs)


def _play_call(stage: Stage, clock: SystemClock, out: Path) -> Call:
    devices = write_fake_devices(stage.town.folder)
    with open_page(SIZE, fake_devices(*devices)) as page:
        log = RoomLog(stage.logs / "room.log", clock)
        script = CallScript(stage.desk, stage.room, log, OfficialPage(page), clock, out)
        try:
            return script.play(ADVISOR, OFFICIAL, stage.staff.invitation)
        except Exception:
            page.screenshot(path=out / "where-it-stopped-official.png")
            raise


def _show_where_it_stopped(stage: Stage, out: Path) -> None:
    for name in ("kiosk", "room", "desk"):
        with suppress(FingerError, OSError):
            finger: FingerClient = getattr(stage, name)
            finger.grab(out / f"where-it-stopped-{name}.png")


def _write(journey: Journey, call: Call, out: Path) -> None:
    with sqlite3.connect(out / "hub.db") as database:
        database.row_factory = sqlite3.Row
        journey.id = kept.visit_of(database, journey.code)
        told: dict[str, Any] = {
            "visit": asdict(journey),
            "call": asdict(call),
            "events": kept.events(database),
            "surveys": kept.surveys(database),
            "diary": kept.diary(database),
        }
    (out / "journey.json").write_text(kept.as_json(told), encoding="utf-8")
