"""Owns what keys and gestures cannot do at a full screen: leave it, or copy. GUI thread.

A fence stands in rooms and halls; a desk has none, since advisors work with the clipboard.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow

COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
BUTTONS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    }
)
NEVER = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
    }
)
# Those that other programs give a meaning to; Shift makes cut, copy and paste of three of them.
SPECIAL = frozenset(
    {Qt.Key.Key_Menu, Qt.Key.Key_Context1, Qt.Key.Key_Help, Qt.Key.Key_Insert}
    | {Qt.Key.Key_Copy, Qt.Key.Key_Cut, Qt.Key.Key_Paste, Qt.Key.Key_Print, Qt.Key.Key_SysReq}
    | {Qt.Key.Key_Super_L, Qt.Key.Key_Super_R}
)


class Fence(QObject):
    """Stands around `window` until `lift`: it stays open, and nothing is copied into or out."""

    def __init__(self, window: QWindow) -> None:
        super().__init__()
        self._window = window
        self._lifted = False
        window.installEventFilter(self)

    def lift(self) -> None:
        """The program ends: the window may close."""
        self._lifted = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep back what leads out."""
        if self._lifted or not leads_out(event):
            return False
        event.ignore()
        return True


def leads_out(event: QEvent) -> bool:
    """Whether the event could close the screen, open a menu, or reach a clipboard."""
    kind = event.type()
    if kind == QEvent.Type.Close or kind in NEVER:
        return True
    if kind in KEYS and isinstance(event, QKeyEvent):
        return _is_command(event)
    return (
        kind in BUTTONS
        and isinstance(event, QMouseEvent)
        and event.button() is not Qt.MouseButton.LeftButton
    )


def _is_command(event: QKeyEvent) -> bool:
    key, held = event.key(), event.modifiers()
    cuts = key == Qt.Key.Key_Delete and bool(held & Qt.KeyboardModifier.ShiftModifier)
    function = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    return bool(held & COMMANDING) or cuts or function or key in SPECIAL
