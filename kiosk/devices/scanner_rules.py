"""Owns what becomes of the codes that a camera sees, and the pauses between tries. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from visitor.qr_text import PREFIX

LONGEST = 128
GONE_S = 2.0
# So many codes at once are remembered; nobody holds up more.
MOST_HELD = 8
PAUSES_S = (0.25, 0.5, 1.0, 2.0, 4.0)


@dataclass(frozen=True, slots=True)
class Read:
    """A code of ours was held up: its whole text, prefix included."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Foreign:
    """A code was held up, and it is not ours. What it says is kept nowhere."""


Heard = Read | Foreign


@dataclass(frozen=True, slots=True)
class Held:
    """Our codes that are held up, each with when it was last seen, and the same of any other."""

    ours: Mapping[str, float] = field(default_factory=dict, repr=False)
    foreign: float | None = None


def is_ours(text: str) -> bool:
    """Whether `text` can be one that this house wrote."""
    return text.startswith(PREFIX) and len(text) <= LONGEST and text.isprintable()


def look(held: Held, texts: Iterable[str], at_s: float) -> tuple[Held, list[Heard]]:
    """What one picture with the codes `texts`, taken at `at_s`, adds to what is held up.

    The same code is heard once, until it has been gone for 2 s. Beside one of ours a foreign code,
    as on a poster behind the visitor, is not told.
    """
    there = {text: seen for text, seen in held.ours.items() if at_s - seen < GONE_S}
    seen_now = list(dict.fromkeys(texts))
    ours = [text for text in seen_now if is_ours(text)]
    fresh = [text for text in ours if text not in there][: MOST_HELD - len(there)]
    there |= {text: at_s for text in ours if text in there or text in fresh}
    heard: list[Heard] = [Read(text) for text in fresh]
    foreign = held.foreign
    if foreign is not None and at_s - foreign >= GONE_S:
        foreign = None
    if len(seen_now) > len(ours):
        if foreign is None and not ours:
            heard.append(Foreign())
        if foreign is not None or not ours:
            foreign = at_s
    return Held(there, foreign), heard


def pause_s(failures: int) -> float:
    """How long to wait after so many failures in a row, from 1 on."""
    return PAUSES_S[min(max(failures, 1), len(PAUSES_S)) - 1]
