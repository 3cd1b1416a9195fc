"""Owns what is taken from an RSS or Atom feed: a few plain words of each item. Pure. Any thread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, XMLParser

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, iterparse

from visitor.slides.rules import fit_words, in_utc
from visitor.slides.shapes import Item

MOST_BYTES = 1024 * 1024
MOST_DEPTH = 24
# Of a field so much is looked at: reading HTML may cost the square of its length.
MOST_FIELD = 4_000
MOST_READ = 200
_DECLARED = re.compile(rb"^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff|<\?xml[^>]*encoding=")
_ATOM = "{http://www.w3.org/2005/Atom}"
_RSS_1 = "{http://purl.org/rss/1.0/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ROOTS = ("rss", f"{_ATOM}feed", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF")
_ITEMS = ("item", f"{_RSS_1}item", f"{_ATOM}entry")
_TITLES = ("title", f"{_RSS_1}title", f"{_ATOM}title")
_TEXTS = ("description", f"{_RSS_1}description", f"{_ATOM}summary", f"{_ATOM}content")
_DATES = ("pubDate", f"{_ATOM}updated", f"{_ATOM}published", f"{_DC}date")
_SILENT = frozenset({"script", "style", "template", "noscript", "svg", "math", "iframe", "object"})
_INLINE = frozenset({"a", "abbr", "b", "em", "i", "span", "strong", "sub", "sup", "u", "wbr"})


class FeedError(Exception):
    """What was read is no feed, or one that is not to be trusted."""


def parse_feed(data: bytes, charset: str = "") -> list[Item]:
    """The items of a feed that have words to show; `charset` is what the server said.

    Raises FeedError. Entities are refused, nothing that the feed points to is loaded.
    """
    try:
        return [item for element in _elements(data, charset) if (item := _item(element))]
    except (ParseError, DefusedXmlException, LookupError, ValueError) as bad:
        raise FeedError(f"not a feed: {str(bad)[:120]}") from bad


def _elements(data: bytes, charset: str) -> Iterator[Element]:
    if len(data) > MOST_BYTES:
        raise FeedError("too large")
    # What the document says of itself is righter than what a server says of all its files.
    declared = _DECLARED.search(data[:200])
    parser: XMLParser = DefusedXMLParser(
        encoding=None if declared else charset or None,
        forbid_dtd=False,
        forbid_entities=True,
        forbid_external=True,
    )
    depth = read = 0
    for event, element in iterparse(BytesIO(data), ("start", "end"), parser):
        if event == "start":
            depth += 1
            if depth == 1 and element.tag not in _ROOTS:
                raise FeedError(f"not a feed: {str(element.tag)[:60]}")
            if depth > MOST_DEPTH:
                raise FeedError("nested too deeply")
            continue
        depth -= 1
        if element.tag in _ITEMS:
            yield element
            element.clear()
            read += 1
            if read == MOST_READ:
                return


def _item(element: Element) -> Item | None:
    title, text = fit_words(_words(element, _TITLES), _words(element, _TEXTS))
    if not title and not text:
        return None
    return Item(title, text, in_utc(_moment(element)))


def _words(element: Element, names: tuple[str, ...]) -> str:
    for name in names:
        child = element.find(name)
        if child is not None and (words := without_tags("".join(child.itertext()))):
            return words
    return ""


def _moment(element: Element) -> datetime | None:
    for name in _DATES:
        if (written := (element.findtext(name) or "").strip()[:64]) and (
            moment := _read_moment(written)
        ):
            return moment
    return None


def _read_moment(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        self._apart(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        self._apart(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)

    def _apart(self, tag: str) -> None:
        if tag not in _INLINE:
            self.found.append(" ")


def without_tags(html: str) -> str:
    """The words of a piece of HTML: no tags, no scripts, no addresses."""
    reader = _Words()
    reader.feed(html[:MOST_FIELD])
    reader.close()
    return "".join(reader.found).strip()
