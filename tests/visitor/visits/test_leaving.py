"""Leaving: once, truthfully, by those alone who could have looked the visit up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import access
from tests.fakes.clock import FakeClock
from tests.fakes.hub import FakeHub, running_hub
from visitor.access.roles import ANSWER
from visitor.db.engine import Database
from visitor.outbox.models import Message
from visitor.visits.models import HostAnswer, Visit
from visitor.visits.rules import Leaving, LeftHow, believable_leaving, settled_leaving

VISIT = "e" * 32


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[FakeHub]:
    with running_hub(database, clock) as running:
        yield running


def left(hub: FakeHub) -> tuple[datetime | None, str | None]:
    visit = hub.rows(Visit)[0]
    return visit.left_at, visit.left_how


def set_message(hub: FakeHub, channel: str, state: str) -> None:
    with hub.parts.database.writing() as session:
        for row in session.query(Message).filter_by(channel=channel):
            row.state = state


def messages(hub: FakeHub) -> set[tuple[str, str, str]]:
    return {(row.channel, row.template, row.state) for row in hub.rows(Message)}


def test_a_visitor_who_leaves_has_left(hub: FakeHub, clock: FakeClock) -> None:
    hub.arrive()
    clock.pass_by(minutes=30)
    assert hub.leave().json()["outcome"] == {"visit_id": VISIT, "already": False}
    assert left(hub) == (clock.now(), "visitor")


def test_leaving_twice_is_no_error_and_the_first_counts(hub: FakeHub, clock: FakeClock) -> None:
    hub.arrive()
    first = clock.now()
    hub.leave()
    clock.pass_by(minutes=5)
    assert hub.leave("1" * 32).json()["outcome"]["already"] is True
    assert left(hub) == (first, "visitor")


def test_the_same_command_is_answered_the_same(hub: FakeHub, clock: FakeClock) -> None:
    hub.arrive()
    at = hub.now
    answers = []
    for _ in range(3):
        answers.append(hub.leave(left_at=at).json())
        clock.pass_by(minutes=1)
    assert answers[0]["outcome"]["already"] is False
    assert answers[1:] == answers[:1] * 2


def test_a_leaving_that_was_kept_while_we_were_away_counts_from_its_own_time(
    hub: FakeHub, clock: FakeClock
) -> None:
    hub.arrive()
    clock.pass_by(minutes=10)
    at = clock.now()
    clock.pass_by(minutes=40)
    hub.leave(left_at=at.isoformat())
    assert left(hub) == (at, "visitor")


@pytest.mark.parametrize("hours", [-5, 5])
def test_a_kiosk_with_a_wrong_clock_ends_no_visit_before_or_after_its_time(
    hub: FakeHub, clock: FakeClock, hours: int
) -> None:
    hub.arrive()
    arrived = clock.now()
    clock.pass_by(minutes=10)
    hub.leave(left_at=(clock.now() + timedelta(hours=hours)).isoformat())
    assert left(hub)[0] == (arrived if hours < 0 else clock.now())


@pytest.mark.parametrize("known", [True, False])
def test_another_kiosk_needs_the_code_as_when_it_looks_a_visit_up(
    hub: FakeHub, clock: FakeClock, known: bool
) -> None:
    hub.arrive()
    hub.key = access.add_device(hub.parts.database, clock)
    answer = hub.leave(code="4711" if known else "0815").json()
    assert ("outcome" in answer) is known
    if not known:
        assert answer["refused"]["code"] == "visit-unknown"
    assert (left(hub)[0] is not None) is known


def test_a_visit_that_nobody_knows_is_refused(hub: FakeHub) -> None:
    assert hub.leave().json()["refused"] == {"code": "visit-unknown", "action": "ask-desk"}


@pytest.mark.parametrize("role", ["room", "desk"])
def test_only_kiosks_tell_of_leaving(hub: FakeHub, clock: FakeClock, role: str) -> None:
    hub.arrive()
    hub.key = access.add_device(hub.parts.database, clock, role)
    assert hub.leave().status_code == 403
    assert left(hub) == (None, None)


def test_who_watches_the_visit_and_who_awaits_arrivals_hear_of_it(hub: FakeHub) -> None:
    hub.arrive()
    heard: list[Any] = []
    with hub.client.websocket_connect("/api/live", headers=hub.headers) as line:
        hub.client.portal.call(hub.parts.events.follow, "arrivals", heard.append)  # type: ignore[union-attr]
        line.send_json({"type": "visit.watch", "visit_id": VISIT, "code": "4711"})
        assert line.receive_json()["visit"]["closed"] is False
        hub.leave()
        assert line.receive_json()["visit"]["closed"] is True
    assert heard == [{"type": "visit.left"}]


def test_the_code_finds_nobody_any_more(hub: FakeHub) -> None:
    hub.arrive()
    hub.leave()
    with hub.client.websocket_connect("/api/live", headers=hub.headers) as line:
        line.send_json({"type": "visit.watch", "code": "4711"})
        assert line.receive_json() == {"type": "visit.unknown", "code": "4711"}


def test_a_host_who_answers_afterwards_is_told_so_and_nothing_is_sent(hub: FakeHub) -> None:
    hub.arrive()
    link = "/a/" + hub.parts.links.sign(ANSWER, VISIT, timedelta(hours=14))
    hub.leave()
    before = len(hub.rows(Message))
    answer = hub.client.post(link, data={"answer": "coming"})
    assert answer.status_code == 409
    assert "Tämä käynti on päättynyt" in answer.text
    assert "Aino" not in answer.text
    assert hub.rows(HostAnswer) == []
    assert len(hub.rows(Message)) == before


def test_a_host_whom_nothing_had_reached_is_told_of_a_visitor_missed(hub: FakeHub) -> None:
    hub.arrive()
    hub.leave()
    assert messages(hub) == {("email", "missed", "queued"), ("sms", "arrival", "expired")}


def test_a_host_who_was_told_by_sms_gets_no_late_letter(hub: FakeHub) -> None:
    hub.arrive()
    set_message(hub, "sms", "sent")
    hub.leave()
    assert messages(hub) == {("email", "arrival", "expired"), ("sms", "arrival", "sent")}


def test_what_had_gone_out_is_left_as_it_is(hub: FakeHub) -> None:
    hub.arrive()
    set_message(hub, "email", "delivered")
    set_message(hub, "sms", "sent")
    before = messages(hub)
    hub.leave()
    assert messages(hub) == before


def test_what_is_just_going_out_is_not_tried_again_as_if_somebody_waited(
    hub: FakeHub, clock: FakeClock
) -> None:
    hub.arrive()
    set_message(hub, "sms", "sending")
    hub.leave()
    assert messages(hub) == {("email", "arrival", "expired"), ("sms", "arrival", "sending")}
    going = next(row for row in hub.rows(Message) if row.channel == "sms")
    assert going.useful_until == clock.now()


def test_an_answer_that_has_not_gone_out_is_taken_back(hub: FakeHub) -> None:
    hub.arrive()
    set_message(hub, "email", "sent")
    set_message(hub, "sms", "sent")
    link = "/a/" + hub.parts.links.sign(ANSWER, VISIT, timedelta(hours=14))
    hub.client.post(link, data={"answer": "coming"})
    assert ("sms", "answered", "queued") in messages(hub)
    hub.leave()
    assert ("sms", "answered", "expired") in messages(hub)


NOON = datetime(2026, 11, 12, 10, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2026, 11, 12), datetime(2026, 11, 13)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_a_leaving_lies_between_the_arrival_and_now(
    told: datetime, one: datetime, other: datetime
) -> None:
    arrived, now = sorted((one, other))
    found = believable_leaving(told, arrived, now)
    assert arrived <= found <= now
    assert found == told or not arrived <= told <= now


def leaving(how: LeftHow, minutes: int = 0) -> Leaving:
    return Leaving(NOON + timedelta(minutes=minutes), how)


@pytest.mark.parametrize(
    ("known", "told", "counts"),
    [
        (None, leaving(LeftHow.VISITOR), "told"),
        (leaving(LeftHow.CLOSING, 9), leaving(LeftHow.VISITOR), "told"),
        (leaving(LeftHow.CLOSING, 9), leaving(LeftHow.DESK), "told"),
        (leaving(LeftHow.CLOSING), leaving(LeftHow.VISITOR, 9), "known"),
        (leaving(LeftHow.CLOSING, 9), leaving(LeftHow.CLOSING), "known"),
        (leaving(LeftHow.VISITOR, 9), leaving(LeftHow.VISITOR), "known"),
        (leaving(LeftHow.DESK, 9), leaving(LeftHow.VISITOR), "known"),
    ],
)
def test_what_is_known_gives_way_only_where_it_was_supposed(
    known: Leaving | None, told: Leaving, counts: str
) -> None:
    assert settled_leaving(known, told) == (told if counts == "told" else known)
