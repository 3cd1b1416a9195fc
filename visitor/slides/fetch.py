"""Owns one asking for the feed: bounded in time, bytes and redirects. Loop thread."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx2

from visitor.slides.feed import MOST_BYTES

LIMIT_S = 20.0
SILENCE_S = 8.0
MOST_REDIRECTS = 3
_MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body, and what to ask with the next time."""

    body: bytes
    charset: str = ""
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server has nothing newer."""


@dataclass(frozen=True, slots=True)
class NotFetched:
    """There is nothing; `why` is for the log of staff."""

    why: str


Answer = Fetched | Unchanged | NotFetched


async def fetch(
    url: str,
    etag: str = "",
    modified: str = "",
    *,
    plain_http: bool = False,
    trust: ssl.SSLContext | None = None,
    limit_s: float = LIMIT_S,
) -> Answer:
    """Ask once. `plain_http` allows http, which anybody on the way may change."""
    headers = {"Accept-Encoding": "identity", "User-Agent": "luukku-kiosk"}
    headers |= {"If-None-Match": etag} if etag else {}
    headers |= {"If-Modified-Since": modified} if modified else {}
    try:
        # The whole has a limit too: a drip of bytes breaks no other.
        async with asyncio.timeout(limit_s):
            verify = trust
            if verify is None:
                verify = await asyncio.to_thread(ssl.create_default_context)
            timeout = httpx2.Timeout(min(SILENCE_S, limit_s))
            async with httpx2.AsyncClient(
                verify=verify, timeout=timeout, follow_redirects=False, headers=headers
            ) as client:
                return await _follow(client, url, plain_http)
    except TimeoutError:
        return NotFetched("too slow")
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError) as bad:
        return NotFetched(f"{type(bad).__name__}: {str(bad)[:120]}")


async def _follow(client: httpx2.AsyncClient, url: str, plain_http: bool) -> Answer:
    for _ in range(MOST_REDIRECTS + 1):
        scheme = urlsplit(url).scheme
        if scheme != "https" and not (plain_http and scheme == "http"):
            return NotFetched(f"the scheme {scheme!r} is not allowed")
        async with client.stream("GET", url) as response:
            if response.status_code in _MOVED:
                url = urljoin(url, response.headers.get("location", ""))
                continue
            return await _answer(response)
    return NotFetched("too many redirects")


async def _answer(response: httpx2.Response) -> Answer:
    if response.status_code == 304:
        return Unchanged()
    if response.status_code != 200:
        return NotFetched(f"status {response.status_code}")
    # Packed bodies were not asked for: a small one may unpack without end.
    if response.headers.get("content-encoding", "identity") != "identity":
        return NotFetched("packed")
    body = bytearray()
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > MOST_BYTES:
            return NotFetched("too large")
    names = response.headers
    tags = [names.get(name, "")[:256] for name in ("etag", "last-modified")]
    return Fetched(bytes(body), (response.charset_encoding or "")[:40], *tags)
