"""Owns the routes by which advisors and officials sign in and out. Worker threads."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request, Response

from visitor.access.cookies import comes_from_us, give_cookie, take_cookie_back
from visitor.access.desk_sign_in import DeskSignIns
from visitor.access.guard import address_of, allow
from visitor.access.limits import network_of
from visitor.access.roles import Caller, Role
from visitor.access.schemas import (
    AdvisorShape,
    DeskAnswer,
    InvitationRequest,
    OfficialAnswer,
    SignInRequest,
)
from visitor.access.web_sign_in import Official, SignedIn, WebSignIns
from visitor.errors import NOT_ALLOWED, NOT_KNOWN, LuukkuError
from visitor.settings import HubSettings


def desk_router(desks: DeskSignIns) -> APIRouter:
    """`POST /api/desk/sign-in` and `/api/desk/sign-out`."""
    router = APIRouter(prefix="/api/desk")

    @router.post("/sign-in")
    def sign_in(
        wish: SignInRequest, caller: Annotated[Caller, allow(Role.DESK)], response: Response
    ) -> DeskAnswer:
        advisor = desks.sign_in(caller.device_id, wish.login, wish.password)
        _not_to_be_kept(response)
        return DeskAnswer(advisor=AdvisorShape(id=advisor.id, name=advisor.name))

    @router.post("/sign-out")
    def sign_out(caller: Annotated[Caller, allow(Role.DESK)]) -> dict[str, str]:
        desks.sign_out(caller.device_id)
        return {}

    return router


def official_router(officials: WebSignIns, settings: HubSettings) -> APIRouter:
    """`/api/official/invitation`, `/sign-in`, `/sign-out` and `/me`."""
    router = APIRouter(prefix="/api/official")
    hours = settings.remote.web_session_hours

    def let_in(signed_in: SignedIn, response: Response) -> OfficialAnswer:
        give_cookie(response, signed_in.cookie, hours)
        _not_to_be_kept(response)
        return _shape(signed_in.official)

    @router.post("/invitation", dependencies=[allow(Role.ANYONE)])
    def accept(wish: InvitationRequest, request: Request, response: Response) -> OfficialAnswer:
        network = _network_of_our_page(request, settings)
        return let_in(officials.accept(wish.token, wish.password, network), response)

    @router.post("/sign-in", dependencies=[allow(Role.ANYONE)])
    def sign_in(wish: SignInRequest, request: Request, response: Response) -> OfficialAnswer:
        network = _network_of_our_page(request, settings)
        return let_in(officials.sign_in(wish.login, wish.password, network), response)

    @router.post("/sign-out", status_code=204)
    def sign_out(caller: Annotated[Caller, allow(Role.OFFICIAL)], response: Response) -> None:
        officials.sign_out(caller.sign_in, caller.person_id)
        take_cookie_back(response)

    @router.get("/me")
    def me(caller: Annotated[Caller, allow(Role.OFFICIAL)], response: Response) -> OfficialAnswer:
        official = officials.who(caller.person_id)
        if official is None:
            raise LuukkuError(NOT_KNOWN)
        _not_to_be_kept(response)
        return _shape(official)

    return router


def _network_of_our_page(request: Request, settings: HubSettings) -> str:
    # Else another page could sign its reader in as somebody else.
    if not comes_from_us(request.headers, settings.public_url):
        raise LuukkuError(NOT_ALLOWED, "another page's request")
    return network_of(address_of(request))


def _shape(official: Official) -> OfficialAnswer:
    return OfficialAnswer(name=official.name, authority=official.authority, login=official.login)


def _not_to_be_kept(response: Response) -> None:
    response.headers["Cache-Control"] = "no-store"
