"""Keys, buttons and closing at a fenced window with a real field, and a real clipboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from visitor.touch.fence import Fence

Key, Held = Qt.Key, Qt.KeyboardModifier
FIELD = b"""
import QtQuick
Window {
    width: 400; height: 100
    property string pressed: ""
    TextInput {
        objectName: "field"; anchors.fill: parent; focus: true; text: "Aino"
        Keys.onPressed: event => { pressed += event.key + " "; event.accepted = false }
    }
}
"""
OUT = [
    (Key.Key_F4, Held.AltModifier),
    (Key.Key_Q, Held.ControlModifier),
    (Key.Key_W, Held.ControlModifier),
    (Key.Key_A, Held.ControlModifier),
    (Key.Key_C, Held.ControlModifier),
    (Key.Key_V, Held.ControlModifier),
    (Key.Key_X, Held.ControlModifier),
    (Key.Key_Insert, Held.ShiftModifier),
    (Key.Key_Insert, Held.ControlModifier),
    (Key.Key_Delete, Held.ShiftModifier),
    (Key.Key_Tab, Held.AltModifier),
    (Key.Key_L, Held.MetaModifier),
    (Key.Key_F1, Held.NoModifier),
    (Key.Key_F11, Held.NoModifier),
    (Key.Key_Menu, Held.NoModifier),
]


class Fenced:
    """A window with a field in it, and the fence around it."""

    def __init__(self) -> None:
        self._engine = QQmlApplicationEngine()
        self._engine.loadData(FIELD, QUrl())
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        field = window.findChild(QQuickItem, "field")
        assert field is not None
        self.field: QQuickItem = field
        self.fence = Fence(window)

    def text(self) -> str:
        return str(self.field.property("text"))


@pytest.fixture
def fenced(qtbot: QtBot) -> Iterator[Fenced]:
    opened = Fenced()
    opened.window.show()
    opened.window.requestActivate()
    assert QTest.qWaitForWindowActive(opened.window, 5000)
    QGuiApplication.clipboard().setText("untouched")
    yield opened
    opened.fence.lift()
    opened.window.close()


@pytest.mark.parametrize(("key", "held"), OUT, ids=str)
def test_what_leads_out_reaches_nobody(
    fenced: Fenced, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    fenced.field.selectAll()  # type: ignore[attr-defined] # a slot of TextInput
    QTest.keyClick(fenced.window, key, held)
    assert str(key.value) not in fenced.window.property("pressed").split()
    assert fenced.text() == "Aino"
    assert QGuiApplication.clipboard().text() == "untouched"


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Escape, Key.Key_Left, Key.Key_Return])
def test_what_moves_about_on_the_screen_passes(fenced: Fenced, key: Qt.Key) -> None:
    QTest.keyClick(fenced.window, key)
    assert fenced.window.property("pressed") == f"{key.value} "


def test_letters_are_written_and_shift_and_the_third_level_too(fenced: Fenced) -> None:
    QTest.keyClick(fenced.window, Key.Key_End)
    QTest.keyClick(fenced.window, Key.Key_X)
    QTest.keyClick(fenced.window, Key.Key_B, Held.ShiftModifier)  # QTest writes it small
    QTest.keyClick(fenced.window, Key.Key_At, Held.GroupSwitchModifier)
    assert fenced.text() == "Ainoxb@"


def test_the_window_closes_only_when_the_program_ends(fenced: Fenced) -> None:
    assert not fenced.window.close()
    assert fenced.window.isVisible()
    fenced.fence.lift()
    assert fenced.window.close()


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_open_and_paste_nothing(fenced: Fenced, button: Qt.MouseButton) -> None:
    windows = QGuiApplication.topLevelWindows()
    QTest.mouseClick(fenced.window, button, Held.NoModifier, QPoint(200, 50))
    assert QGuiApplication.topLevelWindows() == windows
    assert fenced.text() == "Aino"


def test_nothing_can_be_dropped(fenced: Fenced) -> None:
    given = QMimeData()
    given.setText("dropped")
    mouse, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    enters = QDragEnterEvent(QPoint(9, 9), copy, given, mouse, Held.NoModifier)
    drops = QDropEvent(QPoint(9, 9), copy, given, mouse, Held.NoModifier, QEvent.Type.Drop)
    for event in (enters, drops):
        window: QWindow = fenced.window
        QCoreApplication.sendEvent(window, event)
        assert not event.isAccepted()
    assert fenced.text() == "Aino"
