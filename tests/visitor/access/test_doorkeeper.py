"""Who is let in by what they show, and how failures are limited."""

from __future__ import annotations

import logging

import pytest
from sqlalchemy import event

from tests.fakes.access import (
    VISIT,
    add_device,
    bearer,
    device,
    link,
    make_doorkeeper,
    shut_out,
)
from tests.fakes.clock import FakeClock
from tests.fakes.people import add_advisor, add_official, at_desk, browser_of
from visitor.access.changes import Change, PersonChange
from visitor.access.cookies import COOKIE
from visitor.access.doorkeeper import Doorkeeper
from visitor.access.keys import DeviceKey, new_device_key
from visitor.access.known import FRESH_S
from visitor.access.links import LinkSigner
from visitor.access.people import deactivate
from visitor.access.roles import Caller, Role
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.errors import LINK_EXPIRED, LINK_FORGED, NOT_ALLOWED, TOO_MANY_TRIES, LuukkuError
from visitor.settings import HubSettings


@pytest.fixture
def doorkeeper(database: Database, clock: FakeClock) -> Doorkeeper:
    return make_doorkeeper(database, clock)


@pytest.fixture
def kiosk(database: Database, clock: FakeClock) -> DeviceKey:
    return add_device(database, clock)


def stranger() -> DeviceKey:
    return new_device_key(SystemClock())


def test_a_device_is_known_by_its_key(doorkeeper: Doorkeeper, kiosk: DeviceKey) -> None:
    known = Caller(Role.KIOSK, device_id=kiosk.device_id)
    assert doorkeeper.identify(device(kiosk), {}) == known
    assert doorkeeper.identify(device(kiosk), {}) == known


@pytest.mark.parametrize("shown", ["", "Device", "Basic eDp5", "Device x.y", "Device ", "\x00"])
def test_nobody_is_unknown(doorkeeper: Doorkeeper, shown: str) -> None:
    assert doorkeeper.identify({"authorization": shown}, {}) is None
    assert doorkeeper.identify({}, {}) is None


def test_a_right_id_with_another_secret_is_unknown(
    doorkeeper: Doorkeeper, kiosk: DeviceKey
) -> None:
    doorkeeper.identify(device(kiosk), {})
    assert doorkeeper.identify(device(f"{kiosk.device_id}.{stranger().secret}"), {}) is None


def test_a_device_whose_role_is_no_devices_is_unknown(
    doorkeeper: Doorkeeper, database: Database, clock: FakeClock
) -> None:
    odd = add_device(database, clock, role="sms-gateway")
    assert doorkeeper.identify(device(odd), {}) is None


def test_a_revoked_device_is_out_within_seconds(
    doorkeeper: Doorkeeper, database: Database, clock: FakeClock, kiosk: DeviceKey
) -> None:
    caller = doorkeeper.identify(device(kiosk), {})
    assert caller is not None
    shut_out(database, clock, kiosk)
    assert not doorkeeper.still_admits(caller)
    clock.pass_by(seconds=FRESH_S)
    assert doorkeeper.identify(device(kiosk), {}) is None
    assert FRESH_S <= 10


def test_a_known_device_is_not_looked_up_at_every_call(
    doorkeeper: Doorkeeper, database: Database, kiosk: DeviceKey
) -> None:
    looks: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *call: looks.append(call[2]))
    doorkeeper.identify(device(kiosk), {})
    first = len(looks)
    doorkeeper.identify(device(kiosk), {})
    assert first > 0
    assert len(looks) == first


def test_whoever_is_no_device_stays_admitted(doorkeeper: Doorkeeper, kiosk: DeviceKey) -> None:
    assert doorkeeper.still_admits(Caller(Role.SMS_GATEWAY))
    assert doorkeeper.still_admits(Caller(Role.KIOSK, device_id=kiosk.device_id))
    assert not doorkeeper.still_admits(Caller(Role.KIOSK, device_id="f" * 32))


def test_the_gateway_is_known_by_its_receipt_token(doorkeeper: Doorkeeper) -> None:
    assert doorkeeper.identify(bearer(), {}) == Caller(Role.SMS_GATEWAY)
    for wrong in ("", "x", "ä", "receipt-token-of-the-gatewa"):
        assert doorkeeper.identify(bearer(wrong), {}) is None


def test_without_a_receipt_token_there_is_no_gateway(database: Database, clock: FakeClock) -> None:
    keeper = Doorkeeper(database, clock, LinkSigner([b"k"], clock), HubSettings())
    assert keeper.identify({"authorization": "Bearer "}, {}) is None


