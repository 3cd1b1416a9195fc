"""Owns the demo: a whole town on this machine, lived in by a person or played by a script."""

from __future__ import annotations

import shutil
import signal
import sys
import tempfile
import webbrowser
from contextlib import suppress
from pathlib import Path

from visitor.clock import SystemClock
from visitor.demo.display import has_display, virtual_display
from visitor.demo.finger_client import FingerClient, FingerError
from visitor.demo.processes import NotStartedError, Processes
from visitor.demo.town import Town, enrol_kiosk, found_town, start_kiosk
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
    from visitor.demo.script import Script, as_json, journey_json

    clock = SystemClock()
    out.mkdir(parents=True, exist_ok=True)
    with virtual_display(processes) as env:
        _say("Setting up a town: 10 000 hosts, a hub, a kiosk, caught messages.")
        town = found_town(processes, folder)
        finger_path = folder / "finger" / "socket"
        start_kiosk(processes, enrol_kiosk(town), env, finger_path)
        finger = FingerClient(finger_path, clock)
        script = Script(town, finger, clock, out)
        try:
            journey = script.play()
            (out / "caught.json").write_text(as_json(script.caught()), encoding="utf-8")
            _keep_kiosk(folder, out)
        except (FingerError, TooLateError):
            with suppress(FingerError, OSError):
                finger.grab(out / "where-it-stopped.png")
            raise
        finally:
            finger.close()
            processes.close()
        _keep_database(town, out)
        journey.id = _visit_of(journey.code, out)
        (out / "journey.json").write_text(journey_json(journey), encoding="utf-8")
    _say(f"Played. Pictures and journey.json are in {out}.")
    return 0


def _keep_kiosk(folder: Path, out: Path) -> None:
    """Keep what the running kiosk has on its disk: nothing of the visitor may be in it."""
    shutil.rmtree(out / "kiosk", ignore_errors=True)
    shutil.copytree(folder / "kiosk" / "data", out / "kiosk")


def _keep_database(town: Town, out: Path) -> None:
    import sqlite3

    with (
        sqlite3.connect(town.database_url.removeprefix("sqlite:///")) as source,
        sqlite3.connect(out / "hub.db") as copy,
    ):
        source.backup(copy)


def _visit_of(code: str, out: Path) -> str:
    import sqlite3

    with sqlite3.connect(out / "hub.db") as database:
        found = database.execute("SELECT id FROM visit WHERE code = ?", [code]).fetchone()
    return str(found[0]) if found else ""


def _live_in(processes: Processes, folder: Path) -> int:
    town = found_town(processes, folder, HUB_PORT, CAUGHT_PORT)
    start_kiosk(processes, enrol_kiosk(town), HALF_SIZE)
    _say(f"Hub                {town.hub_url}")
    _say(f"Caught messages    {town.caught_url}")
    _say("Kiosk              its window is on your screen. Search for: häm pek")
    _say("The browser will warn of the hub's certificate: it was made for this demo.")
    _say("End with Ctrl+C.")
    webbrowser.open(town.caught_url)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        ended = _wait_until_one_ends(processes)
    except KeyboardInterrupt:
        return 0
    _say(f"{ended} has ended.")
    return 0 if ended == "kiosk" else 1


def _wait_until_one_ends(processes: Processes) -> str:
    from visitor.demo.waiting import wait_for

    return wait_for(processes.ended, "the end of the demo", float("inf"), SystemClock())


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
