"""Owns which language the screen's QML speaks: fills the singleton Luukku.Ui Texts. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine

from visitor.texts import LANGUAGES, texts

FALLBACK = "fi"


class TextsMissingError(RuntimeError):
    """The QML module Luukku.Ui, or its singleton Texts, is not on the engine's import path."""


class LanguageBridge:
    """Puts the texts of a language into `Texts.strings` and its name into `Texts.language`."""

    def __init__(self, engine: QQmlEngine) -> None:
        singleton = engine.singletonInstance("Luukku.Ui", "Texts")
        if not isinstance(singleton, QObject):
            raise TextsMissingError("Luukku.Ui Texts")
        self._texts = singleton

    def show(self, language: str) -> str:
        """Switch live; gives the language shown, Finnish where we do not have `language`."""
        shown = language if language in LANGUAGES else FALLBACK
        # The sentences first: a binding on the language must find them in place.
        self._texts.setProperty("strings", dict(texts(shown).plain()))
        self._texts.setProperty("language", shown)
        return shown
