"""A service point and its officials around a hub in this process: desk, rooms, browsers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, cast

from starlette.testclient import TestClient, WebSocketTestSession

from tests.fakes import access
from tests.fakes.clock import FakeClock
from tests.fakes.hub import FakeHub, outbox_that_rests, running_hub
from tests.fakes.people import add_advisor, add_official, at_desk, browser_of
from visitor.access.changes import Change, PersonChange
from visitor.access.keys import DeviceKey
from visitor.access.models import Device
from visitor.catalogue.reader import load_catalogue
from visitor.catalogue.rules import Catalogue
from visitor.clock import Clock, SystemClock
from visitor.db.engine import Database
from visitor.diary.errand import errand as diary
from visitor.hub.parts import Errand, HubParts
from visitor.paths import ASSETS
from visitor.remote.errand import make_errand
from visitor.survey.errand import errand as survey
from visitor.survey.reader import load_surveys
from visitor.visits.errand import errand as visits

PREPARATION = ("assesses", "tells-possibility", "accepts-remote", "checks-identity", "guides")
State = dict[str, Any]


def catalogue(ring_s: int | None = None) -> Catalogue:
    """The house's own services, that ring for `ring_s` seconds where it is given."""
    known = load_catalogue(ASSETS / "catalogue")
    if ring_s is None:
        return known
    return Catalogue({k: replace(s, ring_s=ring_s) for k, s in known.services.items()})


@dataclass
class Line:
    """One live line: what was heard is kept, and the newest state stands in `state`."""

    socket: WebSocketTestSession
    heard: list[State] = field(default_factory=list)
    state: State = field(default_factory=dict)

    def say(self, kind: str, **body: Any) -> None:
        self.socket.send_text(json.dumps({"type": kind, **body}))

    def hear(self) -> State:
        """The next message, whatever it is."""
        message: State = self.socket.receive_json()
        self.heard.append(message)
        if message["type"].endswith(".state"):
            self.state = message
        return message

    def until(self, good: Callable[[State], Any]) -> State:
        """Listen until the newest state is as wanted; the test's own time-out is the limit."""
        while not self._is(good):
            self.hear()
        return self.state

    def catch_up(self) -> int:
        """Hear all that was told by now, and the state once more; gives how many were heard."""
        self.say("remote.watch")
        self.say("nothing")
        self.hear_of("error")
        return len(self.heard)

    def _is(self, good: Callable[[State], Any]) -> bool:
        # What the wish speaks of may not be there yet: no session, an empty list.
        with suppress(LookupError, TypeError):
            return bool(self.state and good(self.state))
        return False

    def hear_of(self, kind: str) -> State:
        """The next message of one type."""
        while (message := self.hear())["type"] != kind:
            pass
        return message


