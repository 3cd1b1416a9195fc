from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication

from booth.desk.rows_model import ROW, RowsModel


def rows(*pairs: tuple[str, int]) -> list[dict[str, Any]]:
    return [{"id": key, "value": value} for key, value in pairs]


def shown(model: RowsModel) -> list[tuple[str, int]]:
    found: list[Any] = [model.data(model.index(n, 0), ROW) for n in range(model.rowCount())]
    return [(one["id"], one["value"]) for one in found]


class Watch:
    """What a list tells those who draw it."""

    def __init__(self, model: RowsModel) -> None:
        self.told: list[str] = []
        model.rowsInserted.connect(lambda _, first, last: self.told.append(f"+{first}"))
        model.rowsRemoved.connect(lambda _, first, last: self.told.append(f"-{first}"))
        model.rowsMoved.connect(lambda *_: self.told.append("moved"))
        model.dataChanged.connect(lambda first, *_: self.told.append(f"~{first.row()}"))
        model.modelReset.connect(lambda: self.told.append("reset"))


def test_only_what_changed_is_told(qapp: QApplication) -> None:
    model = RowsModel()
    model.replace(rows(("a", 1), ("b", 2), ("c", 3)))
    watch = Watch(model)
    model.replace(rows(("a", 1), ("b", 5), ("c", 3)))
    assert (watch.told, shown(model)) == (["~1"], [("a", 1), ("b", 5), ("c", 3)])


def test_rows_come_go_and_move_without_making_the_others_anew(qapp: QApplication) -> None:
    model = RowsModel()
    model.replace(rows(("a", 1), ("b", 2), ("c", 3)))
    watch = Watch(model)
    model.replace(rows(("c", 3), ("d", 4), ("b", 2)))
    assert shown(model) == [("c", 3), ("d", 4), ("b", 2)]
    assert watch.told == ["-0", "moved", "+1"]
    model.replace([])
    assert model.rowCount() == 0


def test_a_place_that_is_not_there_holds_nothing(qapp: QApplication) -> None:
    assert RowsModel().data(QModelIndex(), ROW) is None
