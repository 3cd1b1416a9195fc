"""Every route of the hub × every kind of caller, generated from the application."""

from __future__ import annotations

import pytest
from fastapi import APIRouter
from fastapi.testclient import TestClient

from tests.fakes.access import (
    SECRET_KEY,
    add_device,
    bearer,
    device,
    link,
    make_doorkeeper,
    settings,
    shut_out,
)
from tests.fakes.clock import FakeClock
from tests.fakes.people import add_advisor, add_official, at_desk, browser_of
from tests.fakes.route_matrix import Showing, check_matrix
from visitor.access.cookies import COOKIE
from visitor.access.guard import UnguardedRouteError, guarded_routes
from visitor.access.links import LinkSigner
from visitor.access.roles import ANSWER, DEVICE_ROLES, Caller, Role
from visitor.db.engine import Database
from visitor.hub.app import create_app, named_errands
from visitor.hub.events import Events
from visitor.hub.parts import Errand, ErrandFactory, HubParts


@pytest.fixture
def parts(database: Database, clock: FakeClock) -> HubParts:
    return HubParts(
        settings=settings(),
        clock=clock,
        database=database,
        events=Events(),
        doorkeeper=make_doorkeeper(database, clock),
        links=LinkSigner([SECRET_KEY], clock),
        fingerprint_key=SECRET_KEY,
    )


class Callers:
    """Everything that somebody may show to the hub."""

    def __init__(self, database: Database, clock: FakeClock) -> None:
        self._database = database
        self._clock = clock
        self._devices = {
            role: add_device(database, clock, role.value) for role in sorted(DEVICE_ROLES)
        }
        self._revoked = add_device(database, clock)
        shut_out(database, clock, self._revoked)
        self._official = add_official(database, clock)
        self._advisor = add_advisor(database, clock)

    def all(self) -> list[Showing]:
        # The limits on failures have tests of their own.
        self._clock.pass_by(minutes=2)
        held, other = link(self._clock), link(self._clock, "survey")
        end = "A" if held[-1] != "A" else "B"
        # One of them may sign out, and so may the advisor at the desk.
        at_desk(self._database, self._clock, self._devices[Role.DESK].device_id, self._advisor)
        browser, over = self._browser(), self._browser(hours=0)
        return [
            Showing("nobody", None),
            *(Showing(role.value, role, device(key)) for role, key in self._devices.items()),
            Showing("revoked kiosk", None, device(self._revoked)),
            Showing("rubbish", None, {"authorization": "Device x"}),
            Showing("gateway", Role.SMS_GATEWAY, bearer()),
            Showing("gateway with a wrong token", None, bearer("wrong")),
            Showing("valid link", Role.SIGNED_LINK, token=held, purpose=ANSWER),
            Showing("forged link", None, token=held[:-1] + end),
            Showing("link of another purpose", Role.SIGNED_LINK, token=other, purpose="survey"),
            Showing("official", Role.OFFICIAL, browser),
            Showing(
                "official on a page of others",
                Role.OFFICIAL,
                self._browser() | {"origin": "https://evil.example"},
                only_reads=True,
            ),
            Showing("official whose session is over", None, over),
            Showing("forged cookie", None, {"cookie": f"{COOKIE}={'A' * 43}"}),
        ]

    def _browser(self, hours: int = 12) -> dict[str, str]:
        return browser_of(self._database, self._clock, self._official, hours)


@pytest.fixture
def callers(database: Database, clock: FakeClock) -> Callers:
    return Callers(database, clock)


def test_each_route_lets_in_whom_its_rule_names_and_nobody_else(
    parts: HubParts, callers: Callers
) -> None:
    app = create_app(parts, named_errands())
    client = TestClient(app, raise_server_exceptions=False)
    cells, faults = check_matrix(app, lambda _showing: client, callers.all)
    assert faults == []
    assert len(cells) >= 15 * 15
    seen = {(route.path, method) for route, method, _showing, _status in cells}
    assert seen >= {
        ("/api/health", "GET"),
        ("/api/enrol", "POST"),
        ("/api/commands", "POST"),
        ("/api/live", "WEBSOCKET"),
        ("/api/directory", "GET"),
        ("/api/receipts/sms", "POST"),
        ("/api/desk/sign-in", "POST"),
        ("/api/desk/sign-out", "POST"),
        ("/api/official/invitation", "POST"),
        ("/api/official/sign-in", "POST"),
        ("/api/official/sign-out", "POST"),
        ("/api/official/me", "GET"),
        ("/a/{token}", "GET"),
        ("/a/{token}", "POST"),
        ("/api/invitations", "POST"),
        ("/api/invitations/look-up", "POST"),
        ("/i", "POST"),
        ("/i/{token}", "POST"),
        ("/api/here", "GET"),
        ("/here/{token}", "GET"),
        ("/static", "GET"),
    }


def test_only_health_ways_in_and_what_holds_no_secret_are_for_anyone(parts: HubParts) -> None:
    routes = guarded_routes(create_app(parts, named_errands()))
    anyone = {route.path for route in routes if route.rule and Role.ANYONE in route.rule.roles}
    # Behind it nothing is told: a letter goes to an address of the directory, or none.
    ways_in = {"/i", "/api/enrol", "/api/official/invitation", "/api/official/sign-in"}
    pages = {"/official", "/official/sign-in", "/official/invitation/{token}"}
    pages |= {"/official/texts/{language}", "/official/{rest:path}"}
    assert anyone - pages == {"/api/health", "/static", "/fonts", *ways_in}


def test_an_expired_link_is_gone(parts: HubParts, clock: FakeClock) -> None:
    client = TestClient(create_app(parts, named_errands()))
    token = link(clock)
    clock.pass_by(hours=1)
    assert client.get(f"/a/{token}").status_code == 410


def test_the_matrix_sees_a_guard_that_lets_too_many_in(parts: HubParts, callers: Callers) -> None:
    app = create_app(parts, named_errands())
    client = TestClient(app, raise_server_exceptions=False)
    parts.doorkeeper.identify = (  # type: ignore[method-assign]
        lambda *_shown, **_more: Caller(Role.KIOSK, device_id="f" * 32)
    )
    _cells, faults = check_matrix(app, lambda _showing: client, callers.all)
    assert any("/api/live for nobody: 101" in fault for fault in faults)
    assert any("/api/receipts/sms for gateway: 403" in fault for fault in faults)


def unguarded(_parts: HubParts) -> Errand:
    router = APIRouter()
    router.add_api_route("/api/open-by-mistake", lambda: "open")
    return Errand("mistake", routers=(router,))


def test_a_hub_with_a_route_without_a_rule_does_not_start(parts: HubParts) -> None:
    factories: list[ErrandFactory] = [*named_errands(), unguarded]
    with pytest.raises(UnguardedRouteError, match="/api/open-by-mistake"):
        create_app(parts, factories)
