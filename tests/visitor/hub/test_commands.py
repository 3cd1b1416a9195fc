"""Commands are carried out once, whatever the client repeats."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.fakes import access
from tests.fakes.clock import FakeClock
from tests.fakes.hub import FakeHub, running_hub
from visitor.db.engine import Database
from visitor.hub.models import Command
from visitor.outbox.models import Message
from visitor.visits.models import Visit


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[FakeHub]:
    with running_hub(database, clock) as running:
        yield running


def test_the_same_command_is_answered_the_same_and_done_once(hub: FakeHub) -> None:
    first = hub.arrive()
    again = hub.arrive()
    assert first.status_code == 200
    assert again.json() == first.json()
    assert len(hub.rows(Visit)) == 1
    assert len(hub.rows(Message)) == 2


def test_twenty_at_once_are_done_once(hub: FakeHub) -> None:
    payload = hub.arrival()
    answers: list[Any] = []

    def send() -> None:
        answers.append(hub.command("visit.arrive", payload).json())

    threads = [threading.Thread(target=send) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 20
    assert all(answer == answers[0] for answer in answers)
    assert "outcome" in answers[0]
    assert len(hub.rows(Visit)) == 1


def test_an_id_cannot_be_used_for_something_else(hub: FakeHub) -> None:
    hub.arrive()
    other = hub.arrive(name="Somebody Else")
    assert other.status_code == 409
    assert other.json()["error"]["code"] == "command-reused"


def test_an_id_of_another_device_cannot_be_used(hub: FakeHub, clock: FakeClock) -> None:
    payload = hub.arrival()
    hub.command("visit.arrive", payload)
    hub.key = access.add_device(hub.parts.database, clock)
    assert hub.command("visit.arrive", payload).status_code == 409


def test_a_refusal_is_answered_the_same_later(hub: FakeHub) -> None:
    payload = hub.arrival(host_id="f" * 32)
    first = hub.command("visit.arrive", payload)
    assert first.status_code == 200
    assert first.json()["refused"] == {"code": "host-gone", "action": "ask-desk"}
    assert hub.command("visit.arrive", payload).json() == first.json()
    assert hub.rows(Visit) == []


def test_nothing_personal_stays_with_the_command(hub: FakeHub) -> None:
    hub.arrive()
    kept = repr([vars(row) for row in hub.rows(Command)])
    for personal in ("Aino", "Mäkelä", "Järvi", "123 4567", "1234567"):
        assert personal not in kept


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"kind": "visit.vanish"}, 422),
        ({"id": "short"}, 422),
        ({"payload": {"name": "x"}}, 200),
        ({"payload": "not an object"}, 422),
        ({"surprise": 1}, 422),
        ({"made_at": "yesterday"}, 422),
    ],
)
def test_rubbish_is_refused_by_name(hub: FakeHub, change: dict[str, Any], status: int) -> None:
    body = {"id": "c" * 32, "kind": "visit.arrive", "made_at": hub.now, "payload": {}} | change
    answer = hub.client.post("/api/commands", json=body, headers=hub.headers)
    if status == 200:
        status, kind = 422, "bad-request"
        assert answer.json()["error"]["code"] == kind
    assert answer.status_code == status
    assert hub.rows(Visit) == []


def test_a_body_that_is_too_large_is_not_read(hub: FakeHub) -> None:
    answer = hub.client.post("/api/commands", content=b"x" * 70_000, headers=hub.headers)
    assert answer.status_code == 413


def test_a_surprise_of_ours_is_told_without_its_inside(
    hub: FakeHub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    # A mock: nothing else makes our own code fail on purpose.
    monkeypatch.setattr("visitor.visits.service.view_of", lambda *_: 1 / 0)
    answer = hub.arrive()
    assert answer.status_code == 500
    assert answer.json() == {"error": {"code": "ours", "action": "retry"}}
    assert hub.rows(Visit) == []
    caplog.clear()
