"""Owns reading the file of opening hours, with every fault by file, key and line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

from visitor.catalogue.faults import CatalogueError
from visitor.catalogue.toml_file import Table, TomlFile
from visitor.opening.rules import (
    DAY_MINUTES,
    WEEKDAYS,
    Country,
    Errand,
    Exemption,
    Opening,
    Span,
    Spans,
)

MOST_ERRANDS = 4
MOST_NAME = 30
MOST_EXCEPTIONS = 200
MOST_REASON = 80
_TIME = r"(\d{1,2})(?:[.:](\d{2}))?"
_SPAN = re.compile(rf"{_TIME}\s*[-–]\s*{_TIME}")


def load_opening(path: Path) -> Opening:
    """The opening hours of the file. Raises CatalogueError with all of its faults."""
    file = TomlFile(path)
    opening = _opening(file.root) if file.root else None
    if opening is None or file.faults:
        raise CatalogueError(file.faults)
    return opening


def _opening(root: Table) -> Opening | None:
    country = root.member("country", Country)
    errands = list(_errands(root))
    known = [errand.id for errand in errands]
    exemptions: list[Exemption] = []
    if root.has("exceptions"):
        for table in root.tables("exceptions", 1, MOST_EXCEPTIONS):
            if (one := _exemption(table, known, exemptions)) is not None:
                exemptions.append(one)
    root.finish()
    return Opening(country, tuple(errands), tuple(exemptions)) if country else None


def _errands(root: Table) -> Iterator[Errand]:
    seen: set[str] = set()
    for table in root.tables("errands", 1, MOST_ERRANDS):
        errand_id = table.id("id")
        if errand_id in seen:
            table.fault("id", "twice", value=errand_id or "")
        name = table.translated("name", MOST_NAME)
        week = tuple(_spans(table, day) for day in WEEKDAYS)
        if not any(week):
            table.fault("", "hours-none", days=", ".join(WEEKDAYS))
        table.finish()
        if errand_id is not None:
            seen.add(errand_id)
            yield Errand(errand_id, name, week)


def _exemption(
    table: Table, errands: Sequence[str], before: Sequence[Exemption]
) -> Exemption | None:
    first = table.day("date")
    last = table.day("last") if table.has("last") else first
    named = table.words("errands", errands, least=1) if table.has("errands") else errands
    spans = _spans(table, "hours")
    reason = table.translated("reason", MOST_REASON)
    table.finish()
    if first is None or last is None:
        return None
    if last < first:
        table.fault("last", "day-order", first=str(first))
    one = Exemption(first, last, frozenset(named), spans, reason)
    if (day := next(filter(None, (_shared(one, other) for other in before)), None)) is not None:
        table.fault("date", "day-twice", day=str(day))
    return one


def _shared(one: Exemption, other: Exemption) -> date | None:
    day = max(one.first, other.first)
    together = day <= min(one.last, other.last) and one.errands & other.errands
    return day if together else None


def _spans(table: Table, name: str) -> Spans:
    """The hours of one day; a day that is not named has none."""
    if not table.has(name):
        return ()
    spans = []
    for words in table.words(name):
        span = span_of(words)
        if span is None:
            table.fault(name, "hours-bad", value=words[:MOST_NAME])
        else:
            spans.append(span)
    for one, other in pairwise(spans):
        if other.start <= one.end:
            table.fault(name, "hours-order")
            break
    return tuple(spans)


def span_of(words: str) -> Span | None:
    """`8–16`, `8.00-16.30` or `22:00–2:00` as a span; None where it is none."""
    found = _SPAN.fullmatch(words.strip())
    if found is None:
        return None
    hours = [int(part or 0) for part in found.groups()]
    if hours[1] > 59 or hours[3] > 59:
        return None
    start, end = hours[0] * 60 + hours[1], hours[2] * 60 + hours[3]
    if start >= DAY_MINUTES or end > DAY_MINUTES or start == end:
        return None
    return Span(start, end if end > start else end + DAY_MINUTES)
