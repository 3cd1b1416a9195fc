"""The PySide6 in use does not eat references of True, which would kill the process in time."""

from __future__ import annotations

import sys
from importlib.metadata import version

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QQmlComponent, QQmlEngine

EMISSIONS = 1_000
TOLERANCE = 50  # other code may keep or drop some while we count

COUNTER = b"""
import QtQml
QtObject {
    property bool on: false
    property int changes: 0
    onOnChanged: changes += 1
    function step() { on = !on; return on; }
}
"""


class Lamp(QObject):
    switched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.switched.connect(self.note)

    @Slot(bool)
    def note(self, on: bool) -> None:
        self.count += on


def test_emissions_keep_the_references_of_true(qapp: object) -> None:
    lamp = Lamp()
    before = sys.getrefcount(True)
    for _ in range(EMISSIONS):
        lamp.switched.emit(True)
    assert lamp.count == EMISSIONS
    assert abs(sys.getrefcount(True) - before) < TOLERANCE


def test_qml_steps_keep_the_references_of_true_and_none(qapp: object) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(COUNTER, "")
    counter = component.create()
    before = sys.getrefcount(True), sys.getrefcount(None)
    for number in range(EMISSIONS):
        counter.setProperty("on", number % 2 == 0)
    now = sys.getrefcount(True), sys.getrefcount(None)
    assert counter.property("changes") == EMISSIONS
    assert max(abs(a - b) for a, b in zip(now, before, strict=True)) < TOLERANCE


def test_the_installed_version_is_one_that_was_measured() -> None:
    parts = tuple(int(part) for part in version("pyside6").split(".")[:3])
    assert (6, 11, 3) <= parts < (6, 12, 0)
