"""Owns a screen's engine, the singletons of the design module, and the one window. GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import Shiboken

from visitor.paths import ASSETS
from visitor.touch.fonts import load_fonts
from visitor.touch.icons import install_images
from visitor.touch.keyboard import IMPORT_PATH
from visitor.touch.language_bridge import LanguageBridge


class BrokenScreenError(RuntimeError):
    """The screen's QML could not be loaded: the installation is broken."""


class ScreenWindow:
    """`main` is the window's file; `device` (kiosk, room, desk) says how large things are."""

    def __init__(self, main: Path, device: str) -> None:
        self._main = main
        self.engine = QQmlApplicationEngine()
        for path in (ASSETS / "ui", IMPORT_PATH):
            self.engine.addImportPath(str(path))
        install_images(self.engine)
        load_fonts()
        self.bridge = LanguageBridge(self.engine)
        self.theme().setProperty("device", device)

    def theme(self) -> QObject:
        """The singleton that every component takes its looks from."""
        theme = self.engine.singletonInstance("Luukku.Ui", "Theme")
        if not isinstance(theme, QObject):
            raise BrokenScreenError("Luukku.Ui Theme")
        return theme

    def close(self) -> None:
        """Destroy the window and the engine, at once."""
        Shiboken.delete(self.engine)

    def open(self, properties: Mapping[str, object]) -> QQuickWindow:
        """Load the window with its view models. Raises BrokenScreenError."""
        self.engine.setInitialProperties(dict(properties))
        self.engine.load(QUrl.fromLocalFile(str(self._main)))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise BrokenScreenError(str(self._main))
        return roots[0]
