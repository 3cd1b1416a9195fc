"""Owns the live messages by which a kiosk watches a visit."""

from __future__ import annotations

from visitor.access.limits import TryLimit
from visitor.access.roles import Caller, Role, Rule
from visitor.db.engine import Database
from visitor.errors import TOO_MANY_TRIES, LuukkuError
from visitor.hub.parts import LiveAnswer, LiveHandler
from visitor.visits import repository
from visitor.visits.schemas import UnwatchPayload, WatchPayload
from visitor.visits.view import view_of

KIOSKS = Rule(frozenset({Role.KIOSK}))


class VisitWatch:
    """Lets a kiosk follow a visit whose code the person at the screen knows."""

    def __init__(self, database: Database, wrong_codes: TryLimit) -> None:
        self._database = database
        self._wrong_codes = wrong_codes

    def handlers(self) -> dict[str, LiveHandler]:
        return {
            "visit.watch": LiveHandler(KIOSKS, WatchPayload, self.watch),
            "visit.unwatch": LiveHandler(KIOSKS, UnwatchPayload, self.unwatch),
        }

    def watch(self, caller: Caller, wish: WatchPayload) -> LiveAnswer:
        """Follow the visit and give its state; wrong codes are limited for each device."""
        if self._wrong_codes.spent(caller.device_id):
            raise LuukkuError(TOO_MANY_TRIES)
        with self._database.reading() as session:
            if wish.visit_id is None:
                visit = repository.open_by_code(session, wish.code, caller.device_id)
            else:
                visit = repository.visit(session, wish.visit_id)
            if visit is None or visit.code != wish.code:
                self._wrong_codes.count(caller.device_id)
                return LiveAnswer({"type": "visit.unknown", "code": wish.code})
            state = view_of(session, visit).model_dump(mode="json")
        reply = {"type": "visit.state", "visit": state}
        return LiveAnswer(reply, follow=f"visit:{visit.id}")

    def unwatch(self, _caller: Caller, wish: UnwatchPayload) -> LiveAnswer:
        return LiveAnswer(None, leave=f"visit:{wish.visit_id}")
