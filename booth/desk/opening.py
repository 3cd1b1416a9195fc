"""Owns how a remote session is begun, also anew after a call that broke. GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from booth.desk.act_desk import ActDesk
from booth.desk.state import Customer, DeskState, Session, Step
from booth.desk.turns import turn_of

IN_SURVEY = "room-in-survey"
# A session that the hub hears of later than this is not called for behind the advisor's back.
CALL_WITHIN_S = 20.0


class Opening:
    """The command `remote.open`, and the question before a customer's survey is closed for it."""

    def __init__(self, acts: ActDesk) -> None:
        self._acts = acts
        self.forget()

    def forget(self) -> None:
        """Another advisor: nothing is asked, nothing goes on by itself."""
        self._wishes: dict[str, dict[str, Any]] = {}
        self._then: Callable[[], None] | None = None
        self._calling = ("", 0.0)

    @property
    def asks(self) -> bool:
        """Whether the advisor is asked if a customer's open survey may be closed."""
        return self._then is not None

    def ask(self, then: Callable[[], None]) -> None:
        """Ask, and do `then` on yes."""
        self._then = then

    def answer(self, yes: bool) -> None:
        """What the advisor said."""
        then, self._then = self._then, None
        if yes and then is not None:
            then()

    def open(self, place: str, choice: Mapping[str, Any]) -> None:
        """Begin a session: customer_id, service_id, room_id, and again_of or take_over."""
        clock = self._acts.clock
        wish = {"session_id": clock.new_id(), **choice, "made_at": clock.now().isoformat()}
        if self._acts.do(place, "remote.open", wish):
            self._wishes[place] = wish
            again = "again_of" in wish
            self._calling = (wish["session_id"], clock.monotonic()) if again else ("", 0.0)

    def again(self, place: str, session: Session, customer: Customer) -> None:
        """The same customer, service and room once more; the call follows by itself."""
        choice = {
            "customer_id": customer.id,
            "service_id": session.service_id,
            "room_id": session.room_id,
            "again_of": session.id,
        }
        self.open(place, choice)

    def settled(self, place: str, code: str) -> None:
        """An act was answered there; a survey that is in the way is asked about."""
        wish = self._wishes.pop(place, None)
        if wish is None or code != IN_SURVEY:
            return
        self._acts.read(place)
        self.ask(lambda: self.open(place, {**wish, "take_over": True}))

    def due(self, state: DeskState) -> tuple[Session, Step] | None:
        """The session that was begun anew and its call, once, as soon as it may be made."""
        session = state.session(self._calling[0])
        turn = turn_of(session) if session is not None else None
        if session is None or turn is None:
            return None
        begun, self._calling = self._calling[1], ("", 0.0)
        late = self._acts.clock.monotonic() - begun > CALL_WITHIN_S
        return None if late or turn.act != "call" or session.last_ring else (session, turn)


def waiting_again(state: DeskState, session: Session) -> Customer | None:
    """The customer of a call that broke, as the queue has them again."""
    same = (
        one
        for one in state.customers
        if (one.number, one.language) == (session.number, session.language)
    )
    return next(same, None) if session.again else None
