"""Owns how the remote errand joins the hub."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from visitor.access.roles import Caller, Role, make_rule
from visitor.catalogue.reader import load_catalogue
from visitor.catalogue.rules import Catalogue
from visitor.hub.parts import CommandHandler, Errand, HubParts
from visitor.paths import ASSETS
from visitor.remote.customers import Customers
from visitor.remote.desk_view import session_shape
from visitor.remote.live import PARTIES, RemoteLines
from visitor.remote.models import RemoteSession
from visitor.remote.presence import Presence
from visitor.remote.reader import WorldReader
from visitor.remote.schemas import CustomerPayload, MovePayload, OpenPayload, WaitPayload
from visitor.remote.service import RemoteSessions
from visitor.remote.surroundings import Surroundings
from visitor.remote.teller import RemoteTeller
from visitor.remote.telling import Telling
from visitor.remote.timekeeper import Timekeeper
from visitor.survey.reader import load_surveys
from visitor.survey.rules import Survey
from visitor.survey.service import Surveys

DESKS = make_rule(Role.DESK)


def errand(parts: HubParts) -> Errand:
    """Sessions of the services that this house brings."""
    surveys = load_surveys(ASSETS / "surveys")
    return make_errand(parts, load_catalogue(ASSETS / "catalogue", surveys), surveys)


def make_errand(parts: HubParts, catalogue: Catalogue, surveys: Mapping[str, Survey]) -> Errand:
    """Sessions of the services of `catalogue`: commands, live messages, and two workers."""
    zone = ZoneInfo(parts.settings.timezone)
    clock, database, events = parts.clock, parts.database, parts.events
    presence, teller = Presence(clock), RemoteTeller(events)
    around = Surroundings(clock, presence, parts.settings.remote.lost_s)
    asking = Surveys(clock, catalogue, surveys, teller.changed)
    sessions = RemoteSessions(clock, catalogue, asking, teller, around)
    reader = WorldReader(
        parts.settings,
        clock,
        catalogue,
        surveys,
        presence,
        around.official_seat,
        around.links.look,
    )
    telling = Telling(database, events, reader, presence)
    lines = RemoteLines(
        database,
        events,
        clock,
        parts.settings.remote,
        presence,
        around,
        sessions,
        teller,
        telling,
    )
    times = Timekeeper(database, events, clock, zone, sessions, around, presence, teller)
    parts.doorkeeper.people.listen(lines.people_changed)
    return Errand(
        "remote",
        commands=_commands(sessions, Customers(clock, teller, zone), reader),
        live=lines.handlers(),
        live_left=(lines.line_ended,),
        workers={"telling": telling.run, "times": times.run},
    )


def _commands(
    sessions: RemoteSessions, customers: Customers, reader: WorldReader
) -> dict[str, CommandHandler]:
    def answered(
        carry_out: Callable[[Session, Caller, Any], RemoteSession],
    ) -> Callable[[Session, Caller, Any], dict[str, Any]]:
        def answer(session: Session, caller: Caller, wish: Any) -> dict[str, Any]:
            row = carry_out(session, caller, wish)
            if caller.role is not Role.DESK:
                return {}
            facts = reader.one(session, row)
            return {"session": session_shape(*facts, caller.person_id)} if facts else {}

        return answer

    return {
        "customer.wait": CommandHandler(DESKS, WaitPayload, customers.wait),
        "customer.leave": CommandHandler(DESKS, CustomerPayload, customers.leave),
        "remote.open": CommandHandler(DESKS, OpenPayload, answered(sessions.open)),
        "remote.move": CommandHandler(PARTIES, MovePayload, answered(sessions.move)),
    }
