"""A small town of real processes: a hub that can be killed, mail and SMS servers that misbehave.

Its hosts are few, so that it stands within seconds; its hub gives up on a server after a second.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from tests.fakes.sms_gateway import SmsGatewayProcess
from tests.fakes.smtp_server import SmtpServer
from tests.fakes.supervised import wait_gone
from visitor.clock import SystemClock
from visitor.demo.finger_client import FingerClient
from visitor.demo.processes import Processes
from visitor.demo.town import (
    Carriers,
    enrol_kiosk,
    free_port,
    import_hosts,
    settle,
    start_hub,
    start_screen,
)
from visitor.demo.waiting import wait_for

T = TypeVar("T")
DEADLINE_S = 30.0
IMPATIENT = {"LUUKKU_SMTP__TIMEOUT_S": "1", "LUUKKU_SMS__TIMEOUT_S": "1"}
COLUMNS = (
    "given_name,family_name,title,department,department_sv,department_en,email,mobile,language"
)
PEOPLE = {
    "Pekka": "Hämäläinen",
    "Leena": "Härkönen",
    "Åsa": "Öhman",
    "Sanna": "Niemelä",
    "Lauri": "Korpela",
    "Maija": "Virtanen",
    "Oskar": "Lindqvist",
    "Ville": "Saarinen",
}


def until(look: Callable[[], T | None], what: str) -> T:
    """The first thing that `look` gives. Raises TooLateError after a deadline."""
    return wait_for(look, what, DEADLINE_S, SystemClock())


def kill(pid: int) -> None:
    """SIGKILL, and wait until the process is gone."""
    os.kill(pid, signal.SIGKILL)
    wait_gone(pid)


class LivingTown:
    """The town and those who carry its messages; `hub_pid` is its running hub."""

    def __init__(self, folder: Path, smtp: SmtpServer, gateway: SmsGatewayProcess) -> None:
        self.smtp, self.gateway = smtp, gateway
        self.processes = Processes(SystemClock(), folder / "logs")
        self.logs = folder / "logs"
        self.place = settle(folder / "town", free_port(), Carriers(smtp.port, gateway.port))
        table = folder / "hosts.csv"
        table.write_text("\n".join([COLUMNS, *host_lines()]) + "\n", encoding="utf-8")
        import_hosts(self.place, table)
        self.hub_pid = start_hub(self.processes, self.place, IMPATIENT)

    def kill_hub(self) -> None:
        kill(self.hub_pid)

    def start_hub(self) -> None:
        self.hub_pid = start_hub(self.processes, self.place, IMPATIENT)

    def rows(self, query: str, *parameters: str) -> list[tuple[Any, ...]]:
        """What the hub's database answers."""
        file = self.place.database_url.removeprefix("sqlite:///")
        with closing(sqlite3.connect(file, timeout=10)) as database:
            return database.execute(query, parameters).fetchall()

    def messages(self, visit_id: str) -> dict[str, tuple[str, str, int]]:
        """By channel: template, state and attempts of the messages to the host."""
        query = "SELECT channel, template, state, attempts FROM message WHERE visit_id = ?"
        found = self.rows(f"{query} AND audience = 'host'", visit_id)
        assert len({row[0] for row in found}) == len(found), found
        return {channel: (template, state, tries) for channel, template, state, tries in found}

    def close(self) -> None:
        with suppress(ProcessLookupError):
            # What a hub does when it is asked to end is tested elsewhere, and takes longer.
            os.kill(self.hub_pid, signal.SIGKILL)
        self.processes.close()


