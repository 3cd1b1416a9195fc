"""Owns one visitor's arrival between screen and hub: what is known, and whose it is. GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from kiosk.checkin.telling import Known
from kiosk.checkin.told_page import Arrived
from visitor.client.result import (
    Arrival,
    CommandRefused,
    Event,
    HubLost,
    HubReached,
    Kept,
    LiveRefused,
    NotKept,
    VisitChanged,
    VisitPending,
    VisitRefused,
    VisitUnknown,
    VisitUnreachable,
)
from visitor.client.visit_view import VisitView


class ArrivalPort(Protocol):
    """The hub as an arrival uses it; answers come back as events, in order."""

    def arrive(self, arrival: Arrival, done: Callable[[Kept | NotKept], None]) -> None: ...

    def look_up(self, code: str) -> None: ...

    def unwatch(self, visit_id: str, code: str) -> None: ...


class ArrivalDesk:
    """Holds what is known of the arrival on the screen, and of nobody else's.

    `found(visit_id, code)` and `not_found(state)` answer a look-up; `news()` comes at each change.
    """

    def __init__(
        self,
        hub: ArrivalPort,
        found: Callable[[str, str], None],
        not_found: Callable[[str], None],
        news: Callable[[], None],
    ) -> None:
        self._hub = hub
        self._found = found
        self._not_found = not_found
        self._news = news
        self.known = Known()
        self.arrived = Arrived(code="")
        self._command_id = ""
        self._looking_for = ""

    def expect(self, arrived: Arrived, kept: Kept) -> None:
        """From now on the arrival that was `kept` is on the screen."""
        self.arrived = arrived
        self._command_id = kept.id
        self.known = Known(hub_reached=self.known.hub_reached)

    def look_up(self, code: str) -> None:
        self._looking_for = code
        self._hub.look_up(code)

    def forget(self) -> None:
        """The visitor is gone, and so is all that was known of them."""
        visit = self.known.visit
        if visit or self.arrived.code:
            self._hub.unwatch(visit.id if visit else "", self.arrived.code)
        self.arrived = Arrived(code="")
        self._command_id = self._looking_for = ""
        self.known = Known(hub_reached=self.known.hub_reached)

    def receive(self, event: Event) -> None:
        """Take an event of the hub; those of other arrivals change nothing."""
        match event:
            case HubReached():
                self._learn(replace(self.known, hub_reached=True))
            case HubLost():
                self._learn(replace(self.known, hub_reached=False))
            case VisitChanged(view):
                self._take(view)
            case VisitPending(code):
                self._take_pending(code)
            case VisitRefused(code, error):
                self._take_refusal(code, error)
            case CommandRefused(command_id, error, _) if command_id == self._command_id:
                self._learn(replace(self.known, refusal=error))
            case VisitUnknown(code) if code == self._looking_for:
                self._miss("unknown")
            case VisitUnreachable(code) if code == self._looking_for:
                self._miss("unreachable")
            case LiveRefused() if self._looking_for:
                self._miss("many")
            case _:
                pass

    def _take(self, view: VisitView) -> None:
        if self._looking_for == view.code:
            self._show_looked_up(view)
        elif self.arrived.code:
            self._learn_of(view)

    def _learn_of(self, view: VisitView) -> None:
        shown = self.known.visit
        ours = shown.id == view.id if shown else view.code == self.arrived.code
        if ours:
            self.arrived = _named(self.arrived, view)
            self._learn(replace(self.known, visit=view))

    def _show_looked_up(self, view: VisitView) -> None:
        self._looking_for = ""
        self.arrived = _named(Arrived(code=view.code), view)
        self.known = Known(visit=view, hub_reached=True)
        self._found(view.id, view.code)

    def _take_pending(self, code: str) -> None:
        if code == self._looking_for:
            self._looking_for = ""
            self.arrived = Arrived(code=code)
            self.known = Known(hub_reached=False)
            self._found("", code)

    def _take_refusal(self, code: str, error: str) -> None:
        if code == self._looking_for:
            self._take_pending(code)
        if code == self.arrived.code:
            self._learn(replace(self.known, refusal=error))

    def _miss(self, state: str) -> None:
        self._looking_for = ""
        self._not_found(state)

    def _learn(self, known: Known) -> None:
        if known != self.known:
            self.known = known
            self._news()


def _named(arrived: Arrived, view: VisitView) -> Arrived:
    if view.host is None or arrived.host_name:
        return arrived
    name, given = view.host.name, view.host.given
    family = name.removeprefix(given).strip()
    initials = (given[:1] + family[:1]).upper()
    return replace(arrived, host_name=name, host_given=given, initials=initials)
