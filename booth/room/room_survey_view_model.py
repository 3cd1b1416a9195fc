"""Owns the survey on the room's screen: one question at a time, then kept or not. GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from booth.room import survey_flow as flow
from booth.room.room_facts import Question, SurveyFact, say
from booth.room.survey_flow import Filling
from visitor.texts import Texts, texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Room"
QML_IMPORT_MAJOR_VERSION = 1

SMILEYS = ("5", "4", "3", "2", "1")
NEAR_S = 60
"""From so many seconds before the end on the time left is said."""


@dataclass(frozen=True, slots=True)
class SurveyProps:
    count: int = 0
    number: int = 1
    step: str = ""
    kind: str = ""
    question: str = ""
    help: str = ""
    answer: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    mayGoOn: bool = False
    mayLeaveOut: bool = False
    last: bool = False
    left: str = ""
    busy: bool = False
    failed: bool = False


@QmlElement
@uncreatable("made by the room")
class RoomSurveyViewModel(QObject):
    """`sent(answers)` and `declined` ask the room to have it kept; `kept` says how that went."""

    countChanged = Signal()
    numberChanged = Signal()
    stepChanged = Signal()
    kindChanged = Signal()
    questionChanged = Signal()
    helpChanged = Signal()
    answerChanged = Signal()
    choicesChanged = Signal()
    mayGoOnChanged = Signal()
    mayLeaveOutChanged = Signal()
    lastChanged = Signal()
    leftChanged = Signal()
    busyChanged = Signal()
    failedChanged = Signal()
    sent = Signal(object)
    declined = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filling = Filling()
        self._words = texts("fi")
        self._left_s = 0
        self._busy = False
        self._failed = False
        self._props = SurveyProps()

    count = Property(int, lambda self: self._props.count, notify=countChanged)
    number = Property(int, lambda self: self._props.number, notify=numberChanged)
    step = Property(str, lambda self: self._props.step, notify=stepChanged)
    kind = Property(str, lambda self: self._props.kind, notify=kindChanged)
    question = Property(str, lambda self: self._props.question, notify=questionChanged)
    help = Property(str, lambda self: self._props.help, notify=helpChanged)
    answer = Property(str, lambda self: self._props.answer, notify=answerChanged)
    mayGoOn = Property(bool, lambda self: self._props.mayGoOn, notify=mayGoOnChanged)
    mayLeaveOut = Property(bool, lambda self: self._props.mayLeaveOut, notify=mayLeaveOutChanged)
    last = Property(bool, lambda self: self._props.last, notify=lastChanged)
    left = Property(str, lambda self: self._props.left, notify=leftChanged)
    busy = Property(bool, lambda self: self._props.busy, notify=busyChanged)
    failed = Property(bool, lambda self: self._props.failed, notify=failedChanged)

    @Property("QVariantList", notify=choicesChanged)  # type: ignore[arg-type]
    def choices(self) -> list[dict[str, Any]]:
        """What may be chosen: value, text."""
        return [{"value": value, "text": text} for value, text in self._props.choices]

    @Slot(str)
    def give(self, answer: str) -> None:
        """Answer what is asked; a line that is on its way out has nothing more to say."""
        if self._filling.questions and not self._busy:
            self._become(flow.give(self._filling, answer))

    @Slot()
    def goOn(self) -> None:
        """On to the next question, or from the last one: send."""
        if self._busy or not self._props.mayGoOn:
            return
        if self._filling.last:
            self._send()
        else:
            self._become(flow.forward(self._filling))

    @Slot()
    def leaveOut(self) -> None:
        """Go on without an answer, where that is allowed."""
        if self._busy or not self._props.mayLeaveOut:
            return
        self._filling = flow.leave_out(self._filling)
        self._derive()
        self.goOn()

    @Slot()
    def back(self) -> None:
        if self._filling.questions and not self._busy:
            self._become(flow.back(self._filling))

    @Slot()
    def decline(self) -> None:
        """Answer nothing at all."""
        if not self._busy:
            self._busy = True
            self._derive()
            self.declined.emit()

    def begin(self, survey: SurveyFact) -> None:
        """Ask the first question of `survey`."""
        self._busy = self._failed = False
        self._become(Filling(survey.questions))

    def forget(self) -> None:
        """Nothing of what was answered remains."""
        self._busy = self._failed = False
        self._left_s = 0
        self._become(Filling())

    def kept(self, ok: bool) -> None:
        """Whether the answers are kept; where not, they are still on the screen."""
        self._busy, self._failed = False, not ok
        self._derive()

    def speak(self, words: Texts) -> None:
        self._words = words
        self._derive()

    def tell_left(self, seconds: int) -> None:
        """Seconds until the survey closes."""
        self._left_s = seconds
        self._derive()

    def _send(self) -> None:
        self._busy, self._failed = True, False
        self._derive()
        self.sent.emit(dict(self._filling.answers))

    def _become(self, filling: Filling) -> None:
        self._filling = filling
        self._derive()

    def _derive(self) -> None:
        old, self._props = self._props, self._derived()
        emit_changes(self, old, self._props)

    def _derived(self) -> SurveyProps:
        filling, language = self._filling, self._words.language
        if not filling.questions:
            return SurveyProps()
        question = filling.question
        number, count = filling.at + 1, len(filling.questions)
        near = 0 < self._left_s <= NEAR_S
        return SurveyProps(
            count=count,
            number=number,
            step=self._words.get("room-survey-step", number=number, count=count),
            kind=question.kind,
            question=say(question.text, language),
            help=say(question.help, language),
            answer=filling.answer,
            choices=_choices(self._words, question),
            mayGoOn=flow.may_go_on(filling) and not self._busy,
            mayLeaveOut=question.optional and not self._busy,
            last=filling.last,
            left=self._words.get("room-survey-left", seconds=self._left_s) if near else "",
            busy=self._busy,
            failed=self._failed,
        )


def _choices(words: Texts, question: Question) -> tuple[tuple[str, str], ...]:
    match question.kind:
        case "smileys":
            return tuple((value, words.get(f"smiley-{value}")) for value in SMILEYS)
        case "yes-no":
            said = (("yes", "room-survey-yes"), ("no", "room-survey-no-answer"))
            return tuple((value, words.get(key)) for value, key in said)
        case _:
            return tuple((one.value, say(one.text, words.language)) for one in question.choices)
