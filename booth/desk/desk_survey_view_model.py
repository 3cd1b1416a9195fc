"""Owns the advisor's survey: one set of answers for each session until it is sent. GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from booth.desk.act_desk import ActDesk
from booth.desk.drafts import TEXT_MOST, Answers, completed, fits, room_words
from booth.desk.error_words import error_words
from booth.desk.state import DeskState, Question, Session, said
from visitor.texts import Texts, texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Desk"
QML_IMPORT_MAJOR_VERSION = 1

# Best first; the icon beside each word.
FACES = (("5", "face1"), ("4", "face2"), ("3", "face3"), ("2", "face4"), ("1", "face5"))


@dataclass(frozen=True, slots=True)
class SurveyProps:
    sessionId: str = ""
    title: str = ""
    questions: tuple[dict[str, Any], ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    room: Mapping[str, str] = field(default_factory=dict)
    tooLong: tuple[str, ...] = ()
    fault: str = ""
    kept: str = ""
    resting: bool = False


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the form is drawn from beside the answers."""

    state: DeskState = field(default_factory=DeskState)
    session_id: str = ""


@QmlElement
@uncreatable("made by the desk")
class DeskSurveyViewModel(QObject):
    """The questions of one session, which are data. Answers stay until the hub has them."""

    sessionIdChanged = Signal()
    titleChanged = Signal()
    questionsChanged = Signal()
    answersChanged = Signal()
    missingChanged = Signal()
    roomChanged = Signal()
    tooLongChanged = Signal()
    faultChanged = Signal()
    keptChanged = Signal()
    restingChanged = Signal()

    def __init__(self, acts: ActDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._words: Texts = texts("fi")
        self._answers: dict[str, Answers] = {}
        self._shown: set[str] = set()
        self._seen = _Seen()
        self._props = SurveyProps()

    sessionId = Property(str, lambda self: self._props.sessionId, notify=sessionIdChanged)
    title = Property(str, lambda self: self._props.title, notify=titleChanged)
    questions = Property(
        "QVariantList",  # type: ignore[arg-type]
        lambda self: list(self._props.questions),
        notify=questionsChanged,
    )
    # Apart from the questions, so that an answer does not make the whole form anew.
    answers = Property(
        "QVariantMap",  # type: ignore[arg-type]
        lambda self: dict(self._props.answers),
        notify=answersChanged,
    )
    missing = Property(
        "QStringList",  # type: ignore[arg-type]
        lambda self: list(self._props.missing),
        notify=missingChanged,
    )
    # How much may still be written, by question.
    room = Property(
        "QVariantMap",  # type: ignore[arg-type]
        lambda self: dict(self._props.room),
        notify=roomChanged,
    )
    tooLong = Property(
        "QStringList",  # type: ignore[arg-type]
        lambda self: list(self._props.tooLong),
        notify=tooLongChanged,
    )
    fault = Property(str, lambda self: self._props.fault, notify=faultChanged)
    kept = Property(str, lambda self: self._props.kept, notify=keptChanged)
    resting = Property(bool, lambda self: self._props.resting, notify=restingChanged)

    @Slot(str, str)
    def answer(self, question: str, value: str) -> None:
        """One of the choices; the same again takes it back."""
        self._change(self._given().answer(question, value))

    @Slot(str, str)
    def write(self, question: str, text: str) -> None:
        """An answer in the advisor's own words, as it is typed."""
        self._change(self._given().write(question, text))

    @Slot()
    def send(self) -> None:
        """Send the answers; a question that needs one is pointed at."""
        session = self._session()
        if session is None:
            return
        answers = completed(self._given(), session.survey)
        self._answers[session.id] = answers
        if not answers.missing:
            payload = {**self._about(session.id), "answers": dict(answers.given)}
            self._acts.do(place_of(session.id), "survey.answer", payload)
        self.show()

    @Slot()
    def skip(self) -> None:
        """Leave it unanswered."""
        session_id = self._seen.session_id
        if session_id:
            self._acts.do(place_of(session_id), "survey.skip", self._about(session_id))

    def open_for(self, session_id: str) -> None:
        """Ask about this session; "" is none."""
        self._seen = replace(self._seen, session_id=session_id)
        if session_id and session_id not in self._shown:
            self._shown.add(session_id)
            self._acts.do(f"shown:{session_id}", "survey.shown", self._about(session_id))
        self.show()

    def see(self, state: DeskState) -> None:
        """Take the newest state; answers to surveys that are closed go."""
        self._seen = replace(self._seen, state=state)
        open_ones = {one.id for one in state.sessions if one.survey}
        self._answers = {key: one for key, one in self._answers.items() if key in open_ones}
        self.show()

    def forget(self) -> None:
        """Another advisor: these answers are not theirs."""
        self._answers.clear()
        self._shown.clear()
        self.open_for("")

    def speak(self, words: Texts) -> None:
        self._words = words
        self.show()

    def show(self) -> None:
        """Draw the form anew."""
        old, session = self._props, self._session()
        self._props = SurveyProps() if session is None else self._drawn(session)
        emit_changes(self, old, self._props)

    def _drawn(self, session: Session) -> SurveyProps:
        words, place = self._words, place_of(session.id)
        answers = self._given()
        return SurveyProps(
            sessionId=session.id,
            title=words.get("desk-survey-title", number=session.number),
            questions=tuple(question_row(words, one) for one in session.survey),
            answers=answers.given,
            missing=tuple(sorted(answers.missing)),
            room={one.id: self._room(one) for one in session.survey if one.kind == "text"},
            tooLong=tuple(key for key, text in answers.given.items() if not fits(text, TEXT_MOST)),
            fault=error_words(words, self._acts.error(place)),
            kept=words.get("desk-kept") if self._acts.is_waiting(place) else "",
            resting=self._acts.is_slow(place),
        )

    def _room(self, question: Question) -> str:
        return room_words(self._words, self._given().given.get(question.id, ""), TEXT_MOST)

    def _about(self, session_id: str) -> dict[str, str]:
        # An answer that was given in time counts, however late the hub hears of it.
        return {"session_id": session_id, "made_at": self._acts.clock.now().isoformat()}

    def _session(self) -> Session | None:
        return self._seen.state.session(self._seen.session_id)

    def _given(self) -> Answers:
        return self._answers.get(self._seen.session_id, Answers())

    def _change(self, answers: Answers) -> None:
        session_id = self._seen.session_id
        if session_id:
            self._answers[session_id] = answers
            self._acts.read(place_of(session_id))
            self.show()


def place_of(session_id: str) -> str:
    """Where the acts of this session's survey belong."""
    return f"survey:{session_id}"


def question_row(words: Texts, question: Question) -> dict[str, Any]:
    """One question as it is drawn; smileys and yes-no bring their own choices."""
    return {
        "id": question.id,
        "kind": question.kind,
        "text": said(question.text, words.language),
        "help": said(question.help, words.language) if question.help else "",
        "optional": question.optional,
        "choices": [
            {"value": value, "text": text, "icon": icon}
            for value, text, icon in _choices(words, question)
        ],
    }


def _choices(words: Texts, question: Question) -> list[tuple[str, str, str]]:
    match question.kind:
        case "smileys":
            return [(value, words.get(f"smiley-{value}"), icon) for value, icon in FACES]
        case "yes-no":
            return [(value, words.get(f"desk-answer-{value}"), "") for value in ("yes", "no")]
        case _:
            return [(one.value, said(one.text, words.language), "") for one in question.choices]
