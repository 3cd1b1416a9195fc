"""Owns what must hold between the steps of a process, whatever each says by itself. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from visitor.catalogue.rules import Act, Lane, Party, StartedBy


@dataclass(frozen=True, slots=True)
class Draft:
    """A step as far as it could be read; None is what could not."""

    id: str | None
    lane: Lane | None
    source: int
    act: Act | None
    after: tuple[str, ...]
    by: frozenset[Party]


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with the key `name` of the step at `index`; of all steps where it is None."""

    index: int | None
    name: str
    code: str
    facts: Mapping[str, str | int]


_BOTH = frozenset({Lane.ADVISOR, Lane.OFFICIAL})
_LANES: Mapping[Act, frozenset[Lane]] = {
    Act.NEED: frozenset({Lane.CUSTOMER}),
    Act.CONTACT: frozenset(Lane),
    Act.ASSESS: _BOTH,
    Act.OFFER: _BOTH,
    Act.ACCEPT_OFFER: frozenset({Lane.CUSTOMER}),
    Act.IDENTIFY: frozenset({Lane.CUSTOMER}),
    Act.CHECK_IDENTITY: frozenset({Lane.ADVISOR}),
    Act.GUIDE: frozenset({Lane.ADVISOR}),
    Act.LEAVE: frozenset({Lane.ADVISOR}),
    Act.TALK: frozenset({Lane.CUSTOMER, Lane.OFFICIAL}),
    Act.END: frozenset({Lane.CUSTOMER}),
    Act.DIRECT_SURVEY: frozenset({Lane.ADVISOR}),
    Act.SURVEY: frozenset(Lane),
    Act.DIARY: frozenset({Lane.ADVISOR}),
    Act.CONFIRM: frozenset(Lane),
}
_ONCE = (Act.CALL, Act.ANSWER, Act.END, Act.LEAVE, Act.DIARY)
# Who must be able to take them is who stands there; the hub takes none of these.
_BY_ITS_LANE = frozenset({*_ONCE, Act.SURVEY, Act.CHECK_IDENTITY})
HUB_ACTS = frozenset({Act.NEED, Act.CONTACT, Act.IDENTIFY, Act.TALK, Act.DIRECT_SURVEY})
"""What the hub can take by itself: it sees that these happen."""


def wrongs(steps: Sequence[Draft], started_by: StartedBy | None) -> Iterator[Wrong]:
    """Everything that is wrong between `steps`, which stand in the order of the file."""
    yield from _twice(steps)
    yield from _lanes(steps, started_by)
    yield from _takers(steps)
    yield from _empty_lanes(steps)
    yield from _counts(steps)
    yield from _sources(steps)
    yield from _waits(steps)


def _twice(steps: Sequence[Draft]) -> Iterator[Wrong]:
    seen: set[str] = set()
    for index, step in enumerate(steps):
        if step.id in seen:
            yield Wrong(index, "id", "twice", {"value": step.id or ""})
        seen.add(step.id or "")


def _lanes(steps: Sequence[Draft], started_by: StartedBy | None) -> Iterator[Wrong]:
    for index, step in enumerate(steps):
        if step.act is None or step.lane is None:
            continue
        lanes = _lanes_of(step.act, started_by)
        if step.lane not in lanes:
            right = ", ".join(lane for lane in Lane if lane in lanes)
            yield Wrong(index, "lane", "act-lane", {"act": step.act, "lanes": right})


def _lanes_of(act: Act, started_by: StartedBy | None) -> frozenset[Lane]:
    if act not in (Act.CALL, Act.ANSWER):
        return _LANES[act]
    if started_by is None:
        return _BOTH
    caller = Lane(started_by)
    return frozenset({caller}) if act is Act.CALL else _BOTH - {caller}


def _takers(steps: Sequence[Draft]) -> Iterator[Wrong]:
    for index, step in enumerate(steps):
        if step.act is None or not step.by:
            continue
        if Party.HUB in step.by and step.act not in HUB_ACTS:
            yield Wrong(index, "by", "hub-cannot", {"act": step.act})
        if step.act in _BY_ITS_LANE and step.lane and Party(step.lane) not in step.by:
            yield Wrong(index, "by", "lane-cannot", {"act": step.act, "lane": step.lane})


