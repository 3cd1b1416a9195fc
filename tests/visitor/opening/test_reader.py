from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.fakes.described import line_of
from tests.fakes.hours import SAMPLE, hours
from visitor.catalogue.faults import CatalogueError
from visitor.languages import SHIPPED
from visitor.opening.reader import load_opening, span_of
from visitor.opening.rules import Country, Span
from visitor.texts import texts

TEXT = SAMPLE.read_text("utf-8")
_SECOND = 'id = "check-in"\nname = { fi = "Etä'
REASON = 'reason = { fi = "a", sv = "b", en = "c" }'


def written(folder: Path, text: str) -> Path:
    file = folder / "opening.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_sample_is_read_whole() -> None:
    opening = load_opening(SAMPLE)
    assert opening.country is Country.FI
    assert [errand.id for errand in opening.errands] == ["check-in", "remote-service"]
    assert opening.errands[1].week[4:] == (hours((9, 12), (13, 15)), (), ())
    shorter, closed = opening.exemptions
    assert shorter.errands == {"check-in", "remote-service"}
    assert (closed.first, closed.last) == (date(2027, 1, 4), date(2027, 1, 5))
    assert closed.errands == {"remote-service"}
    assert closed.spans == ()


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("8–16", Span(480, 960)),
        ("8.30-16:00", Span(510, 960)),
        ("08:00 – 16:00", Span(480, 960)),
        ("0–24", Span(0, 1440)),
        ("22–2", Span(1320, 1560)),
        ("8", None),
        ("8–8", None),
        ("24–2", None),
        ("8–25", None),
        ("8.60–9", None),
        ("8–24.01", None),
        ("morning", None),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, span: Span | None) -> None:
    assert span_of(text) == span


@pytest.mark.parametrize(
    ("old", "new", "key", "code", "line"),
    [
        ('country = "FI"', 'country = "NO"', "country", "not-known", "country"),
        ('thu = ["8–18"]', 'thu = ["8–18", "x"]', "errands[0].thu", "hours-bad", "thu"),
        ('thu = ["8–18"]', 'thu = "8–18"', "errands[0].thu", "wrong-kind", "thu"),
        ('thu = ["8–18"]', 'thr = ["8–18"]', "errands[0].thr", "unknown-key", "thr"),
        ('["9–12", "13–15"]', '["9–13", "12–15"]', "errands[1].fri", "hours-order", '"9–13"'),
        ('id = "remote-service"', 'id = "check-in"', "errands[1].id", "twice", _SECOND),
        ("date = 2026-12-23", 'date = "23.12."', "exceptions[0].date", "wrong-kind", "date ="),
        (
            "date = 2026-12-23",
            "date = 2026-12-23T08:00:00",
            "exceptions[0].date",
            "wrong-kind",
            "date =",
        ),
        ("last = 2027-01-05", "last = 2027-01-03", "exceptions[1].last", "day-order", "last"),
        ('["remote-service"]', '["remote"]', "exceptions[1].errands[0]", "not-known", "errands ="),
        ("date = 2027-01-04", "date = 2026-12-20", "exceptions[1].date", "day-twice", "2026-12-20"),
    ],
)
def test_a_fault_is_told_with_its_key_and_line_in_every_language(
    tmp_path: Path, old: str, new: str, key: str, code: str, line: str
) -> None:
    text = TEXT.replace(old, new)
    assert text != TEXT
    with pytest.raises(CatalogueError) as error:
        load_opening(written(tmp_path, text))
    found = {(fault.key, fault.code): fault for fault in error.value.faults}
    assert (key, code) in found
    fault = found[key, code]
    assert fault.line == line_of(text, line)
    for language in SHIPPED:
        assert texts(language).get(f"catalogue-{code}", **fault.facts)


def test_an_errand_without_any_hours_is_refused(tmp_path: Path) -> None:
    text = 'country = "SE"\n[[errands]]\nid = "a"\nname = { fi = "a", sv = "b", en = "c" }\n'
    with pytest.raises(CatalogueError) as error:
        load_opening(written(tmp_path, text))
    assert [fault.code for fault in error.value.faults] == ["hours-none"]


def test_two_exceptions_of_one_day_are_refused_for_the_same_errand_only(tmp_path: Path) -> None:
    other = f'\n[[exceptions]]\ndate = 2027-01-05\nerrands = ["%s"]\n{REASON}\n'
    assert load_opening(written(tmp_path, TEXT + other % "check-in"))
    with pytest.raises(CatalogueError, match="day-twice"):
        load_opening(written(tmp_path, TEXT + other % "remote-service"))


def test_a_file_that_is_not_there_is_a_fault_too(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="not-readable"):
        load_opening(tmp_path / "gone.toml")
