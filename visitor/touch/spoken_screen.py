"""Owns the reading of what a window tells assistive technology, in reading order. GUI thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow

from visitor.touch.spoken_rules import Kind, Part

_ROLES = {
    QAccessible.Role.Heading: Kind.HEADING,
    QAccessible.Role.StaticText: Kind.WORDS,
    QAccessible.Role.AlertMessage: Kind.WORDS,
    QAccessible.Role.ProgressBar: Kind.WORDS,
    QAccessible.Role.Graphic: Kind.WORDS,
    QAccessible.Role.Button: Kind.BUTTON,
    QAccessible.Role.RadioButton: Kind.CHOICE,
    QAccessible.Role.CheckBox: Kind.SWITCH,
    QAccessible.Role.EditableText: Kind.FIELD,
}
# Where what is on top of a window lies; the keys of the keyboard on the glass lie outside.
_ON_TOP = (QAccessible.Role.Dialog, QAccessible.Role.Pane)


def parts_of(window: QWindow) -> tuple[Part, ...]:
    """What the topmost question, sheet or screen of `window` holds; empty while none is in use."""
    root = QAccessible.queryAccessibleInterface(window)
    if root is None or not root.isValid():
        return ()
    for role in _ON_TOP:
        found = [one for one in _children(root) if one.role() is role and _in_use(one)]
        if found:
            return _read(found[-1])
    return ()


def _read(top: QAccessibleInterface) -> tuple[Part, ...]:
    parts = list(_below(top))
    titled = any(part.kind is Kind.HEADING for part in parts)
    if titled or not (name := top.text(QAccessible.Text.Name)):
        return tuple(_with_header(parts))
    # A dialog's title stands in it as words; a screen without a question has a name.
    return (Part(Kind.HEADING, name), *(part for part in parts if part.name != name))


def _with_header(parts: list[Part]) -> Iterator[Part]:
    """Place and time stand over every question: whoever listens has heard them."""
    over = True
    for part in parts:
        over = over and part.header
        yield part if over == part.header else replace(part, header=False)


def _below(interface: QAccessibleInterface) -> Iterator[Part]:
    for child in _children(interface):
        if not _in_use(child):
            continue
        kind, name = _ROLES.get(child.role()), child.text(QAccessible.Text.Name)
        if kind is not None and name:
            yield _part(child, kind, name)
        elif name:
            yield Part(Kind.WORDS, name)
        yield from _below(child)


def _part(interface: QAccessibleInterface, kind: Kind, name: str) -> Part:
    state = interface.state()
    # What a field hides from eyes is hidden from ears.
    readable = kind is Kind.FIELD and not state.passwordEdit
    return Part(
        kind,
        name,
        interface.text(QAccessible.Text.Description),
        interface.text(QAccessible.Text.Value) if readable else "",
        bool(state.checked),
        bool(state.focused),
        interface.role() is QAccessible.Role.StaticText,
    )


def _in_use(interface: QAccessibleInterface) -> bool:
    state = interface.state()
    return not (state.disabled or state.invisible)


def _children(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(interface.childCount()):
        child = interface.child(number)
        # Interfaces die with their items: nothing but what they say is kept.
        if child is not None and child.isValid():
            yield child


def focus_keys() -> frozenset[Qt.Key]:
    """The keys by which the focus moves."""
    return frozenset(
        {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down}
        | {Qt.Key.Key_Left, Qt.Key.Key_Right}
    )
