"""What the hub takes and refuses, and that nobody moves what is not theirs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from tests.fakes import access
from tests.fakes.clock import FakeClock
from tests.fakes.people import add_advisor, at_desk
from tests.fakes.remote_office import Office, add_device
from visitor.access.keys import DeviceKey
from visitor.access.models import Device
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.demo.waiting import wait_for
from visitor.remote import repository
from visitor.remote.models import Customer, RemoteSession, SessionEvent
from visitor.remote.state import fold_all


@pytest.fixture
def ready(office: Office) -> Office:
    """Both rooms and two officials of Kela are on the line."""
    for number in (0, 1):
        office.line(office.room(number))
        office.official_line(number)
    return office


def phase(office: Office, session_id: str) -> str:
    with office.hub.parts.database.reading() as session:
        row = repository.find(session, session_id)
        assert row is not None
        state = fold_all(repository.events_of(session, [session_id])[session_id])
        assert (row.phase, row.reason) == (state.phase, state.reason)
        assert row.ring_until == (state.ring.until if state.ring else None)
        return row.phase


def test_numbers_count_from_one_each_day(office: Office) -> None:
    office.wait()
    office.wait()
    office.pass_by(days=1)
    office.sign_in()
    office.wait()
    waited = sorted(office.hub.rows(Customer), key=lambda row: (row.since, row.number))
    assert [row.number for row in waited] == [1, 2, 1]


def test_two_who_come_at_once_have_two_numbers(office: Office) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: office.wait(), range(24)))
    assert sorted(row.number for row in office.hub.rows(Customer)) == list(range(1, 25))


def test_a_room_takes_one_session_at_a_time(ready: Office) -> None:
    customers = [ready.wait() for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        opened = list(pool.map(lambda who: ready.open(0, who), customers))
    refused = [outcome.get("refused") for outcome in opened]
    assert sorted(filter(None, refused)) == ["room-taken"] * 5


def test_one_customer_has_one_session_at_a_time(ready: Office) -> None:
    who = ready.wait()
    with ThreadPoolExecutor(2) as pool:
        opened = list(pool.map(lambda room: ready.open(room, who), (0, 1)))
    assert sorted(str(outcome.get("refused")) for outcome in opened) == ["None", "customer-gone"]


def test_a_room_that_is_away_or_unknown_is_not_opened(office: Office) -> None:
    assert office.open(0) == {"refused": "room-away"}
    nowhere = DeviceKey(device_id="f" * 32, secret="x")
    office.rooms.append(nowhere)
    assert office.open(2) == {"refused": "room-unknown"}
    office.rooms.append(office.desk_key)
    assert office.open(3) == {"refused": "room-unknown"}


def test_an_unknown_service_and_a_customer_who_left_are_refused(ready: Office) -> None:
    who = ready.wait()
    wish = {"customer_id": who, "room_id": ready.rooms[0].device_id, "made_at": ready.now}
    unknown = ready.send(
        ready.desk, "remote.open", session_id=ready.new_id(), service_id="bank", **wish
    )
    assert unknown == {"refused": "service-unknown"}
    assert ready.send(ready.desk, "customer.leave", customer_id=who) == {}
    assert ready.send(ready.desk, "customer.leave", customer_id=who) == {}
    assert ready.open(0, who) == {"refused": "customer-gone"}
    assert ready.open(0, "f" * 32) == {"refused": "customer-gone"}


def test_nobody_works_at_a_desk_without_signing_in(ready: Office) -> None:
    session_id = ready.prepare()
    stranger = add_device(ready.hub.parts.database, ready.clock, "desk", "Tiski 2")
    other = access.device(stranger)
    wait = {"customer_id": ready.new_id(), "language": "fi"}
    assert ready.send(other, "customer.wait", **wait) == {"refused": "sign-in-needed"}
    assert ready.step(other, session_id, "calls") == {"refused": "sign-in-needed"}


def test_a_session_of_another_desk_does_not_exist(ready: Office) -> None:
    session_id = ready.prepare()
    parts = ready.hub.parts
    second = add_device(parts.database, ready.clock, "desk", "Tiski 2")
    pasi = add_advisor(parts.database, ready.clock, "pasi@koivuranta.example")
    at_desk(parts.database, ready.clock, second.device_id, pasi)
    other = access.device(second)
    assert ready.step(other, session_id, "calls") == {"refused": "session-unknown"}
    assert ready.line(other).state["sessions"] == []
    # The advisor who goes to another desk takes the sessions along.
    ready.clock.pass_by(seconds=6)
    at_desk(parts.database, ready.clock, second.device_id, ready.advisor)
    assert "session" in ready.step(other, session_id, "calls")


def test_a_room_and_an_official_move_only_what_is_theirs(ready: Office) -> None:
    session_id = ready.ring()
    for headers in (ready.room(1), ready.browsers[3]):
        for move in ("step", "lost"):
            answer = ready.move(headers, session_id, move, step_id="ends-connection")
            assert answer == {"refused": "session-unknown"}
    assert ready.answer(session_id, 3) == {"refused": "session-unknown"}
    assert ready.move(ready.room(0), "f" * 32, "lost") == {"refused": "session-unknown"}
    assert phase(ready, session_id) == "ringing"
    assert ready.answer(session_id, 0) == {}
    assert ready.move(ready.browsers[1], session_id, "hang-up") == {"refused": "step-not-yours"}
    assert phase(ready, session_id) == "in-call"


def test_of_many_accepts_at_once_one_wins(ready: Office) -> None:
    session_id = ready.ring()
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda n: ready.answer(session_id, n % 3), range(6)))
    assert sum(answer == {} for answer in answers) == 1
    assert sum(answer == {"refused": "call-taken"} for answer in answers) == 5
    answered = [row for row in ready.hub.rows(SessionEvent) if row.kind == "answered"]
    assert len(answered) == 1


def test_an_official_answers_one_of_two_calls_at_once(ready: Office) -> None:
    sessions = [ready.ring(0), ready.ring(1)]
    database = ready.hub.parts.database
    with ThreadPoolExecutor(2) as pool:
        with database.writing() as held:
            for session_id in sessions:
                repository.locked(held, session_id)
            sent = [pool.submit(ready.answer, session_id, 0) for session_id in sessions]
            if database.engine.dialect.name == "postgresql":
                # On SQLite nobody begins before we are done.
                wait_for_two(database)
        answers = [answer.result() for answer in sent]
    assert sorted(str(answer.get("refused")) for answer in answers) == ["None", "step-not-now"]


def wait_for_two(database: Database) -> None:
    """Until two units of work wait for what others hold."""
    waiting = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")

    def both() -> bool | None:
        with database.reading() as session:
            return session.scalar(waiting) == 2 or None

    wait_for(both, "two who wait", 20.0, SystemClock())


def test_answers_and_cancels_at_once_end_in_one_of_both(ready: Office) -> None:
    session_id = ready.prepare()
    for attempt in range(1, 6):
        ready.step(ready.desk, session_id, "calls")
        with ThreadPoolExecutor(2) as pool:
            cancel = pool.submit(ready.move, ready.desk, session_id, "cancel-ring")
            answer = pool.submit(ready.answer, session_id, 0, attempt)
        if phase(ready, session_id) == "in-call":
            assert answer.result() == {}
            assert cancel.result() == {"refused": "ring-over"}
            return
        assert answer.result() == {"refused": "ring-over"}
        assert "refused" not in cancel.result()


def test_a_call_with_nobody_available_is_refused(office: Office) -> None:
    office.line(office.room())
    session_id = office.prepare()
    assert office.step(office.desk, session_id, "calls") == {"refused": "no-official"}
    line = office.official_line(3)
    assert office.step(office.desk, session_id, "calls") == {"refused": "no-official"}
    assert line.state["rings"] == []


def test_a_late_call_is_refused_and_a_late_end_is_taken(ready: Office) -> None:
    session_id = ready.prepare()
    early = ready.now
    ready.pass_by(seconds=31)
    assert ready.step(ready.desk, session_id, "calls", made_at=early) == {"refused": "move-too-old"}
    ready.step(ready.desk, session_id, "calls")
    ready.answer(session_id)
    at = ready.now
    ready.pass_by(minutes=20)
    assert ready.step(ready.room(), session_id, "ends-connection", made_at=at) == {}
    row = ready.hub.rows(RemoteSession)[0]
    assert row.ended_at.isoformat() == at
    assert ready.end(session_id) == {}


def test_a_customer_who_was_served_is_gone_and_one_who_was_not_waits_on(ready: Office) -> None:
    served, waits = ready.ring(0), ready.ring(1)
    ready.answer(served)
    ready.end(served)
    ready.move(ready.desk, waits, "abandon")
    ready.end(waits, 1)
    desk = ready.line(ready.desk)
    assert [customer["number"] for customer in desk.state["customers"]] == [2]
    assert ready.open(1, desk.state["customers"][0]["id"])["session"]["number"] == 2


def test_a_session_without_a_call_opens_no_survey(ready: Office) -> None:
    session_id = ready.prepare()
    ready.move(ready.desk, session_id, "abandon")
    row = ready.hub.rows(RemoteSession)[0]
    assert (row.reason, row.survey_key) == ("abandoned", None)


def test_nonsense_is_refused_as_such(ready: Office) -> None:
    session_id = ready.prepare()
    assert ready.move(ready.desk, session_id, "fly") == {"refused": "bad-request"}
    assert ready.move(ready.desk, session_id, "step", attempt=-1) == {"refused": "bad-request"}
    assert ready.move(ready.desk, session_id, "step") == {"refused": "bad-request"}
    naive = {"session_id": session_id, "move": "abandon", "made_at": "2026-11-12T08:00:00"}
    assert ready.send(ready.desk, "remote.move", **naive) == {"refused": "bad-request"}
    kiosk = ready.hub.headers
    assert ready.move(kiosk, session_id, "abandon") == {"refused": "not-allowed"}
    assert phase(ready, session_id) == "preparing"


def test_a_revoked_room_is_not_opened(ready: Office, clock: FakeClock) -> None:
    access.shut_out(ready.hub.parts.database, clock, ready.rooms[0])
    assert [row.revoked_at for row in ready.hub.rows(Device) if row.role == "room"] != [None, None]
    assert ready.open(0) == {"refused": "room-unknown"}
