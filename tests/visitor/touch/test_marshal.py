"""From any thread to the GUI thread: in order, only data, bounded."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from visitor.touch.boundary import TELLING, Boundary, FaultReport
from visitor.touch.marshal import Marshal, MarshalFullError
from visitor.touch.plain import NotPlainError, assert_plain


@dataclass(frozen=True)
class Frozen:
    value: object


@dataclass
class Thawed:
    value: int


@pytest.fixture
def faults() -> list[FaultReport]:
    return []


@pytest.fixture
def boundary(faults: list[FaultReport]) -> Boundary:
    return Boundary(faults.append)


def post_all(marshal: Marshal, messages: list[int]) -> None:
    def work() -> None:
        for message in messages:
            marshal.post(message)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_messages_of_a_thread_arrive_in_order_on_the_gui_thread(
    qtbot: QtBot, boundary: Boundary
) -> None:
    heard: list[tuple[int, bool]] = []
    here = threading.get_ident()
    marshal = Marshal(lambda m: heard.append((m, threading.get_ident() == here)), boundary)
    post_all(marshal, list(range(1000)))
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 1000)
    assert heard == [(number, True) for number in range(1000)]


def test_a_failing_receiver_is_reported_and_hears_the_next_message(
    qtbot: QtBot,
    boundary: Boundary,
    faults: list[FaultReport],
    caplog: pytest.LogCaptureFixture,
) -> None:
    heard: list[int] = []

    def receive(message: int) -> None:
        heard.append(10 // message)

    marshal = Marshal(receive, boundary, name="screen")
    with caplog.at_level(logging.CRITICAL):
        post_all(marshal, [0, 5])
        qtbot.waitUntil(lambda: heard == [2])
    assert [(report.where, report.kind) for report in faults] == [("screen", "ZeroDivisionError")]


def test_the_marshal_of_reports_does_not_report_its_own_failure(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    posted: list[FaultReport] = []
    failed: list[object] = []

    def tell(report: FaultReport) -> None:
        posted.append(report)
        marshal.post(report)

    def show(report: FaultReport) -> None:
        failed.append(report)
        raise ValueError("the sentence is missing")

    boundary = Boundary(tell)
    marshal = Marshal(show, boundary, name=TELLING)
    with caplog.at_level(logging.CRITICAL):
        boundary.surprise("first", KeyError("x"))
        qtbot.waitUntil(lambda: len(failed) == 1)
        boundary.surprise("second", KeyError("x"))
        qtbot.waitUntil(lambda: len(failed) == 2)
    assert [report.where for report in posted] == ["first", "second"]


def test_a_receiver_that_posts_does_not_starve_or_reorder(qtbot: QtBot, boundary: Boundary) -> None:
    heard: list[int] = []

    def receive(message: int) -> None:
        heard.append(message)
        if message < 200:
            marshal.post(message + 1)

    marshal = Marshal(receive, boundary)
    marshal.post(0)
    qtbot.waitUntil(lambda: heard == list(range(201)))


def test_more_than_the_limit_is_refused_aloud(boundary: Boundary) -> None:
    marshal = Marshal(lambda _: None, boundary, limit=3)
    for number in range(3):
        marshal.post(number)
    with pytest.raises(MarshalFullError, match="3 messages"):
        marshal.post(4)


def test_after_close_nothing_is_delivered(qtbot: QtBot, boundary: Boundary) -> None:
    heard: list[int] = []
    closed, after = Marshal(heard.append, boundary), Marshal(heard.append, boundary)
    closed.post(1)
    closed.close()
    closed.post(2)
    after.post(3)
    qtbot.waitUntil(lambda: heard == [3])


@pytest.mark.parametrize(
    "message",
    [
        *(None, 1, "ä", b"x", {"a": [1, {"b": None}]}, Frozen(Frozen("x"))),
        *(datetime(2026, 11, 12, tzinfo=UTC), frozenset({1})),
    ],
)
def test_data_may_cross(message: object) -> None:
    assert_plain(message)


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (QObject, "message is a QObject"),
        (lambda: Thawed(1), "message is a Thawed"),
        (lambda: {"a": [QObject()]}, r"message\['a'\]\[0\] is a QObject"),
        (lambda: Frozen((1, Frozen(QObject()))), r"message.value\[1\].value is a QObject"),
        (lambda: print, "message is a builtin"),
        (lambda: Frozen, "message is a type"),
    ],
)
def test_what_is_no_data_is_refused_with_its_place(
    make: Callable[[], object], place: str, boundary: Boundary
) -> None:
    with pytest.raises(NotPlainError, match=place):
        Marshal(lambda _: None, boundary).post(make())
