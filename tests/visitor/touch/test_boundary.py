"""Exceptions that nobody caught: sorted, logged, told once."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, Slot, qWarning
from pytestqt.qtbot import QtBot

from visitor.errors import HUB_AWAY, OURS, Action, LuukkuError
from visitor.touch.boundary import Boundary, FaultReport, Whose


@pytest.fixture
def faults() -> list[FaultReport]:
    return []


@pytest.fixture
def boundary(faults: list[FaultReport]) -> Boundary:
    return Boundary(faults.append, name="luukku.test")


@pytest.fixture
def installed(boundary: Boundary) -> Iterator[Boundary]:
    boundary.install()
    yield boundary
    boundary.uninstall()


@pytest.mark.parametrize(
    ("error", "whose", "code", "action", "level"),
    [
        (OSError("disk"), Whose.WORLD, OURS.code, Action.RETRY, logging.WARNING),
        (TimeoutError(), Whose.WORLD, OURS.code, Action.RETRY, logging.WARNING),
        (LuukkuError(HUB_AWAY), Whose.WORLD, "hub-away", Action.RETRY, logging.WARNING),
        (KeyError("x"), Whose.OURS, OURS.code, Action.RETRY, logging.ERROR),
    ],
)
def test_each_error_is_sorted_logged_and_told(
    boundary: Boundary,
    faults: list[FaultReport],
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    whose: Whose,
    code: str,
    action: Action,
    level: int,
) -> None:
    with boundary.guard("checkin"):
        raise error
    told = FaultReport("checkin", whose, type(error).__name__, code, f"error-{code}", action)
    assert faults == [told]
    assert [(record.levelno, record.name) for record in caplog.records] == [(level, "luukku.test")]


def test_without_an_exception_nothing_is_told(
    boundary: Boundary, faults: list[FaultReport]
) -> None:
    assert boundary.slot("sum")(lambda: 5)() == 5
    assert faults == []


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_the_end_of_the_program_passes(boundary: Boundary, error: type[BaseException]) -> None:
    with pytest.raises(error), boundary.guard("loop"):
        raise error


def test_a_guarded_slot_ends_its_exception(
    boundary: Boundary, faults: list[FaultReport], qtbot: QtBot
) -> None:
    class Button(QObject):
        touched = Signal(int)

        @Slot(int)
        @boundary.slot("button")
        def press(self, number: int) -> int:
            return 1 // number

    button = Button()
    button.touched.connect(button.press)
    button.touched.emit(0)
    assert [(report.where, report.kind) for report in faults] == [("button", "ZeroDivisionError")]


@pytest.mark.qt_no_exception_capture
def test_an_exception_in_any_slot_is_heard(
    installed: Boundary, faults: list[FaultReport], qtbot: QtBot
) -> None:
    def fail() -> None:
        raise ValueError("nobody guards this")

    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(faults) == 1)
    assert (faults[0].where, faults[0].kind) == ("uncaught", "ValueError")


def test_an_exception_that_ends_a_thread_is_heard_under_its_name(
    installed: Boundary, faults: list[FaultReport]
) -> None:
    thread = threading.Thread(target=lambda: 1 // 0, name="scanner")
    thread.start()
    thread.join()
    assert [(report.where, report.whose) for report in faults] == [("scanner", Whose.OURS)]


def test_qt_warnings_are_logged_and_kept(
    installed: Boundary, caplog: pytest.LogCaptureFixture
) -> None:
    qWarning("binding loop")
    assert list(installed.qt_warnings) == ["default: binding loop"]
    assert [(r.name, r.levelno) for r in caplog.records] == [("luukku.test.qt", logging.WARNING)]


def test_a_handler_that_fails_is_only_logged(caplog: pytest.LogCaptureFixture) -> None:
    def fail(_: FaultReport) -> None:
        raise ValueError("no sentence")

    with Boundary(fail).guard("search"):
        raise KeyError("x")
    assert [record.levelno for record in caplog.records] == [logging.ERROR, logging.CRITICAL]


def test_the_hooks_are_given_back(boundary: Boundary) -> None:
    boundary.install()
    assert sys.excepthook != sys.__excepthook__
    boundary.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
