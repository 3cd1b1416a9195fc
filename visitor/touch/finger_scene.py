"""Owns how the rehearsal's finger finds things in a window and reads them. GUI thread."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from PySide6.QtCore import QObject, QPointF, QUrl
from PySide6.QtGui import QColor
from PySide6.QtQml import QJSValue, QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

WINDOW = ("", "window")


def find(window: QQuickWindow, name: str) -> QObject | None:
    """The object whose objectName is `name`: what is visible goes first; "" is the window."""
    if name in WINDOW:
        return window
    named = [item for item in _items(window.contentItem()) if item.objectName() == name]
    named.sort(key=lambda item: not item.isVisible())
    return named[0] if named else window.findChild(QObject, name)


def touchable_point(window: QQuickWindow, name: str) -> QPointF | None:
    """The centre of the item in pixels of the window, if a finger could press it there now."""
    item = find(window, name)
    if not isinstance(item, QQuickItem) or not item.isVisible() or not item.isEnabled():
        return None
    _lay_out(item)
    centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    inside = 0 <= centre.x() < window.width() and 0 <= centre.y() < window.height()
    return centre if inside and item.width() > 0 and item.height() > 0 else None


def _lay_out(item: QQuickItem) -> None:
    # Rows and columns place what is in them just before a frame; until then it stands elsewhere.
    at: QQuickItem | None = item
    while at is not None:
        at.ensurePolished()
        at = at.parentItem()


def read(window: QQuickWindow, name: str, path: str) -> object:
    """The value of a property, `path` dotted through objects, as JSON can carry it.

    Raises LookupError, naming what is missing.
    """
    owner, last = owner_of(window, name, path)
    return plain(owner.property(last))


def owner_of(window: QQuickWindow, name: str, path: str) -> tuple[QObject, str]:
    """The object that holds the last property of `path`, and that property's name."""
    owner = find(window, name)
    if owner is None:
        raise LookupError(f"no object {name!r}")
    *way, last = path.split(".")
    for step in way:
        # QObject.property cannot hand over our own view models' types; QQmlProperty can.
        owner = QQmlProperty(owner, step).read()
        if not isinstance(owner, QObject):
            raise _missing(name, step)
    if owner.metaObject().indexOfProperty(last) < 0:
        raise _missing(name, path)
    return owner, last


def plain(value: object) -> object:
    """`value` as JSON can carry it; what it cannot is told by its text."""
    match value:
        case QJSValue():
            return plain(value.toVariant())
        case Enum():
            return plain(value.value)
        case None | bool() | int() | float() | str():
            return value
        case list() | tuple():
            return [plain(part) for part in value]
        case dict():
            return {str(key): plain(part) for key, part in value.items()}
        case QColor():
            return value.name(QColor.NameFormat.HexArgb)
        case QUrl():
            return value.toString()
        case QObject():
            return value.objectName() or value.metaObject().className()
        case _:
            return str(value)


def _missing(name: str, path: str) -> LookupError:
    return LookupError(f"{name!r} has no {path!r}")


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _items(child)
