"""Owns how the invitations errand joins the hub."""

from __future__ import annotations

from visitor.hub.pages import Pages
from visitor.hub.parts import Errand, HubParts
from visitor.invitations.api import invitations_router
from visitor.invitations.door_api import door_router
from visitor.invitations.look_up import LookUp
from visitor.invitations.page_api import HostDesk, host_router
from visitor.invitations.service import Invitations


def errand(parts: HubParts) -> Errand:
    """Kiosks look invitations up; desks and hosts write them."""
    invitations = Invitations(parts.settings, parts.clock, parts.events, parts.links)
    look_up = LookUp(parts.database, parts.clock, parts.settings.timezone)
    pages = Pages()
    return Errand(
        "invitations",
        routers=(
            invitations_router(parts.database, invitations, look_up),
            door_router(parts, pages),
            host_router(HostDesk(parts, invitations, pages)),
        ),
    )
