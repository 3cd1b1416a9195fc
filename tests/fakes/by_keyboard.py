"""Whether a screen can be used by keyboard and by reader: its stops, their order, their states."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from tests.fakes.kiosk_window import has
from tests.fakes.sweep import Shown, ancestors, belongs_to_the_keyboard, box, scrolls

# Asked from Python, an item would be taken for the owner of the next, and they would die together.
ROUND = """(function () {{
    const found = []
    for (let at = nextItemInFocusChain({0}); at && !found.includes(at);)
        at = found[found.push(at) - 1].nextItemInFocusChain({0})
    return found
}})()"""
# Things stand in one line when they share this much of the lower one's height.
SHARED = 0.5
SLACK = 2.0
# A foot's main act comes first, as where the two stand on top of each other.
MAIN_FIRST = {
    frozenset(("details-confirm", "details-unnamed")),
    frozenset(("invited-confirm", "invited-other")),
    frozenset(("told-done", "told-more")),
}
CHOICES = {QAccessible.Role.RadioButton, QAccessible.Role.CheckBox}


def is_control(item: QQuickItem) -> bool:
    """Whether it is pressed or written in: a button, a field, a box for some lines."""
    kinds = (("focusShown", "available"), ("hintBeside",), ("fits", "told", "bound"))
    return any(has(item, *names) for names in kinds)


def control_of(stop: QQuickItem) -> QQuickItem | None:
    """The control that has the focus when `stop` has it: a field's line is a part of it."""
    return next((one for one in (stop, *ancestors(stop)) if is_control(one)), None)


def stops(shown: Shown, forward: bool = True) -> list[QQuickItem]:
    """Where Tab goes, one round from the beginning, without the keyboard's own keys."""
    children = shown.window.contentItem().childItems()
    ground = next(one for one in children if one.objectName() == "stage")
    context = QQmlEngine.contextForObject(ground)
    assert context is not None
    found, _ = QQmlExpression(context, ground, ROUND.format(str(forward).lower())).evaluate()
    ring = found.toVariant()
    return [one for one in ring if one.activeFocusOnTab() and not belongs_to_the_keyboard(one)]


def named(item: QQuickItem) -> str:
    return str(item.objectName() or item.property("name") or item.property("label"))


def comes_before(one: QRectF, other: QRectF, mirrored: bool) -> bool:
    """Whether `one` is read before `other`: above it, or in the same line nearer to the start.

    What stands higher in a later column is not before it.
    """
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    nearer = (
        one.left() >= other.right() - SLACK if mirrored else one.right() <= other.left() + SLACK
    )
    if shared > SHARED * min(one.height(), other.height()):
        return nearer
    beside = one.right() <= other.left() + SLACK or other.right() <= one.left() + SLACK
    return one.bottom() <= other.top() + SLACK and (nearer or not beside)


def unreached(shown: Shown) -> list[str]:
    """Controls that Tab does not come to, or comes to more than once, and stops that are none."""
    found = [(stop, control_of(stop)) for stop in stops(shown)]
    reached = [control for _, control in found if control is not None]
    wanted = [item for item in controls(shown) if item.isEnabled()]
    faults = [f"Tab stops at nothing: {named(stop)}" for stop, control in found if control is None]
    faults += [f"Tab misses {named(one)}" for one in wanted if reached.count(one) == 0]
    faults += [f"Tab comes twice to {named(one)}" for one in wanted if reached.count(one) > 1]
    back = [control_of(stop) for stop in stops(shown, forward=False)]
    if set(map(id, back)) != set(map(id, (control for _, control in found))):
        faults.append("Shift+Tab does not go where Tab goes")
    return faults


def controls(shown: Shown) -> list[QQuickItem]:
    return [
        item
        for item in shown.items()
        if is_control(item) and not belongs_to_the_keyboard(item) and takes_focus(item)
    ]


def takes_focus(item: QQuickItem) -> bool:
    """A place of a keypad without a key is none."""
    return item.width() > 0 and item.property("name") != ""


def out_of_order(shown: Shown, mirrored: bool) -> list[str]:
    """Controls that Tab comes to after one that is read later."""
    order = [one for one in map(control_of, stops(shown)) if one is not None]
    return [
        f"Tab comes to {named(later)} after {named(one)}"
        for number, one in enumerate(order)
        for later in order[number + 1 :]
        if _is_read_before(later, one, mirrored)
    ]


def _is_read_before(one: QQuickItem, other: QQuickItem, mirrored: bool) -> bool:
    if frozenset((one.objectName(), other.objectName())) in MAIN_FIRST:
        return False
    left_to_right = is_key(one) and is_key(other)
    list_of, list_of_other = _list(one), _list(other)
    if list_of != list_of_other:
        # What scrolls is read as a whole, whatever of it is in sight.
        one, other = list_of or one, list_of_other or other
    return comes_before(box(one), box(other), mirrored and not left_to_right)


def _list(item: QQuickItem) -> QQuickItem | None:
    return next((one for one in ancestors(item) if scrolls(one)), None)


def wrong_states(shown: Shown) -> list[str]:
    """Controls of which a reader is told something else than they show."""
    return [f"{named(item)}: {fault}" for item in controls(shown) for fault in _told_wrongly(item)]


def is_key(item: QQuickItem) -> bool:
    """Digits go from left to right in every language."""
    return item.objectName().startswith("key-")


def _told_wrongly(item: QQuickItem) -> Iterator[str]:
    spoken = next((one for one in (item, *_inside(item)) if one.activeFocusOnTab()), None)
    told = spoken and QAccessible.queryAccessibleInterface(spoken)
    if spoken is None or not told:
        yield "no reader is told of it"
        return
    state = told.state()
    if bool(state.disabled) == item.isEnabled():
        yield "told to be disabled" if state.disabled else "not told to be disabled"
    if item.isEnabled() and not state.focusable:
        yield "not told to be focusable"
    if item.isEnabled() and bool(state.focused) != spoken.hasActiveFocus():
        yield "the focus is told wrongly"
    if told.role() == QAccessible.Role.EditableText:
        return
    shown = bool(item.property("checked") or item.property("chosen"))
    if bool(state.checked) != shown:
        yield "told to be chosen" if state.checked else "not told to be chosen"
    if bool(state.checkable) != (told.role() in CHOICES):
        yield f"a {told.role().name}, checkable or not"


def _inside(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _inside(child)


def reader_faults(shown: Shown, mirrored: bool = False) -> list[str]:
    """What is wrong on a screen for who has a keyboard or a reader."""
    return unreached(shown) + out_of_order(shown, mirrored) + wrong_states(shown)
