"""A hub with one remote session of Kela, and the three parties who answer surveys about it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from sqlalchemy import select
from starlette.testclient import TestClient

from tests.fakes import access, people
from tests.fakes.clock import FakeClock
from tests.fakes.hub import make_parts
from visitor.access.keys import DeviceKey
from visitor.catalogue.rules import Party
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.diary.errand import errand as diary
from visitor.hub.app import create_app
from visitor.hub.parts import Errand, HubParts
from visitor.remote import repository
from visitor.remote.models import Customer, RemoteSession
from visitor.remote.state import Event, EventKind, Reason, fold
from visitor.survey.errand import errand as survey
from visitor.survey.errand import make_surveys
from visitor.survey.models import SurveyResponse
from visitor.survey.worker import SurveyExpiry

SESSION = "5" * 32
CUSTOMER_ANSWERS = {"helped": 5, "again": True, "words": "Hyvin sujui."}
ADVISOR_ANSWERS = {"smooth": 4, "suited": "yes"}
OFFICIAL_ANSWERS = {"understood": 3, "settled": "continues"}
ANSWERS = {"room": CUSTOMER_ANSWERS, "desk": ADVISOR_ANSWERS, "official": OFFICIAL_ANSWERS}


def surveys_that_rest(parts: HubParts) -> Errand:
    """The survey's commands without its worker: the test itself says when to look."""
    return replace(survey(parts), workers={})


@dataclass
class Served:
    """The hub, and how each party speaks to it: room, desk, official, and strangers."""

    client: TestClient
    parts: HubParts
    headers: Mapping[str, dict[str, str]]
    advisor: str
    colleague: str
    official: str
    keys: Mapping[str, DeviceKey]

    def command(self, who: str, kind: str, command_id: str = "", **payload: Any) -> Any:
        """Send a command about the session; gives "" or the code of the refusal."""
        body = {
            "id": command_id or SystemClock().new_id(),
            "kind": kind,
            "made_at": self.now,
            "payload": {"session_id": SESSION, "made_at": self.now} | payload,
        }
        # Escaped, since half a character has no bytes of its own.
        headers = self.headers[who] | {"content-type": "application/json"}
        answer = self.client.post("/api/commands", content=json.dumps(body), headers=headers)
        told = answer.json()
        assert answer.status_code != 500, told
        return (told.get("refused") or told.get("error") or {"code": ""})["code"]

    def answer(self, who: str, **more: Any) -> Any:
        return self.command(who, "survey.answer", **({"answers": ANSWERS[who]} | more))

    def diary(self, who: str = "desk", **changes: Any) -> Any:
        entry: dict[str, Any] = {
            "outcome": "advised",
            "minutes": 20,
            "note": "Neuvottiin hakemuksessa.",
        }
        return self.command(who, "diary.write", **(entry | changes))

    @property
    def now(self) -> str:
        return self.parts.clock.now().isoformat()

    def happen(self, *events: tuple[EventKind, Party, str]) -> None:
        """Write events of the session's log as if they were settled now."""
        with self.parts.database.writing() as session:
            row = repository.locked(session, SESSION)
            assert row is not None
            now = self.parts.clock.now()
            people_of = {Party.ADVISOR: self.advisor, Party.OFFICIAL: self.official}
            new = [Event(k, p, now, people_of.get(p, ""), note=n) for k, p, n in events]
            repository.add_events(session, SESSION, new)
            repository.put_state(row, reduce(fold, new, repository.state_of(session, SESSION)))

    def answered(self) -> None:
        """The official answers the call."""
        self.happen((EventKind.ANSWERED, Party.OFFICIAL, ""))

    def end(self) -> None:
        """The customer ends an answered call, and the surveys open."""
        self.answered()
        self.happen((EventKind.ENDED, Party.CUSTOMER, Reason.CUSTOMER_ENDED))
        self.open_surveys()

    def open_surveys(self) -> None:
        with self.parts.database.writing() as session:
            row = repository.locked(session, SESSION)
            assert row is not None
            make_surveys(self.parts).open_all(session, row)

    def look(self) -> int:
        """Have the worker look once."""
        surveys = make_surveys(self.parts)
        return SurveyExpiry(self.parts.database, self.parts.clock, surveys).look()

    def row(self) -> RemoteSession:
        with self.parts.database.reading() as session:
            row = session.get(RemoteSession, SESSION)
            assert row is not None
            return row

    def response(self, party: str) -> SurveyResponse:
        with self.parts.database.reading() as session:
            query = select(SurveyResponse).where(SurveyResponse.party == party)
            return session.scalars(query).one()

    def rows(self, model: type[Any]) -> list[Any]:
        with self.parts.database.reading() as session:
            return list(session.scalars(select(model)).all())

    def states(self) -> dict[str, str]:
        return {row.party: row.state for row in self.rows(SurveyResponse)}


@contextmanager
def served(database: Database, clock: FakeClock) -> Iterator[Served]:
    """A session that has just been opened, at a desk where its advisor is signed in."""
    roles = {"room": "room", "other-room": "room", "desk": "desk", "other-desk": "desk"}
    keys = {name: access.add_device(database, clock, role) for name, role in roles.items()}
    keys["empty-desk"] = access.add_device(database, clock, "desk")
    keys["kiosk"] = access.add_device(database, clock)
    advisor, official = people.add_advisor(database, clock), people.add_official(database, clock)
    colleague = people.add_advisor(database, clock, "liisa@koivuranta.example")
    stranger = people.add_official(database, clock, "kalle@kela.example")
    people.at_desk(database, clock, keys["desk"].device_id, advisor, hours=100)
    people.at_desk(database, clock, keys["other-desk"].device_id, colleague, hours=100)
    headers = {name: access.device(key) for name, key in keys.items()}
    headers["official"] = people.browser_of(database, clock, official, hours=100)
    headers["other-official"] = people.browser_of(database, clock, stranger, hours=100)
    _open(database, clock, keys, advisor)
    parts = make_parts(database, clock)
    app = create_app(parts, (surveys_that_rest, diary))
    with TestClient(app, base_url=people.ORIGIN, raise_server_exceptions=False) as client:
        running = Served(client, parts, headers, advisor, colleague, official, keys)
        running.happen((EventKind.OPENED, Party.ADVISOR, ""))
        yield running


def _open(
    database: Database, clock: FakeClock, keys: Mapping[str, DeviceKey], advisor: str
) -> None:
    now = clock.now()
    with database.writing() as session:
        session.add(Customer(id="7" * 32, number=1, language="sv", since=now))
        session.flush()
        session.add(
            RemoteSession(
                id=SESSION,
                customer_id="7" * 32,
                service_id="kela",
                room_id=keys["room"].device_id,
                desk_id=keys["desk"].device_id,
                advisor_id=advisor,
                language="sv",
                phase="preparing",
                reason="",
                opened_at=now,
            )
        )
