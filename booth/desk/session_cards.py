"""Owns what each remote session shows on the desk: words, house, and what can be pressed. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from booth.desk import naming
from booth.desk.houses import Floor, floors
from booth.desk.naming import deed, document_name, reason
from booth.desk.side_rows import officials_line
from booth.desk.state import DeskState, Service, Session, said
from booth.desk.turns import Button, buttons_of, is_waiting_for_advisor, needs_now, turn_of
from visitor.texts import Texts, clock_time, language_name

OBJECTS = {
    "abandon": "desk-end",
    "cancel-ring": "desk-cancel-ring",
    "advisor-back": "desk-back-in-room",
    "again": "desk-again",
    "survey": "desk-survey",
    "diary": "desk-diary",
}
PARTIES = ("customer", "advisor", "official")


@dataclass(frozen=True, slots=True)
class Press:
    """A button as it is drawn; `object` is its stable name."""

    what: str
    step: str
    object: str
    text: str
    primary: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of identity document to choose."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """One session. `tone` is turn (attention, please), calm or over; `short` tells it from others.

    `now`: it goes on, or waits for the advisor; the others are over.
    """

    id: str
    phase: str
    turn: str
    title: str
    short: str
    opens: str
    line: str
    corner: str
    tone: str
    icon: str
    sentence: str
    detail: str
    info: str
    surveys: str
    floors: tuple[Floor, ...]
    buttons: tuple[Press, ...]
    documents: tuple[Document, ...]
    asked: bool
    inCall: bool
    now: bool
    open: bool = False
    resting: bool = False
    kept: str = ""
    error: str = ""
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """When and for whom a card is drawn; `ring_left_s` is what is left of each session's ring."""

    words: Texts
    zone: tzinfo
    now: datetime
    ring_left_s: Mapping[str, int]


def card(at: Moment, state: DeskState, index: int) -> Card:
    """The session number `index` of `state`."""
    session, words = state.sessions[index], at.words
    service = state.services.get(session.service_id)
    name = said(service.name, words.language) if service else session.service_id
    room = said(session.room, words.language)
    turn = turn_of(session)
    asks = turn is not None and turn.act == "check-identity"
    mine = is_waiting_for_advisor(session)
    short = words.get(
        "desk-session-short",
        number=session.number,
        language=language_name(words, session.language),
        room=room,
    )
    return Card(
        id=session.id,
        phase=session.phase,
        turn=turn.act if turn else "",
        title=words.get("desk-session-title", service=name, room=room),
        short=short,
        opens=words.get("desk-session-open", session=short),
        line=_line(words, session),
        corner=_corner(at, session),
        tone=_tone(session),
        icon=_icon(session, mine),
        sentence=_sentence(at, session),
        detail=_detail(words, session),
        info=_info(words, session, service),
        surveys=_surveys(words, session),
        floors=floors(words, at.zone, session),
        buttons=tuple(
            _press(words, session, button, index)
            for button in buttons_of(session)
            if not (asks and button.what == "check-identity")
        ),
        documents=_documents(words, service) if asks else (),
        asked=session.advisor_asked and session.phase == "in-call",
        inCall=session.phase == "in-call",
        now=needs_now(session),
    )


def _line(words: Texts, session: Session) -> str:
    """Whom it is about, and from which kind of document that was checked."""
    whom = _whom(words, session)
    if not session.identity:
        return whom
    document = document_name(words, session.identity)
    document = document[:1].lower() + document[1:]
    return f"{whom} · {words.get('desk-session-identity', document=document)}"


def _whom(words: Texts, session: Session) -> str:
    language = language_name(words, session.language)
    if session.official and session.phase == "in-call":
        return words.get(
            "desk-session-official",
            number=session.number,
            language=language,
            official=session.official,
        )
    return words.get("desk-session-customer", number=session.number, language=language)


def is_cut(session: Session) -> bool:
    """Whether the two of a call have lost each other for now."""
    return session.phase == "in-call" and session.link == "lost"


def _tone(session: Session) -> str:
    if not needs_now(session):
        return "over"
    return "turn" if is_waiting_for_advisor(session) or is_cut(session) else "calm"


