"""The screen's language: every sentence changes at once, Finnish where we have no other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlComponent, QQmlEngine

from visitor.paths import ASSETS
from visitor.texts import texts
from visitor.touch.language_bridge import LanguageBridge, TextsMissingError

LABEL = b"""
import QtQml
import Luukku.Ui
QtObject {
    property string key
    property string sentence: Texts.of(key)
    property string language: Texts.language
}
"""


@pytest.fixture
def engine(qapp: object) -> Iterator[QQmlEngine]:
    made = QQmlEngine()
    made.addImportPath(str(ASSETS / "ui"))
    yield made
    made.deleteLater()


@pytest.fixture
def label(engine: QQmlEngine) -> QObject:
    component = QQmlComponent(engine)
    component.setData(LABEL, "")
    made = component.create()
    assert made is not None, component.errorString()
    made.setParent(engine)
    made.setProperty("key", next(iter(texts("fi").plain())))
    return made


@pytest.mark.parametrize(
    ("asked", "shown"), [("sv", "sv"), ("en", "en"), ("fi", "fi"), ("xx", "fi")]
)
def test_a_living_binding_speaks_the_language_that_is_shown(
    engine: QQmlEngine, label: QObject, asked: str, shown: str
) -> None:
    bridge = LanguageBridge(engine)
    bridge.show("en")
    assert bridge.show(asked) == shown
    assert label.property("sentence") == texts(shown).plain()[label.property("key")]
    assert label.property("language") == shown


def test_an_engine_without_our_module_is_told_apart(
    qapp: object, caplog: pytest.LogCaptureFixture
) -> None:
    engine = QQmlEngine()
    with pytest.raises(TextsMissingError):
        LanguageBridge(engine)
