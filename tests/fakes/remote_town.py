"""A hub process over TLS with a desk, a room and officials as plain clients with real lines."""

from __future__ import annotations

import os
import signal
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from json import dumps, loads
from pathlib import Path
from typing import Any

import httpx2
from sqlalchemy import text
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.fakes import access
from tests.fakes.people import add_advisor, add_official, at_desk, browser_of
from tests.fakes.remote_office import add_device
from tests.fakes.supervised import wait_gone
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.db.migrate import upgrade
from visitor.demo.processes import Processes
from visitor.demo.town import Carriers, Town, free_port, settle, start_hub

DEADLINE_S = 20.0
CLOCK = SystemClock()
State = dict[str, Any]


def one_at_a_time(trust: ssl.SSLContext) -> None:
    """Make `trust` fit for the client with threads: it reads in one while another writes.

    With TLS 1.3 a server sends tickets after the handshake; reading them while the first request
    is written can lose that request for good.
    """
    trust.maximum_version = ssl.TLSVersion.TLSv1_2


@dataclass
class Party:
    """One party: its credential, its commands, its live line."""

    town: Town
    headers: dict[str, str]
    state: State = field(default_factory=dict)
    heard: list[State] = field(default_factory=list)
    _socket: ClientConnection | None = None
    _stack: ExitStack = field(default_factory=ExitStack)

    def connect(self) -> None:
        """Open a line, over the old one if there is one, and hear the first state."""
        self.close()
        trust = ssl.create_default_context(cafile=str(self.town.ca))
        one_at_a_time(trust)
        url = self.town.hub_url.replace("https", "wss") + "/api/live"
        # With a full queue the other side's good-bye is not read, and closing waits ten seconds.
        line = connect(
            url,
            ssl=trust,
            additional_headers=self.headers,
            open_timeout=DEADLINE_S,
            max_queue=None,
        )
        self._socket = self._stack.enter_context(line)
        self.state = {}
        self.say("remote.watch")
        self.until(bool)

    def close(self) -> None:
        self._stack.close()
        self._socket = None

    def say(self, kind: str, **body: Any) -> None:
        assert self._socket is not None
        self._socket.send(dumps({"type": kind, **body}))

    def hear(self) -> State:
        """The next message. Raises TimeoutError, and ConnectionClosed where the line is cut."""
        assert self._socket is not None
        message: State = loads(self._socket.recv(DEADLINE_S))
        self.heard.append(message)
        if message["type"].endswith(".state"):
            self.state = message
        return message

    def hear_of(self, kind: str) -> State:
        while (message := self.hear())["type"] != kind:
            pass
        return message

    def until(self, good: Callable[[State], Any]) -> State:
        """The first state that is as wanted, now or to come."""
        while not self._is(good):
            self.hear()
        return self.state

    def until_cut(self) -> None:
        with suppress(ConnectionClosed):
            while True:
                self.hear()

    def join(self, session_id: str, instance: str) -> State:
        self.say("remote.join", session_id=session_id, instance=instance)
        return self.hear_of("remote.joined")

    def send(self, kind: str, **payload: Any) -> State:
        """Send a command; gives its outcome, or {"refused": code}."""
        return self.send_as(CLOCK.new_id(), kind, payload)

    def send_as(self, command_id: str, kind: str, payload: dict[str, Any]) -> State:
        """The same under an id that is used again."""
        body = {
            "id": command_id,
            "kind": kind,
            "made_at": CLOCK.now().isoformat(),
            "payload": payload,
        }
        url = f"{self.town.hub_url}/api/commands"
        trust = ssl.create_default_context(cafile=str(self.town.ca))
        with httpx2.Client(verify=trust, timeout=DEADLINE_S) as client:
            answer = client.post(url, json=body, headers=self.headers).json()
        if "error" in answer or "refused" in answer:
            return {"refused": (answer.get("error") or answer["refused"])["code"]}
        outcome: State = answer["outcome"]
        return outcome

    def move(self, session_id: str, move: str, **more: Any) -> State:
        wish = {"made_at": CLOCK.now().isoformat(), **more}
        return self.send("remote.move", session_id=session_id, move=move, **wish)

    def step(self, session_id: str, step_id: str, **more: Any) -> State:
        return self.move(session_id, "step", step_id=step_id, **more)

    def _is(self, good: Callable[[State], Any]) -> bool:
        with suppress(LookupError, TypeError):
            return bool(self.state and good(self.state))
        return False


@dataclass
class RemoteTown:
    """The running hub and its parties; `room_id` is the room's device."""

    place: Town
    processes: Processes
    database: Database
    desk: Party
    room: Party
    kaisa: Party
    matti: Party
    room_id: str
    hub_pid: int = 0

    def start_hub(self) -> None:
        self.hub_pid = start_hub(self.processes, self.place)

    def kill_hub(self) -> None:
        """SIGKILL: nothing is said to anybody."""
        os.kill(self.hub_pid, signal.SIGKILL)
        wait_gone(self.hub_pid)

    def parties(self) -> tuple[Party, ...]:
        return self.desk, self.room, self.kaisa, self.matti

    def connect(self) -> None:
        for party in self.parties():
            party.connect()
        for official in (self.kaisa, self.matti):
            official.say("official.available", available=True)
            official.until(lambda state: state["available"])

    def open(self) -> str:
        """A session of Kela in the room; gives its id."""
        customer, session_id = CLOCK.new_id(), CLOCK.new_id()
        self.desk.send("customer.wait", customer_id=customer, language="sv")
        opened = self.desk.send(
            "remote.open",
            take_over=True,
            session_id=session_id,
            customer_id=customer,
            service_id="kela",
            room_id=self.room_id,
            made_at=CLOCK.now().isoformat(),
        )
        assert "session" in opened, opened
        return session_id

    def ring(self) -> str:
        """A session that rings for both officials; gives its id."""
        session_id = self.open()
        for step_id, note in (
            ("assesses", ""),
            ("tells-possibility", ""),
            ("accepts-remote", ""),
            ("checks-identity", "identity-card"),
            ("guides", ""),
            ("calls", ""),
        ):
            taken = self.desk.step(session_id, step_id, note=note)
            assert "session" in taken, (step_id, taken)
        return session_id

    def run(self, statement: str, **values: object) -> None:
        """Change the hub's rows behind its back, while it is away."""
        with self.database.writing() as session:
            session.execute(text(statement), values)


def _settled(folder: Path) -> RemoteTown:
    place = settle(folder / "town", free_port(), Carriers())
    upgrade(place.database_url)
    database = Database(place.database_url)
    desk, room = (add_device(database, CLOCK, role, role) for role in ("desk", "room"))
    at_desk(database, CLOCK, desk.device_id, add_advisor(database, CLOCK))
    people = [
        add_official(database, CLOCK, f"{n}@kela.example", name=n) for n in ("Kaisa", "Matti")
    ]
    pages = [browser_of(database, CLOCK, one) | {"origin": place.hub_url} for one in people]
    headers = (access.device(desk), access.device(room), *pages)
    at_desk_, in_room, first, second = (Party(place, one) for one in headers)
    processes = Processes(CLOCK, folder / "logs")
    return RemoteTown(
        place, processes, database, at_desk_, in_room, first, second, room_id=room.device_id
    )


@contextmanager
def remote_town(folder: Path) -> Iterator[RemoteTown]:
    """The town while the block runs, with every party on its line."""
    town = _settled(folder)
    with closing(town.database), closing(town.processes):
        town.start_hub()
        town.connect()
        try:
            yield town
        finally:
            for party in town.parties():
                party.close()
