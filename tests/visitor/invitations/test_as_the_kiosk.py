"""The kiosk's own words and eyes against the hub: what it asks, and how it reads the answers."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.fakes.hub import PEKKA
from tests.fakes.invited import INVITED, InvitingHub
from visitor.client.invitation_view import (
    ByCode,
    ByName,
    ByToken,
    Fit,
    Invited,
    Miss,
    NotInvited,
    Query,
    Sought,
    parse,
    wire,
)
from visitor.qr_text import qr_text, token_of

HELSINKI = ZoneInfo("Europe/Helsinki")


def sought(town: InvitingHub, query: Query) -> Sought:
    return parse(town.look_up(**wire(query)))


def ways(town: InvitingHub) -> list[Query]:
    """Every way in which the visitor can show that they are invited."""
    at = datetime.fromisoformat(town.wish()["starts_at"]).astimezone(HELSINKI)
    return [
        ByToken(token_of(qr_text(town.token()))),
        ByCode(town.person().code),
        ByName("mäkelä", f"{at:%H:%M}"),
    ]


@pytest.mark.parametrize("way", [0, 1, 2])
def test_the_kiosk_reads_what_each_way_finds(town: InvitingHub, way: int) -> None:
    town.invite()
    found = sought(town, ways(town)[way])
    assert isinstance(found, Invited)
    assert (found.id, found.visitor, found.place) == (INVITED, "Aino Mäkelä", "Huone 3")
    assert found.fit is Fit.EARLY
    assert found.starts_at == datetime.fromisoformat(town.wish()["starts_at"])
    assert {"fi", "sv", "en"} <= set(found.department)


def test_the_kiosk_reads_every_other_answer(town: InvitingHub) -> None:
    assert sought(town, ByCode("000000")) == NotInvited(Miss.UNKNOWN)
    town.invite()
    code = ByCode(town.person().code)
    town.hub.arrive(invitation_id=INVITED)
    assert sought(town, code) == NotInvited(Miss.USED)
    other = "9" * 32
    town.invite(other, starts_at=town.later(hours=1))
    cancelled = ByToken(town.token(other))
    town.cancel(other)
    assert sought(town, cancelled) == NotInvited(Miss.CANCELLED)


def test_an_invitation_is_no_way_to_another_host(town: InvitingHub) -> None:
    town.invite()
    refused = town.hub.arrive(host_id=PEKKA, invitation_id=INVITED).json()["refused"]
    assert refused["code"] == "invitation-other-host"
    assert isinstance(sought(town, ways(town)[0]), Invited)
