"""Owns the decisions of the supervisor: who is shown, replaced, killed, started. Pure.

`step` takes what is known, one event and the time, and gives what is known then and the orders
to carry out. Times are seconds of a clock that never goes back.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from visitor.touch.protocol import Word

START_LIMIT_S = 30.0  # a cold disk; loading blocks the GUI thread, so there is no heartbeat yet
SHOW_LIMIT_S = 5.0
SILENCE_LIMIT_S = 5.0
RETIRE_LIMIT_S = 2.0
CALM_S = 30.0
BACK_OFF_S = (0.0, 0.5, 1.0, 2.0, 5.0)


class Phase(Enum):
    """Where one screen process is in its life."""

    STARTING = "starting"  # will show itself
    WARMING = "warming"  # will wait to be shown
    READY = "ready"
    SHOWING = "showing"  # told to show, no frame yet
    SHOWN = "shown"
    RETIRING = "retiring"  # told to quit, or killed


class Screen(NamedTuple):
    """One process: `since` is when its phase began, `heard` when it last spoke."""

    number: int
    phase: Phase
    since: float
    heard: float
    busy: bool = False


class House(NamedTuple):
    """All that the supervisor knows."""

    screens: tuple[Screen, ...] = ()
    swap_wanted: bool = False
    ending: bool = False
    failures: int = 0
    last_failure: float = 0.0
    next_number: int = 1


class Said(NamedTuple):
    number: int
    word: Word


class Ended(NamedTuple):
    """The process is gone, by whatever cause."""

    number: int


class Tick(NamedTuple):
    """Time has passed, nothing else."""


class End(NamedTuple):
    """The supervisor was asked to stop."""


Event = Said | Ended | Tick | End


class Spawn(NamedTuple):
    number: int
    warm: bool


class Tell(NamedTuple):
    number: int
    word: Word


class Kill(NamedTuple):
    number: int
    reason: str


Order = Spawn | Tell | Kill
Step = tuple[House, tuple[Order, ...]]


def step(house: House, event: Event, now: float) -> Step:
    """Take in one event, then put the house in order."""
    house, first = _take_in(house, event, now)
    house, late = _kill_late(house, now)
    house, shows = _bring_to_front(house, now)
    house, spawns = _fill(house, now)
    return house, first + late + shows + spawns


def in_front(house: House) -> Screen | None:
    """The screen that visitors look at, if there is one."""
    return _find(house, Phase.SHOWN)


def next_look(house: House, now: float) -> float:
    """Seconds until a limit or a back-off could run out; at most one."""
    due = [_deadline(screen) for screen in house.screens]
    due.append(house.last_failure + _back_off(house))
    return min([1.0, *(max(at - now, 0.01) for at in due if at > now)])


def _take_in(house: House, event: Event, now: float) -> Step:
    match event:
        case Said(number, word):
            screen = next((s for s in house.screens if s.number == number), None)
            return (house, ()) if screen is None else _said(house, screen, word, now)
        case Ended(number):
            return _ended(house, number, now), ()
        case End():
            return _end(house, now)
        case Tick():
            return house, ()


def _said(house: House, screen: Screen, word: Word, now: float) -> Step:
    screen = screen._replace(heard=now)
    house = _put(house, screen)
    match screen.phase, word:
        case Phase.WARMING, Word.READY:
            return _put(house, screen._replace(phase=Phase.READY, since=now)), ()
        case ((Phase.STARTING | Phase.SHOWING), Word.SHOWN):
            return _came_to_front(house, screen, now)
        case Phase.SHOWN, (Word.DONE | Word.BUSY | Word.IDLE):
            house = _put(house, screen._replace(busy=word is Word.BUSY))
            served = word is Word.DONE
            return house._replace(swap_wanted=house.swap_wanted or served), ()
        case _, (Word.END | Word.LEAVE) if screen.phase is not Phase.RETIRING:
            return _end(house, now)
        case _:
            return house, ()


def _came_to_front(house: House, screen: Screen, now: float) -> Step:
    # The old window goes only now: before this frame the visitor would see the bare desktop.
    old = [s for s in house.screens if s.phase is Phase.SHOWN]
    house = _put(house, screen._replace(phase=Phase.SHOWN, since=now, busy=False))
    house, orders = _retire(house, old, now)
    return house._replace(swap_wanted=False), orders


def _ended(house: House, number: int, now: float) -> House:
    gone = [s for s in house.screens if s.number == number]
    house = house._replace(screens=tuple(s for s in house.screens if s.number != number))
    expected = all(s.phase is Phase.RETIRING for s in gone)
    return house if expected else _failed(house, gone[0], now)


def _failed(house: House, screen: Screen, now: float) -> House:
    in_use = screen.phase is Phase.SHOWN
    wanted = house.swap_wanted and not in_use
    calm = now - house.last_failure >= CALM_S
    failures = 1 if calm else house.failures + 1
    return house._replace(failures=failures, last_failure=now, swap_wanted=wanted)


def _end(house: House, now: float) -> Step:
    return _retire(house._replace(ending=True), list(house.screens), now)


def _retire(house: House, screens: list[Screen], now: float) -> Step:
    leaving = [s for s in screens if s.phase is not Phase.RETIRING]
    for screen in leaving:
        house = _put(house, screen._replace(phase=Phase.RETIRING, since=now))
    return house, tuple(Tell(s.number, Word.RETIRE) for s in leaving)


def _kill_late(house: House, now: float) -> Step:
    orders: tuple[Order, ...] = ()
    for screen in house.screens:
        if now >= _deadline(screen):
            house, kill = _kill(house, screen, now)
            orders += kill
    return house, orders


def _kill(house: House, screen: Screen, now: float) -> Step:
    if screen.phase is not Phase.RETIRING:
        house = _failed(house, screen, now)
    house = _put(house, screen._replace(phase=Phase.RETIRING, since=now))
    return house, (Kill(screen.number, f"late while {screen.phase.value}"),)


def _deadline(screen: Screen) -> float:
    match screen.phase:
        case Phase.STARTING | Phase.WARMING:
            return screen.since + START_LIMIT_S
        case Phase.SHOWING:
            return screen.since + SHOW_LIMIT_S
        case Phase.READY | Phase.SHOWN:
            return screen.heard + SILENCE_LIMIT_S
        case Phase.RETIRING:
            return screen.since + RETIRE_LIMIT_S


def _bring_to_front(house: House, now: float) -> Step:
    front, ready = in_front(house), _find(house, Phase.READY)
    coming = _find(house, Phase.SHOWING) or _find(house, Phase.STARTING)
    may_swap = front is None or (house.swap_wanted and not front.busy)
    if house.ending or ready is None or coming is not None or not may_swap:
        return house, ()
    house = _put(house, ready._replace(phase=Phase.SHOWING, since=now))
    return house, (Tell(ready.number, Word.SHOW),)


def _fill(house: House, now: float) -> Step:
    """One screen in front or on its way there, and one behind it."""
    waiting = _find(house, Phase.WARMING) or _find(house, Phase.READY)
    coming = _find(house, Phase.STARTING) or _find(house, Phase.SHOWING)
    too_early = now < house.last_failure + _back_off(house)
    # While one is on its way to the front, a second start would only slow it down.
    if house.ending or waiting or coming or too_early:
        return house, ()
    warm = in_front(house) is not None
    number = house.next_number
    phase = Phase.WARMING if warm else Phase.STARTING
    house = house._replace(screens=(*house.screens, Screen(number, phase, now, now)))
    return house._replace(next_number=number + 1), (Spawn(number, warm),)


def _back_off(house: House) -> float:
    if house.failures == 0:
        return 0.0
    return BACK_OFF_S[min(house.failures, len(BACK_OFF_S)) - 1]


def _find(house: House, phase: Phase) -> Screen | None:
    return next((s for s in house.screens if s.phase is phase), None)


def _put(house: House, screen: Screen) -> House:
    replaced = (screen if s.number == screen.number else s for s in house.screens)
    return house._replace(screens=tuple(replaced))
