"""Owns how the visits errand joins the hub."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from visitor.access.limits import TryLimit
from visitor.access.roles import Caller
from visitor.hub.pages import Pages
from visitor.hub.parts import CommandHandler, Errand, HubParts
from visitor.visits.api import answer_router
from visitor.visits.closing import ClosingHours, ClosingTime
from visitor.visits.here_api import here_router
from visitor.visits.leaving import Leavings
from visitor.visits.live import KIOSKS, VisitWatch
from visitor.visits.schemas import ArrivePayload, LeavePayload
from visitor.visits.service import Visits
from visitor.visits.teller import Teller


def errand(parts: HubParts) -> Errand:
    """Arrivals and leavings by command, watching by live message, answers by signed link."""
    pages = Pages()
    teller = Teller(parts.database, parts.events)
    visits = Visits(parts.settings, parts.clock, parts.events, teller)
    watch = VisitWatch(parts.database, TryLimit("10/minute", parts.clock))

    leavings = Leavings(parts.settings, parts.clock, parts.events, teller)
    hours = ClosingHours(parts.settings.opening_file, ZoneInfo(parts.settings.timezone))
    closing = ClosingTime(parts.database, parts.clock, hours, leavings)

    def arrive(session: Session, caller: Caller, wish: Any) -> dict[str, Any]:
        return visits.arrive(session, caller, wish)

    def leave(session: Session, caller: Caller, wish: Any) -> dict[str, Any]:
        return leavings.leave(session, caller, wish)

    return Errand(
        "visits",
        routers=(answer_router(parts, visits, pages), here_router(parts, pages)),
        commands={
            "visit.arrive": CommandHandler(KIOSKS, ArrivePayload, arrive),
            "visit.leave": CommandHandler(KIOSKS, LeavePayload, leave),
        },
        live=watch.handlers(),
        workers={"closing": closing.work},
    )
