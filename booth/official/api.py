"""Owns the routes of the official's pages; what they do is asked of the hub. Worker threads."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import cache
from typing import Annotated, assert_never

from fastapi import APIRouter, Header, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from booth.official.page_texts import page_texts
from booth.official.pages import OfficialPages, Shown, chosen_language
from visitor.access.guard import allow
from visitor.access.invitations import Bad, Open, TooOld, Used, Worth
from visitor.access.roles import Role
from visitor.errors import (
    INVITATION_BAD,
    INVITATION_EXPIRED,
    INVITATION_USED,
    NOT_FOUND,
    LuukkuError,
)
from visitor.settings import Language
from visitor.texts import texts

Accepted = Annotated[str, Header(alias="accept-language")]


class OfficialDoor:
    """What the pages must know of who comes: both functions may look into the database.

    `timezone` is the service point's own: pages show its clock, wherever their reader is.
    """

    def __init__(
        self,
        look_up: Callable[[str], Worth],
        signed_in: Callable[[Request], bool],
        place: Callable[[str], str],
        timezone: str = "Europe/Helsinki",
    ) -> None:
        self.look_up = look_up
        self.signed_in = signed_in
        self.place = place
        self.timezone = timezone


def official_router(door: OfficialDoor) -> APIRouter:
    """`/official` and what belongs to it; nothing in it is secret, so anyone may read it."""
    router = APIRouter(prefix="/official", dependencies=[allow(Role.ANYONE)])
    pages = OfficialPages()
    sentences_of = cache(_sentences)

    @router.get("")
    def official(request: Request, lang: str = "", accepted: Accepted = "") -> Response:
        if not door.signed_in(request):
            return RedirectResponse("/official/sign-in", status_code=303)
        shown = _shown(door, chosen_language(lang, accepted), "official-title")
        return pages.answer("official.html", shown, {"timezone": door.timezone})

    @router.get("/sign-in")
    def sign_in(lang: str = "", accepted: Accepted = "") -> HTMLResponse:
        shown = _shown(door, chosen_language(lang, accepted), "official-sign-in-title")
        return pages.answer("official-door.html", shown, {"step": "sign-in"})

    # Scanners and previews look by HEAD first; looking never uses an invitation up.
    @router.api_route("/invitation/{token}", methods=["GET", "HEAD"])
    def invitation(token: str, lang: str = "", accepted: Accepted = "") -> HTMLResponse:
        return _invitation(door, pages, token, chosen_language(lang, accepted))

    @router.get("/texts/{language}")
    def sentences(
        language: Language,
        known: Annotated[str, Header(alias="if-none-match")] = "",
    ) -> Response:
        body, tag = sentences_of(language)
        headers = {"Cache-Control": "no-cache", "ETag": tag}
        if known == tag:
            return Response(status_code=304, headers=headers)
        return Response(body, media_type="application/json", headers=headers)

    @router.get("/{rest:path}")
    def nothing(
        rest: str, accept: str = Header(""), lang: str = "", accepted: Accepted = ""
    ) -> Response:
        if "text/html" not in accept:
            raise LuukkuError(NOT_FOUND)
        if not rest:
            return RedirectResponse("/official", status_code=303)
        language = chosen_language(lang, accepted)
        shown = _shown(door, language, "official-nothing-title")
        facts = {"step": "nothing", "why": texts(language).get("official-nothing-help")}
        return pages.answer("official-door.html", shown, facts, status=404)

    return router


def _invitation(
    door: OfficialDoor, pages: OfficialPages, token: str, language: str
) -> HTMLResponse:
    looked = door.look_up(token)
    match looked:
        case Open():
            shown = _shown(door, language, "official-invitation-title")
            facts = {"step": "invitation", "name": looked.name, "login": looked.login}
            return pages.answer("official-door.html", shown, facts)
        case Bad():
            key = INVITATION_BAD.text_key
        case Used():
            key = INVITATION_USED.text_key
        case TooOld():
            key = INVITATION_EXPIRED.text_key
        case _:
            assert_never(looked)
    shown = _shown(door, language, "official-invitation-no-title")
    facts = {"step": "no-invitation", "why": texts(language).get(key)}
    return pages.answer("official-door.html", shown, facts, status=404)


def _shown(door: OfficialDoor, language: str, title: str) -> Shown:
    return Shown(language, texts(language).get(title), door.place(language))


def _sentences(language: str) -> tuple[str, str]:
    body = json.dumps(page_texts(language), ensure_ascii=False)
    return body, f'"{hashlib.sha256(body.encode()).hexdigest()[:20]}"'
