from __future__ import annotations

import asyncio
import json
from datetime import timedelta

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.outbox import Municipality
from visitor.errors import LuukkuError
from visitor.outbox.models import Message
from visitor.outbox.schemas import Receipt
from visitor.outbox.service import TOPIC, notices_of, queue_arrival, take_receipt
from visitor.settings import HubSettings, SmsSettings
from visitor.visits.models import Visit
from visitor.visits.rules import Answer, AnswerKind

COMING = Answer(AnswerKind.COMING)


async def test_an_arrival_is_told_by_email_and_by_sms_in_the_hosts_language(
    town: Municipality,
) -> None:
    town.arrival(phone="+358501234567")
    rows = [
        (row.channel, row.template, row.audience, row.language, row.recipient)
        for row in town.messages()
    ]
    assert rows == [
        ("email", "arrival", "host", "fi", "maija.virtanen@koivuranta.example"),
        ("sms", "arrival", "host", "fi", "+358401234567"),
    ]


async def test_the_row_of_an_sms_does_not_hold_the_visitors_name(town: Municipality) -> None:
    town.arrival(organisation="Rakennus Oy")
    facts = json.dumps(town.message(channel="sms").facts, ensure_ascii=False)
    assert facts == "{}"
    assert town.message(channel="email").facts["name"] == "Matti Meikäläinen"


async def test_a_host_without_a_mobile_is_told_by_email_alone(town: Municipality) -> None:
    town.change_host(mobile="")
    town.arrival()
    assert [row.channel for row in town.messages()] == ["email"]


async def test_without_a_gateway_no_sms_is_promised(
    town: Municipality, settings: HubSettings
) -> None:
    town.settings = settings.model_copy(update={"sms": SmsSettings()})
    town.answer(town.arrival(phone="+358501234567"), COMING)
    assert [row.channel for row in town.messages()] == ["email"]


async def test_an_arrival_heard_of_too_late_becomes_a_missed_note_by_email(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival_before(timedelta(minutes=20))
    row = town.message()
    assert (row.channel, row.template) == ("email", "missed")
    assert row.useful_until == clock.now() + timedelta(hours=24)


async def test_a_notice_is_useful_from_the_arrival_on_not_from_when_it_was_heard_of(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival_before(timedelta(minutes=19))
    assert {row.useful_until for row in town.messages()} == {clock.now() + timedelta(minutes=1)}


async def test_the_worker_is_called_once_the_rows_are_committed(town: Municipality) -> None:
    called = asyncio.Event()
    town.events.follow(TOPIC, lambda _event: called.set())
    town.arrival()
    async with asyncio.timeout(5):
        await called.wait()


async def test_nothing_is_left_of_an_arrival_that_was_rolled_back(town: Municipality) -> None:
    calls: list[object] = []
    town.events.follow(TOPIC, calls.append)
    visit_id = town.arrival()
    with pytest.raises(ZeroDivisionError):
        queue_again_and_fail(town, visit_id)
    assert len(town.messages()) == 2


def queue_again_and_fail(town: Municipality, visit_id: str) -> None:
    with town.database.writing() as session:
        visit = session.get_one(Visit, visit_id)
        assert visit.person is not None
        queue_arrival(
            session, town.settings, town.clock, town.events, visit=visit, person=visit.person
        )
        session.flush()
        raise ZeroDivisionError


async def test_the_answer_goes_to_the_visitors_phone_in_the_visitors_language(
    town: Municipality,
) -> None:
    visit_id = town.arrival(phone="+358501234567")
    town.answer(visit_id, Answer(AnswerKind.IN_MINUTES, 10))
    row = town.message(template="answered")
    assert (row.channel, row.audience, row.language) == ("sms", "visitor", "sv")
    assert row.recipient == "+358501234567"
    assert row.facts == {"host": "Maija Virtanen", "kind": "in-minutes", "minutes": 10}


async def test_a_visitor_without_a_phone_gets_no_answer_by_sms(town: Municipality) -> None:
    town.answer(town.arrival(), COMING)
    assert town.messages(template="answered") == []


async def test_a_newer_answer_takes_the_place_of_one_not_yet_sent(town: Municipality) -> None:
    visit_id = town.arrival(phone="+358501234567")
    town.answer(visit_id, COMING)
    town.answer(visit_id, Answer(AnswerKind.CANNOT))
    rows = {row.facts["kind"]: row.state for row in town.messages(template="answered")}
    assert rows == {"coming": "expired", "cannot": "queued"}


async def test_an_answer_of_one_visit_does_not_touch_another(town: Municipality) -> None:
    first, second = (town.arrival(phone="+358501234567") for _ in range(2))
    town.answer(first, COMING)
    town.answer(second, COMING)
    assert town.states(template="answered") == ["queued", "queued"]


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ("queued", "queued"),
        ("sending", "queued"),
        ("sent", "sent"),
        ("delivered", "delivered"),
        ("failed", "failed"),
        ("expired", "expired"),
        ("uncertain", "failed"),
    ],
)
def test_a_kiosk_is_shown_only_what_is_certain(state: str, shown: str) -> None:
    row = Message(channel="sms", audience="host", state=state, attempts=2, accepted_at=None)
    assert notices_of([row]) == [{"channel": "sms", "state": shown, "attempts": 2, "at": None}]


def test_messages_to_the_visitor_are_no_notices() -> None:
    assert notices_of([Message(channel="sms", audience="visitor", state="sent")]) == []


async def test_a_receipt_for_a_message_that_never_left_is_refused(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival()
    for row in town.messages():
        receipt = Receipt(id=row.id, state="delivered", at=clock.now())
        with pytest.raises(LuukkuError), town.database.writing() as session:
            take_receipt(session, clock, receipt)
    assert town.states() == ["queued", "queued"]


async def test_a_receipt_cannot_claim_a_time_before_the_message_or_after_now(
    town: Municipality, clock: FakeClock
) -> None:
    for shift in (timedelta(days=-1), timedelta(days=1)):
        town.arrival()
        claimed = town.delivery().claim({"sms": town.rooms()["sms"]})
        receipt = Receipt(id=claimed[0].id, state="delivered", at=clock.now() + shift)
        with town.database.writing() as session:
            take_receipt(session, clock, receipt)
        assert {row.delivered_at for row in town.messages(state="delivered")} == {clock.now()}
