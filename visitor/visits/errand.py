"""Owns how the visits errand joins the hub."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from visitor.access.limits import TryLimit
from visitor.access.roles import Caller
from visitor.hub.pages import Pages
from visitor.hub.parts import CommandHandler, Errand, HubParts
from visitor.visits.api import answer_router
from visitor.visits.live import KIOSKS, VisitWatch
from visitor.visits.schemas import ArrivePayload
from visitor.visits.service import Visits
from visitor.visits.teller import Teller


def errand(parts: HubParts) -> Errand:
    """Arrivals by command, watching by live message, answers by signed link."""
    teller = Teller(parts.database, parts.events)
    visits = Visits(parts.settings, parts.clock, parts.events, teller)
    watch = VisitWatch(parts.database, TryLimit("10/minute", parts.clock))

    def arrive(session: Session, caller: Caller, wish: Any) -> dict[str, Any]:
        return visits.arrive(session, caller, wish)

    return Errand(
        "visits",
        routers=(answer_router(parts, visits, Pages()),),
        commands={"visit.arrive": CommandHandler(KIOSKS, ArrivePayload, arrive)},
        live=watch.handlers(),
    )
