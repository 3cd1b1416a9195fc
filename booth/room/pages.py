"""Owns the question and the sentence above the sill of each screen of the room. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from booth.room.room_facts import SessionFacts, StepFact, SurveyFact, say
from booth.room.stage import Heard, Here, Stage
from visitor.texts import Texts

CUT = ("official-lost", "room-lost")


@dataclass(frozen=True, slots=True)
class Page:
    """What is said above the sill; `offer` where the survey may be begun.

    `cut` where the line broke: then help comes first, and what is offered is said in `aside`.
    """

    question: str = ""
    lead: str = ""
    offer: bool = False
    cut: bool = False
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """The customer's own steps, as far as they are taken: mark is tick, lamp or clock."""

    lines: tuple[tuple[str, str], ...] = ()
    now: int = 0


def page(words: Texts, stage: Stage, heard: Heard, here: Here, *, interrupted: bool) -> Page:
    """The words of `stage`; `interrupted` where a call went on before the equipment did."""
    session = heard.session
    match stage:
        case Stage.STARTING:
            key = "room-restarting" if interrupted else "room-starting"
            return _plain(words, key)
        case Stage.FREE:
            return Page("", words.get("room-free-lead"))
        case Stage.THANKS:
            return _plain(words, f"room-thanks-{here.sent or 'skipped'}")
        case Stage.ENDED:
            return _ended(words, heard)
        case Stage.PREPARED | Stage.RINGING | Stage.NOT_ANSWERED if session:
            return _before(words, stage, session)
        case _:
            return Page()


def path_of(words: Texts, stage: Stage, heard: Heard) -> Path:
    """The customer's lane, while it is worth looking at."""
    if stage is not Stage.PREPARED or heard.session is None:
        return Path()
    steps = [s for s in heard.session.steps if s.lane == "customer" and s.state != "skipped"]
    ahead = [number for number, step in enumerate(steps) if step.state != "done"]
    now = ahead[0] if ahead else len(steps)
    lines = tuple(
        ("tick" if number < now else "lamp" if number == now else "clock", _step(words, step))
        for number, step in enumerate(steps)
    )
    return Path(lines, now)


def _step(words: Texts, step: StepFact) -> str:
    """Our words to the customer, else the name that the service's description gives."""
    ours = words.plain().get(f"room-step-{step.id}")
    return ours or say(step.name, words.language)


def _plain(words: Texts, key: str) -> Page:
    return Page(words.get(key), words.get(f"{key}-lead"))


def _before(words: Texts, stage: Stage, session: SessionFacts) -> Page:
    if stage is Stage.RINGING:
        authority = say(session.authority, words.language)
        question = words.get("room-ringing", id=session.authority_id, authority=authority)
        return Page(question, words.get("room-usual", minutes=session.usual_answer_minutes))
    presence = "here" if session.advisor_present else "away"
    if stage is Stage.NOT_ANSWERED:
        question = words.get(f"room-not-answered-{session.last_ring}")
        return Page(question, words.get(f"room-not-answered-{presence}"))
    return Page(say(session.service, words.language), words.get(f"room-prepared-{presence}"))


def _ended(words: Texts, heard: Heard) -> Page:
    session = heard.session
    # The media process knows first; the hub's word is there when a screen comes later.
    reason = heard.state.call.reason if heard.state else ""
    reason = reason or (session.reason if session else "") or "customer-ended"
    if session and not session.official and reason == "customer-ended":
        return _plain(words, "room-stopped")
    offered = heard.survey
    if reason in CUT:
        return _cut(words, offered)
    lead = words.get(f"room-{reason}")
    if offered is None:
        return Page(words.get("room-over"), f"{lead} {words.get('room-advisor-comes')}")
    count = words.get("room-offer", count=len(offered.questions))
    return Page(words.get("room-over"), f"{lead} {count}", offer=True)


def _cut(words: Texts, offered: SurveyFact | None) -> Page:
    count = len(offered.questions) if offered else 0
    aside = words.get("room-offer-later", count=count) if offered else ""
    told = words.get("room-cut"), words.get("room-cut-lead")
    return Page(*told, offer=offered is not None, cut=True, aside=aside)
