"""Jobs off the GUI thread: one at a time, in order, answers on the GUI thread."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.crank import HandCrank
from visitor.touch.boundary import Boundary, FaultReport, Whose
from visitor.touch.jobs import Failed, Finished, Full, Jobs, Queued


class Desk:
    """A hand-cranked job runner and what it has answered."""

    def __init__(self, limit: int = 64) -> None:
        self.faults: list[FaultReport] = []
        self.crank = HandCrank()
        self.answers: list[Any] = []
        self.jobs = Jobs(self.crank, Boundary(self.faults.append), limit)

    def run(self, value: int) -> Queued | Full:
        return self.jobs.run(f"job {value}", lambda: value, self.answers.append)


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


def test_one_job_at_a_time_in_order(desk: Desk, qtbot: QtBot) -> None:
    for value in (1, 2, 3):
        desk.run(value)
    for done in (1, 2, 3):
        assert len(desk.crank) == 1
        desk.crank.turn()
        qtbot.waitUntil(lambda done=done: len(desk.answers) == done)  # type: ignore[misc]
    assert desk.answers == [Finished(1), Finished(2), Finished(3)]


def test_answers_come_on_the_gui_thread_and_work_is_done_off_it(qtbot: QtBot) -> None:
    threads: list[int] = []
    with ThreadPoolExecutor(1) as executor:
        jobs = Jobs(executor, Boundary(lambda _: None))
        jobs.run(
            "where",
            lambda: threads.append(threading.get_ident()),
            lambda _: threads.append(threading.get_ident()),
        )
        qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_a_hundred_jobs_on_a_real_executor_keep_their_order(qtbot: QtBot) -> None:
    answers: list[Any] = []
    with ThreadPoolExecutor(4) as executor:
        jobs = Jobs(executor, Boundary(lambda _: None), limit=100)
        for value in range(100):
            jobs.run("count", partial(int, value), answers.append)
        qtbot.waitUntil(lambda: len(answers) == 100)
    assert answers == [Finished(value) for value in range(100)]


def test_work_that_raises_is_an_answer_and_the_next_job_runs(
    desk: Desk, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    desk.jobs.run("search", lambda: 1 // 0, desk.answers.append)
    desk.run(2)
    desk.crank.turn()
    qtbot.waitUntil(lambda: len(desk.answers) == 1)
    failed = desk.answers[0]
    assert isinstance(failed, Failed)
    assert (failed.report.where, failed.report.whose) == ("search", Whose.OURS)
    assert "ZeroDivisionError" in caplog.text
    desk.crank.turn()
    qtbot.waitUntil(lambda: desk.answers[1:] == [Finished(2)])
    assert desk.faults == []


def test_an_answer_that_cannot_be_taken_is_a_fault_and_the_next_job_runs(
    desk: Desk, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    desk.jobs.run("broken", lambda: 0, lambda _: desk.answers[99])
    desk.run(2)
    desk.crank.turn()
    qtbot.waitUntil(lambda: len(desk.crank) == 1)
    desk.crank.turn()
    qtbot.waitUntil(lambda: desk.answers == [Finished(2)])
    assert [report.where for report in desk.faults] == ["broken"]


def test_a_cancelled_job_does_not_start_or_does_not_answer(desk: Desk, qtbot: QtBot) -> None:
    running, waiting = desk.run(1), desk.run(2)
    desk.run(3)
    assert isinstance(running, Queued)
    assert isinstance(waiting, Queued)
    desk.jobs.cancel(running)
    desk.jobs.cancel(waiting)
    desk.crank.turn()
    qtbot.waitUntil(lambda: len(desk.crank) == 1)
    desk.crank.turn()
    qtbot.waitUntil(lambda: len(desk.answers) == 1)
    assert desk.answers == [Finished(3)]


def test_cancel_all_leaves_room_for_new_jobs(desk: Desk, qtbot: QtBot) -> None:
    for value in (1, 2, 3):
        desk.run(value)
    desk.jobs.cancel_all()
    desk.run(4)
    desk.crank.turn()
    qtbot.waitUntil(lambda: len(desk.crank) == 1)
    desk.crank.turn()
    qtbot.waitUntil(lambda: desk.answers == [Finished(4)])


def test_more_jobs_than_the_limit_are_refused(qapp: object) -> None:
    desk = Desk(limit=2)
    assert [type(desk.run(value)) for value in range(4)] == [Queued, Queued, Queued, Full]
