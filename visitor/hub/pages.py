"""Owns how web pages are rendered and with which headers they leave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from visitor.paths import ASSETS

PRIVATE = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}


class Pages:
    """The hub's page templates."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(ASSETS / "pages"), autoescape=True, undefined=StrictUndefined
        )

    def answer(self, template: str, facts: Mapping[str, Any], status: int = 200) -> HTMLResponse:
        """The page, not to be stored, indexed, framed or referred from."""
        html = self._templates.get_template(template).render(facts)
        return HTMLResponse(html, status_code=status, headers=PRIVATE)
