"""Owns the official's cookie, and which pages may use it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.requests import cookie_parser
from starlette.responses import Response

COOKIE = "__Host-luukku-official"
_HTTPS = ":443"


def shown_cookie(headers: Mapping[str, str]) -> str:
    """The value of our cookie among `headers`, "" without one."""
    return cookie_parser(headers.get("cookie", "")).get(COOKIE, "")


def give_cookie(response: Response, value: str, hours: int) -> None:
    """Have the browser keep `value` for `hours` and show it to our own pages alone."""
    response.set_cookie(
        COOKIE, value, max_age=hours * 3600, secure=True, httponly=True, samesite="strict"
    )


def take_cookie_back(response: Response) -> None:
    """Have the browser forget the cookie."""
    response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="strict")


def comes_from_us(headers: Mapping[str, str], public_url: str) -> bool:
    """Whether a page of ours sent the request: its Origin is our address, or the one asked."""
    origin = headers.get("origin", "")
    ours = {_origin(public_url), _origin(f"https://{headers.get('host', '')}")}
    return origin.lower() in ours - {""}


def _origin(url: str) -> str:
    place = urlsplit(url).netloc.lower()
    return f"https://{place.removesuffix(_HTTPS)}" if place else ""
