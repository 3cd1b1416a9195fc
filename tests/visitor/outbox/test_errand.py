from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.fakes.clock import FakeClock
from tests.fakes.outbox import Municipality, unexpected
from tests.fakes.sms_gateway import SmsGatewayProcess
from tests.fakes.smtp_server import Smtp, SmtpServer
from visitor.access.doorkeeper import Doorkeeper
from visitor.access.links import LinkSigner
from visitor.hub.events import Event
from visitor.hub.parts import HubParts
from visitor.outbox.errand import errand
from visitor.outbox.models import Message
from visitor.settings import HubSettings
from visitor.tasks import TaskOwner
from visitor.visits.teller import Teller


@pytest.fixture
def parts(
    town: Municipality, settings: HubSettings, clock: FakeClock, links: LinkSigner
) -> HubParts:
    return HubParts(
        settings=settings,
        clock=clock,
        database=town.database,
        events=town.events,
        doorkeeper=Doorkeeper(town.database, clock, links, settings),
        links=links,
        fingerprint_key=b"f" * 32,
    )


class Watcher:
    """Follows one visit as a kiosk does."""

    def __init__(self, town: Municipality, visit_id: str) -> None:
        self._seen: asyncio.Queue[Event] = asyncio.Queue(100)
        town.events.follow(f"visit:{visit_id}", self._seen.put_nowait)

    async def until(self, **states: str) -> list[dict[str, Any]]:
        """The notices as soon as each channel is in the state that is asked for."""
        async with asyncio.timeout(20):
            while True:
                event = await self._seen.get()
                assert event["type"] == "visit.state"
                notices: list[dict[str, Any]] = event["visit"]["notices"]
                if {notice["channel"]: notice["state"] for notice in notices} == states:
                    return notices


async def test_a_kiosk_sees_how_the_host_is_told(
    parts: HubParts, town: Municipality, clock: FakeClock, smtp: SmtpServer
) -> None:
    visit_id = town.arrival()
    watcher = Watcher(town, visit_id)
    tasks = TaskOwner(unexpected)
    for name, work in errand(parts).workers.items():
        tasks.start(name, work())
    notices = await watcher.until(email="sent", sms="sent")
    await tasks.close()
    assert {notice["attempts"] for notice in notices} == {1}
    assert {notice["at"] for notice in notices} == {clock.now().isoformat().replace("+00:00", "Z")}
    assert len(smtp.accepted) == 1


async def test_a_kiosk_sees_that_one_way_failed_and_the_other_did_not(
    parts: HubParts, town: Municipality, smtp: SmtpServer
) -> None:
    smtp.default = Smtp.REFUSE_RECIPIENT
    visit_id = town.arrival()
    watcher = Watcher(town, visit_id)
    tasks = TaskOwner(unexpected)
    for name, work in errand(parts).workers.items():
        tasks.start(name, work())
    await watcher.until(email="failed", sms="sent")
    await tasks.close()


async def test_two_changes_at_once_end_in_a_state_that_shows_both(town: Municipality) -> None:
    visit_id = town.arrival()
    watcher = Watcher(town, visit_id)
    changed = Teller(town.database, town.events).changed

    def send(channel: str) -> None:
        with town.database.writing() as session:
            put(session, channel)
            changed(session, visit_id)

    with ThreadPoolExecutor(1) as pool, town.database.writing() as session:
        put(session, "email")
        changed(session, visit_id)
        other = pool.submit(send, "sms")
        if town.database.engine.dialect.name == "postgresql":
            other.result()  # SQLite lets only one write at a time: there the other one waits
    await watcher.until(email="sent", sms="sent")


def put(session: Session, channel: str) -> None:
    message = session.scalars(select(Message).filter_by(channel=channel)).one()
    message.state = "sent"
    session.flush()


async def test_the_texts_carry_the_hubs_own_links(
    parts: HubParts, town: Municipality, gateway: SmsGatewayProcess
) -> None:
    visit_id = town.arrival()
    watcher = Watcher(town, visit_id)
    tasks = TaskOwner(unexpected)
    for name, work in errand(parts).workers.items():
        tasks.start(name, work())
    await watcher.until(email="sent", sms="sent")
    await tasks.close()
    (sms,) = gateway.accepted()
    assert "https://luukku.koivuranta.example/a/" in sms["text"]
    (request,) = gateway.requests()
    assert request["receipt_url"] == "https://luukku.koivuranta.example/api/receipts/sms"
    assert parts.links.read("answer", sms["text"].rpartition("/a/")[2]).visit_id == visit_id  # type: ignore[union-attr]
