"""Owns what the visitor sees after confirming: the state of their host's notice. GUI thread."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.checkin.told_page import ToldPage
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@uncreatable("made by the kiosk")
class ToldViewModel(QObject):
    """Shows one `ToldPage` after the other; `state` is the truth in one word."""

    stateChanged = Signal()
    questionChanged = Signal()
    leadChanged = Signal()
    linesChanged = Signal()
    codeChanged = Signal()
    codeSaidChanged = Signal()
    initialsChanged = Signal()
    litChanged = Signal()
    toDeskChanged = Signal()
    onTheWayChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = ToldPage()

    state = Property(str, lambda self: self._page.state, notify=stateChanged)
    question = Property(str, lambda self: self._page.question, notify=questionChanged)
    lead = Property(str, lambda self: self._page.lead, notify=leadChanged)
    code = Property(str, lambda self: self._page.code, notify=codeChanged)
    codeSaid = Property(str, lambda self: self._page.codeSaid, notify=codeSaidChanged)
    initials = Property(str, lambda self: self._page.initials, notify=initialsChanged)
    lit = Property(bool, lambda self: self._page.lit, notify=litChanged)
    toDesk = Property(bool, lambda self: self._page.toDesk, notify=toDeskChanged)
    onTheWay = Property(bool, lambda self: self._page.onTheWay, notify=onTheWayChanged)

    @Property("QVariantList", notify=linesChanged)  # type: ignore[arg-type]
    def lines(self) -> list[dict[str, Any]]:
        """Rows of the time line: mark, time, what, receipt."""
        return [
            {"mark": line.mark, "time": line.time, "what": line.what, "receipt": line.receipt}
            for line in self._page.lines
        ]

    def show(self, page: ToldPage) -> None:
        """Show `page` instead of what was there."""
        old, self._page = self._page, page
        emit_changes(self, old, page)
