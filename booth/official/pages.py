"""Owns how the official's web pages are rendered, and with which headers they leave."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from visitor.languages import languages, wished
from visitor.paths import ASSETS
from visitor.texts import texts

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; "
        "img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self' blob:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(self), display-capture=(), geolocation=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}
ICONS = (
    "bell-ring",
    "check",
    "circle-alert",
    "door-open",
    "eye",
    "eye-off",
    "face1",
    "face2",
    "face3",
    "face4",
    "face5",
    "log-out",
    "mic",
    "mic-off",
    "phone",
    "phone-off",
    "user-round",
    "users-round",
    "video",
    "video-off",
    "volume-2",
    "volume-x",
    "weak",
    "x",
)
_SVG = re.compile(r"<svg(?P<attributes>[^>]*)>(?P<drawing>.*)</svg>", re.DOTALL)
_KEPT = ("viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin")


@dataclass(frozen=True, slots=True)
class Shown:
    """What every page says: its language, its title, and the place."""

    language: str
    title: str
    place: str


class OfficialPages:
    """The templates of the official's pages."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(ASSETS / "pages"), autoescape=True, undefined=StrictUndefined
        )

    def answer(
        self, template: str, shown: Shown, facts: Mapping[str, Any], status: int = 200
    ) -> HTMLResponse:
        """The page, not to be stored, indexed, framed or referred from."""
        words = texts(shown.language)
        html = self._templates.get_template(template).render(
            language=shown.language,
            languages=[(code, texts(code).get("language-own-name")) for code in languages()],
            offered=json.dumps(offered()),
            direction=words.direction,
            title=shown.title,
            place=shown.place,
            icons=icon_sheet(),
            say=words.get,
            **facts,
        )
        return HTMLResponse(html, status_code=status, headers=HEADERS)


def chosen_language(asked: str, accepted: str) -> str:
    """The language asked for, or the first one of the browser's that we have, or Finnish."""
    return asked if asked in languages() else wished(accepted)


def offered() -> dict[str, dict[str, str]]:
    """What the scripts must know of each language, by its tag."""
    return {
        code: {
            "name": texts(code).get("language-own-name"),
            "locale": texts(code).locale,
            "direction": texts(code).direction,
        }
        for code in languages()
    }


@cache
def icon_sheet() -> Markup:
    """Every icon of the pages as an SVG symbol `icon-<name>`."""
    symbols = "".join(_symbol(name) for name in ICONS)
    return Markup(f'<svg class="unseen" aria-hidden="true">{symbols}</svg>')  # noqa: S704 - our own files


def _symbol(name: str) -> str:
    source = (ASSETS / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawn = _SVG.search(source)
    if drawn is None:
        raise ValueError(f"{name}.svg is no picture")
    given = dict(re.findall(r'([\w-]+)="([^"]*)"', drawn["attributes"]))
    kept = " ".join(f'{key}="{given[key]}"' for key in _KEPT if key in given)
    return f'<symbol id="icon-{name}" {kept}>{drawn["drawing"].strip()}</symbol>'
