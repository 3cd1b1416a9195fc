"""Live connections: what a kiosk may watch, and what comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import WebSocketDenialResponse, WebSocketTestSession

from tests.fakes import access
from tests.fakes.clock import FakeClock
from tests.fakes.hub import FakeHub, running_hub
from visitor.access.roles import ANSWER, Role, Rule
from visitor.db.engine import Database
from visitor.hub.parts import CommandHandler, Errand, HubParts, LiveAnswer, LiveHandler
from visitor.visits.errand import errand as visits
from visitor.visits.schemas import UnwatchPayload

VISIT = "e" * 32


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[FakeHub]:
    with running_hub(database, clock) as running:
        yield running


@pytest.fixture
def line(hub: FakeHub) -> Iterator[WebSocketTestSession]:
    with hub.client.websocket_connect("/api/live", headers=hub.headers) as open_line:
        yield open_line


def ask(line: WebSocketTestSession, **message: Any) -> Any:
    line.send_text(json.dumps(message))
    return line.receive_json()


def answer_as_host(hub: FakeHub, word: str) -> Any:
    from datetime import timedelta

    token = hub.parts.links.sign(ANSWER, VISIT, timedelta(hours=1))
    return hub.client.post(f"/a/{token}", data={"answer": word}, follow_redirects=False)


def test_a_watched_visit_is_told_at_once_and_at_each_change(
    hub: FakeHub, line: WebSocketTestSession
) -> None:
    hub.arrive()
    state = ask(line, type="visit.watch", visit_id=VISIT, code="4711")
    assert state["type"] == "visit.state"
    assert state["visit"]["answer"] is None
    assert answer_as_host(hub, "in-10").status_code == 303
    told = line.receive_json()["visit"]
    assert told["answer"]["kind"] == "in-minutes"
    assert told["answer"]["minutes"] == 10


def test_nothing_that_the_visitor_told_is_in_the_state(
    hub: FakeHub, line: WebSocketTestSession
) -> None:
    hub.arrive()
    state = json.dumps(ask(line, type="visit.watch", code="4711"), ensure_ascii=False)
    for personal in ("Aino", "Mäkelä", "Järvi", "4567"):
        assert personal not in state


def test_the_code_alone_finds_the_visit(hub: FakeHub, line: WebSocketTestSession) -> None:
    hub.arrive()
    assert ask(line, type="visit.watch", code="4711")["visit"]["id"] == VISIT


def test_the_id_needs_its_code(hub: FakeHub, line: WebSocketTestSession) -> None:
    hub.arrive()
    assert ask(line, type="visit.watch", visit_id=VISIT, code="4712")["type"] == "visit.unknown"


def test_codes_cannot_be_tried_out(hub: FakeHub, line: WebSocketTestSession) -> None:
    hub.arrive()
    answers = [ask(line, type="visit.watch", code=f"{n:04d}") for n in range(12)]
    assert [answer["type"] for answer in answers[:10]] == ["visit.unknown"] * 10
    assert answers[10] == {"type": "error", "code": "too-many-tries"}
    assert ask(line, type="visit.watch", code="4711")["code"] == "too-many-tries"


def test_the_limit_ends_after_a_minute(
    hub: FakeHub, line: WebSocketTestSession, clock: FakeClock
) -> None:
    hub.arrive()
    for n in range(11):
        ask(line, type="visit.watch", code=f"{n:04d}")
    clock.pass_by(minutes=2)
    assert ask(line, type="visit.watch", code="4711")["type"] == "visit.state"


def test_an_unwatched_visit_is_told_no_more(hub: FakeHub, line: WebSocketTestSession) -> None:
    hub.arrive()
    ask(line, type="visit.watch", code="4711")
    line.send_text(json.dumps({"type": "visit.unwatch", "visit_id": VISIT}))
    # The answer to a second question shows that the first has been dealt with.
    assert ask(line, type="visit.watch", code="9999")["type"] == "visit.unknown"
    answer_as_host(hub, "coming")
    assert ask(line, type="visit.watch", code="9998")["type"] == "visit.unknown"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("not json", "bad-request"),
        ("[]", "bad-request"),
        ("null", "bad-request"),
        ('{"type": 5}', "bad-request"),
        ('{"type": ["visit.watch"]}', "bad-request"),
        ('{"no": "type"}', "bad-request"),
        ('{"type": "hub.stop"}', "bad-request"),
        ('{"type": "visit.watch"}', "bad-request"),
        ('{"type": "visit.watch", "code": "4711", "more": 1}', "bad-request"),
        ('{"type": "visit.watch", "code": "' + "4" * 5000 + '"}', "too-large"),
        ("[" * 3000, "bad-request"),
    ],
)
def test_rubbish_is_answered_and_the_line_stays(
    hub: FakeHub, line: WebSocketTestSession, text: str, code: str
) -> None:
    line.send_text(text)
    assert line.receive_json() == {"type": "error", "code": code}
    assert ask(line, type="visit.watch", code="4711")["type"] == "visit.unknown"


def test_bytes_are_answered_too(line: WebSocketTestSession) -> None:
    line.send_bytes(b"\x00\xff")
    assert line.receive_json() == {"type": "error", "code": "bad-request"}


def test_without_a_key_there_is_no_line(hub: FakeHub) -> None:
    with (
        pytest.raises(WebSocketDenialResponse),
        hub.client.websocket_connect("/api/live"),
    ):
        pass


def test_a_new_directory_is_told_to_all(hub: FakeHub, line: WebSocketTestSession) -> None:
    event = {"type": "directory.changed", "version": 7}
    hub.parts.events.publish("directory", event)
    assert line.receive_json() == event


def test_two_kiosks_with_one_code_see_their_own(
    hub: FakeHub, line: WebSocketTestSession, clock: FakeClock
) -> None:
    hub.arrive()
    first = hub.key
    hub.key = access.add_device(hub.parts.database, clock)
    hub.arrive("1" * 32, visit_id="2" * 32)
    with hub.client.websocket_connect("/api/live", headers=hub.headers) as second:
        assert ask(second, type="visit.watch", code="4711")["visit"]["id"] == "2" * 32
    hub.key = first
    assert ask(line, type="visit.watch", code="4711")["visit"]["id"] == VISIT


def desk_only(_parts: HubParts) -> Errand:
    """An errand whose message and command no kiosk may send."""
    rule = Rule(frozenset({Role.SMS_GATEWAY}))
    message = LiveHandler(rule, UnwatchPayload, lambda _caller, _wish: LiveAnswer({"type": "done"}))
    command = CommandHandler(rule, UnwatchPayload, lambda _session, _caller, _wish: {})
    return Errand("desk", live={"desk.call": message}, commands={"desk.call": command})


def test_what_a_kiosk_may_not_send_is_refused(database: Database, clock: FakeClock) -> None:
    with running_hub(database, clock, (visits, desk_only)) as hub:
        with hub.client.websocket_connect("/api/live", headers=hub.headers) as line:
            told = ask(line, type="desk.call", visit_id=VISIT)
        assert told == {"type": "error", "code": "not-allowed"}
        refused = hub.command("desk.call", {"visit_id": VISIT})
        assert refused.status_code == 403
        assert refused.json()["error"]["code"] == "not-allowed"


def test_a_device_that_is_shut_out_loses_its_open_line(
    database: Database, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A mock: nobody waits ten seconds for the next look.
    monkeypatch.setattr("visitor.hub.live.RECHECK_S", 0.01)
    with (
        running_hub(database, clock) as hub,
        hub.client.websocket_connect("/api/live", headers=hub.headers) as line,
    ):
        access.shut_out(database, clock, hub.key)
        clock.pass_by(minutes=1)
        assert line.receive()["code"] == 1008
