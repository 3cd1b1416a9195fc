"""Owns what is said of the opening hours, and which errands they leave open. GUI thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.errands import ERRANDS, offered
from visitor.clock import Clock
from visitor.opening.telling import Hours, Told, told
from visitor.texts import texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING = Told(open=False, sentence="")


@QmlElement
@uncreatable("made by the composition root")
class OpeningViewModel(QObject):
    """`sentence` is "" as long as there are no hours to speak of."""

    openChanged = Signal()
    sentenceChanged = Signal()
    hoursChanged = Signal()
    noteChanged = Signal()
    errandsChanged = Signal()

    def __init__(
        self,
        clock: Clock,
        errands: Sequence[str] = ERRANDS,
        hours_of: Mapping[str, str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._errands = tuple(errands)
        self._hours_of = dict(hours_of or {})
        self._offered = self._errands
        self._hours: Hours | None = None
        self._language = "fi"
        self._told = _NOTHING

    open = Property(bool, lambda self: self._told.open, notify=openChanged)
    sentence = Property(str, lambda self: self._told.sentence, notify=sentenceChanged)
    note = Property(str, lambda self: self._told.note, notify=noteChanged)

    @Property("QStringList", notify=hoursChanged)  # type: ignore[arg-type]
    def hours(self) -> list[str]:
        """Each errand with its hours; none where the sentence says it all."""
        return list(self._told.hours)

    @Property("QStringList", notify=errandsChanged)  # type: ignore[arg-type]
    def errands(self) -> list[str]:
        """What can be chosen now, in order."""
        return list(self._offered)

    def use(self, hours: Hours | None) -> None:
        """Speak of `hours` from now on."""
        self._hours = hours
        self.tell()

    def speak(self, language: str) -> None:
        self._language = language
        self.tell()

    def tell(self) -> None:
        """A minute has passed: say what holds now."""
        hours, old = self._hours, self._told
        if hours is None:
            self._told = _NOTHING
        else:
            self._told = told(texts(self._language), hours, self._clock.now())
        emit_changes(self, old, self._told)
        before = self._offered
        self._offered = offered(self._errands, self._hours_of, hours, self._clock.now())
        if before != self._offered:
            self.errandsChanged.emit()
