"""Asking for the feed: bounded whatever the server does. Real servers, real sockets."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.fakes.clock import FakeClock
from visitor.slides.feed_keeper import EVERY, FeedKeeper, FeedNews, wait_of
from visitor.slides.fetch import Fetched, NotFetched, Unchanged, fetch
from visitor.slides.kept_feed import FeedFile, Kept
from visitor.slides.shapes import Item

FEED = b"<rss><channel><item><title>Uimahalli avataan</title></item></channel></rss>"
Reply = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def serving(reply: Reply) -> Iterator[str]:
    """A server whose every answer is `reply`."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            reply(self)

        def log_message(self, *_words: object) -> None:
            """Tests speak for themselves."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        # A hung answer is no reason to wait for it.
        server.daemon_threads = True
        server.block_on_close = False
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/feed"
        finally:
            server.shutdown()
            thread.join()


def answer(body: bytes = FEED, status: int = 200, **headers: str) -> Reply:
    def reply(to: BaseHTTPRequestHandler) -> None:
        to.send_response(status)
        for name, value in headers.items():
            to.send_header(name.replace("_", "-"), value)
        to.end_headers()
        try:
            to.wfile.write(body)
        except OSError:
            # Whoever asked has heard enough.
            return

    return reply


def conditional(to: BaseHTTPRequestHandler) -> None:
    fresh = to.headers["If-None-Match"] != '"1"' or to.headers["If-Modified-Since"] != "then"
    answer(FEED if fresh else b"", 200 if fresh else 304, ETag='"1"', Last_Modified="then")(to)


def endless(to: BaseHTTPRequestHandler) -> None:
    to.send_response(200)
    to.end_headers()
    try:
        for _ in range(50 * 1024):
            to.wfile.write(b" " * 1024)
    except OSError:
        # Whoever asked has heard enough.
        return


def dripping(stopped: threading.Event) -> Reply:
    def reply(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.end_headers()
        try:
            while not stopped.wait(0.02):
                to.wfile.write(b" ")
        except OSError:
            # Whoever asked has given up.
            return

    return reply


async def test_a_feed_comes_with_what_to_ask_by_the_next_time() -> None:
    with serving(conditional) as url:
        first = await fetch(url, plain_http=True)
        assert first == Fetched(FEED, "", '"1"', "then")
        assert await fetch(url, '"1"', "then", plain_http=True) == Unchanged()


async def test_http_is_asked_only_where_it_is_allowed() -> None:
    with serving(answer()) as url:
        assert await fetch(url) == NotFetched("the scheme 'http' is not allowed")
    assert isinstance(await fetch("file:///etc/passwd", plain_http=True), NotFetched)


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (endless, "too large"),
        (answer(gzip.compress(b" " * 10_000_000), Content_Encoding="gzip"), "packed"),
        (answer(status=500), "status 500"),
        (answer(status=302, Location="/feed"), "too many redirects"),
        (answer(status=302, Location="file:///etc/passwd"), "the scheme 'file' is not allowed"),
    ],
    ids=["50 MB", "bomb", "broken", "circle", "elsewhere"],
)
async def test_a_bad_server_gives_nothing(reply: Reply, why: str) -> None:
    with serving(reply) as url:
        assert await fetch(url, plain_http=True) == NotFetched(why)


async def test_a_drip_ends_in_time() -> None:
    stopped = threading.Event()
    with serving(dripping(stopped)) as url:
        assert await fetch(url, plain_http=True, limit_s=0.3) == NotFetched("too slow")
        stopped.set()


async def test_no_server_is_no_surprise() -> None:
    with serving(answer()) as url:
        pass
    assert isinstance(await fetch(url, plain_http=True), NotFetched)


def keeper(url: str, file: FeedFile, clock: FakeClock, news: list[FeedNews]) -> FeedKeeper:
    return FeedKeeper(url, file, clock, news.append, plain_http=True)


async def test_what_was_read_is_kept_for_when_the_net_is_away(tmp_path: Path) -> None:
    clock, file, news = FakeClock(), FeedFile(tmp_path / "feed.json"), list[FeedNews]()
    with serving(conditional) as url:
        kept = await keeper(url, file, clock, news).ask(None)
        first = clock.now()
        clock.pass_by(minutes=15)
        again = await keeper(url, file, clock, news).ask(kept)
        assert (again.fetched, again.items) == (clock.now(), kept.items)
        last = clock.now()
    clock.pass_by(minutes=15)
    lost = await keeper(url, file, clock, news).ask(file.load(url))
    items = (Item("Uimahalli avataan", ""),)
    assert news == [FeedNews(items, first), FeedNews(items, last), FeedNews(items, last)]
    assert (lost.checked, lost.fetched) == (clock.now(), last)
    assert file.load(url) == lost


async def test_rubbish_leaves_what_was_kept(tmp_path: Path) -> None:
    clock, file, news = FakeClock(), FeedFile(tmp_path / "feed.json"), list[FeedNews]()
    with serving(answer(b"<html>Kirjaudu</html>", ETag='"html"')) as url:
        old = Kept(url, clock.now(), clock.now(), '"1"', "", (Item("Vanha", ""),))
        kept = await keeper(url, file, clock, news).ask(old)
    assert (kept.items, kept.etag) == (old.items, '"1"')


def test_a_new_process_asks_no_sooner_and_a_wrong_clock_no_later() -> None:
    now = FakeClock().now()
    assert wait_of(None, now).total_seconds() == 0
    assert wait_of(Kept("u", now - EVERY / 3), now) == EVERY - EVERY / 3
    assert wait_of(Kept("u", now - 9 * EVERY), now).total_seconds() == 0
    assert wait_of(Kept("u", now + 99 * EVERY), now) == EVERY


@pytest.mark.parametrize(
    "rubbish",
    [b"", b"[]", b"{}", b"\xff", b"[" * 9_000, b'{"checked": 1}', b" " * 200_000],
    ids=range(7),
)
def test_a_damaged_file_counts_as_none(tmp_path: Path, rubbish: bytes) -> None:
    (tmp_path / "feed.json").write_bytes(rubbish)
    assert FeedFile(tmp_path / "feed.json").load("u") is None


def test_what_was_kept_of_another_feed_is_not_shown(tmp_path: Path) -> None:
    file = FeedFile(tmp_path / "feed.json")
    file.replace(Kept("https://old", FakeClock().now()))
    assert file.load("https://old") is not None
    assert file.load("https://new") is None
