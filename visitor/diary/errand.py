"""Owns how the diary errand joins the hub."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from visitor.access.roles import Caller, Role, make_rule
from visitor.catalogue.reader import load_catalogue
from visitor.diary.rules import Entry
from visitor.diary.schemas import WritePayload
from visitor.diary.service import Diary
from visitor.hub.parts import CommandHandler, Errand, HubParts
from visitor.paths import ASSETS
from visitor.remote.teller import RemoteTeller
from visitor.survey.errand import make_surveys

DESKS = make_rule(Role.DESK)


def errand(parts: HubParts) -> Errand:
    """The diary's one command."""
    told = RemoteTeller(parts.events).changed
    diary = Diary(parts.clock, load_catalogue(ASSETS / "catalogue"), make_surveys(parts), told)

    def write(session: Session, caller: Caller, wish: Any) -> dict[str, Any]:
        payload: WritePayload = wish
        entry = Entry(payload.outcome, payload.minutes, payload.note)
        diary.write(session, caller, payload.session_id, entry, payload.made_at)
        return {}

    return Errand("diary", commands={"diary.write": CommandHandler(DESKS, WritePayload, write)})
