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
from visitor.access.doorkeeper import FRESH_S, Doorkeeper
from visitor.access.keys import DeviceKey, new_device_key
from visitor.access.links import LinkSigner
from visitor.access.roles import Caller, Role
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.errors import LINK_EXPIRED, LINK_FORGED, TOO_MANY_TRIES, LuukkuError
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
