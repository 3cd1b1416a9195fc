"""Signing in over HTTP in a whole hub: desks by their key, browsers by their cookie."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from fastapi import APIRouter
from starlette.testclient import WebSocketDenialResponse

from tests.fakes.access import add_device, device
from tests.fakes.clock import FakeClock
from tests.fakes.hub import FakeHub, running_hub
from tests.fakes.people import PASSWORD, add_advisor, add_official, browser_of
from visitor.access.errand import errand as access
from visitor.access.guard import allow
from visitor.access.keys import DeviceKey
from visitor.access.roles import Caller, Role
from visitor.db.engine import Database
from visitor.hub.parts import Errand, HubParts

LEENA = "leena@koivuranta.example"


def asking(_parts: HubParts) -> Errand:
    """A route that tells a desk who is at it."""
    router = APIRouter()

    @router.get("/api/who")
    def who(caller: Annotated[Caller, allow(Role.DESK)]) -> str:
        return caller.person_id

    return Errand("asking", routers=(router,))


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[FakeHub]:
    with running_hub(database, clock, errands=(access, asking)) as hub:
        yield hub


@pytest.fixture
def desk(database: Database, clock: FakeClock) -> DeviceKey:
    return add_device(database, clock, "desk")


@pytest.fixture
def leena(database: Database, clock: FakeClock) -> str:
    return add_advisor(database, clock, LEENA)


def sign_in(hub: FakeHub, key: DeviceKey, password: str = PASSWORD) -> Any:
    body = {"login": LEENA, "password": password}
    return hub.client.post("/api/desk/sign-in", json=body, headers=device(key))


def who(hub: FakeHub, key: DeviceKey) -> Any:
    return hub.client.get("/api/who", headers=device(key)).json()


def test_a_desk_acts_for_its_advisor_from_signing_in_to_signing_out(
    hub: FakeHub, desk: DeviceKey, leena: str
) -> None:
    assert who(hub, desk) == ""
    answer = sign_in(hub, desk)
    assert answer.json() == {"advisor": {"id": leena, "name": "Leena Neuvoja"}}
    assert answer.headers["cache-control"] == "no-store"
    assert who(hub, desk) == leena
    for _ in range(2):
        signed_out = hub.client.post("/api/desk/sign-out", json={}, headers=device(desk))
        assert (signed_out.status_code, signed_out.json()) == (200, {})
        assert who(hub, desk) == ""


def test_a_wrong_password_says_what_to_do(hub: FakeHub, desk: DeviceKey, leena: str) -> None:
    answer = sign_in(hub, desk, "sininen kuutamo 48")
    assert answer.status_code == 403
    assert answer.json() == {"error": {"code": "sign-in-wrong", "action": "correct"}}
    assert who(hub, desk) == ""


def test_a_sign_in_ends_after_its_hours(
    hub: FakeHub, desk: DeviceKey, leena: str, clock: FakeClock
) -> None:
    sign_in(hub, desk)
    clock.pass_by(hours=hub.parts.settings.remote.sign_in_hours, seconds=-1)
    assert who(hub, desk) == leena
    clock.pass_by(seconds=6)
    assert who(hub, desk) == ""


@pytest.mark.parametrize("role", ["kiosk", "room"])
def test_nobody_signs_in_at_a_device_that_is_no_desk(
    hub: FakeHub, database: Database, clock: FakeClock, leena: str, role: str
) -> None:
    answer = sign_in(hub, add_device(database, clock, role))
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not-allowed")


def test_a_browser_that_is_signed_in_may_follow_what_happens(
    hub: FakeHub, database: Database, clock: FakeClock
) -> None:
    headers = browser_of(database, clock, add_official(database, clock))
    with hub.client.websocket_connect("/api/live", headers=headers) as live:
        live.send_json({"type": "no such thing"})
        assert live.receive_json()["code"] == "bad-request"


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", None])
def test_no_page_of_others_follows_by_our_cookie(
    hub: FakeHub, database: Database, clock: FakeClock, origin: str | None
) -> None:
    headers = browser_of(database, clock, add_official(database, clock))
    del headers["origin"]
    headers |= {"origin": origin} if origin is not None else {}
    with (
        pytest.raises(WebSocketDenialResponse) as denied,
        hub.client.websocket_connect("/api/live", headers=headers),
    ):
        pass
    assert denied.value.status_code == 403


def test_a_browser_whose_session_is_over_follows_nothing(
    hub: FakeHub, database: Database, clock: FakeClock
) -> None:
    headers = browser_of(database, clock, add_official(database, clock), hours=0)
    with (
        pytest.raises(WebSocketDenialResponse) as denied,
        hub.client.websocket_connect("/api/live", headers=headers),
    ):
        pass
    assert denied.value.status_code == 401
