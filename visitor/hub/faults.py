"""Owns how errors leave the hub: JSON for programs, a page in their language for people."""

from __future__ import annotations

import logging
from dataclasses import asdict

from fastapi import FastAPI, Request, WebSocket
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection

from visitor.errors import (
    BAD_REQUEST,
    CATALOGUE,
    HERE_EXPIRED,
    LINK_EXPIRED,
    LINK_FORGED,
    NOT_FOUND,
    OURS,
    ErrorKind,
    LuukkuError,
)
from visitor.hub.pages import Pages
from visitor.languages import wished
from visitor.settings import HubSettings

_LOG = logging.getLogger(__name__)
PEOPLE = ("/a/", "/i/", "/here/")


def add_fault_handlers(app: FastAPI, settings: HubSettings, pages: Pages) -> None:
    """Have `app` answer every error from the catalogue."""

    def answer(request: HTTPConnection, kind: ErrorKind) -> Response:
        if f"{request.url.path}/".startswith(PEOPLE):
            return _page(request, kind, settings, pages)
        fault = {"code": kind.code, "action": kind.action.value}
        return JSONResponse({"error": fault}, status_code=kind.status)

    @app.exception_handler(LuukkuError)
    async def refused(connection: HTTPConnection, error: LuukkuError) -> Response | None:
        if isinstance(connection, WebSocket):
            # For a WebSocket the framework throws a handler's answer away.
            fault = {"error": {"code": error.kind.code}}
            await connection.send_denial_response(JSONResponse(fault, error.kind.status))
            return None
        return answer(connection, error.kind)

    @app.exception_handler(RequestValidationError)
    def malformed(request: Request, _error: Exception) -> Response:
        return answer(request, BAD_REQUEST)

    @app.exception_handler(HTTPException)
    def http(request: Request, error: HTTPException) -> Response:
        known = (kind for kind in CATALOGUE if kind.status == error.status_code)
        return answer(request, next(known, NOT_FOUND if error.status_code < 500 else OURS))

    @app.exception_handler(Exception)
    def surprise(request: Request, error: Exception) -> Response:
        _LOG.error("a request ended by surprise", exc_info=error)
        return answer(request, OURS)


def _page(
    request: HTTPConnection, kind: ErrorKind, settings: HubSettings, pages: Pages
) -> Response:
    from visitor.visits.answer_page import told_page

    page = told_page(_said(kind, request.url.path), _wished_language(request), settings)
    return pages.answer("answer.html", asdict(page), kind.status)


def _said(kind: ErrorKind, path: str) -> str:
    """The text of `kind`: what is said of the answer's links is not true of the others."""
    if path.startswith("/i/") and kind is LINK_EXPIRED:
        return "invite-link-expired"
    if path.startswith("/here/") and kind in (LINK_EXPIRED, LINK_FORGED):
        return HERE_EXPIRED.text_key
    return kind.text_key


def _wished_language(request: HTTPConnection) -> str:
    return wished(request.headers.get("accept-language", ""))
