"""Owns what an advisor has filled in and not sent: diary entries and survey answers. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from booth.desk.state import Question, Session
from visitor.texts import Texts

MOST_MINUTES = 600
NOTE_MOST = 1000
TEXT_MOST = 500
# With more room than this nobody counts.
LEFT_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Diary:
    """An entry as it is typed; `minutes` is a text, since it may be wrong."""

    outcome: str = ""
    minutes: str = ""
    note: str = ""
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry that can be sent."""

    outcome: str
    minutes: int
    note: str


def new_diary(session: Session) -> Diary:
    """An empty entry, with the minutes of the call, or of the session where there was none."""
    begun = session.answered_at or session.opened_at
    if session.ended_at is None:
        return Diary()
    # A begun minute counts: what was served took some time.
    seconds = max(0.0, (session.ended_at - begun).total_seconds())
    minutes = int(-(-seconds // 60))
    return Diary(minutes=str(min(max(minutes, 1), MOST_MINUTES)))


def checked(diary: Diary) -> Entry | Diary:
    """What can be sent, or the draft with its faults: outcome, minutes, note."""
    typed = diary.minutes.strip()
    digits = typed.isascii() and typed.isdecimal() and len(typed) <= 3
    faults: tuple[str, ...] = ("outcome",) if not diary.outcome else ()
    faults += () if digits and int(typed) <= MOST_MINUTES else ("minutes",)
    faults += () if fits(diary.note, NOTE_MOST) else ("note",)
    if faults:
        return replace(diary, faults=faults)
    return Entry(diary.outcome, int(typed), diary.note.strip())


def fits(text: str, most: int) -> bool:
    """Whether a text can be sent as it is."""
    return len(text.strip()) <= most


def room_words(words: Texts, text: str, most: int) -> str:
    """How much may still be written, once that is little; what is too much is told, not cut."""
    left = most - len(text.strip())
    if left < 0:
        return words.get("desk-text-over", most=most, over=-left)
    return words.get("desk-text-left", most=most, left=left) if left < LEFT_SHOWN else ""


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers by question, and the questions that still need one."""

    given: Mapping[str, str] = field(default_factory=dict)
    missing: frozenset[str] = frozenset()

    def answer(self, question: str, value: str) -> Answers:
        """With this answer; the same choice again takes it back, and so does an empty text."""
        rest = {key: one for key, one in self.given.items() if key != question}
        given = rest if value in ("", self.given.get(question)) else {**rest, question: value}
        return Answers(given, self.missing - {question})

    def write(self, question: str, text: str) -> Answers:
        """With this text, as it is typed."""
        rest = {key: one for key, one in self.given.items() if key != question}
        given = {**rest, question: text} if text.strip() else rest
        return Answers(given, self.missing - {question})


def completed(answers: Answers, questions: tuple[Question, ...]) -> Answers:
    """The same with the questions that lack an answer, or have one that is too long to send."""
    needed = {one.id for one in questions if not one.optional}
    long = {key for key, text in answers.given.items() if not fits(text, TEXT_MOST)}
    return Answers(answers.given, frozenset((needed - set(answers.given)) | long))
