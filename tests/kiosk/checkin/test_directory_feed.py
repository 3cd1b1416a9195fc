from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.checkin.details_view_model import DetailsViewModel
from kiosk.checkin.directory_feed import DirectoryFeed
from kiosk.checkin.flow import ChosenHost
from kiosk.checkin.search_view_model import SearchViewModel
from tests.fakes.crank import HandCrank
from tests.fakes.kiosk_hub import snapshot
from tests.fakes.said import said
from tests.fakes.touch import wait_until
from visitor.client.directory_copy import DirectoryCopy, DirectorySnapshot
from visitor.texts import texts
from visitor.touch.boundary import Boundary
from visitor.touch.jobs import Jobs


class Feed:
    """A feed whose worker thread works when the crank is turned."""

    def __init__(self) -> None:
        self.crank = HandCrank()
        self.search = SearchViewModel()
        self.details = DetailsViewModel("FI")
        self.details.speak(texts("fi"))
        self.details.ask(ChosenHost("h0", "Pekka Hämäläinen", "Pekka", "PH", "Kaavoitus"))
        jobs = Jobs(self.crank, Boundary(lambda report: None))
        self.feed = DirectoryFeed(jobs, self.search, self.details)

    def found(self, typed: str) -> int:
        self.search.search(typed)
        return int(said(self.search, "rows").rowCount())


@pytest.fixture
def feed(qtbot: QtBot) -> Feed:
    return Feed()


def test_a_directory_is_indexed_beside_the_screen_and_then_searched(feed: Feed) -> None:
    feed.feed.replace(snapshot())
    assert said(feed.search, "state") == "no-directory"
    feed.crank.turn()
    wait_until(lambda: feed.found("hämäläinen") == 1, "the directory")


def test_the_form_says_how_long_this_directorys_hub_keeps_what_is_told(feed: Feed) -> None:
    feed.feed.replace(replace(snapshot(), keep_days=14))
    feed.crank.turn()
    wait_until(lambda: "14 päivän" in said(feed.details, "stored"), "the days")


def test_a_kiosk_without_a_copy_waits_for_the_hub(feed: Feed, tmp_path: Path) -> None:
    feed.feed.load(DirectoryCopy(tmp_path / "directory.copy"))
    feed.crank.turn()
    feed.feed.replace(snapshot())
    wait_until(lambda: len(feed.crank) == 1, "the directory's turn")
    feed.crank.turn()
    wait_until(lambda: feed.found("hämäläinen") == 1, "the directory")


def test_a_copy_that_is_read_late_does_not_replace_what_the_hub_said(
    feed: Feed, tmp_path: Path
) -> None:
    copy = DirectoryCopy(tmp_path / "directory.copy")
    feed.feed.load(copy)
    feed.feed.replace(snapshot([("Uusi", "Ihminen", "d1")], version=2))
    feed.crank.turn()
    wait_until(lambda: len(feed.crank) == 1, "the directory's turn")
    feed.crank.turn()
    wait_until(lambda: feed.found("uusi") == 1, "the hub's directory")


def test_of_two_directories_the_newer_one_wins(feed: Feed) -> None:
    feed.feed.replace(snapshot([("Vanha", "Nimi", "d1")], version=1))
    feed.feed.replace(snapshot([("Uusi", "Ihminen", "d1")], version=2))
    feed.crank.turn()
    wait_until(lambda: len(feed.crank) == 1, "the second job")
    assert said(feed.search, "state") == "no-directory"
    feed.crank.turn()
    wait_until(lambda: feed.found("uusi") == 1, "the newer directory")
    assert feed.found("vanha") == 0


def test_the_same_directory_again_is_not_indexed_again(feed: Feed) -> None:
    feed.feed.replace(snapshot())
    feed.crank.turn()
    wait_until(lambda: feed.found("hämäläinen") == 1, "the directory")
    feed.feed.replace(snapshot())
    assert len(feed.crank) == 0


def test_a_directory_that_cannot_be_indexed_leaves_the_one_before(
    feed: Feed, caplog: pytest.LogCaptureFixture
) -> None:
    feed.feed.replace(snapshot())
    feed.crank.turn()
    wait_until(lambda: feed.found("hämäläinen") == 1, "the directory")
    broken = DirectorySnapshot(2, (), (None,), "")  # type: ignore[arg-type] # damaged on purpose
    with caplog.at_level(logging.CRITICAL + 1):
        feed.feed.replace(broken)
        feed.crank.turn()
        feed.feed.replace(snapshot(version=3))
        wait_until(lambda: len(feed.crank) == 1, "the job after the broken one")
    assert feed.found("hämäläinen") == 1
