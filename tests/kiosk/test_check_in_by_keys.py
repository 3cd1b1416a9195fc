"""The same window for who cannot touch: Tab, Return, Space and Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.errands import ERRANDS
from tests.fakes.kiosk_visitor import DOCK, choose_pekka, touch_away
from tests.fakes.kiosk_window import OpenKiosk
from tests.fakes.said import said
from tests.fakes.touch import wait_until
from visitor.languages import SHIPPED

# Qt's own keyboard says these once as it loads.
pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


def reached_by_tab(kiosk: OpenKiosk, limit: int = 40) -> list[str]:
    """The names of the controls that Tab goes through, in order, until they come again."""
    reached: list[str] = []
    for _ in range(limit):
        QTest.keyClick(kiosk.window, Qt.Key.Key_Tab)
        name = named(kiosk.window.activeFocusItem())
        if name in reached:
            return reached
        reached.append(name)
    raise AssertionError(f"Tab never comes round: {reached}")


def named(item: QQuickItem | None) -> str:
    while item is not None and not item.objectName():
        item = item.parentItem()
    return item.objectName() if item is not None else ""


def test_tab_goes_through_all_that_can_be_touched(kiosk: OpenKiosk) -> None:
    assert set(reached_by_tab(kiosk)) == {*(f"begin-{one}" for one in SHIPPED), *DOCK}
    kiosk.tap("begin-fi")
    assert set(reached_by_tab(kiosk)) == {*(f"start-{one}" for one in ERRANDS), *DOCK}


def test_tab_goes_through_the_form(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    touch_away(kiosk)
    fields = {"details-name", "details-organisation", "details-phone"}
    buttons = {"details-confirm", "details-unnamed"}
    assert fields | buttons | DOCK <= set(reached_by_tab(kiosk))


def test_a_sheet_keeps_tab_to_itself(kiosk: OpenKiosk) -> None:
    kiosk.tap("begin-fi")
    kiosk.tap("dock-access")
    sizes = {f"access-size-{number}" for number in (1, 2, 3, 4)}
    others = {"access-read", "access-contrast", "access-low-reach", "access-calm", "access-done"}
    assert set(reached_by_tab(kiosk)) == sizes | others | DOCK


def test_the_question_keeps_tab_to_itself_and_escape_stays(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.pass_by(50)
    assert reached_by_tab(kiosk) == ["other", "safe"]
    QTest.keyClick(kiosk.window, Qt.Key.Key_Escape)
    assert (kiosk.step(), said(kiosk.presence, "warned")) == ("details", False)


def test_a_check_in_works_with_keys_alone(kiosk: OpenKiosk) -> None:
    kiosk.item("begin-fi").forceActiveFocus()
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    wait_until(lambda: kiosk.shows("start-visit"), "the start")
    kiosk.item("start-visit").forceActiveFocus()
    QTest.keyClick(kiosk.window, Qt.Key.Key_Space)
    wait_until(lambda: kiosk.shows("search-field"), "the search")
    for letter in "PEKKA":
        QTest.keyClick(kiosk.window, Qt.Key(ord(letter)))
    wait_until(lambda: kiosk.shows("host-0"), "the host")
    kiosk.item("host-0").forceActiveFocus()
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    wait_until(lambda: kiosk.shows("details-unnamed"), "the form")
    kiosk.item("details-unnamed").forceActiveFocus()
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    assert [arrival.host_id for arrival in kiosk.hub.arrivals] == ["h0"]
