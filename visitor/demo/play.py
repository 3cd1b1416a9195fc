"""Owns the demo: a whole town on this machine, lived in by a person or played by a script."""

from __future__ import annotations

import shutil
import signal
import sys
import tempfile
import webbrowser
from pathlib import Path

from visitor.clock import SystemClock
from visitor.demo.display import has_display
from visitor.demo.finger_client import FingerError
from visitor.demo.processes import NotStartedError, Processes
from visitor.demo.staff import ADVISOR, Staff, hire
from visitor.demo.town import PROGRAMS, Town, enrol, enrol_kiosk, found_town, start_screen
from visitor.demo.waiting import TooLateError

HUB_PORT, CAUGHT_PORT = 8443, 8025
HALF_SIZE = {"QT_SCALE_FACTOR": "0.5"}
"""A kiosk's window is 1920 high; few desks have such a screen."""


def play(*, scripted: bool, out: Path) -> int:
    """Play the demo; gives the exit code. Without a display it plays by itself."""
    clock = SystemClock()
    processes = Processes(clock, out / "logs")
    folder = Path(tempfile.mkdtemp(prefix="luukku-demo-"))
    try:
        if scripted or not has_display():
            return _play_script(processes, folder, out)
        return _live_in(processes, folder)
    except (NotStartedError, FingerError, TooLateError) as error:
        _say(f"The demo stopped: {error}")
        return 1
    finally:
        processes.close()
        shutil.rmtree(folder, ignore_errors=True)


def _play_script(processes: Processes, folder: Path, out: Path) -> int:
    from visitor.demo.rehearsal import play_rehearsal

    _say("Setting up a town: 10 000 hosts, a hub, a kiosk, a desk, a room, caught messages.")
    play_rehearsal(processes, folder, out)
    _say(f"Played. Pictures and journey.json are in {out}.")
    return 0


def _live_in(processes: Processes, folder: Path) -> int:
    town = found_town(processes, folder, HUB_PORT, CAUGHT_PORT)
    staff = hire(town)
    start_screen(processes, "kiosk", enrol_kiosk(town), HALF_SIZE)
    room = enrol(town, "room", "Huone 1", {"camera": "test", "microphone": "none"})
    start_screen(processes, "room", room, HALF_SIZE)
    start_screen(processes, "desk", enrol(town, "desk", "Neuvonta 1"), {})
    for line in _how_to_live_here(town, staff):
        _say(line)
    for address in (town.caught_url, staff.invitation):
        webbrowser.open(address)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        ended = _wait_until_one_ends(processes)
    except KeyboardInterrupt:
        return 0
    _say(f"{ended} has ended.")
    return 0 if ended in PROGRAMS else 1


def _how_to_live_here(town: Town, staff: Staff) -> list[str]:
    return [
        f"Hub                {town.hub_url}",
        f"Caught messages    {town.caught_url}",
        "Kiosk              its window is on your screen. Search for: häm pek",
        f"Desk               sign in as {ADVISOR.login} with the password: {ADVISOR.password}",
        "Room               its window follows what the desk does; a pattern is its camera.",
        f"Official of Kela   {staff.invitation}",
        "                   opens in your browser: choose a password, then take calls.",
        "The browser will warn of the hub's certificate: it was made for this demo.",
        "End with Ctrl+C.",
    ]


def _wait_until_one_ends(processes: Processes) -> str:
    from visitor.demo.waiting import wait_for

    return wait_for(processes.ended, "the end of the demo", float("inf"), SystemClock())


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
