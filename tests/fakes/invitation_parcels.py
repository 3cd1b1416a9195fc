"""Claimed messages about invitations as the worker hands them to a channel."""

from __future__ import annotations

from typing import Any

from visitor.access.keys import hash_qr_token
from visitor.access.links import LinkSigner
from visitor.outbox.channels import Parcel
from visitor.outbox.rules import INVITATION, INVITE_LINK

INVITED = "7" * 32
TO = "aino@example.fi"


def invitation_parcel(links: LinkSigner, language: str = "fi", **facts: Any) -> Parcel:
    """An invitation for Thursday, 12 November 2026 at 14.00 local time."""
    known = {
        "change": "made",
        "host": "Maija Virtanen",
        "name": "Aino Mäkelä",
        "place": "Huone 3",
        "starts_at": "2026-11-12T12:00:00+00:00",
        "minutes": 30,
        "sequence": 0,
        "code": "123456",
        "token_hash": hash_qr_token(links.tokens(INVITATION, INVITED)[-1]),
        "changed_at": "2026-11-02T08:00:00+00:00",
    }
    return Parcel(
        "c" * 32, "", "email", INVITATION, language, 1, TO, known | facts, invitation_id=INVITED
    )


def link_parcel(language: str = "fi") -> Parcel:
    """The link that a host asked for."""
    facts = {"host": "Maija", "host_id": "a" * 32}
    return Parcel("c" * 32, "", "email", INVITE_LINK, language, 1, TO, facts)
