"""Owns what happens when nobody answers the survey, or leaves a free room changed. GUI thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from booth.room.stage import Stage
from visitor.texts import texts
from visitor.touch.idle import IdleWatch
from visitor.touch.idle_rules import IdleTimes
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Room"
QML_IMPORT_MAJOR_VERSION = 1

SURVEY = IdleTimes(warn_s=75, clear_s=30)
FREE = IdleTimes(warn_s=45, clear_s=15)
"""Only where somebody has changed how the free room looks or speaks."""
SENTENCES = {Stage.SURVEY: "room-still", Stage.FREE: "still-clears"}


@dataclass(frozen=True, slots=True)
class RoomPresenceProps:
    warned: bool = False
    sentence: str = ""


@QmlElement
@uncreatable("made by the composition root")
class RoomPresenceViewModel(QObject):
    """`gone` tells that nobody is at the survey; `left` that the free room shall be plain again.

    QML says by `altered` whether a free room has anything that could be cleared.
    """

    warnedChanged = Signal()
    sentenceChanged = Signal()
    alteredChanged = Signal()
    gone = Signal()
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch: IdleWatch | None = None
        self._stage = Stage.HUSH
        self._language = "fi"
        self._altered = False
        self._props = RoomPresenceProps()

    warned = Property(bool, lambda self: self._props.warned, notify=warnedChanged)
    sentence = Property(str, lambda self: self._props.sentence, notify=sentenceChanged)

    def _get_altered(self) -> bool:
        return self._altered

    def _set_altered(self, altered: bool) -> None:
        if altered != self._altered:
            self._altered = altered
            if self._stage is Stage.FREE:
                self.follow(self._stage)
            self.alteredChanged.emit()

    altered = Property(bool, _get_altered, _set_altered, notify=alteredChanged)

    @Slot()
    def moreTime(self) -> None:
        """The customer is still here."""
        if self._watch is not None:
            self._watch.moreTime()

    @Slot()
    def leave(self) -> None:
        """The customer goes at the question whether they are still here."""
        if self._watch is not None:
            self._watch.end()
        self._cleared()

    def watch_by(self, watch: IdleWatch) -> None:
        """Have `watch` hear the touches."""
        self._watch = watch
        watch.changed.connect(self._derive)
        watch.cleared.connect(self._cleared)

    def follow(self, stage: Stage) -> None:
        """Watch over what is shown now."""
        self._stage = stage
        if self._watch is None:
            return
        match stage:
            case Stage.SURVEY:
                self._watch.begin(SURVEY)
            case Stage.FREE if self._altered:
                self._watch.begin(FREE)
            case _:
                self._watch.end()
        self._derive()

    def speak(self, language: str) -> None:
        self._language = language
        self._derive()

    def _cleared(self) -> None:
        if self._stage is Stage.SURVEY:
            self.gone.emit()
        else:
            self.left.emit()

    def _derive(self) -> None:
        if self._watch is None:
            return
        asked = self._stage in SENTENCES and str(self._watch.phase) == "warned"
        words, seconds = texts(self._language), self._watch.secondsLeft
        said = words.get(SENTENCES[self._stage], seconds=seconds) if asked else ""
        old, self._props = self._props, RoomPresenceProps(asked, said)
        emit_changes(self, old, self._props)
