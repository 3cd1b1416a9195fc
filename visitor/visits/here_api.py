"""Owns the routes of who is here: the list for desks, the page to print. Worker threads."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Header, Query, Response
from fastapi.responses import HTMLResponse

from visitor.access.guard import allow
from visitor.access.repository import device_by_id
from visitor.access.roles import HERE, Caller, Role
from visitor.errors import LINK_FORGED, SIGN_IN_NEEDED, LuukkuError
from visitor.hub.pages import Pages
from visitor.hub.parts import HubParts
from visitor.languages import LONGEST_TAG, known, wished
from visitor.visits import repository
from visitor.visits.here import by_name, here_page
from visitor.visits.schemas import HereShape, PresentShape

LINK_LIVES = timedelta(minutes=15)
Tag = Annotated[str, Query(max_length=LONGEST_TAG)]


def here_router(parts: HubParts, pages: Pages) -> APIRouter:
    """`GET /api/here` for a desk at which an advisor is signed in, and the page behind its link."""
    router = APIRouter()

    @router.get("/api/here")
    def here(caller: Annotated[Caller, allow(Role.DESK)], response: Response) -> HereShape:
        if not caller.person_id:
            raise LuukkuError(SIGN_IN_NEEDED)
        response.headers["Cache-Control"] = "no-store"
        with parts.database.reading() as session:
            present = sorted(repository.present(session), key=by_name)
        token = parts.links.sign(HERE, caller.device_id, LINK_LIVES)
        return HereShape(
            taken_at=parts.clock.now(),
            count=len(present),
            visitors=[PresentShape.model_validate(asdict(one)) for one in present],
            page=f"{parts.settings.public_url.rstrip('/')}/here/{token}",
        )

    @router.get("/here/{token}")
    def page(
        caller: Annotated[Caller, allow(Role.SIGNED_LINK, purpose=HERE)],
        language: Tag = "",
        accept_language: Annotated[str, Header()] = "",
    ) -> HTMLResponse:
        with parts.database.reading() as session:
            desk = device_by_id(session, caller.visit_id)
            if desk is None or desk.revoked_at is not None:
                raise LuukkuError(LINK_FORGED)
            present = repository.present(session)
        chosen = known(language) if language else wished(accept_language)
        facts = here_page(present, chosen, parts.settings, parts.clock.now())
        return pages.answer("here.html", asdict(facts) | {"style": ""})

    return router
