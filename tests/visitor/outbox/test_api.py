from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from tests.fakes.clock import FakeClock
from tests.fakes.outbox import Municipality
from visitor.access.doorkeeper import Doorkeeper
from visitor.access.guard import require_rules
from visitor.access.links import LinkSigner
from visitor.hub.faults import add_fault_handlers
from visitor.hub.pages import Pages
from visitor.outbox.api import RECEIPTS, receipt_router
from visitor.outbox.rules import Accepted
from visitor.settings import HubSettings

GATEWAY = {"Authorization": "Bearer r3ceipt"}


@pytest.fixture
async def hub(
    town: Municipality, settings: HubSettings, links: LinkSigner, clock: FakeClock
) -> AsyncIterator[httpx2.AsyncClient]:
    app = FastAPI(openapi_url=None)
    app.state.doorkeeper = Doorkeeper(town.database, clock, links, settings)
    app.include_router(receipt_router(town.database, clock, town.changed))
    add_fault_handlers(app, settings, Pages())
    require_rules(app)
    transport = httpx2.ASGITransport(app)
    async with httpx2.AsyncClient(transport=transport, base_url="https://hub") as client:
        yield client


def in_the_sending(town: Municipality) -> str:
    town.arrival()
    (parcel,) = town.delivery().claim({"sms": town.rooms()["sms"]})
    return parcel.id


def sent(town: Municipality) -> str:
    town.arrival()
    (parcel,) = town.delivery().claim({"sms": town.rooms()["sms"]})
    town.delivery().record(parcel, Accepted("g1"))
    return parcel.id


def receipt(town: Municipality, message_id: str, state: str = "delivered") -> dict[str, Any]:
    return {"id": message_id, "state": state, "at": town.clock.now().isoformat()}


async def test_a_receipt_of_delivery_is_kept_and_told(
    town: Municipality, hub: httpx2.AsyncClient, clock: FakeClock
) -> None:
    message_id = sent(town)
    sent_at = clock.now()
    clock.pass_by(seconds=8)
    answer = await hub.post(RECEIPTS, json=receipt(town, message_id), headers=GATEWAY)
    assert (answer.status_code, answer.json()) == (200, {"id": message_id, "state": "delivered"})
    row = town.message(channel="sms")
    assert (row.state, row.delivered_at) == ("delivered", clock.now())
    assert row.accepted_at == sent_at
    assert ("sms", "delivered") in town.changes


async def test_the_same_receipt_again_changes_nothing(
    town: Municipality, hub: httpx2.AsyncClient, clock: FakeClock
) -> None:
    body = receipt(town, sent(town))
    first = await hub.post(RECEIPTS, json=body, headers=GATEWAY)
    delivered_at = town.message(channel="sms").delivered_at
    clock.pass_by(minutes=1)
    second = await hub.post(RECEIPTS, json=body, headers=GATEWAY)
    assert first.json() == second.json()
    assert town.message(channel="sms").delivered_at == delivered_at


async def test_a_receipt_that_comes_before_our_own_record_is_not_lost(
    town: Municipality, hub: httpx2.AsyncClient
) -> None:
    town.arrival()
    (parcel,) = town.delivery().claim({"sms": town.rooms()["sms"]})
    answer = await hub.post(RECEIPTS, json=receipt(town, parcel.id), headers=GATEWAY)
    assert answer.status_code == 200
    town.delivery().record(parcel, Accepted("g1"))
    row = town.message(channel="sms")
    assert (row.state, row.provider_id) == ("delivered", "g1")


async def test_a_receipt_stops_the_second_hand_over_of_an_uncertain_text(
    town: Municipality, hub: httpx2.AsyncClient, clock: FakeClock
) -> None:
    message_id = in_the_sending(town)
    clock.pass_by(seconds=16)
    assert town.delivery().claim({"sms": town.rooms()["sms"]}) == []
    await hub.post(RECEIPTS, json=receipt(town, message_id), headers=GATEWAY)
    clock.pass_by(minutes=1)
    assert town.delivery().claim({"sms": town.rooms()["sms"]}) == []
    assert town.message(channel="sms").state == "delivered"


async def test_receipts_out_of_order_end_as_delivered(
    town: Municipality, hub: httpx2.AsyncClient
) -> None:
    message_id = sent(town)
    for state in ("failed", "delivered", "failed"):
        await hub.post(RECEIPTS, json=receipt(town, message_id, state), headers=GATEWAY)
    assert town.message(channel="sms").state == "delivered"


async def test_a_receipt_of_failure_is_shown_as_failed(
    town: Municipality, hub: httpx2.AsyncClient
) -> None:
    answer = await hub.post(RECEIPTS, json=receipt(town, sent(town), "failed"), headers=GATEWAY)
    assert answer.json()["state"] == "failed"


@pytest.mark.parametrize("message_id", ["0" * 32, "f" * 32])
async def test_a_receipt_for_an_unknown_text_is_not_found(
    town: Municipality, hub: httpx2.AsyncClient, message_id: str
) -> None:
    answer = await hub.post(RECEIPTS, json=receipt(town, message_id), headers=GATEWAY)
    assert answer.status_code == 404


async def test_an_email_has_no_receipts(town: Municipality, hub: httpx2.AsyncClient) -> None:
    town.arrival()
    (parcel,) = town.delivery().claim({"email": town.rooms()["email"]})
    answer = await hub.post(RECEIPTS, json=receipt(town, parcel.id), headers=GATEWAY)
    assert answer.status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "x"},
        {"id": "A" * 32},
        {"state": "read"},
        {"at": "2026-11-12T08:41:00"},
        {"at": "now"},
        {"id": None},
    ],
)
async def test_a_receipt_that_does_not_fit_is_a_bad_request(
    town: Municipality, hub: httpx2.AsyncClient, wrong: dict[str, Any]
) -> None:
    body = {**receipt(town, sent(town)), **wrong}
    answer = await hub.post(RECEIPTS, json=body, headers=GATEWAY)
    assert answer.status_code == 422
    assert town.message(channel="sms").state == "sent"


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}])
async def test_only_the_gateway_may_tell(
    town: Municipality, hub: httpx2.AsyncClient, headers: dict[str, str]
) -> None:
    answer = await hub.post(RECEIPTS, json=receipt(town, sent(town)), headers=headers)
    assert answer.status_code in (401, 403)
    assert town.message(channel="sms").state == "sent"


async def test_more_members_than_we_know_do_no_harm(
    town: Municipality, hub: httpx2.AsyncClient
) -> None:
    body = {**receipt(town, sent(town)), "price": 0.07}
    answer = await hub.post(RECEIPTS, json=body, headers=GATEWAY)
    assert answer.status_code == 200


async def test_a_receipt_from_a_clock_ahead_of_ours_is_taken_as_now(
    town: Municipality, hub: httpx2.AsyncClient, clock: FakeClock
) -> None:
    ahead = (clock.now() + timedelta(hours=2)).isoformat()
    body = {**receipt(town, sent(town)), "at": ahead}
    await hub.post(RECEIPTS, json=body, headers=GATEWAY)
    assert town.message(channel="sms").delivered_at == clock.now()
