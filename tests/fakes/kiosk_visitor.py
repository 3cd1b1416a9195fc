"""What a visitor does again and again at the kiosk's window, with a finger. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from tests.fakes.kiosk_window import OpenKiosk
from tests.fakes.touch import wait_until

DOCK = {"dock-back", "dock-language", "dock-access", "dock-desk"}


def search(kiosk: OpenKiosk, letters: str) -> None:
    """From the idle screen to the found hosts."""
    kiosk.tap("begin-fi")
    kiosk.tap("start-visit")
    kiosk.write("search-field", letters)


def choose_pekka(kiosk: OpenKiosk) -> None:
    search(kiosk, "pekka hä")
    kiosk.tap("host-0")


def touch_away(kiosk: OpenKiosk) -> None:
    """Close the keyboard with its own key."""
    wait_until(kiosk.keyboard_is_open, "the keyboard")
    kiosk.finger.tap_key("done")
    wait_until(kiosk.keyboard_is_away, "the whole form")


def middle(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
