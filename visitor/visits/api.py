"""Owns the host's answer page: GET shows, POST answers. Worker threads."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from visitor.access.guard import allow
from visitor.access.limits import TryLimit
from visitor.access.roles import Caller, Role
from visitor.errors import BAD_REQUEST, TOO_MANY_TRIES, VISIT_CLOSED, LuukkuError
from visitor.hub.pages import Pages
from visitor.hub.parts import HubParts
from visitor.visits import repository
from visitor.visits.answer_page import AnswerPage, open_page
from visitor.visits.rules import answer_of
from visitor.visits.service import Visits


def answer_router(parts: HubParts, visits: Visits, pages: Pages) -> APIRouter:
    """The routes behind the signed link in the host's messages."""
    router = APIRouter()
    tries = TryLimit("30/minute", parts.clock)

    # Scanners and previews look by HEAD first: to them too the link must be alive.
    @router.api_route("/a/{token}", methods=["GET", "HEAD"])
    def show(token: str, caller: Annotated[Caller, allow(Role.SIGNED_LINK)]) -> HTMLResponse:
        page = _page(parts, caller.visit_id, f"/a/{token}")
        return pages.answer("answer.html", asdict(page))

    @router.post("/a/{token}")
    def answer(
        token: str,
        caller: Annotated[Caller, allow(Role.SIGNED_LINK)],
        answer: Annotated[str, Form(max_length=20)],
    ) -> Response:
        chosen = answer_of(answer)
        if chosen is None:
            raise LuukkuError(BAD_REQUEST, "unknown answer")
        if tries.spent(caller.visit_id):
            raise LuukkuError(TOO_MANY_TRIES)
        tries.count(caller.visit_id)
        with parts.database.writing() as session:
            visits.answer(session, caller.visit_id, chosen)
        # A reload of the page that follows must not answer again.
        return RedirectResponse(f"/a/{token}", status_code=303)

    return router


def _page(parts: HubParts, visit_id: str, action: str) -> AnswerPage:
    with parts.database.reading() as session:
        visit = repository.visit(session, visit_id)
        if visit is None or visit.person is None or visit.left_at is not None:
            raise LuukkuError(VISIT_CLOSED)
        latest = repository.latest_answer(session, visit_id)
        return open_page(visit, visit.person, latest, parts.settings, action)
