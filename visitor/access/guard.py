"""Owns how a route names who may use it, and the refusal to start without. Worker threads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import iter_route_contexts
from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from visitor.access.roles import ANSWER, Caller, Role, Rule, make_rule, strictest
from visitor.errors import NOT_ALLOWED, NOT_FOUND, NOT_KNOWN, LuukkuError

_CHANGE_NOTHING = ("GET", "HEAD")  # A WebSocket has no method.


class UnguardedRouteError(Exception):
    """Routes that name no rule; the hub must not start."""

    def __init__(self, routes: list[str]) -> None:
        super().__init__(f"routes without a rule: {', '.join(routes)}")
        self.routes = routes


class Guard:
    """The dependency that lets a caller pass one route, or raises LuukkuError."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule

    def __call__(self, connection: HTTPConnection) -> Caller:
        return admit(connection, self.rule)


class _AskedAnew(StaticFiles):
    """Files that a browser asks about each time: pages made of old and new parts would break."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "no-cache"
        return response


class GuardedStatic:
    """The files of a folder, to be mounted, for those whom `roles` names."""

    def __init__(self, directory: Path, *roles: Role) -> None:
        if Role.SIGNED_LINK in roles:
            raise ValueError("a folder has no place for the token of a signed link")
        self.rule = make_rule(*roles)
        self._files = _AskedAnew(directory=directory)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # A mount also matches WebSockets, which StaticFiles only asserts against.
        if scope["type"] != "http":
            raise LuukkuError(NOT_FOUND)
        await run_in_threadpool(admit, HTTPConnection(scope), self.rule)
        await self._files(scope, receive, send)


@dataclass(frozen=True, slots=True)
class GuardedRoute:
    """One route of an application as the guard sees it; `methods` is empty for WebSockets."""

    path: str
    methods: frozenset[str]
    rule: Rule | None
    mount: bool = False

    def __str__(self) -> str:
        return f"{'/'.join(sorted(self.methods)) or '*'} {self.path}"


def allow(*roles: Role, purpose: str = ANSWER) -> Any:
    """The dependency that admits `roles` alone; gives the route its Caller.

    Use it as `dependencies=[allow(…)]` or `Annotated[Caller, allow(…)]`. `purpose` matters for
    SIGNED_LINK, whose token is the route's path parameter `token`.
    """
    return Depends(Guard(make_rule(*roles, purpose=purpose)))


def admit(connection: HTTPConnection, rule: Rule) -> Caller:
    """Who is calling, where `rule` admits them.

    Raises LuukkuError: NOT_KNOWN without a credential that we know, NOT_ALLOWED with one of
    another role, and whatever the doorkeeper raises.
    """
    if Role.ANYONE in rule.roles:
        return Caller(Role.ANYONE)
    caller: Caller | None = connection.app.state.doorkeeper.identify(
        connection.headers,
        connection.path_params,
        address=address_of(connection),
        purpose=rule.purpose,
        changes=connection.scope.get("method") not in _CHANGE_NOTHING,
    )
    if caller is None:
        raise LuukkuError(NOT_KNOWN)
    if not rule.admits(caller.role):
        raise LuukkuError(NOT_ALLOWED)
    return caller


def address_of(connection: HTTPConnection) -> str:
    """The network address of the caller, "" where the server knows none."""
    return connection.client.host if connection.client else ""


def rule_of(route: Any) -> Rule | None:
    """The rule that `route` enforces: the strictest of all in its tree, None without any."""
    original = getattr(route, "original_route", route)
    if isinstance(original, Mount):
        return original.app.rule if isinstance(original.app, GuardedStatic) else None
    dependant = getattr(route, "dependant", None)
    rules = list(_rules(dependant)) if dependant is not None else []
    return strictest(rules) if rules else None


def guarded_routes(app: FastAPI) -> list[GuardedRoute]:
    """Every route of `app`, those of included routers with their whole path."""
    routes: list[Any] = list(iter_route_contexts(app.routes))
    # Front-end routes are kept apart by FastAPI and would else slip through.
    routes += app.router._iter_low_priority_routes()
    return [_seen(route) for route in routes]


def require_rules(app: FastAPI) -> None:
    """Raise UnguardedRouteError, naming every route of `app` without a rule."""
    if unguarded := [str(route) for route in guarded_routes(app) if route.rule is None]:
        raise UnguardedRouteError(unguarded)


def _seen(route: Any) -> GuardedRoute:
    return GuardedRoute(
        path=getattr(route, "path", None) or f"({type(route).__name__})",
        methods=frozenset(getattr(route, "methods", None) or ()),
        rule=rule_of(route),
        mount=isinstance(getattr(route, "original_route", route), Mount),
    )


def _rules(dependant: Dependant) -> Iterator[Rule]:
    if isinstance(dependant.call, Guard):
        yield dependant.call.rule
    for below in dependant.dependencies:
        yield from _rules(below)
