"""The official's cookie, and whose requests may use it."""

from __future__ import annotations

import pytest
from starlette.responses import Response

from visitor.access.cookies import (
    COOKIE,
    comes_from_us,
    give_cookie,
    shown_cookie,
    take_cookie_back,
)


def test_the_cookie_goes_to_our_own_pages_alone() -> None:
    response = Response()
    give_cookie(response, "value", 12)
    given, *flags = response.headers["set-cookie"].lower().split("; ")
    assert given == f"{COOKIE.lower()}=value"
    assert set(flags) == {"httponly", "secure", "samesite=strict", "path=/", "max-age=43200"}


def test_the_cookie_is_taken_back_with_the_flags_that_the_browser_asks_for() -> None:
    response = Response()
    take_cookie_back(response)
    taken = response.headers["set-cookie"].lower()
    assert all(flag in taken for flag in ("max-age=0", "secure", "path=/", "httponly"))


@pytest.mark.parametrize(
    ("header", "value"),
    [
        (f"{COOKIE}=abc", "abc"),
        (f"other=1; {COOKIE}=abc; more=2", "abc"),
        (f"x{COOKIE}=abc", ""),
        (COOKIE, ""),
        ("", ""),
        ("\x00;;;==", ""),
    ],
)
def test_our_cookie_is_found_among_others(header: str, value: str) -> None:
    assert shown_cookie({"cookie": header}) == value
    assert shown_cookie({}) == ""


@pytest.mark.parametrize(
    ("public_url", "host", "origin", "ours"),
    [
        ("https://luukku.example/", "10.0.0.1:8443", "https://luukku.example", True),
        ("https://luukku.example:443", "x", "https://luukku.example", True),
        ("https://luukku.example", "x", "https://luukku.example:444", False),
        ("https://luukku.example", "10.0.0.1:8443", "https://10.0.0.1:8443", True),
        ("https://luukku.example", "Hub:443", "https://hub", True),
        ("https://luukku.example", "hub", "http://hub", False),
        ("https://luukku.example", "hub", "https://luukku.example.evil.example", False),
        ("https://luukku.example", "hub", "https://evil.example", False),
        ("https://luukku.example", "", "https://", False),
        ("https://luukku.example", "hub", "null", False),
        ("https://luukku.example", "hub", "", False),
    ],
)
def test_only_our_own_pages_come_from_us(
    public_url: str, host: str, origin: str, ours: bool
) -> None:
    assert comes_from_us({"host": host, "origin": origin}, public_url) is ours


def test_without_an_origin_nothing_comes_from_us() -> None:
    assert not comes_from_us({"host": "hub"}, "https://luukku.example")
