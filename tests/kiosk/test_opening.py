"""The idle screen: what it says of the opening hours, and where it stands in each minute."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from kiosk.opening_hours import found_in
from kiosk.settings import KioskSettings
from tests.fakes.hours import HELSINKI, SAMPLE, closed_today, errand, hours, sample_hours, words
from tests.fakes.kiosk_window import OpenKiosk
from visitor.opening.holidays_of import PublicHolidays
from visitor.opening.rules import Country, Errand, Opening
from visitor.opening.telling import Hours
from visitor.program_settings import read_settings

MOVING = ("idle-clock", "begin-fi", "begin-en", "dock-back")
CYCLE = 112


@pytest.fixture(autouse=True)
def at_rest(request: pytest.FixtureRequest) -> None:
    """The sill goes to its place at once, so that places can be measured."""
    if "kiosk" in request.fixturenames:
        opened: OpenKiosk = request.getfixturevalue("kiosk")
        opened.access.setCalm(True)
        opened.kiosk.begin("fi")
        opened.kiosk.leave()
        opened.settle()


def place(kiosk: OpenKiosk, name: str) -> QRectF:
    item = kiosk.item(name)
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def a_minute_later(kiosk: OpenKiosk) -> None:
    kiosk.clock.pass_by(minutes=1)
    kiosk.time._tick()
    kiosk.settle()


def says(kiosk: OpenKiosk, name: str) -> str:
    return kiosk.text(f"opening-{name}") if kiosk.shows(f"opening-{name}") else ""


def test_without_a_file_nothing_is_said(kiosk: OpenKiosk) -> None:
    assert not kiosk.shows("idle-opening")


def test_the_hours_are_said_in_the_language_that_has_its_turn(kiosk: OpenKiosk) -> None:
    kiosk.opening.use(sample_hours())
    said = []
    for _ in range(3):
        said.append((says(kiosk, "sentence"), says(kiosk, "hours")))
        kiosk.kiosk.turn()
        kiosk.settle()
    assert said == [
        ("Avoinna nyt", "Ilmoittautuminen 8–18 · Etäpalvelu 9–15"),
        ("Öppet nu", "Anmälan 8–18 · Distansservice 9–15"),
        ("Open now", "Check-in 8:00–18:00 · Remote service 9:00–15:00"),
    ]


def test_the_minute_closes_the_house(kiosk: OpenKiosk) -> None:
    now = kiosk.clock.now().astimezone(HELSINKI)
    week = (hours((0, now.hour + (now.minute + 1) / 60)),) * 7
    opening = Opening(Country.SE, (errand(*week),))
    kiosk.opening.use(Hours(opening, PublicHolidays(Country.SE), HELSINKI))
    assert kiosk.opening.property("open")
    a_minute_later(kiosk)
    assert not kiosk.opening.property("open")
    assert says(kiosk, "sentence") == "Suljettu. Avaamme huomenna kello 0.00."


def test_a_closed_day_says_when_it_opens_and_why(kiosk: OpenKiosk) -> None:
    kiosk.opening.use(closed_today())
    kiosk.settle()
    if kiosk.clock.now().date() == datetime(2026, 11, 12).date():
        assert says(kiosk, "sentence") == "Suljettu. Avaamme huomenna kello 8.00."
        assert "koulutuksen" in says(kiosk, "note")


def long_hours() -> Hours:
    """As much as a file may hold: four errands with long names, each with two spans of minutes."""
    spans = hours((7.75, 11.5), (12.25, 17.75))
    name = words("Ajoneuvon luovutuspalvelut yht", "Utlämningen av tjänstefordonen", "W" * 30)
    errands = [Errand(f"e{n}", name, ((spans[:1] if n else spans),) * 7) for n in range(4)]
    opening = Opening(Country.SE, tuple(errands))
    return Hours(opening, PublicHolidays(Country.SE), HELSINKI)


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_however_much_is_said_nothing_lies_over_the_hours(
    kiosk: OpenKiosk, scale: float, language: str
) -> None:
    kiosk.access.setScale(scale)
    kiosk.kiosk.speak(language)
    for found in (long_hours(), sample_hours(), closed_today()):
        kiosk.opening.use(found)
        kiosk.settle()
        head, said = place(kiosk, "idle-clock"), place(kiosk, "idle-opening")
        assert head.bottom() < said.top()
        # Where the answers overflow, they move behind the sill.
        lowest = kiosk.item("idle").property("sillAt") + place(kiosk, "idle").top()
        if kiosk.shows("idle-window"):
            window = kiosk.item("idle-window")
            assert window.height() >= window.property("least")
            lowest = place(kiosk, "idle-window").top()
        assert said.bottom() < lowest
        for name in ("sentence", "hours", "note"):
            if kiosk.shows(f"opening-{name}"):
                label = kiosk.item(f"opening-{name}")
                assert label.property("contentWidth") <= label.width() + 0.5
                assert said.adjusted(-1, -1, 1, 1).contains(place(kiosk, f"opening-{name}"))


def test_a_minute_moves_the_whole_screen_by_a_few_pixels_together(kiosk: OpenKiosk) -> None:
    for _ in range(5):
        before = {name: place(kiosk, name).topLeft() for name in MOVING}
        a_minute_later(kiosk)
        steps = {name: place(kiosk, name).topLeft() - before[name] for name in MOVING}
        assert len({(step.x(), step.y()) for step in steps.values()}) == 1
        assert {abs(value) for step in steps.values() for value in (step.x(), step.y())} == {2}


def test_no_edge_stays_where_it_is_and_none_leaves_its_little_field(kiosk: OpenKiosk) -> None:
    places: list[QPointF] = []
    for _ in range(CYCLE):
        places.append(place(kiosk, "begin-fi").topLeft())
        a_minute_later(kiosk)
    xs, ys = [one.x() for one in places], [one.y() for one in places]
    assert (max(xs) - min(xs), max(ys) - min(ys)) == (16, 14)
    # No place is held for more than its share: it is all over the field.
    assert max(xs.count(x) for x in xs) <= CYCLE / 6
    assert max(ys.count(y) for y in ys) <= CYCLE / 6
    assert len(set(zip(xs, ys, strict=True))) == 9 * 8 / 2


def test_the_same_minute_finds_every_screen_process_at_the_same_place(kiosk: OpenKiosk) -> None:
    before = place(kiosk, "begin-fi")
    kiosk.kiosk.begin("fi")
    kiosk.settle()
    kiosk.kiosk.leave()
    kiosk.settle()
    assert place(kiosk, "begin-fi") == before


def test_what_reaches_the_edges_of_the_glass_still_does(kiosk: OpenKiosk) -> None:
    for _ in range(9):
        picture = kiosk.picture()
        right, low = picture.width() - 1, picture.height() - 1
        for y in (2, round(place(kiosk, "dock-back").top()), low):
            assert QColor(picture.pixel(0, y)) == QColor(picture.pixel(right, y))
        assert QColor(picture.pixel(0, low)) == QColor(picture.pixel(0, 2))
        sill = round(place(kiosk, "begin-fi").top()) - 40 - 16
        assert QColor(picture.pixel(0, sill)) == QColor(picture.pixel(right, sill))
        a_minute_later(kiosk)


def test_a_screen_with_a_visitor_stands_still(kiosk: OpenKiosk) -> None:
    kiosk.kiosk.begin("fi")
    kiosk.settle()
    before = place(kiosk, "dock-back")
    a_minute_later(kiosk)
    assert place(kiosk, "dock-back") == before


def test_the_file_of_the_settings_is_read(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('device_file = "d"\ndata_dir = "d"\nopening_file = "hours.toml"\n', "utf-8")
    (tmp_path / "hours.toml").write_text(SAMPLE.read_text("utf-8"), "utf-8")
    named = read_settings(file, KioskSettings).opening_file
    assert named is not None
    found = found_in(named, "Europe/Helsinki", datetime(2026, 11, 12, tzinfo=UTC))
    assert found.hours is not None
    assert found.faults == ()


def test_a_faulty_file_gives_no_hours_and_says_where(tmp_path: Path) -> None:
    file = tmp_path / "hours.toml"
    file.write_text('country = "FI"\n', "utf-8")
    found = found_in(file, "Europe/Helsinki", datetime(2026, 11, 12, tzinfo=UTC))
    assert found.hours is None
    assert found.faults[0].startswith(f"{tmp_path.name}/hours.toml:1: errands: missing")
