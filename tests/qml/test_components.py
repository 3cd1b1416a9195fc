from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.sheet import Sheet, is_kind, scene_box
from tests.fakes.touch import Finger, wait_until
from visitor.texts import texts

Role = QAccessible.Role
SCALES = (1.0, 1.3, 1.6, 2.0)
SCREENS = ("Start", "Search", "Details", "Told")


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[Sheet]:
    shown = Sheet("Touch")
    yield shown
    shown.close()


@pytest.fixture
def finger(sheet: Sheet) -> Finger:
    return Finger(sheet.view)


def root(sheet: Sheet, name: str) -> object:
    return sheet.view.rootObject().property(name)


def middle(item: QQuickItem) -> QPointF:
    return scene_box(item).center()


def cut(picture: QImage, item: QQuickItem) -> QImage:
    return picture.copy(scene_box(item).toRect())


def type_keys(sheet: Sheet, keys: str) -> None:
    for key in keys:
        QTest.keyClick(sheet.view, Qt.Key(ord(key.upper())))


# Touch


def test_a_touch_shows_at_once_and_acts_when_it_ends(sheet: Sheet, finger: Finger) -> None:
    go = sheet.item("go")
    rest = cut(sheet.picture(), go)
    finger.press(middle(go))
    pressed = cut(sheet.picture(), go)
    assert (root(sheet, "acted"), pressed != rest) == (0, True)
    finger.release(middle(go))
    assert root(sheet, "acted") == 1
    assert cut(sheet.picture(), go) == rest


def test_a_pressed_button_drops_onto_its_sill(sheet: Sheet, finger: Finger) -> None:
    go = sheet.item("go")
    top = scene_box(go).top()
    finger.press(middle(go))
    pressed = sheet.picture()
    finger.release(middle(go))
    x = round(middle(go).x())
    ground = sheet.token("colour.counter")
    assert pressed.pixelColor(x, round(top) + 4) == ground
    assert sheet.picture().pixelColor(x, round(top) + 4) != ground


def test_a_finger_that_slides_away_does_nothing(sheet: Sheet, finger: Finger) -> None:
    finger.press(middle(sheet.item("go")))
    finger.release(QPointF(540, 100))
    assert root(sheet, "acted") == 0
    assert sheet.item("go").property("pressed") is False


