"""Owns how what a screen shows becomes words to be heard: order, roles, states, length. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from visitor.texts import Texts

# Read aloud, this takes about a minute and a half.
LONGEST = 1_200
# More of a changed screen than this is a list that somebody is searching in.
MOST_NEWS = 6
_NUMBER = re.compile(r"\d+")


class Kind(Enum):
    """What a part of a screen is, as far as it is said."""

    HEADING = "heading"
    WORDS = "words"
    BUTTON = "button"
    CHOICE = "choice"
    SWITCH = "switch"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing on the screen as assistive technology knows it. What is hidden has no `value`."""

    kind: Kind
    name: str
    description: str = ""
    value: str = ""
    checked: bool = False
    focused: bool = False
    header: bool = False


def line(part: Part, words: Texts) -> str:
    """What is said of `part`: its name, what it is, how it stands, and what helps."""
    said = [part.name]
    if part.kind not in (Kind.HEADING, Kind.WORDS):
        said.append(words.get(f"spoken-{part.kind.value}"))
    if state := _state(part):
        said.append(words.get(state))
    sentence = ", ".join(one for one in said if one)
    return f"{sentence}. {part.description}" if part.description else sentence


def focus_line(part: Part, words: Texts) -> str:
    """What is said of the part that the keyboard has come to: also what stands in it."""
    said = line(part, words)
    return f"{said}. {part.value}" if part.kind is Kind.FIELD and part.value else said


def lines(parts: Sequence[Part], words: Texts) -> tuple[str, ...]:
    """Every line of a screen, its question first; what another line holds is said once."""
    first = next((n for n, part in enumerate(parts) if part.kind is Kind.HEADING), 0)
    ordered = [*parts[first:], *(part for part in parts[:first] if not part.header)]
    whole = [line(part, words) for part in ordered]
    return tuple(
        said
        for number, (said, part) in enumerate(zip(whole, ordered, strict=True))
        if not (part.kind is Kind.WORDS and _held(number, whole))
    )


def text(said: Sequence[str], longest: int = LONGEST) -> str:
    """`said` as one text with a pause after each line, of at most `longest` characters."""
    kept: list[str] = []
    used = 0
    for one in said:
        sentence = one if one.endswith((".", "?", "!", ":")) else f"{one}."
        if kept and used + len(sentence) > longest:
            break
        kept.append(sentence[:longest])
        used += len(sentence) + 1
    return "\n".join(kept)


def news(before: Sequence[str], now: Sequence[str]) -> tuple[str, ...]:
    """What is to be said of a screen that said `before` and says `now`.

    Another question means another screen, which is said whole. Where only numbers count on,
    as clocks and count-downs do, there is nothing to say.
    """
    if not before or not now or _without_numbers(before[0]) != _without_numbers(now[0]):
        return tuple(now)
    known = {_without_numbers(one) for one in before}
    return tuple(one for one in now if _without_numbers(one) not in known)[:MOST_NEWS]


def _state(part: Part) -> str:
    match part.kind:
        case Kind.CHOICE:
            return "spoken-chosen" if part.checked else "spoken-not-chosen"
        case Kind.SWITCH:
            return "spoken-on" if part.checked else "spoken-off"
        case Kind.FIELD:
            return "spoken-filled" if part.value else "spoken-empty"
        case _:
            return ""


def _held(number: int, whole: Sequence[str]) -> bool:
    """Whether a line says nothing that another does not say too."""
    said = whole[number]
    return any(
        said in other and (said != other or at < number)
        for at, other in enumerate(whole)
        if at != number
    )


def _without_numbers(said: str) -> str:
    return _NUMBER.sub("#", said)