class TownKiosk:
    """The town's kiosk: its supervisor and screens on a display, and a finger."""

    def __init__(
        self,
        town: LivingTown,
        display: str,
        env: Mapping[str, str] | None = None,
        more: Mapping[str, str] | None = None,
    ) -> None:
        self._town = town
        self._env = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
        self._env |= env or {}
        self._settings = enrol_kiosk(town.place)
        with self._settings.open("a", encoding="utf-8") as lines:
            lines.writelines(
                f"{key} = {json.dumps(value)}\n" for key, value in (more or {}).items()
            )
        self._socket = town.place.folder / "finger" / "socket"
        self.data = town.place.folder / "kiosk" / "data"
        self._start()

    def start_again(self) -> None:
        """Start another supervisor on the same files, once the last one has gone."""
        self.close()
        self._start()

    def close(self) -> None:
        """Let go of the finger; the town ends the processes."""
        self.finger.close()

    def _start(self) -> None:
        """Up to when visitors can search and a successor stands behind."""
        self._begin = len(self._lines())
        self.supervisor = start_screen(
            self._town.processes, "kiosk", self._settings, self._env, self._socket
        )
        self.fact("said", word="ready")
        self.finger = FingerClient(self._socket, SystemClock())
        self.finger.wait("window", "kiosk.search.state", "few-letters")

    def facts(self) -> list[dict[str, Any]]:
        """What the supervisor has told since the last start."""
        told = (json.loads(line) for line in self._lines()[self._begin :])
        return [fact for fact in told if fact.get("from") == "supervisor"]

    def fact(self, event: str, **wanted: object) -> dict[str, Any]:
        """The first such fact, now or to come."""
        whole = {"event": event, **wanted}

        def look() -> dict[str, Any] | None:
            return next((f for f in self.facts() if whole.items() <= f.items()), None)

        return until(look, f"the supervisor's {whole}")

    def screen_in_front(self) -> tuple[int, int]:
        """Number and process id of the screen that visitors see."""
        shown = [f["screen"] for f in self.facts() if f.get("word") == "shown"]
        return shown[-1], int(self.fact("started", screen=shown[-1])["pid"])

    def arrive(self, typed: str, name: str) -> str:
        """Check in from the idle screen, up to the touch on Confirm and the code shown then."""
        finger = self.finger
        finger.touch("begin-fi")
        finger.touch("start-visit")
        finger.wait("search-field", "focused", value=True)
        finger.type(typed, hardware=True)
        finger.wait("window", "kiosk.search.state", "found")
        finger.touch("host-0")
        finger.touch("details-name")
        finger.type(name, hardware=True)
        finger.wait("details-name", "text", name)
        finger.watch("window", "kiosk.told.state")
        finger.touch("details-confirm")
        finger.wait("window", "kiosk.step", "told")
        return str(finger.read("window", "kiosk.told.code"))

    def come_back(self, code: str) -> None:
        """Ask for a visit by its code, from the idle screen, up to its screen."""
        self.finger.wait("window", "kiosk.step", "idle")
        self.finger.watch("window", "kiosk.told.state")
        self.finger.touch("begin-fi")
        self.finger.touch("start-code")
        for digit in code:
            self.finger.touch(f"key-{digit}")
        self.finger.wait("window", "kiosk.step", "told")

    def leave(self) -> None:
        """The visitor has finished; a successor takes over."""
        self.finger.touch("told-done")
        self.finger.follow()
        self.finger.wait("window", "kiosk.step", "idle")
        number, _ = self.screen_in_front()
        self.fact("said", word="ready", screen=number + 1)

    def until_state(self, state: str) -> None:
        self.finger.wait("window", "kiosk.told.state", state, int(DEADLINE_S * 1000))

    def states(self) -> list[str]:
        """The states that were on the screen since they are watched, in order."""
        return [entry["value"] for entry in self.finger.trace() if entry["value"]]

    def pending(self) -> int:
        """How many commands wait in the kiosk's journal."""
        return pending(self.data / "journal.db")

    def _lines(self) -> list[str]:
        file = self._town.logs / "kiosk.log"
        return file.read_text("utf-8").splitlines() if file.exists() else []


def host_lines() -> list[str]:
    """The lines of the town's directory; a host's address is their given name's."""
    return [
        f"{given},{family},,Kaavoitus,Planläggning,Town planning,"
        f"{address(given)},+4670174060{number},fi"
        for number, (given, family) in enumerate(PEOPLE.items(), 1)
    ]


def address(given: str) -> str:
    """The e-mail address of the host with this given name."""
    return f"{given.lower().replace('å', 'a')}@koivuranta.example"


def mobile(given: str) -> str:
    """The telephone number of the host with this given name."""
    return f"+4670174060{list(PEOPLE).index(given) + 1}"


def pending(journal: Path) -> int:
    """How many commands of a journal the hub has not answered."""
    with closing(sqlite3.connect(journal, timeout=10)) as opened:
        query = "SELECT count(*) FROM command WHERE state = 'pending'"
        return int(opened.execute(query).fetchone()[0])


@contextmanager
def living_town(folder: Path) -> Iterator[LivingTown]:
    """The town while the block runs; all its processes are gone after it."""
    with SmtpServer() as smtp, SmsGatewayProcess() as gateway:
        town = LivingTown(folder, smtp, gateway)
        try:
            yield town
        finally:
            town.close()
