"""Every route of an application against everything that a caller may show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.testclient import WebSocketDenialResponse

from visitor.access.guard import GuardedRoute, guarded_routes
from visitor.access.roles import Role

SHUT = {401, 403, 410}
_PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")


@dataclass(frozen=True)
class Showing:
    """What one kind of caller shows; `role` is what it makes them, None: nobody we know.

    Who `only_reads` is let in as that role by GET and HEAD alone.
    """

    name: str
    role: Role | None
    headers: dict[str, str] = field(default_factory=dict)
    token: str = "no-token"
    purpose: str = ""
    only_reads: bool = False


Cell = tuple[GuardedRoute, str, Showing, int]
ClientFor = Callable[[Showing], TestClient]


def check_matrix(
    app: FastAPI, client_for: ClientFor, showings: Callable[[], Iterable[Showing]]
) -> tuple[list[Cell], list[str]]:
    """Knock at every route with every showing; gives what was seen, and each fault in words.

    `showings` is asked anew for each route, so that the clock may move on in between.
    """
    cells = [
        (route, method, showing, knock(client_for(showing), route, method, showing))
        for route in guarded_routes(app)
        for method in sorted(route.methods) or ["GET" if route.mount else "WEBSOCKET"]
        for showing in showings()
    ]
    return cells, [fault for cell in cells if (fault := _fault(cell))]


def knock(client: TestClient, route: GuardedRoute, method: str, showing: Showing) -> int:
    """The status with which `route` answers; 101 where a WebSocket was let in."""
    path = _PARAMETER.sub(
        lambda found: showing.token if found[1] == "token" else "0" * 32, route.path
    )
    if method == "WEBSOCKET":
        return _knock_live(client, path, showing)
    path = f"{path}/nothing" if route.mount else path
    answer = client.request(method, path, headers=showing.headers, follow_redirects=False)
    return answer.status_code


def admits(route: GuardedRoute, method: str, showing: Showing) -> bool:
    """Whether the rule of `route` lets `showing` in."""
    if route.rule is None or Role.ANYONE in route.rule.roles:
        return route.rule is not None
    if showing.role is None or not route.rule.admits(showing.role):
        return False
    if showing.only_reads and method not in ("GET", "HEAD"):
        return False
    return showing.role is not Role.SIGNED_LINK or showing.purpose == route.rule.purpose


def _knock_live(client: TestClient, path: str, showing: Showing) -> int:
    try:
        with client.websocket_connect(path, headers=showing.headers):
            return 101
    except WebSocketDenialResponse as denied:
        return denied.status_code


def _fault(cell: Cell) -> str:
    route, method, showing, status = cell
    admitted = admits(route, method, showing)
    if admitted and status not in SHUT and status not in (405, 429) and status < 500:
        return ""
    if not admitted and status in SHUT:
        return ""
    return f"{method} {route.path} for {showing.name}: {status}, admitted: {admitted}"
