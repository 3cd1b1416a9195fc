"""Which errands the start screen offers: by the settings, and by the hours of each."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.errands import ERRANDS, offered
from kiosk.settings import KioskSettings
from tests.fakes.hours import closed_today, sample_hours
from tests.fakes.kiosk_hub import NOON
from tests.fakes.kiosk_window import OpenKiosk, visible
from visitor.languages import SHIPPED
from visitor.program_settings import SettingsError, read_settings
from visitor.texts import texts

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")
HOURS_OF = {"visit": "check-in", "appointment": "remote-service"}


@pytest.mark.parametrize(
    ("moment", "open_now"),
    [
        # Thursday: remote service 9–15, check-in 8–18, Helsinki's time.
        (datetime(2026, 11, 12, 6, 30, tzinfo=UTC), ("visit", "code", "leave")),
        (NOON, ("appointment", "visit", "code", "leave")),
        (datetime(2026, 11, 12, 13, 0, tzinfo=UTC), ("visit", "code", "leave")),
        (datetime(2026, 11, 12, 16, 0, tzinfo=UTC), ("code", "leave")),
    ],
)
def test_an_errand_is_offered_while_its_hours_last(
    moment: datetime, open_now: tuple[str, ...]
) -> None:
    assert offered(ERRANDS, HOURS_OF, sample_hours(), moment) == open_now


def test_the_settings_choose_errands_and_their_order() -> None:
    assert offered(("code", "visit"), HOURS_OF, sample_hours(), NOON) == ("code", "visit")


def test_without_hours_or_with_unknown_ones_everything_can_be_chosen() -> None:
    assert offered(ERRANDS, HOURS_OF, None, NOON) == ERRANDS
    assert offered(ERRANDS, {"visit": "dentist"}, closed_today(), NOON) == ERRANDS


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('errands = ["visit", "dentist"]', "“errands” names no errand: dentist"),
        ('errands = ["visit", "visit"]', "names an errand twice"),
        ("errands = []", "“errands” is not a list"),
        ('[errand_hours]\nvists = "check-in"', "“errand_hours” names no errand: vists"),
    ],
)
def test_errands_that_there_are_none_of_stop_the_kiosk_with_their_name(
    tmp_path: Path, line: str, said: str
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f'device_file = "d"\ndata_dir = "x"\n{line}\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        read_settings(file, KioskSettings)


def titles(kiosk: OpenKiosk) -> list[str]:
    return [
        str(item.property("title"))
        for item in visible(kiosk.item("start-choices"))
        if item.property("title") is not None and item.objectName().startswith("start-")
    ]


def test_what_closes_while_a_visitor_looks_goes_and_comes_back(kiosk: OpenKiosk) -> None:
    kiosk.opening.use(sample_hours())
    kiosk.tap("begin-fi")
    assert titles(kiosk) == [texts("fi").get(f"start-{one}") for one in ERRANDS]
    kiosk.clock.pass_by(hours=8)
    kiosk.opening.tell()
    kiosk.settle()
    assert (titles(kiosk), kiosk.shows("start-closed")) == ([], True)
    assert "huomenna" in str(kiosk.item("start").property("lead"))
    kiosk.opening.use(None)
    kiosk.settle()
    assert len(titles(kiosk)) == len(ERRANDS)


@pytest.mark.parametrize("language", SHIPPED)
def test_every_errand_has_its_words(language: str) -> None:
    for errand in ERRANDS:
        assert texts(language).get(f"start-{errand}")
        assert texts(language).get(f"start-{errand}-help")
