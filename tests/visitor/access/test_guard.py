"""Routes name who may use them, in every way a route can be made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import pytest
from fastapi import APIRouter, Depends, FastAPI, Request, Response, WebSocket
from fastapi.staticfiles import StaticFiles
from fastapi.testclient import TestClient
from starlette.requests import HTTPConnection
from starlette.testclient import WebSocketDenialResponse

from visitor.access.guard import (
    GuardedStatic,
    UnguardedRouteError,
    allow,
    guarded_routes,
    require_rules,
)
from visitor.access.roles import Caller, Role, Rule
from visitor.errors import LuukkuError

KIOSK = Rule(frozenset({Role.KIOSK}))


def bare_app() -> FastAPI:
    return FastAPI(docs_url=None, redoc_url=None, openapi_url=None)


def only_rule(app: FastAPI) -> Rule | None:
    (route,) = guarded_routes(app)
    return route.rule


def unguarded(app: FastAPI) -> list[str]:
    with pytest.raises(UnguardedRouteError) as refused:
        require_rules(app)
    return refused.value.routes


def test_a_rule_is_read_back_from_a_dependency_of_the_route() -> None:
    app = bare_app()

    @app.get("/x", dependencies=[allow(Role.KIOSK)])
    def x() -> None: ...

    assert only_rule(app) == KIOSK
    require_rules(app)


def test_a_rule_is_read_back_from_a_parameter() -> None:
    app = bare_app()

    @app.get("/x")
    def x(caller: Annotated[Caller, allow(Role.KIOSK)]) -> None: ...

    assert only_rule(app) == KIOSK


def test_a_rule_is_read_back_from_a_websocket_of_a_router_within_a_router() -> None:
    inner, outer, app = APIRouter(), APIRouter(prefix="/outer"), bare_app()

    @inner.websocket("/live")
    async def live(socket: WebSocket, caller: Annotated[Caller, allow(Role.KIOSK)]) -> None: ...

    outer.include_router(inner, prefix="/inner")
    app.include_router(outer)
    (route,) = guarded_routes(app)
    assert (route.path, route.methods, route.rule) == ("/outer/inner/live", frozenset(), KIOSK)


def test_a_rule_is_read_back_from_the_router_and_from_its_inclusion() -> None:
    for kind in ("router", "inclusion"):
        guard = [allow(Role.KIOSK)]
        router = APIRouter(dependencies=guard if kind == "router" else [])
        router.add_api_route("/x", lambda: None)
        app = bare_app()
        app.include_router(router, dependencies=guard if kind == "inclusion" else [])
        assert only_rule(app) == KIOSK


def test_a_rule_below_another_dependency_counts() -> None:
    def below(caller: Annotated[Caller, allow(Role.KIOSK)]) -> Caller:
        return caller

    app = bare_app()
    app.add_api_route("/x", lambda: None, dependencies=[Depends(below)])
    assert only_rule(app) == KIOSK


def test_of_two_rules_the_strictest_holds() -> None:
    app = bare_app()
    guards = [allow(Role.KIOSK, Role.SMS_GATEWAY), allow(Role.ANYONE), allow(Role.KIOSK)]
    app.add_api_route("/x", lambda: None, dependencies=guards)
    assert only_rule(app) == KIOSK


def test_every_route_without_a_rule_is_named(tmp_path: Path) -> None:
    app, router = bare_app(), APIRouter()
    (tmp_path / "index.html").write_text("")
    router.add_api_route("/in-router", lambda: None, methods=["POST"])

    async def asgi(scope: object, receive: object, send: object) -> None: ...

    async def live(socket: WebSocket) -> None: ...

    app.include_router(router)
    app.add_api_route("/plain", lambda: None)
    app.add_api_route("/guarded", lambda: None, dependencies=[allow(Role.ANYONE)])
    app.add_route("/starlette", asgi)  # type: ignore[arg-type]
    app.add_api_websocket_route("/live", live)
    app.router.add_websocket_route("/starlette-live", live)
    app.mount("/files", StaticFiles(directory=tmp_path))
    app.mount("/sub", bare_app())
    app.host("other.example", bare_app())
    app.frontend("/front", directory=tmp_path)
    names = unguarded(app)
    assert names[:-2] == [
        "POST /in-router",
        "GET /plain",
        "GET/HEAD /starlette",
        "* /live",
        "* /starlette-live",
        "* /files",
        "* /sub",
    ]
    assert len(names) == 9
    assert "frontend" in names[-1].lower()


def test_fastapis_own_pages_are_without_a_rule() -> None:
    assert "GET/HEAD /openapi.json" in unguarded(FastAPI())


def test_a_guarded_folder_names_its_rule(tmp_path: Path) -> None:
    app = bare_app()
    app.mount("/files", GuardedStatic(tmp_path, Role.KIOSK))
    assert only_rule(app) == KIOSK


class OneKiosk:
    """Knows one kiosk and one gateway by plain words."""

    def identify(self, headers: Mapping[str, str], *_shown: object, **_more: str) -> Caller | None:
        known = {"kiosk": Role.KIOSK, "gateway": Role.SMS_GATEWAY}
        role = known.get(headers.get("authorization", ""))
        return Caller(role) if role else None


def test_a_guarded_folder_gives_its_files_to_whom_it_names(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("inside")
    app = bare_app()
    app.state.doorkeeper = OneKiosk()
    app.add_exception_handler(LuukkuError, refuse)
    app.mount("/files", GuardedStatic(tmp_path, Role.KIOSK))
    client = TestClient(app)
    for who, status in (("kiosk", 200), ("gateway", 403), ("", 401)):
        answer = client.get("/files/x.txt", headers={"authorization": who})
        assert (answer.status_code, answer.text == "inside") == (status, status == 200)
    with (
        pytest.raises(WebSocketDenialResponse) as denied,
        client.websocket_connect("/files/x.txt", headers={"authorization": "kiosk"}),
    ):
        pass
    assert denied.value.status_code == 404


def refuse(_request: Request, error: Exception) -> Response:
    return Response(status_code=error.kind.status if isinstance(error, LuukkuError) else 500)


def test_a_guarded_folder_in_a_middleware_is_not_believed(tmp_path: Path) -> None:
    app = bare_app()
    guarded = GuardedStatic(tmp_path, Role.ANYONE)
    app.mount("/files", lambda *call: guarded(*call))
    assert unguarded(app) == ["* /files"]


def test_a_folder_cannot_be_opened_by_a_link(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="signed link"):
        GuardedStatic(tmp_path, Role.SIGNED_LINK)


def test_a_guard_that_only_looks_like_one_is_not_believed() -> None:
    def pretended(connection: HTTPConnection) -> None: ...

    pretended.rule = KIOSK  # type: ignore[attr-defined]
    app = bare_app()
    app.add_api_route("/x", lambda: None, dependencies=[Depends(pretended)])
    assert unguarded(app) == ["GET /x"]
