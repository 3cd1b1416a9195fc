"""Owns the count-down before a silent screen clears. GUI thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.checkin.flow import Journey, Sheet, Step
from visitor.texts import texts
from visitor.touch.idle import IdleWatch
from visitor.touch.idle_rules import IdleTimes
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

ASKING = IdleTimes(warn_s=45, clear_s=15)
TOLD = IdleTimes(warn_s=0, clear_s=40)
"""The told screen counts down from the start: others may wait for the kiosk."""
LAST_S = 15
"""So long before it clears the visitor is asked there too, where its count-down is out of sight."""


@dataclass(frozen=True, slots=True)
class PresenceProps:
    warned: bool = False
    sentence: str = ""


@QmlElement
@uncreatable("made by the composition root")
class PresenceViewModel(QObject):
    """`warned` opens the question *Are you still here?*; `sentence` says the seconds left."""

    warnedChanged = Signal()
    sentenceChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch: IdleWatch | None = None
        self._journey = Journey()
        self._props = PresenceProps()
        self._out_of_sight = False

    warned = Property(bool, lambda self: self._props.warned, notify=warnedChanged)
    sentence = Property(str, lambda self: self._props.sentence, notify=sentenceChanged)

    @Slot(bool)
    def putOutOfSight(self, hidden: bool) -> None:
        """Whether large words have moved the page's own count-down off the screen."""
        self._out_of_sight = hidden
        self._derive()

    @Slot()
    def moreTime(self) -> None:
        """The visitor is still here."""
        if self._watch is not None:
            self._watch.moreTime()

    def watch_by(self, watch: IdleWatch) -> None:
        """Have `watch` hear the visitor's touches."""
        self._watch = watch
        watch.changed.connect(self._derive)

    def follow(self, old: Journey, new: Journey) -> None:
        """Watch over the visitor on their way."""
        self._journey = new
        if self._watch is None:
            return
        if not somebody(new):
            self._watch.end()
        elif not somebody(old):
            self._watch.begin(_times(new))
        elif (old.step, old.sheet) != (new.step, new.sheet):
            self._watch.hold(new.step is Step.KEEPING)
            self._watch.use(_times(new))
        # A count-down from the start must be there from the start.
        self._watch.tick()
        self._derive()

    def _derive(self) -> None:
        if self._watch is None:
            return
        seconds = int(self._watch.property("secondsLeft"))
        counting = str(self._watch.phase) == "warned"
        hidden = self._out_of_sight and seconds <= LAST_S
        on_page = _counts_on_page(self._journey) and not hidden
        key = "told-clears" if on_page else "still-clears"
        words = texts(self._journey.language)
        old, self._props = (
            self._props,
            PresenceProps(
                warned=counting and not on_page,
                sentence=words.get(key, seconds=seconds) if counting else "",
            ),
        )
        emit_changes(self, old, self._props)


def somebody(journey: Journey) -> bool:
    """Whether a visitor is at the screen."""
    return journey.step is not Step.IDLE or journey.sheet is not Sheet.NONE


def _counts_on_page(journey: Journey) -> bool:
    """Whether the screen itself counts down; with a sheet on top it is a screen like any other."""
    return journey.step is Step.TOLD and journey.sheet is Sheet.NONE


def _times(journey: Journey) -> IdleTimes:
    return TOLD if _counts_on_page(journey) else ASKING
