"""A real window with fields, the keyboard and a dock. GUI thread; run as a program, it types."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.fakes.touch import WAIT_MS, Finger, wait_until
from visitor.paths import ASSETS
from visitor.texts import texts
from visitor.touch.fonts import load_fonts
from visitor.touch.icons import install_images
from visitor.touch.keyboard import IMPORT_PATH, prepare_environment, visible_caps

WINDOW = Path(__file__).with_name("KeyboardWindow.qml")


class KeyboardWindow:
    """The window, its fields by name, and a finger."""

    def __init__(self, engine: QQmlApplicationEngine) -> None:
        # Asked for before anything loads: Python keeps the interpreter while it asks, and a
        # message from the loading thread would then wait for ever.
        self._singletons = {name: _singleton(engine, name) for name in ("Texts", "Theme")}
        self.speak("fi")
        engine.load(WINDOW)
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        self.finger = Finger(window)
        assert QTest.qWaitForWindowActive(window, WAIT_MS)

    def speak(self, language: str) -> None:
        """Change the language, as the visitor does in the dock."""
        singleton = self.singleton("Texts")
        singleton.setProperty("strings", dict(texts(language).plain()))
        singleton.setProperty("language", language)

    def singleton(self, name: str) -> QObject:
        return self._singletons[name]

    def item(self, name: str) -> QQuickItem:
        found = self.window.findChild(QQuickItem, name)
        assert isinstance(found, QQuickItem), name
        return found

    def text(self, field: str) -> str:
        return str(self.item(field).property("text"))

    def open(self, field: str) -> None:
        """Touch `field` and wait until the keyboard stands still above the dock."""
        self.finger.tap_item(self.item(field))
        wait_until(self.is_open, "the keyboard")

    def is_open(self) -> bool:
        panel = self.item("keyboard").childItems()[0]
        return bool(self.item("keyboard").property("open")) and panel.y() == 0

    def leave(self) -> None:
        """Take the focus from the field that has it, as a new screen does."""
        focused = self.window.activeFocusItem()
        if focused is not None:
            focused.setFocus(False)
        wait_until(self.is_away, "an empty counter")

    def is_away(self) -> bool:
        return not self.item("keyboard").childItems()[0].isVisible()

    def caps(self) -> list[QQuickItem]:
        """The keys that are to be seen."""
        return visible_caps(self.window)

    def changed_since(self, before: QImage) -> QRect:
        """The smallest area, in pixels, that holds all pixels that differ from `before`."""
        now = self.window.grabWindow()
        size = now.bytesPerLine() // now.width()
        changed = QRect()
        for y in range(now.height()):
            new, old = _line(now, y), _line(before, y)
            if new != old:
                places = [at // size for at in range(len(new)) if new[at] != old[at]]
                changed |= QRect(places[0], y, places[-1] - places[0] + 1, 1)
        return changed


def _line(picture: QImage, y: int) -> bytes:
    # Qt's type hints call the bytes of a line an object.
    return bytes(cast("memoryview", picture.constScanLine(y)))


def _singleton(engine: QQmlApplicationEngine, name: str) -> QObject:
    found = engine.singletonInstance("Luukku.Ui", name)
    assert isinstance(found, QObject)
    return found


@contextmanager
def keyboard_window(loaded: bool = True) -> Iterator[KeyboardWindow]:
    """The window while the block runs; its keyboard loads at once, or when it is told to."""
    engine = QQmlApplicationEngine()
    engine.setInitialProperties({"panelLoaded": loaded})
    for path in (IMPORT_PATH, ASSETS / "ui"):
        engine.addImportPath(str(path))
    install_images(engine)
    load_fonts()
    opened = KeyboardWindow(engine)
    yield opened
    opened.window.close()
    engine.deleteLater()


def _main(text: str) -> None:
    prepare_environment()
    application = QGuiApplication([])
    with keyboard_window(loaded=False) as opened:
        # The visitor is quicker than the keyboard.
        opened.finger.tap_item(opened.item("name"))
        opened.window.setProperty("panelLoaded", True)
        wait_until(opened.is_open, "the keyboard")
        opened.finger.type(text)
        sys.stdout.write(f"{application.platformName()} {opened.text('name')}\n")


if __name__ == "__main__":
    _main(sys.argv[1])