@dataclass
class Office:
    """The parties of a remote session, and the commands that they send."""

    hub: FakeHub
    clock: FakeClock
    stack: ExitStack
    rooms: list[DeviceKey]
    desk_key: DeviceKey
    advisor: str
    officials: list[str]
    browsers: list[dict[str, str]]
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def client(self) -> TestClient:
        return self.hub.client

    @property
    def desk(self) -> dict[str, str]:
        return access.device(self.desk_key)

    def room(self, number: int = 0) -> dict[str, str]:
        return access.device(self.rooms[number])

    def line(self, headers: dict[str, str], *, watch: bool = True) -> Line:
        """Open a live line, and hear the first state."""
        opened = self.client.websocket_connect("/api/live", headers=headers)
        line = Line(self.stack.enter_context(opened))
        if watch:
            line.say("remote.watch")
            line.until(bool)
        return line

    def official_line(self, number: int = 0, *, available: bool = True) -> Line:
        line = self.line(self.browsers[number])
        if available:
            line.say("official.available", available=True)
            line.until(lambda state: state["available"])
        return line

    def sign_in(self) -> None:
        """Leena signs in again: ten hours are over sooner than a test's day."""
        parts = self.hub.parts
        at_desk(parts.database, self.clock, self.desk_key.device_id, self.advisor)
        parts.doorkeeper.people.tell(
            PersonChange(Change.DESK_IN, self.advisor, self.desk_key.device_id)
        )

    def new_id(self) -> str:
        return f"{next(self.ids):032x}"

    def send(self, headers: dict[str, str], kind: str, **payload: Any) -> State:
        """Send a command; gives the outcome, or {"refused": code}."""
        body = {"id": SystemClock().new_id(), "kind": kind, "made_at": self.now, "payload": payload}
        answer = self.client.post("/api/commands", json=body, headers=headers).json()
        if "error" in answer:
            return {"refused": answer["error"]["code"]}
        if "refused" in answer:
            return {"refused": answer["refused"]["code"]}
        outcome: State = answer["outcome"]
        return outcome

    def wait(self, **more: Any) -> str:
        """A customer waits; gives their id."""
        customer_id = self.new_id()
        taken = self.send(
            self.desk, "customer.wait", customer_id=customer_id, language="fi", **more
        )
        assert "refused" not in taken, taken
        return customer_id

    def open(self, room: int = 0, customer_id: str | None = None, **more: Any) -> State:
        """Open a session of Kela; gives the outcome."""
        return self.send(
            self.desk,
            "remote.open",
            session_id=self.new_id(),
            customer_id=customer_id or self.wait(),
            service_id="kela",
            room_id=self.rooms[room].device_id,
            made_at=self.now,
            **more,
        )

    def move(self, headers: dict[str, str], session_id: str, move: str, **more: Any) -> State:
        payload = {"session_id": session_id, "move": move, "made_at": self.now, **more}
        return self.send(headers, "remote.move", **payload)

    def step(self, headers: dict[str, str], session_id: str, step_id: str, **more: Any) -> State:
        return self.move(headers, session_id, "step", step_id=step_id, **more)

    def prepare(self, room: int = 0) -> str:
        """A session where all is done but the call; gives its id."""
        opened = self.open(room)
        assert "refused" not in opened, opened
        session_id: str = opened["session"]["id"]
        for step_id in PREPARATION:
            note = "passport" if step_id == "checks-identity" else ""
            assert "refused" not in self.step(self.desk, session_id, step_id, note=note)
        return session_id

    def ring(self, room: int = 0) -> str:
        session_id = self.prepare(room)
        called = self.step(self.desk, session_id, "calls")
        assert "refused" not in called, called
        return session_id

    def answer(self, session_id: str, number: int = 0, attempt: int = 1) -> State:
        """An official accepts."""
        browser = self.browsers[number]
        return self.step(browser, session_id, "answers-call", attempt=attempt)

    def end(self, session_id: str, room: int = 0) -> State:
        """The customer ends the call."""
        return self.step(self.room(room), session_id, "ends-connection")

    def pass_by(self, **span: float) -> None:
        """Time passes, and the hub's workers look at the clock."""
        self.clock.pass_by(**span)
        self.hub.parts.events.publish("remote", {})

    @property
    def now(self) -> str:
        return self.clock.now().isoformat()


def add_device(database: Database, clock: Clock, role: str, name: str) -> DeviceKey:
    key = access.add_device(database, clock, role)
    with database.writing() as session:
        device = session.get(Device, key.device_id)
        assert device is not None
        device.name = name
    return key


@contextmanager
def running_office(database: Database, clock: Clock, ring_s: int | None = None) -> Iterator[Office]:
    """Two rooms, a desk with Leena, three officials of Kela and one of another authority.

    By the real clock, time does not pass by hand.
    """

    def remote(parts: HubParts) -> Errand:
        return make_errand(parts, catalogue(ring_s), load_surveys(ASSETS / "surveys"))

    rooms = [add_device(database, clock, "room", f"Etähuone {n}") for n in (1, 2)]
    desk = add_device(database, clock, "desk", "Tiski 1")
    advisor = add_advisor(database, clock)
    at_desk(database, clock, desk.device_id, advisor, hours=10)
    officials = [
        add_official(database, clock, f"{name.lower()}@{house}.example", house, f"{name} V")
        for name, house in (
            ("Kaisa", "kela"),
            ("Matti", "kela"),
            ("Ulla", "kela"),
            ("Veera", "vero"),
        )
    ]
    browsers = [browser_of(database, clock, person) for person in officials]
    errands = (visits, outbox_that_rests, survey, diary, remote)
    with running_hub(database, clock, errands) as hub, ExitStack() as stack:
        yield Office(hub, cast(FakeClock, clock), stack, rooms, desk, advisor, officials, browsers)
