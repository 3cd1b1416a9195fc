"""Owns the search for a host: letters in, rows out, within one frame. GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.checkin.flow import ChosenHost
from kiosk.checkin.host_rows import HostRow, HostRows
from visitor.languages import in_language
from visitor.touch.qml import uncreatable

if TYPE_CHECKING:
    from visitor.client.directory_copy import DirectorySnapshot
    from visitor.directory.search import HostIndex, Match

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_ROWS = 30
SHOWN_AT_ONCE = 3


@QmlElement
@uncreatable("made by the kiosk")
class SearchViewModel(QObject):
    """`state` is few-letters, found, none, or no-directory."""

    stateChanged = Signal()
    rowsChanged = Signal()
    manyChanged = Signal()
    hostChosen = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = HostRows(self)
        self._index: HostIndex | None = None
        self._departments: dict[str, dict[str, str]] = {}
        self._typed = ""
        self._language = "fi"
        self._state = "no-directory"
        self._many = False

    @Property(QObject, notify=rowsChanged)
    def rows(self) -> HostRows:
        return self._rows

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._state

    @Property(str, notify=stateChanged)
    def typed(self) -> str:
        """What the rows answer; a screen that is made again begins with it."""
        return self._typed

    @Property(bool, notify=manyChanged)
    def many(self) -> bool:
        """Whether there are more names than a screen shows at once."""
        return self._many

    @Slot(str)
    def search(self, typed: str) -> None:
        """Show the hosts whom the typed letters fit."""
        self._typed = typed
        self._refresh()

    @Slot(int)
    def choose(self, row: int) -> None:
        """The visitor touched a row; a row that is no longer there is nothing."""
        chosen = self._rows.at(row)
        if chosen is not None:
            self.hostChosen.emit(
                ChosenHost(
                    chosen.id, chosen.person, chosen.given, chosen.initials, chosen.department
                )
            )

    def use(self, snapshot: DirectorySnapshot, index: HostIndex) -> None:
        """Search in this directory from now on."""
        self._departments = {entry.id: dict(entry.name) for entry in snapshot.departments}
        self._index = index if snapshot.hosts else None
        self._refresh()

    def speak(self, language: str) -> None:
        self._language = language
        self._refresh()

    def forget(self) -> None:
        """Forget what was typed."""
        self.search("")

    def _refresh(self) -> None:
        index = self._index
        matches = index.find(self._typed, MOST_ROWS) if index else []
        self._rows.show([self._row(match) for match in matches])
        self._show_state(len(matches))
        if (many := len(matches) > SHOWN_AT_ONCE) != self._many:
            self._many = many
            self.manyChanged.emit()

    def _show_state(self, count: int) -> None:
        letters = len(self._typed.replace(" ", ""))
        if self._index is None:
            state = "no-directory"
        elif letters < 2:
            state = "few-letters"
        else:
            state = "found" if count else "none"
        if state != self._state:
            self._state = state
            self.stateChanged.emit()

    def _row(self, match: Match) -> HostRow:
        host = match.host
        names = self._departments.get(host.department, {})
        return HostRow(
            id=host.id,
            person=host.name,
            given=host.given,
            initials=(host.given[:1] + host.family[:1]).upper(),
            department=in_language(names, self._language),
            spans=tuple((start, end - start) for start, end in match.spans),
        )
