"""Owns the diary's form: one draft for each session until it is written. GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from booth.desk.act_desk import ActDesk
from booth.desk.drafts import NOTE_MOST, Diary, Entry, checked, fits, new_diary, room_words
from booth.desk.error_words import error_words
from booth.desk.naming import outcome_name
from booth.desk.state import DeskState, Session, said
from visitor.texts import Texts, texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Desk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DiaryProps:
    sessionId: str = ""
    title: str = ""
    service: str = ""
    outcomes: tuple[dict[str, Any], ...] = ()
    outcome: str = ""
    minutes: str = ""
    note: str = ""
    outcomeFault: str = ""
    minutesFault: str = ""
    noteRoom: str = ""
    noteFits: bool = True
    fault: str = ""
    kept: str = ""
    resting: bool = False


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the form is drawn from beside the drafts."""

    state: DeskState = field(default_factory=DeskState)
    session_id: str = ""


@QmlElement
@uncreatable("made by the desk")
class DeskDiaryViewModel(QObject):
    """The entry of one ended session. What is typed stays until the hub has it."""

    sessionIdChanged = Signal()
    titleChanged = Signal()
    serviceChanged = Signal()
    outcomesChanged = Signal()
    outcomeChanged = Signal()
    minutesChanged = Signal()
    noteChanged = Signal()
    outcomeFaultChanged = Signal()
    minutesFaultChanged = Signal()
    noteRoomChanged = Signal()
    noteFitsChanged = Signal()
    faultChanged = Signal()
    keptChanged = Signal()
    restingChanged = Signal()

    def __init__(self, acts: ActDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._words: Texts = texts("fi")
        self._drafts: dict[str, Diary] = {}
        self._seen = _Seen()
        self._props = DiaryProps()

    sessionId = Property(str, lambda self: self._props.sessionId, notify=sessionIdChanged)
    title = Property(str, lambda self: self._props.title, notify=titleChanged)
    service = Property(str, lambda self: self._props.service, notify=serviceChanged)
    outcomes = Property(
        "QVariantList",  # type: ignore[arg-type]
        lambda self: list(self._props.outcomes),
        notify=outcomesChanged,
    )
    outcome = Property(str, lambda self: self._props.outcome, notify=outcomeChanged)
    minutes = Property(str, lambda self: self._props.minutes, notify=minutesChanged)
    note = Property(str, lambda self: self._props.note, notify=noteChanged)
    outcomeFault = Property(str, lambda self: self._props.outcomeFault, notify=outcomeFaultChanged)
    minutesFault = Property(str, lambda self: self._props.minutesFault, notify=minutesFaultChanged)
    noteRoom = Property(str, lambda self: self._props.noteRoom, notify=noteRoomChanged)
    noteFits = Property(bool, lambda self: self._props.noteFits, notify=noteFitsChanged)
    fault = Property(str, lambda self: self._props.fault, notify=faultChanged)
    kept = Property(str, lambda self: self._props.kept, notify=keptChanged)
    resting = Property(bool, lambda self: self._props.resting, notify=restingChanged)

    @Slot(str)
    def chooseOutcome(self, outcome: str) -> None:
        self._edit(outcome=outcome)

    @Slot(str)
    def setMinutes(self, minutes: str) -> None:
        self._edit(minutes=minutes)

    @Slot(str)
    def setNote(self, note: str) -> None:
        self._edit(note=note)

    @Slot()
    def save(self) -> None:
        """Write the entry; what is missing is said beside its field."""
        session_id = self._seen.session_id
        entry = checked(self._draft())
        if isinstance(entry, Entry):
            self._acts.do(place_of(session_id), "diary.write", self._payload(session_id, entry))
        else:
            self._drafts[session_id] = entry
        self.show()

    def open_for(self, session_id: str) -> None:
        """Ask about this session; "" is none."""
        self._seen = replace(self._seen, session_id=session_id)
        self.show()

    def see(self, state: DeskState) -> None:
        """Take the newest state; drafts of sessions that are gone, or written, go too."""
        self._seen = replace(self._seen, state=state)
        open_ones = {one.id for one in state.sessions if not one.diary}
        self._drafts = {key: one for key, one in self._drafts.items() if key in open_ones}
        self.show()

    def forget(self) -> None:
        """Another advisor: what was typed is not theirs."""
        self._drafts.clear()
        self.open_for("")

    def speak(self, words: Texts) -> None:
        self._words = words
        self.show()

    def show(self) -> None:
        """Draw the form anew."""
        old = self._props
        session = self._seen.state.session(self._seen.session_id)
        self._props = DiaryProps() if session is None else self._drawn(session)
        emit_changes(self, old, self._props)

    def _drawn(self, session: Session) -> DiaryProps:
        words, draft = self._words, self._draft()
        service = self._seen.state.services.get(session.service_id)
        place = place_of(session.id)
        code = self._acts.error(place)
        return DiaryProps(
            sessionId=session.id,
            title=words.get("desk-diary-title", number=session.number),
            service=words.get(
                "desk-diary-service",
                service=said(service.name, words.language) if service else session.service_id,
            ),
            outcomes=tuple(
                {"value": one, "text": outcome_name(words, one)}
                for one in (service.outcomes if service else ())
            ),
            outcome=draft.outcome,
            minutes=draft.minutes,
            note=draft.note,
            outcomeFault=words.get("desk-outcome-missing") if "outcome" in draft.faults else "",
            minutesFault=words.get("desk-minutes-bad") if "minutes" in draft.faults else "",
            noteRoom=room_words(words, draft.note, NOTE_MOST),
            noteFits=fits(draft.note, NOTE_MOST),
            fault=error_words(words, code),
            kept=words.get("desk-kept") if self._acts.is_waiting(place) else "",
            resting=self._acts.is_slow(place),
        )

    def _draft(self) -> Diary:
        session = self._seen.state.session(self._seen.session_id)
        kept = self._drafts.get(self._seen.session_id)
        return kept or (new_diary(session) if session is not None else Diary())

    def _edit(self, **changes: str) -> None:
        session_id = self._seen.session_id
        if self._seen.state.session(session_id) is None:
            return
        left = tuple(fault for fault in self._draft().faults if fault not in changes)
        self._drafts[session_id] = replace(self._draft(), faults=left, **changes)
        self._acts.read(place_of(session_id))
        self.show()

    def _payload(self, session_id: str, entry: Entry) -> dict[str, Any]:
        return {
            "session_id": session_id,
            "outcome": entry.outcome,
            "minutes": entry.minutes,
            "note": entry.note,
            "made_at": self._acts.clock.now().isoformat(),
        }


def place_of(session_id: str) -> str:
    """Where the acts of this session's diary belong."""
    return f"diary:{session_id}"
