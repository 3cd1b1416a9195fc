"""Owns what the host's answer page shows, in the host's language. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from visitor.languages import in_language
from visitor.settings import HubSettings
from visitor.texts import Texts, clock_time, texts
from visitor.visits.models import HostAnswer, Visit, VisitPerson
from visitor.visits.rules import ANSWERS, Answer, AnswerKind


@dataclass(frozen=True, slots=True)
class Choice:
    """One button: its form word, its sentence, its look, and whether it is the answer now."""

    word: str
    text: str
    look: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """Everything on the page; `choices` is empty where nothing can be answered any more."""

    language: str
    direction: str
    place: str
    title: str
    lines: tuple[str, ...] = ()
    given: str = ""
    given_help: str = ""
    question: str = ""
    note: str = ""
    choices: tuple[Choice, ...] = ()
    action: str = ""


def open_page(
    visit: Visit,
    person: VisitPerson,
    latest: HostAnswer | None,
    settings: HubSettings,
    action: str,
) -> AnswerPage:
    """The page of a visit that can be answered."""
    words = texts(person.host.language)
    zone = ZoneInfo(settings.timezone)
    name = person.name or words.get("answer-visitor-unnamed")
    current = Answer(AnswerKind(latest.kind), latest.minutes) if latest else None
    lines = [
        person.organisation,
        words.get("answer-arrived", time=clock_time(words, visit.arrived_at, zone)),
    ]
    return AnswerPage(
        language=words.language,
        direction=words.direction,
        place=place_name(settings, words.language),
        title=words.get("answer-title", name=name),
        lines=tuple(line for line in lines if line),
        given=_given(words, latest, current, zone),
        given_help=words.get(f"answer-seen-{current.kind.value}") if current else "",
        question=words.get("answer-question-again" if current else "answer-question"),
        note=words.get("answer-note"),
        choices=tuple(_choice(words, answer, current) for answer in ANSWERS),
        action=action,
    )


def told_page(key: str, language: str, settings: HubSettings) -> AnswerPage:
    """A page that only says something: a closed visit, an expired or broken link."""
    words = texts(language)
    return AnswerPage(
        language=words.language,
        direction=words.direction,
        place=place_name(settings, words.language),
        title=words.get(key),
        lines=(words.get(f"{key}-help"),),
    )


def place_name(settings: HubSettings, language: str) -> str:
    return in_language(settings.place, language)


def _given(words: Texts, latest: HostAnswer | None, current: Answer | None, zone: ZoneInfo) -> str:
    if latest is None or current is None:
        return ""
    time = clock_time(words, latest.answered_at, zone)
    return words.get("answer-given", answer=_sentence(words, current), time=time)


def _choice(words: Texts, answer: Answer, current: Answer | None) -> Choice:
    look = {AnswerKind.COMING: "primary", AnswerKind.CANNOT: "wide"}.get(answer.kind, "")
    return Choice(answer.word, _sentence(words, answer), look, answer == current)


def _sentence(words: Texts, answer: Answer) -> str:
    return words.get(f"answer-{answer.kind.value}", minutes=answer.minutes or 0)
