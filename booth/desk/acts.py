"""Owns what became of the advisor's acts: one command each, however often it is pressed. Pure.

A place is what an act belongs to, such as `session:<id>` or `queue`: while one act of a place is
unanswered, the next one there is not begun.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

T = TypeVar("T")
REST_S = 5.0
# A rest that is shorter is not shown: most answers come at once, and buttons would flicker.
SLOW_S = 0.7
EARLY_MOST = 16


@dataclass(frozen=True, slots=True)
class Act:
    """One act on its way: `number` is ours, `command_id` the journal's, "" until it is kept.

    It is over once it is `answered` and the state has been `told` anew since it began.
    """

    number: int
    place: str
    what: str
    begun_s: float
    command_id: str = ""
    answered: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """The hub's answer to a command: the code of its refusal, or ""."""

    command_id: str
    code: str


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts that wait for an answer, and the refusals that are still to be read, by place."""

    waiting: Mapping[str, Act] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    early: tuple[Done, ...] = ()
    last: int = 0

    def is_kept(self, place: str) -> bool:
        """Whether what was done there is durable, and not yet answered."""
        act = self.waiting.get(place)
        return act is not None and act.command_id != "" and not act.answered

    def is_slow(self, place: str, now_s: float, hub_reached: bool) -> bool:
        """Whether the place rests for so long that it is to be seen."""
        act = self.waiting.get(place)
        slow = act is not None and now_s - act.begun_s >= SLOW_S
        return slow and self.rests(place, now_s, hub_reached)

    def rests(self, place: str, now_s: float, hub_reached: bool, what: str = "") -> bool:
        """Whether nothing can be begun there: until the answer, or 5 s where that should come.

        Another act than the one that waits may begin as soon as the state has been told anew.
        """
        act = self.waiting.get(place)
        if act is None or (act.told and what not in ("", act.what)):
            return False
        late = now_s - act.begun_s >= REST_S
        return not late or (self.is_kept(place) and not hub_reached)


def begin(acts: Acts, place: str, what: str, now_s: float, hub_reached: bool) -> Acts | None:
    """A new act of `place`, whose number is `last`; None where the place rests."""
    if acts.rests(place, now_s, hub_reached, what):
        return None
    number = acts.last + 1
    waiting = {**acts.waiting, place: Act(number, place, what, now_s)}
    return replace(acts, waiting=waiting, refused=_without(acts.refused, place), last=number)


def kept(acts: Acts, number: int, command_id: str) -> Acts:
    """The journal has the act; its answer may have been quicker."""
    act = _numbered(acts, number)
    if act is None:
        return acts
    acts = replace(acts, waiting={**acts.waiting, act.place: replace(act, command_id=command_id)})
    answer = next((one for one in acts.early if one.command_id == command_id), None)
    return answered(acts, answer) if answer is not None else acts


def not_kept(acts: Acts, number: int, code: str) -> Acts:
    """The act came to nothing on this machine, for the reason `code`."""
    act = _numbered(acts, number)
    return acts if act is None else _settled(acts, act, code)


def answered(acts: Acts, done: Done) -> Acts:
    """The hub has answered one of our commands, or one that we do not know yet."""
    act = next((one for one in acts.waiting.values() if one.command_id == done.command_id), None)
    if act is None:
        return replace(acts, early=(*acts.early, done)[-EARLY_MOST:])
    if done.code or act.told:
        return _settled(acts, act, done.code)
    # Until the state shows what was done, the same button would offer it once more.
    return replace(acts, waiting={**acts.waiting, act.place: replace(act, answered=True)})


def told(acts: Acts) -> Acts:
    """The hub has told the whole state anew."""
    waiting = {
        place: replace(act, told=True) for place, act in acts.waiting.items() if not act.answered
    }
    return replace(acts, waiting=waiting)


def place_of(acts: Acts, command_id: str) -> str:
    """The place of the waiting command, or ""."""
    return next((one.place for one in acts.waiting.values() if one.command_id == command_id), "")


def read(acts: Acts, place: str) -> Acts:
    """The refusal there has been read, or what it was about is gone."""
    return replace(acts, refused=_without(acts.refused, place))


def _settled(acts: Acts, act: Act, code: str) -> Acts:
    refused = {**acts.refused, act.place: code} if code else acts.refused
    early = tuple(one for one in acts.early if one.command_id != act.command_id)
    return replace(acts, waiting=_without(acts.waiting, act.place), refused=refused, early=early)


def _numbered(acts: Acts, number: int) -> Act | None:
    return next((one for one in acts.waiting.values() if one.number == number), None)


def _without(entries: Mapping[str, T], place: str) -> dict[str, T]:
    return {key: value for key, value in entries.items() if key != place}
