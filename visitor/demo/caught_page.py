"""Owns the demo's page and list of caught messages. Loop thread only."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from babel.dates import format_time
from fastapi import APIRouter, Header
from fastapi.responses import HTMLResponse, JSONResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from visitor.demo.caught_store import LINK, CaughtMessage, CaughtStore
from visitor.languages import languages, wished
from visitor.paths import ASSETS
from visitor.texts import texts

_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def page_routes(store: CaughtStore, zone: ZoneInfo) -> APIRouter:
    """`GET /` for people and `GET /api/caught` for programs; both with an ETag."""
    router = APIRouter()
    templates = Environment(
        loader=FileSystemLoader([ASSETS / "pages", ASSETS / "icons"]),
        autoescape=True,
        undefined=StrictUndefined,
    )

    @router.get("/")
    async def page(
        lang: str = "",
        accept_language: Annotated[str, Header()] = "",
        if_none_match: Annotated[str, Header()] = "",
    ) -> Response:
        language = chosen_language(lang, accept_language)
        tag = f'"{store.version}-{language}"'
        headers = {**_HEADERS, "ETag": tag, "Vary": "Accept-Language"}
        if if_none_match == tag:
            return Response(status_code=304, headers=headers)
        template = templates.get_template("caught.html")
        return HTMLResponse(template.render(page_facts(store, language, zone)), headers=headers)

    @router.get("/api/caught")
    async def caught(if_none_match: Annotated[str, Header()] = "") -> Response:
        tag = f'"{store.version}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if if_none_match == tag:
            return Response(status_code=304, headers=headers)
        return JSONResponse([m.wire() for m in store.newest_first()], headers=headers)

    return router


def chosen_language(asked: str, accepted: str) -> str:
    """The language asked for, or the first one of the browser's that we have, or Finnish."""
    return asked if asked in languages() else wished(accepted)


def page_facts(store: CaughtStore, language: str, zone: ZoneInfo) -> dict[str, Any]:
    """Everything that the template shows."""
    say = texts(language)
    words = ("title", "lead", "newest", "empty", "lost")
    return {
        "language": language,
        "direction": say.direction,
        "languages": [(code, texts(code).get("language-own-name")) for code in languages()],
        "messages": [_shown(m, language, zone, store.start) for m in store.newest_first()],
        **{word: say.get(f"caught-{word}") for word in words},
    }


def _shown(message: CaughtMessage, language: str, zone: ZoneInfo, start: str) -> dict[str, Any]:
    say = texts(language)
    is_email = message.channel == "email"
    return {
        "id": f"m-{start}-{message.number}",
        "icon": "mail.svg" if is_email else "smartphone.svg",
        "kind": say.get("caught-email" if is_email else "caught-sms"),
        "to": say.get("caught-to", to=message.to),
        "subject": message.subject,
        "parts": _parts(message.text or say.get("caught-no-text")),
        "at": message.accepted_at.isoformat(timespec="milliseconds"),
        "time": _clock_time(message.accepted_at, language, zone),
    }


def _clock_time(at: datetime, language: str, zone: ZoneInfo) -> str:
    return format_time(at, "medium", tzinfo=zone, locale=texts(language).posix_locale)


def _parts(text: str) -> list[tuple[str, bool]]:
    """`text` cut into pieces, each with whether it is a link."""
    parts, end = [], 0
    for link in LINK.finditer(text):
        parts += [(text[end : link.start()], False), (link.group(), True)]
        end = link.end()
    return [part for part in [*parts, (text[end:], False)] if part[0]]
