"""A whole hub in this process: the real application on a test's database and clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from starlette.testclient import TestClient

from tests.fakes import access
from visitor.access.doorkeeper import Doorkeeper
from visitor.access.keys import DeviceKey
from visitor.access.links import LinkSigner
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.directory.models import Department, Host
from visitor.hub.app import create_app
from visitor.hub.events import Events
from visitor.hub.parts import Errand, ErrandFactory, HubParts
from visitor.outbox.errand import errand as outbox
from visitor.settings import HubSettings
from visitor.visits.errand import errand as visits

DEPARTMENT = "d" * 32
MAIJA = "a" * 32
PEKKA = "b" * 32


def outbox_that_rests(parts: HubParts) -> Errand:
    """The outbox's routes without its worker: messages stay queued for the test to see."""
    return Errand("outbox", routers=outbox(parts).routers)


def visits_that_stay(parts: HubParts) -> Errand:
    """The visits errand without its worker: only the test closes what is open."""
    return replace(visits(parts), workers={})


@dataclass
class FakeHub:
    """The running hub and what a test needs to look behind it."""

    client: TestClient
    parts: HubParts
    key: DeviceKey

    @property
    def headers(self) -> dict[str, str]:
        return access.device(self.key)

    def command(self, kind: str, payload: dict[str, Any], command_id: str = "c" * 32) -> Any:
        body = {"id": command_id, "kind": kind, "made_at": self.now, "payload": payload}
        return self.client.post("/api/commands", json=body, headers=self.headers)

    def arrive(self, command_id: str = "c" * 32, **changes: Any) -> Any:
        return self.command("visit.arrive", self.arrival(**changes), command_id)

    def leave(self, command_id: str = "f" * 32, **changes: Any) -> Any:
        """The command `visit.leave` with `changes`."""
        payload = {"visit_id": "e" * 32, "code": "4711", "left_at": self.now} | changes
        return self.command("visit.leave", payload, command_id)

    def arrival(self, **changes: Any) -> dict[str, Any]:
        """A payload of `visit.arrive` with `changes`."""
        return {
            "visit_id": "e" * 32,
            "code": "4711",
            "host_id": MAIJA,
            "name": "Aino Mäkelä",
            "organisation": "Järvi Oy",
            "phone": "040 123 4567",
            "language": "fi",
            "arrived_at": self.now,
        } | changes

    @property
    def now(self) -> str:
        return self.parts.clock.now().isoformat()

    def rows(self, model: type[Any]) -> list[Any]:
        with self.parts.database.reading() as session:
            return list(session.scalars(select(model)).all())


def add_hosts(database: Database) -> None:
    """One department with Maija, who has a mobile, and Pekka, who has none."""
    with database.writing() as session:
        session.add(
            Department(
                id=DEPARTMENT, name_fi="Kaavoitus", name_sv="Planläggning", name_en="Town planning"
            )
        )
        session.flush()
        for host_id, given, language, mobile in (
            (MAIJA, "Maija", "sv", "+358401111111"),
            (PEKKA, "Pekka", "fi", ""),
        ):
            session.add(
                Host(
                    id=host_id,
                    email=f"{given.lower()}@koivuranta.example",
                    given_name=given,
                    family_name="Virtanen",
                    mobile=mobile,
                    language=language,
                    department_id=DEPARTMENT,
                )
            )


def make_parts(database: Database, clock: Clock, **settings: Any) -> HubParts:
    """The parts of a hub on `database`, with the settings of the access tests."""
    chosen: HubSettings = access.settings(**settings)
    sms = chosen.sms.model_copy(update={"url": "http://127.0.0.1:9/sms"})
    chosen = chosen.model_copy(update={"sms": sms})
    links = LinkSigner([access.SECRET_KEY], clock)
    return HubParts(
        settings=chosen,
        clock=clock,
        database=database,
        events=Events(),
        doorkeeper=Doorkeeper(database, clock, links, chosen),
        links=links,
        fingerprint_key=access.SECRET_KEY,
    )


@contextmanager
def running_hub(
    database: Database,
    clock: Clock,
    errands: tuple[ErrandFactory, ...] = (visits_that_stay, outbox_that_rests),
) -> Iterator[FakeHub]:
    """A hub with hosts and one enrolled kiosk."""
    add_hosts(database)
    parts = make_parts(database, clock)
    key = access.add_device(database, clock)
    with TestClient(
        create_app(parts, errands), base_url="https://localhost", raise_server_exceptions=False
    ) as client:
        yield FakeHub(client, parts, key)
