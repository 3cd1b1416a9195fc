"""Owns the advisor's acts as they go to the hub and come back. GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from booth.desk import acts as rules
from booth.desk.acts import Acts, Done
from booth.desk.hub_port import DeskHub, Kept
from visitor.client.result import (
    CommandAnswered,
    CommandRefused,
    Event,
    HubLost,
    HubReached,
    NotKept,
)
from visitor.clock import Clock

NOT_KEPT = "desk-not-kept"
Settled = Callable[[str, str], None]


class ActDesk:
    """One command for each act. `settled(place, code)` hears each answer; `changed()` anything."""

    def __init__(self, hub: DeskHub, clock: Clock) -> None:
        self._hub = hub
        self._clock = clock
        self.acts = Acts()
        self.hub = "unknown"
        self.let_go()

    def let_go(self) -> None:
        """Tell nobody any more."""
        self.changed: Callable[[], None] = lambda: None
        self.settled: Settled = lambda place, code: None

    @property
    def clock(self) -> Clock:
        return self._clock

    def do(self, place: str, kind: str, payload: Mapping[str, Any]) -> bool:
        """Begin an act at `place`; False where that place rests."""
        what = f"{kind} {payload.get('move', '')} {payload.get('step_id', '')}"
        begun = rules.begin(self.acts, place, what, self._clock.monotonic(), self.reached)
        if begun is None:
            return False
        self.acts, number = begun, begun.last
        self._hub.submit(kind, payload, lambda kept: self._kept(number, place, kept))
        self.changed()
        return True

    @property
    def reached(self) -> bool:
        return self.hub == "reached"

    def is_slow(self, place: str) -> bool:
        """Whether an answer takes so long that this is to be seen."""
        return self.acts.is_slow(place, self._clock.monotonic(), self.reached)

    def is_waiting(self, place: str) -> bool:
        """Whether it is kept here and the hub cannot be told now."""
        return self.acts.is_kept(place) and not self.reached

    def error(self, place: str) -> str:
        """The code of the refusal that is still to be read there, or ""."""
        return self.acts.refused.get(place, "")

    def read(self, place: str) -> None:
        """What is said about `place` is about what was."""
        self.acts = rules.read(self.acts, place)

    def told(self) -> None:
        """The whole state came."""
        self.acts = rules.told(self.acts)

    def forget(self) -> None:
        """Another advisor: nothing of what the one before did is said."""
        self.acts = Acts(last=self.acts.last)

    def receive(self, event: Event) -> None:
        """Take what became of a command, and of the hub."""
        match event:
            case CommandAnswered():
                self._answer(Done(event.id, ""))
            case CommandRefused():
                if event.code == "sign-in-needed":
                    self._hub.watch_anew()
                self._answer(Done(event.id, event.code))
            case HubReached():
                self.hub = "reached"
            case HubLost():
                self.hub = "lost"
            case _:
                return

    def _kept(self, number: int, place: str, result: Kept) -> None:
        if isinstance(result, NotKept):
            self.acts = rules.not_kept(self.acts, number, NOT_KEPT)
            self.settled(place, NOT_KEPT)
        else:
            self.acts = rules.kept(self.acts, number, result.id)
        self.changed()

    def _answer(self, done: Done) -> None:
        place = rules.place_of(self.acts, done.command_id)
        self.acts = rules.answered(self.acts, done)
        if place:
            self.settled(place, done.code)
