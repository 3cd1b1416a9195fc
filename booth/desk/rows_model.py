"""Owns lists that keep their delegates: what stays in a list keeps focus and touch. GUI thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, Qt
from PySide6.QtQml import QmlElement

from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Desk"
QML_IMPORT_MAJOR_VERSION = 1

ROW = int(Qt.ItemDataRole.UserRole)
Row = Mapping[str, Any]


@QmlElement
@uncreatable("made by the desk")
class RowsModel(QAbstractListModel):
    """Rows told apart by their `id`; the delegate gets each as `row`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[dict[str, Any]] = []

    def rowCount(self, parent: Any = None) -> int:
        return len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {ROW: QByteArray(b"row")}

    def data(self, index: Any, role: int = ROW) -> object:
        return self._rows[index.row()] if role == ROW and index.isValid() else None

    def replace(self, rows: Sequence[dict[str, Any]]) -> None:
        """Show `rows`: those that are there already are moved and changed, not made anew."""
        self._drop({row["id"] for row in rows})
        for at, row in enumerate(rows):
            self._place(at, row)

    def _drop(self, wanted: set[str]) -> None:
        for at in reversed(range(len(self._rows))):
            if self._rows[at]["id"] not in wanted:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _place(self, at: int, row: dict[str, Any]) -> None:
        now = next((n for n, one in enumerate(self._rows) if one["id"] == row["id"]), None)
        if now is None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if now != at:
            self.beginMoveRows(QModelIndex(), now, now, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(now))
            self.endMoveRows()
        if self._rows[at] != row:
            self._rows[at] = row
            place = self.index(at, 0)
            self.dataChanged.emit(place, place, [ROW])
