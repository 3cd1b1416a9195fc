"""What is taken from a feed, and from what only says that it is one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from visitor.slides.feed import MOST_BYTES, FeedError, parse_feed
from visitor.slides.shapes import Item

BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rss><channel><item><title>&c;</title></item></channel></rss>"""
THIEF = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss><channel><item><title>&x;</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Uutiset</title><entry>
<title type="html">Uimahalli &lt;b&gt;avataan&lt;/b&gt;</title>
<link href="javascript:alert(1)"/><updated>2026-11-10T12:00:00+02:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Tervetuloa.</p></div></content>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<item><title>Vanha muoto</title><dc:date>2026-11-09</dc:date></item></rdf:RDF>"""


def rss(*items: str) -> bytes:
    return f"<rss><channel><title>Uutiset</title>{''.join(items)}</channel></rss>".encode()


def item(title: str = "Uutinen", text: str = "", at: str = "") -> str:
    return (
        f"<item><title>{title}</title><description><![CDATA[{text}]]></description>"
        f"<pubDate>{at}</pubDate></item>"
    )


def test_the_three_kinds_of_feeds_are_read() -> None:
    assert parse_feed(rss(item("Puisto", "Avataan.", "Thu, 12 Nov 2026 08:00:00 +0200"))) == [
        Item("Puisto", "Avataan.", datetime(2026, 11, 12, 6, tzinfo=UTC))
    ]
    assert parse_feed(ATOM.encode()) == [
        Item("Uimahalli avataan", "Tervetuloa.", datetime(2026, 11, 10, 10, tzinfo=UTC))
    ]
    assert parse_feed(RDF.encode()) == [Item("Vanha muoto", "", datetime(2026, 11, 9, tzinfo=UTC))]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Yksi</p><p>kaksi &amp; kolme</p>", "Yksi kaksi & kolme"),
        ("<script>alert('x')</script>Hei<style>p{}</style>", "Hei"),
        ('<a href="javascript:alert(1)">Lue lisää</a>', "Lue lisää"),
        ('<img src="http://x/y.gif" onerror="z()">Kuva', "Kuva"),
        ("<script>loppumaton", ""),
        ("<" * 3000, ""),
    ],
)
def test_of_html_only_the_words_remain(html: str, words: str) -> None:
    found = parse_feed(rss(item("Uutinen", html)))
    assert found[0].text == words or (words == "" and "<" not in found[0].text[:1])


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"\x00\xff" * 100,
        b"<!doctype html><html><body>Kirjaudu verkkoon</body></html>",
        b"<html><item><title>x</title></item></html>",
        b"<rss><channel><item><title>kesken",
        BOMB.encode(),
        THIEF.encode(),
        b"<rss>" + b"<a>" * 100_000,
        b"<rss>" + b" " * MOST_BYTES,
        b"<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>\xe4</title></item>",
        b"<?xml version='1.0' encoding='klingon'?><rss/>",
    ],
    ids=str,
)
def test_rubbish_is_no_feed(rubbish: bytes) -> None:
    with pytest.raises(FeedError):
        parse_feed(rubbish)


def test_what_the_document_says_of_its_letters_is_believed_before_the_server() -> None:
    declared = b"<?xml version='1.0' encoding='iso-8859-1'?>" + rss(item("Sää")).replace(
        "ä".encode(), b"\xe4"
    )
    assert parse_feed(declared, "utf-8")[0].title == "Sää"
    assert parse_feed(rss(item("Sää")).decode().encode("iso-8859-1"), "iso-8859-1")[0].title == (
        "Sää"
    )
    with pytest.raises(FeedError):
        parse_feed(rss(item()), "klingon")


@pytest.mark.parametrize("date", ["eilen", "Thu, 99 Nov 2026", "2026-13-45", "9" * 500, "-1"])
def test_a_broken_date_leaves_an_item_without_one(date: str) -> None:
    assert parse_feed(rss(item(at=date))) == [Item("Uutinen", "")]


def test_an_item_without_words_is_none() -> None:
    assert parse_feed(rss(item("", "<img src='x'>"))) == []
