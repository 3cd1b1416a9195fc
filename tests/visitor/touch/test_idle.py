"""Silence: warned after 45 s, cleared 15 s later, never unwarned, never while held."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.clock import FakeClock
from visitor.touch import idle_rules as rules
from visitor.touch.idle import IdleWatch
from visitor.touch.idle_rules import Idle, IdleTimes, Phase

USUAL = IdleTimes()
MOVES = st.sampled_from(["touch", "more", "tick", "hold", "release", "use", "end", "begin"])
HISTORIES = st.lists(st.tuples(MOVES, st.floats(0, 70)), max_size=80)


def moved(idle: Idle, move: str, now: float) -> Idle:
    moves = {
        "touch": lambda: rules.touched(idle, now),
        "more": lambda: rules.more_time(idle, now),
        "tick": lambda: rules.tick(idle, now),
        "hold": lambda: rules.hold(idle, True, now),
        "release": lambda: rules.hold(idle, False, now),
        "use": lambda: rules.use(idle, IdleTimes(90, 20), now),
        "end": lambda: rules.end(idle),
        "begin": lambda: rules.begin(USUAL, now),
    }
    return moves[move]()


@given(HISTORIES)
def test_nobody_is_cleared_away_without_a_whole_warning(history: list[tuple[str, float]]) -> None:
    idle, now, warned_at, touched_at = Idle(), 0.0, 0.0, 0.0
    for move, after in history:
        now += after
        before, idle = idle, moved(idle, move, now)
        if before.phase is not Phase.WARNED and idle.phase is Phase.WARNED:
            assert move == "tick"
            assert now - touched_at >= idle.times.warn_s
            warned_at = now
        if move == "tick" and before.phase is not Phase.AWAY and idle.phase is Phase.AWAY:
            assert before.phase is Phase.WARNED
            assert not before.held
            assert now - max(warned_at, touched_at) >= before.times.clear_s
        if move not in ("tick", "end"):
            touched_at = now


@given(HISTORIES)
def test_held_means_never_warned(history: list[tuple[str, float]]) -> None:
    idle, now = Idle(), 0.0
    for move, after in history:
        now += after
        idle = moved(idle, move, now)
        assert not (idle.held and idle.phase is Phase.WARNED)


@given(HISTORIES)
def test_in_the_end_every_screen_clears(history: list[tuple[str, float]]) -> None:
    idle, now = Idle(), 0.0
    for move, after in history:
        now += after
        idle = moved(idle, move, now)
    idle = rules.hold(idle, False, now)
    for _ in range(2):
        now += 100
        idle = rules.tick(idle, now)
    assert idle.phase is Phase.AWAY


def test_after_a_stall_the_visitor_still_gets_the_whole_warning() -> None:
    idle = rules.tick(rules.begin(USUAL, 0.0), 59.0)
    assert (idle.phase, rules.seconds_left(idle, 59.0)) == (Phase.WARNED, 15)
    assert rules.tick(idle, 73.9).phase is Phase.WARNED
    assert rules.tick(idle, 74.0).phase is Phase.AWAY


def test_a_touch_on_the_warning_keeps_it_but_gives_the_whole_time_again() -> None:
    idle = rules.tick(rules.begin(USUAL, 0.0), 45.0)
    assert rules.seconds_left(idle, 55.0) == 5
    idle = rules.touched(idle, 55.0)
    assert (idle.phase, rules.seconds_left(idle, 55.0)) == (Phase.WARNED, 15)


@pytest.fixture
def window(qapp: object) -> QQuickWindow:
    made = QQuickWindow()
    made.resize(200, 200)
    made.show()
    return made


@pytest.fixture
def watch(window: QQuickWindow, clock: FakeClock) -> IdleWatch:
    made = IdleWatch(clock, window, parent=window)
    made.begin(USUAL)
    return made


def after(clock: FakeClock, watch: IdleWatch, seconds: float) -> tuple[object, object]:
    clock.pass_by(seconds=seconds)
    watch.tick()
    return watch.phase, watch.secondsLeft


def test_the_warning_counts_down_and_the_screen_clears_once(
    watch: IdleWatch, clock: FakeClock, qtbot: QtBot
) -> None:
    cleared: list[str] = []
    watch.cleared.connect(lambda: cleared.append(str(watch.phase)))
    assert after(clock, watch, 44.9) == ("here", 0)
    assert after(clock, watch, 0.1) == ("warned", 15)
    assert after(clock, watch, 14) == ("warned", 1)
    assert cleared == []
    assert after(clock, watch, 1) == ("away", 0)
    assert after(clock, watch, 100) == ("away", 0)
    assert cleared == ["away"]


def test_every_second_of_the_warning_is_told_once(watch: IdleWatch, clock: FakeClock) -> None:
    told: list[object] = []
    watch.changed.connect(lambda: told.append(watch.secondsLeft))
    after(clock, watch, 45)
    for _ in range(60):
        after(clock, watch, 0.25)
    assert told == [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]


def test_a_finger_a_key_and_a_mouse_are_heard(
    watch: IdleWatch, window: QQuickWindow, clock: FakeClock, qtbot: QtBot
) -> None:
    device = QTest.createTouchDevice()
    device.setParent(QCoreApplication.instance())
    deeds: list[Callable[[], object]] = [
        lambda: QTest.touchEvent(window, device).press(0, QPoint(9, 9), window),
        lambda: QTest.touchEvent(window, device).release(0, QPoint(9, 9), window),
        lambda: QTest.keyClick(window, Qt.Key.Key_A),
        lambda: QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5)),
    ]
    for deed in deeds:
        clock.pass_by(seconds=44)
        deed()
        assert after(clock, watch, 44) == ("here", 0)
        watch.moreTime()


def test_more_time_takes_the_warning_away(watch: IdleWatch, clock: FakeClock) -> None:
    after(clock, watch, 45)
    watch.moreTime()
    assert after(clock, watch, 44) == ("here", 0)


def test_a_status_screen_has_its_own_times(watch: IdleWatch, clock: FakeClock) -> None:
    watch.use(IdleTimes(warn_s=90, clear_s=20))
    assert after(clock, watch, 89) == ("here", 0)
    assert after(clock, watch, 1) == ("warned", 20)


def test_held_screens_wait_for_ever(watch: IdleWatch, clock: FakeClock) -> None:
    watch.hold(True)
    assert after(clock, watch, 10_000) == ("here", 0)
    watch.hold(False)
    assert after(clock, watch, 44) == ("here", 0)


def test_a_jump_of_the_wall_clock_does_nothing(watch: IdleWatch, clock: FakeClock) -> None:
    clock._now = clock._now.replace(year=2030)
    assert after(clock, watch, 0) == ("here", 0)


def test_after_the_end_touches_do_not_begin_a_visit(
    watch: IdleWatch, window: QQuickWindow, clock: FakeClock, qtbot: QtBot
) -> None:
    watch.end()
    QTest.keyClick(window, Qt.Key.Key_A)
    assert after(clock, watch, 1000) == ("away", 0)
