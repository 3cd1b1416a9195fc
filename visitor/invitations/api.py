"""Owns the routes by which kiosks look invitations up and advisors write them. Worker threads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, TypeVar

from fastapi import APIRouter, Path
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from visitor.access.guard import allow
from visitor.access.roles import Caller, Role
from visitor.db.engine import Database
from visitor.errors import SIGN_IN_NEEDED, LuukkuError
from visitor.invitations import repository
from visitor.invitations.look_up import LookUp
from visitor.invitations.schemas import (
    ChangeRequest,
    InvitationShape,
    InviteRequest,
    LookUpAnswer,
    LookUpRequest,
)
from visitor.invitations.service import Invitations
from visitor.invitations.view import invitation_shape

Given = TypeVar("Given")
InvitationId = Annotated[str, Path(pattern="^[0-9a-f]{32}$")]
_MOST_TRIES = 3


def invitations_router(database: Database, invitations: Invitations, look_up: LookUp) -> APIRouter:
    """`/api/invitations`: kiosks look up, desks with an advisor signed in write and read."""
    router = APIRouter(prefix="/api/invitations")

    @router.post("/look-up")
    def find(wish: LookUpRequest, caller: Annotated[Caller, allow(Role.KIOSK)]) -> LookUpAnswer:
        return look_up.look_up(caller.device_id, wish)

    @router.get("")
    def of_day(day: date, caller: Annotated[Caller, allow(Role.DESK)]) -> list[InvitationShape]:
        _advisor(caller)
        with database.reading() as session:
            return [invitation_shape(person) for person in repository.of_day(session, day)]

    @router.post("")
    def make(wish: InviteRequest, caller: Annotated[Caller, allow(Role.DESK)]) -> InvitationShape:
        advisor = _advisor(caller)
        return settle(
            database,
            lambda session: invitation_shape(invitations.make(session, wish, advisor)),
        )

    @router.post("/{invitation_id}/change")
    def change(
        invitation_id: InvitationId,
        when: ChangeRequest,
        caller: Annotated[Caller, allow(Role.DESK)],
    ) -> InvitationShape:
        _advisor(caller)
        return settle(
            database,
            lambda session: invitation_shape(invitations.change(session, invitation_id, when)),
        )

    @router.post("/{invitation_id}/cancel")
    def cancel(
        invitation_id: InvitationId, caller: Annotated[Caller, allow(Role.DESK)]
    ) -> InvitationShape:
        _advisor(caller)
        return settle(
            database,
            lambda session: invitation_shape(invitations.cancel(session, invitation_id)),
        )

    return router


def settle(database: Database, work: Callable[[Session], Given]) -> Given:
    """What `work` gives in one unit of work; anew where another one drew the same code at once."""
    for _ in range(_MOST_TRIES - 1):
        try:
            return _once(database, work)
        except IntegrityError:
            continue
    return _once(database, work)


def _once(database: Database, work: Callable[[Session], Given]) -> Given:
    with database.writing() as session:
        return work(session)


def _advisor(caller: Caller) -> str:
    if not caller.person_id:
        raise LuukkuError(SIGN_IN_NEEDED)
    return caller.person_id
