"""Owns the sentences and lines of the screen that follows an arrival. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from kiosk.checkin.telling import TO_THE_DESK, TOLD, Known, Telling, telling
from visitor.client.visit_view import Answer, AnswerKind, Notice, NoticeState, VisitView
from visitor.texts import Texts, clock_time

# What is on its way after a too late arrival is a note of a visitor missed, not a notice.
WITHOUT_NOTICES = (Telling.REFUSED, Telling.CLOSED, Telling.TOO_LATE)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the time line; `mark` is tick, lamp, clock or cross."""

    mark: str
    time: str
    what: str
    receipt: str


@dataclass(frozen=True, slots=True)
class ToldPage:
    """Everything that the screen shows; `state` is its truth in one word."""

    state: str = ""
    question: str = ""
    lead: str = ""
    lines: tuple[Line, ...] = ()
    code: str = ""
    codeSaid: str = ""
    initials: str = ""
    lit: bool = False
    toDesk: bool = False
    onTheWay: bool = False


@dataclass(frozen=True, slots=True)
class Arrived:
    """Whose arrival the screen is about; names are empty where only a code is known."""

    code: str
    host_name: str = ""
    host_given: str = ""
    initials: str = ""
    sms_to_visitor: bool = False


def told_page(words: Texts, zone: tzinfo, arrived: Arrived, known: Known) -> ToldPage:
    """The screen for what is `known` now, in the language of `words`."""
    state = telling(known)
    facts = _facts(words, zone, arrived, known.visit)
    code = known.visit.code if known.visit else arrived.code
    return ToldPage(
        state=state.value,
        question=words.get(f"told-{state.value}", **facts),
        lead=words.get(f"told-{state.value}-lead", **facts),
        lines=_lines(words, zone, arrived, known, state),
        code=code,
        # A voice says the digits of a code one by one.
        codeSaid=words.get("told-code-said", code=" ".join(code)),
        initials=arrived.initials,
        lit=state not in TO_THE_DESK,
        toDesk=state in TO_THE_DESK,
        onTheWay=state in (Telling.COMING, Telling.IN_MINUTES),
    )


def _facts(words: Texts, zone: tzinfo, arrived: Arrived, visit: VisitView | None) -> dict[str, Any]:
    answer = visit.answer if visit else None
    times = [notice.at for notice in visit.notices if notice.at] if visit else []
    return {
        "given": arrived.host_given or words.get("told-your-host"),
        "name": arrived.host_name or words.get("told-your-host"),
        "minutes": (answer.minutes or 0) if answer else 0,
        "time": clock_time(words, max(times), zone) if times else "",
    }


def _lines(
    words: Texts, zone: tzinfo, arrived: Arrived, known: Known, state: Telling
) -> tuple[Line, ...]:
    visit = known.visit
    if visit is None or state in WITHOUT_NOTICES:
        return (_one_line(words, state),)
    lines = [_notice_line(words, zone, notice) for notice in visit.notices]
    if visit.answer is not None:
        lines.append(_answer_line(words, zone, visit.answer))
    if state in TOLD:
        lines.append(_promise(words, arrived))
    return tuple(lines)


def _one_line(words: Texts, state: Telling) -> Line:
    mark = "cross" if state is Telling.REFUSED else "clock"
    return Line(mark, "", words.get(f"line-{state.value}"), words.get(f"line-{state.value}-help"))


_MARKS = {
    NoticeState.QUEUED: "clock",
    NoticeState.SENT: "tick",
    NoticeState.DELIVERED: "tick",
    NoticeState.FAILED: "cross",
    NoticeState.EXPIRED: "cross",
}


def _notice_line(words: Texts, zone: tzinfo, notice: Notice) -> Line:
    retried = notice.state is NoticeState.QUEUED and notice.attempts > 1
    key = f"line-{notice.channel.value}-{'retried' if retried else notice.state.value}"
    time = clock_time(words, notice.at, zone) if notice.at else ""
    return Line(_MARKS[notice.state], time, words.get(key), words.get(f"{key}-help"))


def _answer_line(words: Texts, zone: tzinfo, answer: Answer) -> Line:
    said = words.get(f"line-answer-{answer.kind.value}", minutes=answer.minutes or 0)
    help_key = "line-answer-desk" if answer.kind is AnswerKind.CANNOT else "line-answer-help"
    return Line("lamp", clock_time(words, answer.at, zone), said, words.get(help_key))


def _promise(words: Texts, arrived: Arrived) -> Line:
    key = "line-promise-sms" if arrived.sms_to_visitor else "line-promise"
    return Line("clock", "", words.get("line-awaiting"), words.get(key))
