"""Owns asking for the feed again and again, and telling what is to be shown of it. Loop thread."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from visitor.clock import Clock
from visitor.slides.feed import FeedError, parse_feed
from visitor.slides.fetch import Fetched, NotFetched, Unchanged, fetch
from visitor.slides.kept_feed import FeedFile, Kept
from visitor.slides.rules import MOST_ITEMS
from visitor.slides.shapes import Item

_LOG = logging.getLogger(__name__)
EVERY = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class FeedNews:
    """The items of the feed as they were at `fetched`, in UTC."""

    items: tuple[Item, ...]
    fetched: datetime


class FeedKeeper:
    """Asks at most every quarter of an hour, however often its process is replaced."""

    def __init__(
        self,
        url: str,
        file: FeedFile,
        clock: Clock,
        emit: Callable[[FeedNews], None],
        *,
        plain_http: bool = False,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self._url = url
        self._file = file
        self._clock = clock
        self._emit = emit
        self._plain_http = plain_http
        self._trust = trust
        self._told = ""

    async def run(self) -> None:
        """Tell what is kept, then go on asking until cancelled."""
        kept = await asyncio.to_thread(self._file.load, self._url)
        self._tell(kept)
        while True:
            await asyncio.sleep(wait_of(kept, self._clock.now()).total_seconds())
            kept = await self.ask(kept)

    async def ask(self, kept: Kept | None) -> Kept:
        """Ask once, keep and tell what came; what is wrong is logged once."""
        now = self._clock.now()
        known = kept or Kept(self._url, now)
        answer = await fetch(
            self._url,
            known.etag,
            known.modified,
            plain_http=self._plain_http,
            trust=self._trust,
        )
        new = replace(known, checked=now)
        if isinstance(answer, Unchanged):
            new = replace(new, fetched=now)
        elif isinstance(answer, Fetched):
            new = await self._read(answer, new, now)
        else:
            self._complain(answer)
        await asyncio.to_thread(self._keep, new)
        self._tell(new)
        return new

    async def _read(self, answer: Fetched, kept: Kept, now: datetime) -> Kept:
        try:
            items = await asyncio.to_thread(parse_feed, answer.body, answer.charset)
        except FeedError as bad:
            self._complain(NotFetched(str(bad)))
            return kept
        self._told = ""
        newest = sorted(items, key=lambda item: item.at or now, reverse=True)[:MOST_ITEMS]
        return Kept(self._url, now, now, answer.etag, answer.modified, tuple(newest))

    def _keep(self, kept: Kept) -> None:
        try:
            self._file.replace(kept)
        except OSError as bad:
            self._complain(NotFetched(f"cannot be kept: {bad.strerror}"))

    def _tell(self, kept: Kept | None) -> None:
        if kept is not None and kept.fetched is not None:
            self._emit(FeedNews(kept.items, kept.fetched))

    def _complain(self, answer: NotFetched) -> None:
        if answer.why != self._told:
            _LOG.warning("the feed is not read: %s", answer.why)
        self._told = answer.why


def wait_of(kept: Kept | None, now: datetime) -> timedelta:
    """How long until the feed is asked for again; never longer than usual, whatever the clock."""
    if kept is None:
        return timedelta()
    return min(EVERY, max(timedelta(), kept.checked + EVERY - now))
