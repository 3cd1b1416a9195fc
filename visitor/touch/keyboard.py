"""Owns how Qt Virtual Keyboard is set up, and where its keys are. GUI thread."""

from __future__ import annotations

import os
from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from visitor.paths import ASSETS

IMPORT_PATH = ASSETS / "keyboard"

# Said by Qt's own keyboard in the QML thread, while it loads. A message handler written in Python
# waits there for the interpreter, which the GUI thread may hold while it waits for that thread.
_QUIET = ("qt.multimedia.symbolsresolver=false", "qt.qml.propertyCache.append=false")


def prepare_environment() -> None:
    """Choose our keyboard, style and layouts. Call it before QGuiApplication is made.

    The QML engine needs `IMPORT_PATH` among its import paths.
    """
    os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    os.environ.pop("QT_IM_MODULES", None)
    os.environ["QT_VIRTUALKEYBOARD_STYLE"] = "luukku"
    os.environ["QT_VIRTUALKEYBOARD_LAYOUT_PATH"] = str(IMPORT_PATH / "layouts")
    # Without this a field that is touched before our panel has loaded opens a window of Qt's own.
    os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"
    rules = os.environ.get("QT_LOGGING_RULES", "").split(";")
    rules += [rule for rule in _QUIET if rule not in rules]
    os.environ["QT_LOGGING_RULES"] = ";".join(filter(None, rules))


def key_position(window: QQuickWindow, name: str) -> QPointF:
    """The centre, in pixels of `window`, of the visible key called `name`.

    A name is a role ("shift", "backspace", "space", "done", "page"), the caption on the cap in
    either case, or what a screen reader says. Raises LookupError where no such key is to be seen.
    """
    for cap in visible_caps(window):
        if _is_called(cap, name):
            return cap.mapToScene(QPointF(cap.width() / 2, cap.height() / 2))
    raise LookupError(f"no key {name!r} is to be seen")


def key_captions(window: QQuickWindow) -> list[str]:
    """What stands on every visible key, in the order of the layout; "" for a picture."""
    return [str(cap.property("caption")) for cap in visible_caps(window)]


def visible_caps(window: QQuickWindow) -> list[QQuickItem]:
    """Every key of `window` that is to be seen, in the order of the layout."""
    return list(_caps(window.contentItem()))


def _is_called(cap: QQuickItem, name: str) -> bool:
    role, caption = str(cap.property("role")), str(cap.property("caption"))
    if role != "letter" and name in (role, cap.property("spoken")):
        return True
    return caption != "" and caption.casefold() == name.casefold()


def _caps(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if not child.isVisible():
            continue
        # Keys that have just been made have no size until the row is laid out.
        if child.property("captionSize") is not None and child.width() > 0:
            yield child
        yield from _caps(child)
