"""Owns how the official's page joins the hub."""

from __future__ import annotations

from fastapi import Request

from booth.official.api import OfficialDoor, official_router
from visitor.access.guard import address_of
from visitor.access.invitations import Worth, look_up
from visitor.access.roles import Role
from visitor.errors import LuukkuError
from visitor.hub.parts import Errand, HubParts
from visitor.visits.answer_page import place_name


def errand(parts: HubParts) -> Errand:
    """The pages alone: signing in, calls and surveys are the hub's."""

    def invited(token: str) -> Worth:
        with parts.database.reading() as session:
            return look_up(session, token, parts.clock.now())

    def signed_in(request: Request) -> bool:
        try:
            caller = parts.doorkeeper.identify(
                request.headers, {}, address=address_of(request), changes=False
            )
        except LuukkuError:
            return False
        return caller is not None and caller.role is Role.OFFICIAL

    settings = parts.settings
    door = OfficialDoor(
        invited, signed_in, lambda language: place_name(settings, language), settings.timezone
    )
    return Errand("official", routers=(official_router(door),))