def test_a_trembling_finger_acts_too(sheet: Sheet) -> None:
    at = middle(sheet.item("go")).toPoint()
    QTest.mousePress(sheet.view, Qt.MouseButton.LeftButton, pos=at)
    for step in (20, 40, 60):
        QTest.mouseMove(sheet.view, at + QPoint(step, step // 4))
    QTest.mouseRelease(sheet.view, Qt.MouseButton.LeftButton, pos=at + QPoint(60, 15))
    assert root(sheet, "acted") == 1


def test_a_slow_finger_acts_too(sheet: Sheet, finger: Finger) -> None:
    finger.press(middle(sheet.item("go")))
    # The hold itself is the input: longer than a long press, which would swallow the tap.
    QTest.qWait(2 * QGuiApplication.styleHints().mousePressAndHoldInterval())
    finger.release(middle(sheet.item("go")))
    assert root(sheet, "acted") == 1


def test_what_cannot_be_done_yet_says_why(sheet: Sheet, finger: Finger) -> None:
    finger.tap_item(sheet.item("not-yet"))
    assert (root(sheet, "acted"), root(sheet, "refusals")) == (0, 1)
    described = [one.text(QAccessible.Text.Description) for one in sheet.accessible()]
    assert "Kirjoita ensin nimesi." in described


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keyboard_presses_what_has_the_focus(sheet: Sheet, key: Qt.Key) -> None:
    sheet.item("go").forceActiveFocus()
    rest = sheet.picture()
    QTest.keyPress(sheet.view, key)
    assert cut(sheet.picture(), sheet.item("go")) != cut(rest, sheet.item("go"))
    QTest.keyRelease(sheet.view, key)
    assert root(sheet, "acted") == 1


def test_focus_is_seen_around_the_control(sheet: Sheet) -> None:
    go = sheet.item("go")
    box = scene_box(go).toRect()
    ring = QPoint(box.left() - 8, box.center().y())
    assert sheet.picture().pixelColor(ring) == sheet.token("colour.counter")
    go.forceActiveFocus()
    assert sheet.picture().pixelColor(ring) == sheet.token("colour.focusRing")


def test_tab_reaches_every_control(sheet: Sheet) -> None:
    sheet.item("go").forceActiveFocus()
    reached = []
    for _ in range(30):
        focused = sheet.view.activeFocusItem()
        assert focused is not None
        reached.append(focused.objectName() or focused.parentItem().parentItem().objectName())
        QTest.keyClick(sheet.view, Qt.Key.Key_Tab)
    digits = {f"key-{digit}" for digit in range(10)}
    assert digits | {"go", "not-yet", "field", "person", "key-erase"} == set(reached)


# Field, keypad, row


def test_a_field_is_touched_written_in_and_cleared(sheet: Sheet, finger: Finger) -> None:
    field = sheet.item("field")
    finger.tap_item(field)
    assert field.property("focused") is True
    type_keys(sheet, "aino makela-korhonen")
    assert field.property("text") == "aino makela-"
    named = {one.text(QAccessible.Text.Name): one for one in sheet.accessible()}
    assert named["Tyhjennä"].role() == Role.Button
    named["Tyhjennä"].actionInterface().doAction("Press")
    assert (field.property("text"), field.property("focused")) == ("", True)


def test_a_field_suggests_nothing_and_remembers_nothing(sheet: Sheet) -> None:
    hints = sheet.item("field").property("inputMethodHints")
    wanted = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    assert hints == wanted.value


def test_an_error_is_told_with_the_field_it_belongs_to(sheet: Sheet) -> None:
    sheet.item("field").setProperty("error", "Kirjoita nimesi.")
    told = {
        one.text(QAccessible.Text.Name): one.text(QAccessible.Text.Description)
        for one in sheet.accessible()
        if one.role() == Role.EditableText
    }
    assert told == {"Nimi": "Kirjoita nimesi."}


def test_a_code_is_typed_by_finger_and_by_keyboard(sheet: Sheet, finger: Finger) -> None:
    finger.tap_item(sheet.item("key-4"))
    finger.tap_item(sheet.item("key-8"))
    finger.tap_item(sheet.item("key-erase"))
    sheet.item("pad").forceActiveFocus()
    type_keys(sheet, "71")
    assert root(sheet, "code") == ""
    finger.tap_item(sheet.item("key-1"))
    assert root(sheet, "code") == "4711"
    finger.tap_item(sheet.item("key-1"))
    assert sheet.item("pad").property("value") == "4711"


def test_a_name_is_never_read_as_markup(sheet: Sheet) -> None:
    shown = [one.property("text") for one in sheet.items() if is_kind(one, "Text")]
    assert "Pekka <b>&lt;b&gt;</b>Hä&lt;/b&gt; &amp; Co" in shown


# Dialog


def test_a_question_offers_the_safe_answer_first_and_keeps_the_focus(sheet: Sheet) -> None:
    sheet.item("go").forceActiveFocus()
    sheet.view.rootObject().setProperty("asking", True)
    names = []
    for _ in range(4):
        focused = sheet.view.activeFocusItem()
        assert focused is not None
        names.append(focused.objectName())
        QTest.keyClick(sheet.view, Qt.Key.Key_Tab)
    assert names == ["safe", "other", "safe", "other"]
    QTest.keyClick(sheet.view, Qt.Key.Key_Escape)
    assert root(sheet, "last") == "safe"
    assert sheet.view.activeFocusItem() is sheet.item("go")


def test_nothing_behind_a_question_can_be_touched(sheet: Sheet, finger: Finger) -> None:
    sheet.view.rootObject().setProperty("asking", True)
    finger.tap(QPointF(middle(sheet.item("go"))))
    finger.tap(QPointF(20, 20))
    assert not sheet.item("go").isEnabled()
    assert (root(sheet, "acted"), root(sheet, "last")) == (0, "")
    finger.tap_item(sheet.item("other"))
    assert root(sheet, "last") == "other"


# What a screen reader is told


@pytest.mark.parametrize("name", ["Gallery", "Touch", *SCREENS, "Idle"])
def test_everything_that_can_be_used_has_a_name(qtbot: QtBot, name: str) -> None:
    sheet = Sheet(name)
    usable = {Role.Button, Role.EditableText, Role.RadioButton, Role.Dialog}
    found = [
        one for one in sheet.accessible() if one.role() in usable and not one.state().invisible
    ]
    assert len(found) >= 4
    names = [one.text(QAccessible.Text.Name) for one in found]
    sheet.close()
    assert "" not in names
    assert not any("\u00ad" in name or "<" in name.replace("<b>Hä</b>", "") for name in names)


def test_each_kind_of_thing_says_what_it_is(qtbot: QtBot) -> None:
    sheet = Sheet("Gallery")
    roles = {one.text(QAccessible.Text.Name): one.role() for one in sheet.accessible()}
    states = {one.text(QAccessible.Text.Name): one.state() for one in sheet.accessible()}
    chosen = states["Minulla on varattu etätapaaminen"].checked
    sheet.close()
    assert roles["Pekka Hämäläinen"] == Role.Button
    assert roles["Etunimi ja sukunimi"] == Role.EditableText
    assert roles["Oletko vielä täällä?"] in {Role.Dialog, Role.StaticText}
    assert roles["Yhteys on heikko"] == Role.AlertMessage
    assert roles["2 / 4"] == Role.ProgressBar
    assert roles["10.42, Kerroimme sähköpostilla, Viesti on lähetetty"] == Role.StaticText
    assert chosen


def test_a_change_of_language_is_seen_at_once_and_a_missing_text_too(sheet: Sheet) -> None:
    sheet.view.rootObject().setProperty("height", 700)
    sheet.settle()
    word = sheet.item("further")
    assert word.property("text") == texts("fi").get("screen-more")
    sheet.texts.setProperty("strings", dict(texts("sv").plain()))
    assert word.property("text") == texts("sv").get("screen-more")
    sheet.texts.setProperty("strings", {})
    assert word.property("text") == "⟦screen-more⟧"


# Sizes


@pytest.mark.parametrize("name", ["Gallery", "Touch", "Long", *SCREENS, "Idle"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_target_fits_a_finger(qtbot: QtBot, name: str, scale: float) -> None:
    sheet = Sheet(name, scale=scale)
    targets = [one for one in sheet.items() if is_kind(one, "Pressable") and one.isEnabled()]
    sizes = [(one.objectName(), one.width(), one.height()) for one in targets]
    sheet.close()
    assert len(sizes) >= 4
    assert [size for size in sizes if min(size[1:]) < 96] == []


@pytest.mark.parametrize("name", ["Long", "Gallery", *SCREENS])
@pytest.mark.parametrize("scale", SCALES)
def test_no_text_is_cut_off(qtbot: QtBot, name: str, scale: float) -> None:
    sheet = Sheet(name, scale=scale)
    labels = [one for one in sheet.items() if is_kind(one, "Text") and one.property("text")]
    cut_off = [one.property("text") for one in labels if not _whole(one)]
    outside = [one.property("text") for one in labels if not _inside_its_control(one)]
    sheet.close()
    assert len(labels) > 8
    assert (cut_off, outside) == ([], [])


def _whole(label: QQuickItem) -> bool:
    spill = label.property("contentWidth") - label.width()
    return spill <= 1.5 and not label.property("truncated") and not _broken_word(label)


def _broken_word(label: Any) -> bool:
    """Whether a word had to be broken in its middle: then one line holds no whole word."""
    room = label.property("room")
    return bool(room and label.widestWord(label.property("measured")) > 1.02 * room * _grown(label))


def _grown(label: QQuickItem) -> float:
    return float(label.property("wanted") / label.property("font").pixelSize())


def _inside_its_control(label: QQuickItem) -> bool:
    box = scene_box(label)
    above: QQuickItem | None = label.parentItem()
    while above is not None:
        if is_kind(above, "Pressable") or is_kind(above, "Banner") or is_kind(above, "StatusLine"):
            return scene_box(above).adjusted(-1, -1, 1, 1).contains(box)
        above = above.parentItem()
    return True


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("scale", SCALES)
def test_question_sill_and_dock_never_meet(qtbot: QtBot, name: str, scale: float) -> None:
    sheet = Sheet(name, scale=scale)
    seen = list(sheet.items())
    sill = next(scene_box(one) for one in seen if is_kind(one, "Sill"))
    header = next(scene_box(one) for one in seen if is_kind(one, "Header"))
    dock = next(scene_box(one) for one in seen if is_kind(one, "Dock"))
    words = [
        scene_box(one)
        for one in seen
        if is_kind(one, "Label") and one.property("onWall") and one.property("kind") == 0
    ]
    kiosk_dock = sheet.token("size.dock")
    sheet.close()
    assert header.bottom() <= words[0].top() < words[0].bottom() <= sill.top()
    assert sill.bottom() < dock.top()
    assert (dock.bottom(), dock.height()) == (1920, kiosk_dock)


def test_what_does_not_fit_is_a_page_further(qtbot: QtBot) -> None:
    sheet = Sheet("Details", scale=2.0)
    further = sheet.item("further")
    assert further.isVisible()
    counter = next(one for one in sheet.items() if is_kind(one, "Flickable"))
    QTest.mouseClick(sheet.view, Qt.MouseButton.LeftButton, pos=middle(further).toPoint())
    moved = counter.property("contentY")
    for _ in range(5):
        sheet.settle()
        if further.property("icon") == "chevron-up":
            break
        QTest.mouseClick(sheet.view, Qt.MouseButton.LeftButton, pos=middle(further).toPoint())
    last = next(one for one in sheet.items() if one.property("text") == "Kerro, että olen täällä")
    seen = scene_box(last).bottom() <= scene_box(counter).bottom()
    sheet.close()
    assert moved > 0
    assert seen


def test_a_list_pages_at_large_text_and_comes_round(qtbot: QtBot) -> None:
    sheet = Sheet("Start", scale=1.6)
    titles = [_choices(sheet)]
    more = next(one for one in sheet.items() if one.property("text") == "Lisää vaihtoehtoja")
    for _ in range(2):
        QTest.mouseClick(sheet.view, Qt.MouseButton.LeftButton, pos=middle(more).toPoint())
        titles.append(_choices(sheet))
    sheet.close()
    assert [len(page) for page in titles] == [3, 2, 3]
    assert titles[0] == titles[2]
    assert len({*titles[0], *titles[1]}) == 5


def _choices(sheet: Sheet) -> list[str]:
    return [str(one.property("title")) for one in sheet.items() if is_kind(one, "Choice")]


def test_where_one_reads_from_the_right_everything_turns_round(qtbot: QtBot) -> None:
    places = {}
    for mirrored in (False, True):
        sheet = Sheet("Start", mirrored=mirrored)
        tile = next(one for one in sheet.items() if is_kind(one, "HatchTile"))
        hatch = next(one for one in sheet.items() if is_kind(one, "Hatch"))
        back = next(one for one in sheet.items() if is_kind(one, "DockButton"))
        chevron = next(one for one in sheet.items() if one.property("name") == "chevron-right")
        places[mirrored] = [
            scene_box(one).center().x() > 540 for one in (tile, hatch, back, chevron)
        ]
        turned = chevron.property("mirror")
        sheet.close()
        assert turned is mirrored
    assert places == {False: [False, True, False, True], True: [True, False, True, False]}


@pytest.mark.parametrize("name", ["Gallery", "Long", *SCREENS, "Idle"])
def test_the_text_may_grow_and_shrink_while_it_is_shown(qtbot: QtBot, name: str) -> None:
    sheet = Sheet(name)
    rest = boxes(sheet)
    for scale in (1.3, 2.0, 1.6):
        sheet.theme.setProperty("scale", scale)
        wait_until(lambda: boxes(sheet) != rest, "another layout")
    sheet.theme.setProperty("scale", 1.0)
    wait_until(lambda: boxes(sheet) == rest, "the first layout again")
    sheet.close()


def boxes(sheet: Sheet) -> list[QRect]:
    return [scene_box(one).toRect() for one in sheet.items() if is_kind(one, "Text")]
