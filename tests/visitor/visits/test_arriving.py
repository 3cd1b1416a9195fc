"""Arriving: one transaction writes the visit and its messages, and only what is right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import FakeClock
from tests.fakes.hub import MAIJA, PEKKA, FakeHub, running_hub
from visitor.db.engine import Database
from visitor.directory.models import Host
from visitor.hub.models import Command
from visitor.outbox.models import Message
from visitor.visits import rules
from visitor.visits.models import Visit, VisitPerson


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[FakeHub]:
    with running_hub(database, clock) as running:
        yield running


def test_an_arrival_writes_the_visit_and_both_messages(hub: FakeHub) -> None:
    shown = hub.arrive().json()["outcome"]["visit"]
    assert shown["host"] == {"id": MAIJA, "name": "Maija Virtanen", "given": "Maija"}
    assert [(one["channel"], one["state"]) for one in shown["notices"]] == [
        ("email", "queued"),
        ("sms", "queued"),
    ]
    person = hub.rows(VisitPerson)[0]
    assert (person.name, person.phone) == ("Aino Mäkelä", "+358401234567")
    assert {row.language for row in hub.rows(Message)} == {"sv"}


def test_a_host_without_a_mobile_shows_no_sms(hub: FakeHub) -> None:
    shown = hub.arrive(host_id=PEKKA).json()["outcome"]["visit"]
    assert [one["channel"] for one in shown["notices"]] == ["email"]


def test_an_arrival_heard_too_late_becomes_a_note(hub: FakeHub, clock: FakeClock) -> None:
    payload = hub.arrival()
    clock.pass_by(hours=1)
    shown = hub.command("visit.arrive", payload).json()["outcome"]["visit"]
    assert shown["late"] is True
    assert [row.template for row in hub.rows(Message)] == ["missed"]


def test_a_kiosk_whose_clock_is_fast_does_not_arrive_in_the_future(
    hub: FakeHub, clock: FakeClock
) -> None:
    ahead = (clock.now() + timedelta(days=2)).isoformat()
    hub.arrive(arrived_at=ahead)
    assert hub.rows(Visit)[0].arrived_at == clock.now()


def test_a_host_who_has_gone_is_refused_and_nothing_is_kept(hub: FakeHub) -> None:
    with hub.parts.database.writing() as session:
        host = session.get(Host, MAIJA)
        assert host is not None
        host.active = False
    assert hub.arrive().json()["refused"]["code"] == "host-gone"
    assert hub.rows(VisitPerson) == []
    assert hub.rows(Message) == []
    assert len(hub.rows(Command)) == 1


@pytest.mark.parametrize("phone", ["12", "+358 9 310 1691", "not a number", "++", "040123"])
def test_a_number_that_no_sms_can_reach_is_refused(hub: FakeHub, phone: str) -> None:
    assert hub.arrive(phone=phone).json()["refused"]["code"] == "phone-bad"
    assert hub.rows(Visit) == []


@pytest.mark.parametrize(
    "change",
    [
        {"code": "47111"},
        {"code": "４７１１"},
        {"language": "de"},
        {"name": "x" * 201},
        {"visit_id": "E" * 32},
        {"arrived_at": "then"},
        {"reason": "a private matter"},
    ],
)
def test_a_malformed_arrival_is_refused(hub: FakeHub, change: dict[str, Any]) -> None:
    answer = hub.arrive(**change)
    assert (answer.json().get("refused") or answer.json()["error"])["code"] == "bad-request"
    assert hub.rows(Visit) == []


def test_one_kiosk_never_has_a_code_twice(hub: FakeHub) -> None:
    first = hub.arrive().json()["outcome"]["visit"]["code"]
    second = hub.arrive("1" * 32, visit_id="2" * 32).json()["outcome"]["visit"]["code"]
    assert first == "4711"
    assert second != first


@given(st.integers(0, 9999), st.sets(st.integers(0, 9999), max_size=200))
def test_a_free_code_is_free_and_the_wish_is_kept_where_it_can_be(
    wish: int, used: set[int]
) -> None:
    taken = {f"{code:04d}" for code in used}
    wished = f"{wish:04d}"
    free = rules.free_code(wished, taken)
    assert free not in taken
    assert len(free) == 4
    assert free == wished or wished in taken


def test_when_every_code_is_taken_it_says_so() -> None:
    with pytest.raises(LookupError):
        rules.free_code("0000", [f"{code:04d}" for code in range(10_000)])


def test_every_answer_has_a_word_of_its_own() -> None:
    words = [answer.word for answer in rules.ANSWERS]
    assert len(set(words)) == len(words)
    assert [rules.answer_of(word) for word in words] == list(rules.ANSWERS)
    assert rules.answer_of("in-6") is None
