"""Owns the page on which a host asks for their link, which comes by e-mail. Worker threads."""

from __future__ import annotations

import logging
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Form, Header, Request
from fastapi.responses import HTMLResponse

from visitor.access.guard import address_of, allow
from visitor.access.limits import TryLimit, network_of
from visitor.access.roles import Role
from visitor.errors import TOO_MANY_TRIES, LuukkuError
from visitor.hub.pages import Pages
from visitor.hub.parts import HubParts
from visitor.invitations import repository
from visitor.invitations.form import read_email
from visitor.invitations.page import InvitePage, door_page, sent_page
from visitor.languages import wished
from visitor.outbox.inviting import queue_invite_link

_LOG = logging.getLogger(__name__)

TRIES_OF_A_NETWORK = "10/minute"
LETTERS_TO_A_HOST = "3/hour"
Accepted = Annotated[str, Header(alias="accept-language")]


class Door:
    """Sends links to those who work here, not too many, and tells nobody who they are."""

    def __init__(self, parts: HubParts) -> None:
        self._parts = parts
        self._of_a_network = TryLimit(TRIES_OF_A_NETWORK, parts.clock)
        self._to_a_host = TryLimit(LETTERS_TO_A_HOST, parts.clock)

    def knock(self, email: str, network: str) -> None:
        """Write the e-mail if `email` is a host's. Raises LuukkuError TOO_MANY_TRIES."""
        if not self._of_a_network.take(network):
            raise LuukkuError(TOO_MANY_TRIES)
        with self._parts.database.writing() as session:
            host = repository.host_by_email(session, email)
            sent = host is not None and self._to_a_host.take(host.id)
            if host is not None and sent:
                queue_invite_link(session, self._parts.clock, self._parts.events, host)
        _LOG.info("a link to invite was asked for", extra={"network": network, "sent": sent})


def door_router(parts: HubParts, pages: Pages) -> APIRouter:
    """`/i`, for anyone: what it does is write to addresses of the directory."""
    router = APIRouter(prefix="/i", dependencies=[allow(Role.ANYONE)])
    door = Door(parts)

    def show(page: InvitePage, status: int = 200) -> HTMLResponse:
        return pages.answer("invite.html", asdict(page), status)

    @router.get("")
    def ask(accepted: Accepted = "") -> HTMLResponse:
        return show(door_page(wished(accepted), parts.settings))

    @router.post("")
    def send(
        request: Request,
        email: Annotated[str, Form(max_length=400)] = "",
        accepted: Accepted = "",
    ) -> HTMLResponse:
        language, address = wished(accepted), read_email(email)
        if address is None:
            return show(door_page(language, parts.settings, email, bad=True), 422)
        door.knock(address, network_of(address_of(request)))
        return show(sent_page(language, parts.settings))

    return router