def _empty_lanes(steps: Sequence[Draft]) -> Iterator[Wrong]:
    lanes = [step.lane for step in steps]
    # A lane that could not be read may be the one that is missing.
    for lane in Lane if None not in lanes else ():
        if lane not in lanes:
            yield Wrong(None, "", "lane-empty", {"lane": lane})


def _counts(steps: Sequence[Draft]) -> Iterator[Wrong]:
    acts = [step.act for step in steps]
    for act in _ONCE:
        places = [index for index, found in enumerate(acts) if found is act]
        # An act that could not be read may be the one that is missing.
        if not places and None not in acts:
            yield Wrong(None, "", "act-missing", {"act": act})
        for index in places[1:]:
            yield Wrong(index, "act", "act-twice", {"act": act})


def _sources(steps: Sequence[Draft]) -> Iterator[Wrong]:
    lane_of: dict[int, Lane] = {}
    newest: dict[Lane, int] = {}
    for index, step in enumerate(steps):
        if step.lane is None:
            continue
        if lane_of.setdefault(step.source, step.lane) is not step.lane:
            yield Wrong(index, "source", "source-lane", {"source": step.source})
        if step.source < newest.setdefault(step.lane, step.source):
            yield Wrong(index, "source", "source-order", {"source": step.source})
        newest[step.lane] = max(newest[step.lane], step.source)
    numbers = sorted({1, *(step.source for step in steps)})
    for one, other in pairwise(numbers):
        if other > one + 1:
            yield Wrong(None, "", "source-gap", {"source": one + 1})
    if steps and all(step.source != 1 for step in steps):
        yield Wrong(None, "", "source-gap", {"source": 1})


def _waits(steps: Sequence[Draft]) -> Iterator[Wrong]:
    ids = [step.id for step in steps]
    for index, step in enumerate(steps):
        for name in step.after:
            # A step whose id could not be read may be the one that is meant.
            if name not in ids and None not in ids:
                yield Wrong(index, "after", "step-unknown", {"value": name[:40]})
    if len(set(ids)) < len(ids):
        # Two steps of one name: whoever waits for it, nobody can say for which.
        return
    before = _closure({step.id: step.after for step in steps if step.id})
    yield from _cycles(steps, before)
    yield from _against_lane(steps, before)


def _closure(waits: Mapping[str, Sequence[str]]) -> Callable[[str | None], set[str]]:
    """What each step waits for, also by way of others."""
    whole: dict[str, set[str]] = {}
    for start in waits:
        reached: set[str] = set()
        waiting = list(waits[start])
        while waiting:
            here = waiting.pop()
            if here not in reached:
                reached.add(here)
                waiting += waits.get(here, ())
        whole[start] = reached
    return lambda step: whole.get(step or "", set())


def _cycles(steps: Sequence[Draft], before: Callable[[str | None], set[str]]) -> Iterator[Wrong]:
    told: set[str] = set()
    for index, step in enumerate(steps):
        if step.id is None or step.id in told or step.id not in before(step.id):
            continue
        circle = {one for one in before(step.id) if step.id in before(one)}
        told |= circle
        yield Wrong(index, "after", "waits-in-circle", {"steps": ", ".join(sorted(circle))})


def _against_lane(
    steps: Sequence[Draft], before: Callable[[str | None], set[str]]
) -> Iterator[Wrong]:
    blamed: set[str] = set()
    for index, step in enumerate(steps):
        waits = before(step.id)
        # Who only waits for a blamed one is put right with it.
        if step.id is None or step.lane is None or step.id in waits or waits & blamed:
            continue
        later = (one.id for one in steps[index + 1 :] if one.lane is step.lane)
        first = next((one for one in later if one in waits), None)
        if first is not None:
            blamed.add(step.id)
            yield Wrong(index, "after", "against-lane", {"later": first, "lane": step.lane})
