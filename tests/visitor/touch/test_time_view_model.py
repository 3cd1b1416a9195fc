from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.clock import FakeClock
from tests.fakes.said import said
from tests.fakes.touch import wait_until
from visitor.touch.time_view_model import TimeViewModel


@pytest.mark.parametrize(
    ("language", "now", "today"),
    [
        ("fi", "10.41", "torstai 12. marraskuuta"),
        ("sv", "10.41", "torsdag 12 november"),
        ("en", "10:41", "Thursday 12 November"),
    ],
)
def test_time_and_day_are_written_as_the_language_does(
    qtbot: QtBot, clock: FakeClock, language: str, now: str, today: str
) -> None:
    time = TimeViewModel(clock, "Europe/Helsinki")
    time.speak(language)
    assert (said(time, "now"), said(time, "today")) == (now, today)


def test_the_minute_is_counted_and_needs_no_language(qtbot: QtBot, clock: FakeClock) -> None:
    time = TimeViewModel(clock, "Europe/Helsinki")
    before = time.property("minute")
    clock.pass_by(minutes=3)
    time.speak("sv")
    assert time.property("minute") - before == 3


def test_the_time_is_that_of_the_place(qtbot: QtBot, clock: FakeClock) -> None:
    assert said(TimeViewModel(clock, "Europe/Stockholm"), "now") == "9.41"


def test_the_screen_hears_of_each_minute_and_of_nothing_between(
    qtbot: QtBot, clock: FakeClock
) -> None:
    time = TimeViewModel(clock, "Europe/Helsinki")
    heard: list[str] = []
    time.changed.connect(lambda: heard.append(said(time, "now")))
    clock.pass_by(minutes=1)
    wait_until(lambda: bool(heard), "the next minute")
    clock.pass_by(seconds=5)
    time.speak("fi")
    assert heard == ["10.42"]
