"""Owns how the access errand joins the hub."""

from __future__ import annotations

from visitor.access.api import EnrolmentDesk, access_router
from visitor.hub.parts import Errand, HubParts


def errand(parts: HubParts) -> Errand:
    """Devices enrol themselves with a code."""
    desk = EnrolmentDesk(parts.database, parts.clock)
    return Errand("access", routers=(access_router(desk),))
