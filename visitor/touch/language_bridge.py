"""Owns which language the screen's QML speaks: fills the singleton Luukku.Ui Texts. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine

from visitor.languages import known
from visitor.texts import texts


class TextsMissingError(RuntimeError):
    """The QML module Luukku.Ui, or its singleton Texts, is not on the engine's import path."""


class LanguageBridge:
    """Puts the texts of a language into `Texts.strings` and its name into `Texts.language`."""

    def __init__(self, engine: QQmlEngine) -> None:
        self._texts = _singleton(engine, "Texts")
        self._theme = _singleton(engine, "Theme")

    def show(self, language: str) -> str:
        """Switch live; gives the language shown, another where we do not have `language`."""
        shown = known(language)
        # The sentences first: a binding on the language must find them in place.
        words = texts(shown)
        self._texts.setProperty("strings", dict(words.plain()))
        self._texts.setProperty("language", shown)
        self._theme.setProperty("mirrored", words.right_to_left)
        return shown


def _singleton(engine: QQmlEngine, name: str) -> QObject:
    found = engine.singletonInstance("Luukku.Ui", name)
    if not isinstance(found, QObject):
        raise TextsMissingError(f"Luukku.Ui {name}")
    return found