def _corner(at: Moment, session: Session) -> str:
    words = at.words
    match session.phase:
        case "ringing":
            return words.get("desk-corner-ringing", left=_left(at, session))
        case "in-call" if session.answered_at is not None:
            minutes = max(0, int((at.now - session.answered_at).total_seconds() // 60))
            return words.get("desk-corner-call", minutes=minutes)
        case "ended" | "closed" if session.ended_at is not None:
            time = clock_time(words, session.ended_at, at.zone)
            return words.get("desk-corner-ended", time=time)
        case _:
            time = clock_time(words, session.opened_at, at.zone)
            return words.get("desk-corner-opened", time=time)


def _left(at: Moment, session: Session) -> str:
    left = at.ring_left_s.get(session.id, 0)
    return f"{left // 60}:{left % 60:02d}"


def _sentence(at: Moment, session: Session) -> str:
    words = at.words
    match session.phase:
        case "preparing" if session.last_ring:
            return words.get(f"desk-ring-{session.last_ring}")
        case "preparing":
            return _turn(words, session)
        case "ringing":
            return words.get("desk-ringing", left=_left(at, session))
        case "in-call" if is_cut(session):
            return words.get("desk-call-cut")
        case "in-call" if session.advisor_asked:
            return words.get("desk-call-asked")
        case "in-call":
            return words.get("desk-call-three" if session.advisor_present else "desk-call-two")
        case _:
            return reason(words, session.reason)


def _detail(words: Texts, session: Session) -> str:
    """What comes next, where the sentence has not said it."""
    match session.phase:
        case "preparing":
            return _turn(words, session) if session.last_ring else ""
        case "ringing":
            present = session.advisor_present and turn_of(session) is not None
            return words.get("desk-ringing-leave" if present else "desk-ringing-left")
        case "in-call" if session.advisor_asked:
            return words.get("desk-call-asked" if is_cut(session) else "desk-call-asked-help")
        case "in-call":
            return words.get("desk-call-leave" if session.advisor_present else "desk-call-may-ask")
        case _ if session.again:
            return words.get("desk-turn-again")
        case _:
            return words.get("desk-closed" if session.diary else "desk-turn-diary")


def _info(words: Texts, session: Session, service: Service | None) -> str:
    """What is good to know, and nobody's turn: who would answer, and what the room offers."""
    turn = turn_of(session)
    if session.phase == "preparing" and service and turn and turn.act == "call":
        return officials_line(words, service)
    offered = not session.again and session.surveys.get("customer") == "open"
    return words.get("desk-room-offers-survey") if offered else ""


def _turn(words: Texts, session: Session) -> str:
    turn = turn_of(session)
    if turn is None:
        return words.get("desk-turn-none")
    if turn.act == "call" and session.last_ring:
        return words.get("desk-turn-call-again")
    return naming.turn(words, turn.act, said(turn.name, words.language))


def _surveys(words: Texts, session: Session) -> str:
    """How far the three surveys have come, once there are any."""
    parts = [
        words.get(f"desk-survey-of-{party}", state=words.get(f"desk-survey-{state}"))
        for party in PARTIES
        if (state := session.surveys.get(party, "none")) != "none"
    ]
    return words.get("desk-surveys", parties=", ".join(parts)) if parts else ""


def _icon(session: Session, mine: bool) -> str:
    if is_cut(session):
        return "wifi-off"
    if session.phase == "ringing" or session.again:
        return "phone"
    if session.phase == "in-call" and not session.advisor_asked:
        return "door-open" if session.advisor_present else "lock"
    return "hand" if mine else "clock" if session.is_live else "check"


def _press(words: Texts, session: Session, button: Button, index: int) -> Press:
    number = "" if index == 0 else f"-{index}"
    name = OBJECTS.get(button.what, "desk-act") + number
    return Press(button.what, button.step_id, name, _do(words, session, button), button.primary)


def _do(words: Texts, session: Session, button: Button) -> str:
    if button.what == "call" and session.last_ring:
        return words.get("desk-do-call-again")
    if button.what == "abandon" and session.phase == "in-call":
        return words.get("desk-do-abandon-call")
    return deed(words, button.what)


def _documents(words: Texts, service: Service | None) -> tuple[Document, ...]:
    kinds = service.documents if service else ()
    return tuple(Document(kind, document_name(words, kind)) for kind in kinds)
