from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.qml import lint, registered_types, write_types

VIEW_MODEL = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "House.Test"
QML_IMPORT_MAJOR_VERSION = 1

@QmlElement
@QmlUncreatable("made by the test")
class HouseTestViewModel(QObject):
    changed = Signal()
    title = Property(str, lambda self: "", notify=changed)

    @Slot(str)
    def say(self, word: str) -> None:
        pass
"""
SCREEN = """import QtQuick
import House.Test

Item {{
    id: screen
    required property HouseTestViewModel model
    readonly property string title: {0}
    Component.onCompleted: screen.model.{1}("x")
}}
"""


def linted(tmp_path: Path, title: str, call: str) -> int:
    screen = tmp_path / "Screen.qml"
    screen.write_text(SCREEN.format(title, call))
    return lint([screen], [tmp_path / "types"]).returncode


def test_a_name_that_python_does_not_give_to_qml_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "house_test_view_model.py").write_text(VIEW_MODEL)
    monkeypatch.setattr("kiosk.__path__", [str(tmp_path / "kiosk")])
    write_types(registered_types(tmp_path), tmp_path / "types")
    assert linted(tmp_path, "model.title", "say") == 0
    assert linted(tmp_path, "model.titel", "say") != 0
    assert linted(tmp_path, "model.title", "tell") != 0


def test_a_warning_is_a_fault(tmp_path: Path) -> None:
    screen = tmp_path / "Screen.qml"
    screen.write_text("import QtQuick\n\nItem { width: nobody }\n")
    assert lint([screen], []).returncode != 0


def test_the_types_of_the_kiosk_are_found() -> None:
    found = registered_types()["Luukku.Kiosk"]
    assert "KioskViewModel" in {one.kind.__name__ for one in found}
    assert all("QmlElement" in one.decorators for one in found if "Model" in one.kind.__name__)