def test_a_signed_link_names_its_visit(doorkeeper: Doorkeeper, clock: FakeClock) -> None:
    params = {"token": link(clock)}
    known = Caller(Role.SIGNED_LINK, visit_id=VISIT)
    assert doorkeeper.identify({}, params, purpose="answer") == known
    assert doorkeeper.identify({}, params) is None


def test_a_forged_link_and_one_for_another_purpose_are_told_apart_from_an_expired_one(
    doorkeeper: Doorkeeper, clock: FakeClock
) -> None:
    held = link(clock)
    for token in ("forged", link(clock, "survey")):
        with pytest.raises(LuukkuError) as refused:
            doorkeeper.identify({}, {"token": token}, purpose="answer")
        assert refused.value.kind is LINK_FORGED
    clock.pass_by(hours=1)
    with pytest.raises(LuukkuError) as refused:
        doorkeeper.identify({}, {"token": held}, purpose="answer")
    assert refused.value.kind is LINK_EXPIRED


def fail(
    doorkeeper: Doorkeeper, times: int, address: str = "192.0.2.1", key: DeviceKey | None = None
) -> list[str]:
    answers = []
    for _ in range(times):
        try:
            caller = doorkeeper.identify(device(key or stranger()), {}, address=address)
            answers.append(str(caller))
        except LuukkuError as refusal:
            answers.append(refusal.kind.code)
    return answers


def test_failures_are_limited_for_each_network(
    doorkeeper: Doorkeeper, clock: FakeClock, kiosk: DeviceKey
) -> None:
    assert fail(doorkeeper, 61) == ["None"] * 60 + [TOO_MANY_TRIES.code]
    assert fail(doorkeeper, 1, "192.0.2.2") == ["None"]
    for shown in (bearer("wrong"), device("no key")):
        with pytest.raises(LuukkuError, match=TOO_MANY_TRIES.code):
            doorkeeper.identify(shown, {}, address="192.0.2.1")
    with pytest.raises(LuukkuError, match=TOO_MANY_TRIES.code):
        doorkeeper.identify({}, {"token": "x"}, address="192.0.2.1", purpose="answer")
    clock.pass_by(minutes=1)
    assert fail(doorkeeper, 1) == ["None"]


def test_what_is_valid_passes_beside_the_failures_of_others(
    doorkeeper: Doorkeeper, clock: FakeClock, kiosk: DeviceKey
) -> None:
    at = "192.0.2.1"
    assert doorkeeper.identify(device(kiosk), {}, address=at) is not None
    fail(doorkeeper, 61, at)
    clock.pass_by(seconds=FRESH_S)
    assert doorkeeper.identify(device(kiosk), {}, address=at) is not None
    assert doorkeeper.identify(bearer(), {}, address=at) is not None
    params = {"token": link(clock)}
    assert doorkeeper.identify({}, params, address=at, purpose="answer") is not None


def test_one_revoked_device_that_keeps_trying_does_not_spend_its_networks_tries(
    doorkeeper: Doorkeeper, database: Database, clock: FakeClock, kiosk: DeviceKey
) -> None:
    at = "192.0.2.1"
    shut_out(database, clock, kiosk)
    assert set(fail(doorkeeper, 200, at, kiosk)) == {"None", TOO_MANY_TRIES.code}
    neighbour = add_device(database, clock)
    assert doorkeeper.identify(device(neighbour), {}, address=at) is not None


def test_failures_are_logged_without_what_was_shown(
    doorkeeper: Doorkeeper, caplog: pytest.LogCaptureFixture
) -> None:
    key = stranger()
    with caplog.at_level(logging.INFO):
        doorkeeper.identify(device(key), {}, address="192.0.2.1")
        doorkeeper.identify(bearer("wrong-token"), {}, address="192.0.2.1")
    assert [record.__dict__["shown"] for record in caplog.records] == ["device", "gateway"]
    assert key.secret not in str([record.__dict__ for record in caplog.records])
    assert "wrong-token" not in str([record.__dict__ for record in caplog.records])


@pytest.mark.parametrize("role", [Role.KIOSK, Role.ROOM, Role.DESK])
def test_every_kind_of_device_is_known_by_its_key(
    doorkeeper: Doorkeeper, database: Database, clock: FakeClock, role: Role
) -> None:
    key = add_device(database, clock, role.value)
    known = Caller(role, device_id=key.device_id)
    assert doorkeeper.identify(device(key), {}) == known
    assert doorkeeper.still_admits(known)


def test_a_desk_names_the_advisor_as_soon_as_the_sign_in_is_told(
    doorkeeper: Doorkeeper, database: Database, clock: FakeClock
) -> None:
    desk, leena = add_device(database, clock, "desk"), add_advisor(database, clock)
    assert person_at(doorkeeper, desk) == ""
    at_desk(database, clock, desk.device_id, leena)
    doorkeeper.people.tell(PersonChange(Change.DESK_IN, leena, desk.device_id))
    assert person_at(doorkeeper, desk) == leena
    with database.writing() as session:
        deactivate(session, clock, leena)
    clock.pass_by(seconds=FRESH_S)
    assert person_at(doorkeeper, desk) == ""


