"""Owns what an invitation's link is worth. The session's thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from visitor.access import keys
from visitor.access import people_repository as repository


@dataclass(frozen=True, slots=True)
class Open:
    """Whoever shows it may choose the password of this person."""

    token_hash: str
    person_id: str
    name: str
    login: str
    authority: str


@dataclass(frozen=True, slots=True)
class Bad:
    """Nobody was invited by it, or not any more."""


@dataclass(frozen=True, slots=True)
class Used:
    """The password was chosen before."""


@dataclass(frozen=True, slots=True)
class TooOld:
    """It was valid until some day ago."""


Worth = Open | Bad | Used | TooOld


def look_up(session: Session, token: str, now: datetime) -> Worth:
    """What the link of `token`, as it was shown, is worth now. Changes nothing."""
    token_hash = keys.hash_token(token)
    found = repository.invitation_by_hash(session, token_hash) if token_hash else None
    if token_hash is None or found is None:
        return Bad()
    invitation, person = found
    if not person.active:
        return Bad()
    if invitation.used_at is not None:
        return Used()
    if invitation.expires_at <= now:
        return TooOld()
    return Open(token_hash, person.id, person.name, person.login, person.authority)
