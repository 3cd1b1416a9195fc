"""Owns how the survey errand joins the hub."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from visitor.access.roles import Caller, Role, make_rule
from visitor.catalogue.reader import load_catalogue
from visitor.catalogue.rules import Party
from visitor.errors import SESSION_UNKNOWN, SIGN_IN_NEEDED, LuukkuError
from visitor.hub.parts import CommandHandler, Errand, HubParts
from visitor.paths import ASSETS
from visitor.remote import repository as sessions
from visitor.remote.models import RemoteSession
from visitor.remote.teller import RemoteTeller
from visitor.survey.reader import load_surveys
from visitor.survey.schemas import AnswerPayload, SurveyPayload
from visitor.survey.service import Surveys
from visitor.survey.worker import SurveyExpiry

ASKED = make_rule(Role.ROOM, Role.DESK, Role.OFFICIAL)
UseCase = Callable[[Session, RemoteSession, Party, Any], None]


def make_surveys(parts: HubParts) -> Surveys:
    """The surveys of a hub. Raises CatalogueError where what is described cannot be used."""
    surveys = load_surveys(ASSETS / "surveys")
    catalogue = load_catalogue(ASSETS / "catalogue", surveys)
    return Surveys(parts.clock, catalogue, surveys, RemoteTeller(parts.events).changed)


def errand(parts: HubParts) -> Errand:
    """Answers by command, and the worker that ends what nobody answers."""
    surveys = make_surveys(parts)
    expiry = SurveyExpiry(parts.database, parts.clock, surveys)

    def shown(session: Session, row: RemoteSession, party: Party, wish: SurveyPayload) -> None:
        surveys.shown(session, row, party, wish.made_at)

    def answer(session: Session, row: RemoteSession, party: Party, wish: AnswerPayload) -> None:
        surveys.answer(session, row, party, wish.answers, wish.made_at)

    def skip(session: Session, row: RemoteSession, party: Party, wish: SurveyPayload) -> None:
        surveys.skip(session, row, party, wish.made_at)

    return Errand(
        "survey",
        commands={
            "survey.shown": CommandHandler(ASKED, SurveyPayload, _by_party(shown)),
            "survey.answer": CommandHandler(ASKED, AnswerPayload, _by_party(answer)),
            "survey.skip": CommandHandler(ASKED, SurveyPayload, _by_party(skip)),
        },
        workers={"expiry": expiry.work},
    )


def _by_party(use_case: UseCase) -> Callable[[Session, Caller, Any], dict[str, Any]]:
    def carry_out(session: Session, caller: Caller, wish: Any) -> dict[str, Any]:
        row = sessions.locked(session, wish.session_id)
        party = party_of(row, caller) if row else None
        if row is None or party is None:
            raise LuukkuError(SESSION_UNKNOWN, wish.session_id)
        use_case(session, row, party, wish)
        return {}

    return carry_out


def party_of(row: RemoteSession, caller: Caller) -> Party | None:
    """For whom `caller` may answer: a room for its customer, people for themselves."""
    if caller.role is Role.DESK and not caller.person_id:
        raise LuukkuError(SIGN_IN_NEEDED)
    match caller.role:
        case Role.ROOM if caller.device_id == row.room_id:
            return Party.CUSTOMER
        case Role.DESK if caller.person_id == row.advisor_id:
            return Party.ADVISOR
        case Role.OFFICIAL if caller.person_id and caller.person_id == row.official_id:
            return Party.OFFICIAL
        case _:
            return None
