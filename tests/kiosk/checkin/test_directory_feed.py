from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.checkin.directory_feed import DirectoryFeed
from kiosk.checkin.search_view_model import SearchViewModel
from tests.fakes.crank import HandCrank
from tests.fakes.kiosk_hub import snapshot
from tests.fakes.touch import wait_until
from visitor.client.directory_copy import DirectorySnapshot
from visitor.touch.boundary import Boundary
from visitor.touch.jobs import Jobs


class Feed:
    """A feed whose worker thread works when the crank is turned."""

    def __init__(self) -> None:
        self.crank = HandCrank()
        self.search = SearchViewModel()
        self.feed = DirectoryFeed(Jobs(self.crank, Boundary(lambda report: None)), self.search)

    def found(self, typed: str) -> int:
        self.search.search(typed)
        return self.search.rows.rowCount()


@pytest.fixture
def feed(qtbot: QtBot) -> Iterator[Feed]:
    yield Feed()


def test_a_directory_is_indexed_beside_the_screen_and_then_searched(feed: Feed) -> None:
    feed.feed.replace(snapshot())
    assert feed.search.state == "no-directory"
    feed.crank.turn()
    wait_until(lambda: feed.found("hämäläinen") == 1, "the directory")


def test_of_two_directories_the_newer_one_wins(feed: Feed) -> None:
    feed.feed.replace(snapshot([("Vanha", "Nimi", "d1")], version=1))
    feed.feed.replace(snapshot([("Uusi", "Ihminen", "d1")], version=2))
    feed.crank.turn()
    wait_until(lambda: len(feed.crank) == 1, "the second job")
    assert feed.search.state == "no-directory"
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
