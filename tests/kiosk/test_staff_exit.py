"""Staff's way out on the real window: the hidden corner, the keypad, the lock, the question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from tests.fakes.kiosk_window import STAFF_PIN, UPRIGHT, OpenKiosk
from tests.fakes.sweep import SCALES, all_checks
from tests.fakes.touch import wait_until
from visitor.languages import SHIPPED

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")
LYING = ((1920, 1080), (1280, 800))


def touch_corner(kiosk: OpenKiosk, times: int = 5, apart_s: float = 0.5) -> None:
    for _ in range(times):
        kiosk.finger.tap(QPointF(kiosk.window.width() - 20, 20))
        kiosk.clock.pass_by(seconds=apart_s)
    kiosk.settle()


def at_rest(kiosk: OpenKiosk) -> QImage:
    """The picture without anything that moves."""
    kiosk.access.setCalm(True)
    kiosk.picture()
    return kiosk.picture()


def state(kiosk: OpenKiosk) -> str:
    return str(kiosk.staff.property("state"))


def until(kiosk: OpenKiosk, wanted: str) -> None:
    wait_until(lambda: state(kiosk) == wanted, wanted)
    # What has changed stands in its place when a frame has been drawn.
    kiosk.picture()


def enter(kiosk: OpenKiosk, pin: str) -> None:
    for digit in pin:
        kiosk.tap(f"key-{digit}")
    kiosk.tap("staff-enter")


def open_pad(kiosk: OpenKiosk) -> None:
    touch_corner(kiosk)
    until(kiosk, "asking")


def test_five_touches_of_the_corner_ask_for_the_pin(kiosk: OpenKiosk) -> None:
    touch_corner(kiosk, 4)
    assert state(kiosk) == ""
    touch_corner(kiosk, 1)
    until(kiosk, "asking")
    assert kiosk.shows("staff-pad")


def test_slow_touches_and_those_of_a_visitor_open_nothing(kiosk: OpenKiosk) -> None:
    touch_corner(kiosk, 9, apart_s=0.9)
    assert state(kiosk) == ""
    kiosk.tap("begin-fi")
    touch_corner(kiosk)
    assert state(kiosk) == ""


def test_the_corner_is_neither_seen_nor_read_nor_reached_by_keys(kiosk: OpenKiosk) -> None:
    corner = kiosk.item("staff-corner")
    before = at_rest(kiosk)
    corner.setVisible(False)
    assert kiosk.picture() == before
    corner.setVisible(True)
    assert not corner.activeFocusOnTab()
    place = corner.mapRectToScene(corner.boundingRect()).toRect().getRect()
    assert place not in [one.place for one in kiosk.spoken()]


def test_the_pin_leads_to_the_question_and_its_answer_closes(kiosk: OpenKiosk) -> None:
    left: list[str] = []
    kiosk.staff.leaves.connect(lambda: left.append("left"))
    open_pad(kiosk)
    enter(kiosk, STAFF_PIN)
    until(kiosk, "choosing")
    kiosk.tap("staff-stay")
    assert (state(kiosk), left) == ("", [])
    open_pad(kiosk)
    for digit in STAFF_PIN:
        QTest.keyClick(kiosk.window, Qt.Key(ord(digit)))
    kiosk.tap("staff-enter")
    until(kiosk, "choosing")
    kiosk.tap("staff-leave")
    assert (state(kiosk), left) == ("", ["left"])


def test_the_typed_digits_are_not_shown(kiosk: OpenKiosk) -> None:
    open_pad(kiosk)
    kiosk.tap("key-7")
    assert kiosk.item("staff-typed").property("text") == "•"


def test_five_wrong_tries_lock_for_five_minutes_and_the_right_pin_too(kiosk: OpenKiosk) -> None:
    open_pad(kiosk)
    for _ in range(4):
        enter(kiosk, "314159")
        until(kiosk, "wrong")
    enter(kiosk, "314159")
    until(kiosk, "locked")
    assert not kiosk.shows("staff-pad")
    assert all_checks(kiosk) == []
    kiosk.tap("staff-back")
    kiosk.clock.pass_by(minutes=4)
    touch_corner(kiosk)
    until(kiosk, "locked")
    kiosk.tap("staff-back")
    kiosk.clock.pass_by(minutes=1)
    open_pad(kiosk)
    enter(kiosk, STAFF_PIN)
    until(kiosk, "choosing")


def test_the_keypad_goes_by_itself(kiosk: OpenKiosk) -> None:
    open_pad(kiosk)
    kiosk.staff._timer.setInterval(1)
    kiosk.tap("key-1")
    until(kiosk, "")
    kiosk.staff._timer.setInterval(20_000)
    assert kiosk.shows("begin-fi")


def faults_of(kiosk: OpenKiosk) -> list[str]:
    """What is wrong with what is shown, in each shape of the screen, with usual and large words."""
    found = []
    kiosk.access.setCalm(True)
    for size in (UPRIGHT, *LYING):
        kiosk.resize(*size)
        for scale in (SCALES[0], SCALES[-1]):
            kiosk.access.setScale(scale)
            kiosk.settle()
            found += [f"{size} ×{scale}: {fault}" for fault in all_checks(kiosk)]
    kiosk.access.setScale(1.0)
    kiosk.resize(*UPRIGHT)
    kiosk.picture()
    return found


@pytest.mark.parametrize("language", SHIPPED)
def test_every_word_of_it_can_be_read_and_touched(kiosk: OpenKiosk, language: str) -> None:
    kiosk.kiosk.speak(language)
    open_pad(kiosk)
    for pin, wanted in (("3", "wrong"), (STAFF_PIN, "choosing")):
        assert faults_of(kiosk) == []
        enter(kiosk, pin)
        until(kiosk, wanted)
    assert faults_of(kiosk) == []


@pytest.mark.parametrize("scale", SCALES)
def test_staff_get_in_by_their_pin_on_a_lying_screen_with_words_of_any_size(
    kiosk: OpenKiosk, scale: float
) -> None:
    kiosk.resize(*LYING[1])
    kiosk.access.setScale(scale)
    kiosk.settle()
    open_pad(kiosk)
    enter(kiosk, STAFF_PIN)
    until(kiosk, "choosing")
    kiosk.tap("staff-stay")
    assert state(kiosk) == ""
