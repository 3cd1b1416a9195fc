from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QWindow
from pytestqt.qtbot import QtBot

from kiosk.checkin.flow import Journey, Sheet, Step
from kiosk.presence_view_model import PresenceViewModel, somebody
from tests.fakes.clock import FakeClock
from tests.fakes.said import said
from visitor.touch.idle import IdleWatch


class Hall:
    """A kiosk's window, the watch over it, and a visitor who moves on or stands still."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.window = QWindow()
        self.watch = IdleWatch(self.clock, self.window)
        self.presence = PresenceViewModel()
        self.presence.watch_by(self.watch)
        self.cleared = 0
        self.watch.cleared.connect(self._clear)
        self.journey = Journey()

    def go(self, step: Step, sheet: Sheet = Sheet.NONE, language: str = "fi") -> None:
        old, self.journey = self.journey, Journey(step, sheet, language)
        self.presence.follow(old, self.journey)

    def stand_still(self, seconds: int) -> None:
        for _ in range(seconds):
            self.clock.pass_by(seconds=1)
            self.watch.tick()

    def touch(self) -> None:
        self.watch.eventFilter(self.window, QEvent(QEvent.Type.TouchBegin))

    def _clear(self) -> None:
        self.cleared += 1


@pytest.fixture
def hall(qtbot: QtBot) -> Hall:
    return Hall()


ASKING = [Step.START, Step.SEARCH, Step.DETAILS, Step.CODE]


@pytest.mark.parametrize("step", ASKING)
def test_a_silent_visitor_is_asked_after_45_seconds_and_gone_after_60(
    hall: Hall, step: Step
) -> None:
    hall.go(step)
    hall.stand_still(44)
    assert not said(hall.presence, "warned")
    assert said(hall.presence, "sentence") == ""
    hall.stand_still(1)
    assert said(hall.presence, "warned")
    assert said(hall.presence, "sentence") == "Näyttö tyhjenee 15 sekunnin kuluttua."
    hall.stand_still(14)
    assert (said(hall.presence, "sentence"), hall.cleared) == (
        "Näyttö tyhjenee sekunnin kuluttua.",
        0,
    )
    hall.stand_still(1)
    assert hall.cleared == 1


def test_every_touch_gives_the_whole_time_again(hall: Hall) -> None:
    hall.go(Step.SEARCH)
    for _ in range(5):
        hall.stand_still(44)
        hall.touch()
    assert not said(hall.presence, "warned")


def test_who_says_they_are_still_here_is_left_alone(hall: Hall) -> None:
    hall.go(Step.DETAILS)
    hall.stand_still(50)
    hall.presence.moreTime()
    assert not said(hall.presence, "warned")
    hall.stand_still(44)
    assert (said(hall.presence, "warned"), hall.cleared) == (False, 0)


def test_the_told_screen_counts_down_at_once_without_asking(hall: Hall) -> None:
    hall.go(Step.DETAILS)
    hall.go(Step.TOLD)
    hall.watch.tick()
    assert said(hall.presence, "sentence") == "Näyttö tyhjenee 40 sekunnin kuluttua."
    assert not said(hall.presence, "warned")
    hall.stand_still(39)
    assert hall.cleared == 0
    hall.stand_still(1)
    assert hall.cleared == 1


def test_more_time_on_the_told_screen_starts_its_count_again(hall: Hall) -> None:
    hall.go(Step.TOLD)
    hall.stand_still(30)
    hall.presence.moreTime()
    hall.watch.tick()
    assert said(hall.presence, "sentence") == "Näyttö tyhjenee 40 sekunnin kuluttua."


def test_a_sheet_over_the_told_screen_has_its_own_time_and_then_asks(hall: Hall) -> None:
    hall.go(Step.TOLD)
    hall.stand_still(5)
    hall.go(Step.TOLD, Sheet.ACCESS)
    assert not said(hall.presence, "warned")
    hall.stand_still(44)
    assert not said(hall.presence, "warned")
    hall.stand_still(1)
    assert said(hall.presence, "warned")
    hall.presence.moreTime()
    assert not said(hall.presence, "warned")
    hall.go(Step.TOLD)
    assert said(hall.presence, "sentence") == "Näyttö tyhjenee 40 sekunnin kuluttua."


def test_nobody_is_warned_or_cleared_away_while_their_arrival_is_being_kept(hall: Hall) -> None:
    hall.go(Step.DETAILS)
    hall.stand_still(44)
    hall.go(Step.KEEPING)
    hall.stand_still(600)
    assert (said(hall.presence, "warned"), hall.cleared) == (False, 0)
    hall.go(Step.DETAILS)
    hall.stand_still(45)
    assert said(hall.presence, "warned")


def test_the_count_is_said_in_the_visitors_language(hall: Hall) -> None:
    hall.go(Step.START, language="sv")
    hall.stand_still(45)
    assert said(hall.presence, "sentence") == "Skärmen töms om 15 sekunder."


def test_an_open_sheet_at_the_idle_screen_is_somebody_too(hall: Hall) -> None:
    assert somebody(Journey(sheet=Sheet.DESK))
    assert not somebody(Journey())
    hall.go(Step.IDLE, Sheet.DESK)
    hall.stand_still(60)
    assert hall.cleared == 1


def test_an_empty_screen_is_never_cleared(hall: Hall) -> None:
    hall.go(Step.START)
    hall.go(Step.IDLE)
    hall.stand_still(600)
    assert (hall.cleared, said(hall.presence, "warned"), said(hall.presence, "sentence")) == (
        0,
        False,
        "",
    )


def test_without_a_watch_it_only_follows(qtbot: QtBot) -> None:
    presence = PresenceViewModel()
    presence.follow(Journey(), Journey(step=Step.START))
    presence.moreTime()
    assert not said(presence, "warned")


def test_where_the_pages_own_count_down_is_out_of_sight_the_visitor_is_asked(hall: Hall) -> None:
    hall.go(Step.START)
    hall.go(Step.TOLD)
    hall.presence.putOutOfSight(True)
    hall.stand_still(20)
    assert not said(hall.presence, "warned")
    hall.stand_still(6)
    assert said(hall.presence, "warned")
    assert "14 sekunnin" in said(hall.presence, "sentence")
    hall.presence.moreTime()
    assert not said(hall.presence, "warned")
    hall.stand_still(41)
    assert hall.cleared == 1
