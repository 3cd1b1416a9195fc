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
FREE = IdleTimes(warn_s=60, clear_s=0)
"""A free room has nothing to lose but a language and a text size, so it does not ask."""


@dataclass(frozen=True, slots=True)
class RoomPresenceProps:
    warned: bool = False
    sentence: str = ""


@QmlElement
@uncreatable("made by the composition root")
class RoomPresenceViewModel(QObject):
    """`gone` tells that nobody is at the survey; `left` that the free room shall be plain again."""

    warnedChanged = Signal()
    sentenceChanged = Signal()
    gone = Signal()
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch: IdleWatch | None = None
        self._stage = Stage.HUSH
        self._language = "fi"
        self._props = RoomPresenceProps()

    warned = Property(bool, lambda self: self._props.warned, notify=warnedChanged)
    sentence = Property(str, lambda self: self._props.sentence, notify=sentenceChanged)

    @Slot()
    def moreTime(self) -> None:
        """The customer is still here."""
        if self._watch is not None:
            self._watch.moreTime()

    @Slot()
    def leave(self) -> None:
        """The customer ends the survey at the question whether they are still here."""
        self.gone.emit()

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
            case Stage.FREE:
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
            self.follow(self._stage)

    def _derive(self) -> None:
        if self._watch is None:
            return
        asked = self._stage is Stage.SURVEY and str(self._watch.phase) == "warned"
        seconds = self._watch.secondsLeft
        said = texts(self._language).get("room-still", seconds=seconds) if asked else ""
        old, self._props = self._props, RoomPresenceProps(asked, said)
        emit_changes(self, old, self._props)
