"""Owns the routes of the host's page of invitations. Worker threads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from sqlalchemy.orm import Session

from visitor.access.guard import allow
from visitor.access.limits import TryLimit
from visitor.access.roles import INVITE, Caller, Role
from visitor.directory.models import Host
from visitor.errors import (
    HOST_GONE,
    INVITATION_CLOSED,
    INVITATION_UNKNOWN,
    TOO_MANY_TRIES,
    LuukkuError,
)
from visitor.hub.pages import Pages
from visitor.hub.parts import HubParts
from visitor.invitations import repository
from visitor.invitations.api import InvitationId, settle
from visitor.invitations.form import Faults, Typed, read_change, read_invitation
from visitor.invitations.models import InvitedPerson
from visitor.invitations.page import InvitePage, change_page, own_page, typed_of
from visitor.invitations.service import Invitations

CHANGES_OF_A_HOST = "60/hour"
Done = Literal["made", "changed", "cancelled", ""]
Text = Annotated[str, Form(max_length=400)]
ByLink = Annotated[Caller, allow(Role.SIGNED_LINK, purpose=INVITE)]


def typed_form(
    id: Text = "",  # noqa: A002 - the field's name
    name: Text = "",
    email: Text = "",
    organisation: Text = "",
    language: Text = "",
    day: Text = "",
    time: Text = "",
    minutes: Text = "",
    place: Text = "",
) -> Typed:
    """The form's fields as they were sent."""
    return Typed(id, name, email, organisation, language, day, time, minutes, place)


TypedForm = Annotated[Typed, Depends(typed_form)]


class HostDesk:
    """What the page asks of the hub, for one host at a time."""

    def __init__(self, parts: HubParts, invitations: Invitations, pages: Pages) -> None:
        self._parts = parts
        self._invitations = invitations
        self._pages = pages
        self._zone = ZoneInfo(parts.settings.timezone)
        self._changes = TryLimit(CHANGES_OF_A_HOST, parts.clock)

    def own(self, host_id: str, link: str, done: Done) -> HTMLResponse:
        typed = Typed(id=self._parts.clock.new_id())
        return self._own(host_id, link, typed, (), done)

    def one(self, host_id: str, invitation_id: str, link: str) -> HTMLResponse:
        with self._parts.database.reading() as session:
            person = _open_of(session, host_id, invitation_id)
            typed = typed_of(person, self._zone)
            return self._show(change_page(person, self._parts.settings, link, typed))

    def make(self, host_id: str, link: str, typed: Typed) -> Response:
        read = read_invitation(typed, host_id, self._parts.clock.now(), self._zone)
        if isinstance(read, tuple):
            return self._own(host_id, link, typed, read, "")
        return self._done(
            host_id, link, "made", lambda session: self._invitations.make(session, read)
        )

    def change(self, host_id: str, invitation_id: str, link: str, typed: Typed) -> Response:
        read = read_change(typed, self._parts.clock.now(), self._zone)
        if isinstance(read, tuple):
            with self._parts.database.reading() as session:
                person = _open_of(session, host_id, invitation_id)
                shown = change_page(person, self._parts.settings, link, typed, read)
                return self._show(shown, 422)
        return self._done(
            host_id,
            link,
            "changed",
            lambda session: self._invitations.change(session, invitation_id, read, host_id),
        )

    def cancel(self, host_id: str, invitation_id: str, link: str) -> Response:
        return self._done(
            host_id,
            link,
            "cancelled",
            lambda session: self._invitations.cancel(session, invitation_id, host_id),
        )

    def _own(
        self, host_id: str, link: str, typed: Typed, faults: Faults, done: Done
    ) -> HTMLResponse:
        settings, now = self._parts.settings, self._parts.clock.now()
        with self._parts.database.reading() as session:
            host = session.get(Host, host_id)
            if host is None or not host.active:
                raise LuukkuError(HOST_GONE)
            ahead = repository.ahead_of_host(session, host_id, now)
            shown = own_page(host, ahead, settings, link, typed, faults, done)
        return self._show(shown, 422 if faults else 200)

    def _done(
        self, host_id: str, link: str, done: Done, work: Callable[[Session], InvitedPerson]
    ) -> Response:
        if not self._changes.take(host_id):
            raise LuukkuError(TOO_MANY_TRIES)
        settle(self._parts.database, work)
        # A reload of the page that follows must not send it again.
        return RedirectResponse(f"{link}?done={done}", status_code=303)

    def _show(self, shown: InvitePage, status: int = 200) -> HTMLResponse:
        return self._pages.answer("invite.html", asdict(shown), status)


def host_router(desk: HostDesk) -> APIRouter:
    """`/i/{token}`: the page of the host whom the signed link names."""
    router = APIRouter(prefix="/i/{token}")

    # Scanners and previews look by HEAD first: to them too the link must be alive.
    @router.api_route("", methods=["GET", "HEAD"])
    def show(token: str, caller: ByLink, done: Done = "") -> HTMLResponse:
        return desk.own(caller.visit_id, f"/i/{token}", done)

    @router.post("")
    def make(token: str, caller: ByLink, typed: TypedForm) -> Response:
        return desk.make(caller.visit_id, f"/i/{token}", typed)

    @router.api_route("/{invitation_id}", methods=["GET", "HEAD"])
    def one(token: str, invitation_id: InvitationId, caller: ByLink) -> HTMLResponse:
        return desk.one(caller.visit_id, invitation_id, f"/i/{token}")

    @router.post("/{invitation_id}")
    def change(
        token: str, invitation_id: InvitationId, caller: ByLink, typed: TypedForm
    ) -> Response:
        return desk.change(caller.visit_id, invitation_id, f"/i/{token}", typed)

    @router.post("/{invitation_id}/cancel")
    def cancel(token: str, invitation_id: InvitationId, caller: ByLink) -> Response:
        return desk.cancel(caller.visit_id, invitation_id, f"/i/{token}")

    return router


def _open_of(session: Session, host_id: str, invitation_id: str) -> InvitedPerson:
    found = repository.invitation(session, invitation_id)
    if found is None or found.person is None or found.person.host_id != host_id:
        raise LuukkuError(INVITATION_UNKNOWN)
    if found.cancelled_at is not None or found.visit_id is not None:
        raise LuukkuError(INVITATION_CLOSED)
    return found.person