def test_a_desk_that_is_looked_up_while_somebody_signs_in_is_looked_up_again(
    doorkeeper: Doorkeeper, database: Database, clock: FakeClock
) -> None:
    desk, leena = add_device(database, clock, "desk"), add_advisor(database, clock)

    def sign_in_meanwhile(*_call: object) -> None:
        doorkeeper.people.tell(PersonChange(Change.DESK_IN, leena, desk.device_id))

    event.listen(database.engine, "after_cursor_execute", sign_in_meanwhile, once=True)
    assert person_at(doorkeeper, desk) == ""
    at_desk(database, clock, desk.device_id, leena)
    assert person_at(doorkeeper, desk) == leena


def person_at(doorkeeper: Doorkeeper, desk: DeviceKey) -> str:
    caller = doorkeeper.identify(device(desk), {})
    assert caller is not None
    return caller.person_id


@pytest.fixture
def kaisa(database: Database, clock: FakeClock) -> str:
    return add_official(database, clock)


def test_an_official_is_known_by_the_cookie(
    doorkeeper: Doorkeeper, database: Database, clock: FakeClock, kaisa: str
) -> None:
    headers = browser_of(database, clock, kaisa)
    caller = doorkeeper.identify(headers, {})
    assert caller is not None
    assert (caller.role, caller.person_id, caller.device_id) == (Role.OFFICIAL, kaisa, "")
    assert doorkeeper.still_admits(caller)
    assert caller.sign_in not in repr(caller)


def test_a_session_that_is_over_is_out_also_of_what_is_open(
    doorkeeper: Doorkeeper, database: Database, clock: FakeClock, kaisa: str
) -> None:
    first, second = browser_of(database, clock, kaisa), browser_of(database, clock, kaisa, hours=1)
    callers = [doorkeeper.identify(headers, {}) for headers in (first, second)]
    clock.pass_by(hours=1)
    assert [doorkeeper.identify(headers, {}) for headers in (first, second)] == [callers[0], None]
    assert [doorkeeper.still_admits(caller) for caller in callers if caller] == [True, False]
    with database.writing() as session:
        deactivate(session, clock, kaisa)
    assert doorkeeper.identify(first, {}) is None
    assert not any(doorkeeper.still_admits(caller) for caller in callers if caller)


def test_an_official_of_no_session_is_not_admitted_any_more(
    doorkeeper: Doorkeeper, kaisa: str
) -> None:
    assert not doorkeeper.still_admits(Caller(Role.OFFICIAL, person_id=kaisa))


@pytest.mark.parametrize("origin", [None, "", "null", "https://evil.example", "http://localhost"])
def test_the_cookie_counts_for_changes_from_our_own_pages_alone(
    doorkeeper: Doorkeeper, database: Database, clock: FakeClock, kaisa: str, origin: str | None
) -> None:
    headers = {**browser_of(database, clock, kaisa), "host": "localhost"}
    assert doorkeeper.identify(headers, {}) is not None
    del headers["origin"]
    headers |= {"origin": origin} if origin is not None else {}
    with pytest.raises(LuukkuError) as refused:
        doorkeeper.identify(headers, {})
    assert refused.value.kind is NOT_ALLOWED
    assert doorkeeper.identify(headers, {}, changes=False) is not None


def test_forged_cookies_are_limited_and_those_that_ran_out_are_not(
    doorkeeper: Doorkeeper, database: Database, clock: FakeClock, kaisa: str
) -> None:
    over = browser_of(database, clock, kaisa, hours=1)
    clock.pass_by(hours=1)
    for _ in range(100):
        assert doorkeeper.identify(over, {}, address="192.0.2.1") is None
    forged = {"cookie": f"{COOKIE}={'A' * 43}"}
    for _ in range(60):
        assert doorkeeper.identify(forged, {}, address="192.0.2.1") is None
    with pytest.raises(LuukkuError, match=TOO_MANY_TRIES.code):
        doorkeeper.identify(forged, {}, address="192.0.2.1")
    held = browser_of(database, clock, kaisa)
    assert doorkeeper.identify(held, {}, address="192.0.2.1") is not None


@pytest.mark.parametrize("value", ["", "x", "A" * 43, "\x00", "é" * 43])
def test_what_is_no_cookie_of_ours_is_nobody(doorkeeper: Doorkeeper, value: str) -> None:
    assert doorkeeper.identify({"cookie": f"{COOKIE}={value}"}, {}) is None
