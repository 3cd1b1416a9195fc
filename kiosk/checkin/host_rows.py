"""Owns the rows of hosts that the search found, as QML reads them. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtQml import QmlElement

from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class HostRow:
    """One host as the list shows them; `spans` are [start, length] of the typed letters."""

    id: str
    person: str
    given: str
    initials: str
    department: str
    spans: tuple[tuple[int, int], ...]


@QmlElement
@uncreatable("made by the search")
class HostRows(QAbstractListModel):
    """The found hosts, best first."""

    NAMES: ClassVar = ("person", "initials", "department", "spans")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[HostRow] = ()

    def show(self, rows: Sequence[HostRow]) -> None:
        """Show `rows` instead of what was there."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def at(self, row: int) -> HostRow | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: QModelIndex | Persistent = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | Persistent, role: int = 0) -> Any:
        row = self.at(index.row())
        if row is None:
            return None
        value = getattr(row, self.NAMES[role - Qt.ItemDataRole.UserRole])
        return [list(span) for span in value] if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        start = int(Qt.ItemDataRole.UserRole)
        return {start + i: QByteArray(name.encode()) for i, name in enumerate(self.NAMES)}
