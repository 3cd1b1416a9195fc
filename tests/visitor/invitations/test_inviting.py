"""Making, changing and cancelling: each writes its message, and only what is right."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any

import pytest

from tests.fakes import access
from tests.fakes.clock import FakeClock
from tests.fakes.hub import MAIJA, PEKKA
from tests.fakes.invited import INVITED, InvitingHub
from visitor.access.keys import hash_qr_token
from visitor.access.links import LinkSigner
from visitor.directory.models import Host
from visitor.hub.events import Events
from visitor.invitations.models import InvitedPerson, VisitInvitation
from visitor.invitations.schemas import WhenShape
from visitor.invitations.service import Invitations
from visitor.outbox.models import Message
from visitor.visits.models import Visit

OTHER = "8" * 32


def refusal(answer: Any) -> str:
    code: str = answer.json()["error"]["code"]
    return code


def test_an_invitation_writes_its_row_and_the_visitors_message(town: InvitingHub) -> None:
    made = town.invite().json()
    assert (made["id"], made["visitor"], made["state"]) == (INVITED, "Aino Mäkelä", "open")
    assert made["host"] == {"id": MAIJA, "name": "Maija Virtanen", "given": "Maija"}
    letter = town.letters()[0]
    assert (letter.recipient, letter.language) == ("aino@example.fi", "fi")
    assert (letter.invitation_id, letter.visit_id) == (INVITED, None)
    assert town.hub.rows(VisitInvitation)[0].made_by is not None


def test_the_database_holds_neither_the_token_nor_a_name_beside_the_person(
    town: InvitingHub,
) -> None:
    town.invite()
    rows = [*town.hub.rows(InvitedPerson), *town.hub.rows(VisitInvitation), *town.letters()]
    everything = repr([vars(row) for row in rows])
    assert town.token() not in everything
    assert town.person().token_hash == hash_qr_token(town.token())
    counted = repr(vars(town.hub.rows(VisitInvitation)[0]))
    for personal in ("Aino", "Mäkelä", "Järvi", "aino@", MAIJA, "Huone"):
        assert personal not in counted


def test_the_same_id_again_makes_nothing_twice(town: InvitingHub) -> None:
    first, again = town.invite(), town.invite()
    assert again.json() == first.json()
    assert len(town.letters()) == 1
    assert refusal(town.invite(host_id=PEKKA)) == "command-reused"


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"minutes": -30}, "invitation-time"),
        ({"minutes": 0}, "invitation-time"),
        ({"starts_at": "2026-11-12T08:40:59Z"}, "invitation-time"),
        ({"starts_at": "2027-12-12T08:41:00Z"}, "invitation-time"),
        ({"starts_at": "2026-11-12T12:00:00"}, "bad-request"),
        ({"name": ""}, "bad-request"),
        ({"name": "\u202e \x00"}, "bad-request"),
        ({"name": "x" * 201}, "bad-request"),
        ({"email": "aino"}, "bad-request"),
        ({"email": "a@b.fi\r\nBcc: c@d.fi"}, "bad-request"),
        ({"language": "tlh"}, "bad-request"),
        ({"host_id": "9" * 32}, "host-gone"),
        ({"reason": "a private matter"}, "bad-request"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    town: InvitingHub, change: dict[str, Any], refused: str
) -> None:
    assert refusal(town.invite(**change)) == refused
    assert town.hub.rows(VisitInvitation) == []
    assert town.hub.rows(Message) == []


@pytest.mark.parametrize("name", ["x" * 200, "محمد بن علي", "Aino 👩‍💻", "O’Neill \U0001f984"])
def test_any_name_that_a_person_can_have_is_taken(town: InvitingHub, name: str) -> None:
    assert town.invite(name=name).json()["visitor"] == name


def test_what_would_break_a_line_is_taken_out_of_a_name(town: InvitingHub) -> None:
    assert town.invite(name="Aino\r\nBcc: x\x00").json()["visitor"] == "Aino Bcc: x"


def test_a_host_who_has_left_can_invite_nobody(town: InvitingHub) -> None:
    with town.hub.parts.database.writing() as session:
        session.get_one(Host, MAIJA).active = False
    assert refusal(town.invite()) == "host-gone"


def test_a_desk_without_an_advisor_writes_and_reads_nothing(
    town: InvitingHub, clock: FakeClock
) -> None:
    empty = access.add_device(town.hub.parts.database, clock, "desk")
    headers = access.device(empty)
    answer = town.hub.client.post("/api/invitations", json=town.wish(), headers=headers)
    assert refusal(answer) == "sign-in-needed"
    listed = town.hub.client.get("/api/invitations?day=2026-11-12", headers=headers)
    assert refusal(listed) == "sign-in-needed"


def test_an_advisor_sees_a_days_invitations_without_address_and_code(town: InvitingHub) -> None:
    town.invite()
    town.invite(OTHER, starts_at=town.later(days=1))
    headers = access.device(town.desk)
    answer = town.hub.client.get("/api/invitations?day=2026-11-12", headers=headers)
    assert [one["id"] for one in answer.json()] == [INVITED]
    assert "aino@" not in answer.text
    assert town.person().code not in answer.text


def test_a_change_takes_the_place_of_a_message_that_has_not_gone(town: InvitingHub) -> None:
    token_hash = town.invite() and town.person().token_hash
    changed = town.change().json()
    assert changed["sequence"] == 1
    assert [(row.state, row.facts["change"]) for row in town.letters()] == [
        ("expired", "made"),
        ("queued", "changed"),
    ]
    assert town.person().token_hash == token_hash


def test_a_change_that_changes_nothing_is_not_told(town: InvitingHub) -> None:
    town.invite()
    town.change(starts_at=town.wish()["starts_at"])
    assert len(town.letters()) == 1
    assert town.hub.rows(VisitInvitation)[0].sequence == 0


def test_an_invitation_is_cancelled_once(town: InvitingHub) -> None:
    town.invite()
    assert town.cancel().json()["state"] == "cancelled"
    assert town.cancel().json()["sequence"] == 1
    assert [row.facts["change"] for row in town.letters()] == ["made", "cancelled"]
    assert refusal(town.change()) == "invitation-closed"


def test_what_is_over_or_nobodys_cannot_be_changed(town: InvitingHub, clock: FakeClock) -> None:
    town.invite()
    assert refusal(town.change(OTHER)) == "invitation-unknown"
    assert refusal(town.cancel(OTHER)) == "invitation-unknown"
    clock.pass_by(minutes=90)
    assert refusal(town.change()) == "invitation-closed"
    assert refusal(town.cancel()) == "invitation-closed"


def stuck(clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have chance draw the same each time."""
    monkeypatch.setattr(clock, "below", lambda _bound: 4711)


def test_a_code_is_the_days_own_and_kept_where_it_can_be(
    town: InvitingHub, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck(clock, monkeypatch)
    town.invite()
    town.invite(OTHER, starts_at=town.later(days=3))
    assert [town.person().code, town.person(OTHER).code] == ["004711", "004711"]
    town.change(starts_at=town.later(days=2))
    assert town.person().code == "004711"
    town.change(starts_at=town.later(days=3))
    assert town.person().code != "004711"
    assert town.letters()[-1].facts["code"] == town.person().code


def test_a_key_that_is_gone_brings_a_new_token_with_the_next_change(
    town: InvitingHub, clock: FakeClock
) -> None:
    town.invite()
    before = town.person().token_hash
    signer = LinkSigner([b"n" * 32], clock)
    invitations = Invitations(town.hub.parts.settings, clock, Events(), signer)
    when = WhenShape(starts_at=clock.now() + timedelta(hours=3), minutes=30)
    with town.hub.parts.database.writing() as session:
        invitations.change(session, INVITED, when)
    assert town.person().token_hash != before
    assert town.person().token_hash == hash_qr_token(signer.tokens("invitation", INVITED)[-1])


def test_two_who_change_at_once_come_one_after_the_other(town: InvitingHub) -> None:
    town.invite()
    gate = threading.Barrier(4)
    answers: list[int] = []

    def change(hours: int) -> None:
        gate.wait()
        answers.append(town.change(starts_at=town.later(hours=hours)).status_code)

    threads = [threading.Thread(target=change, args=(hours,)) for hours in (2, 3, 4, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * 4
    assert town.hub.rows(VisitInvitation)[0].sequence == 4
    states = sorted(row.state for row in town.letters())
    assert states == ["expired"] * 4 + ["queued"]


def test_those_who_draw_one_code_at_once_have_codes_of_their_own(
    town: InvitingHub, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck(clock, monkeypatch)
    gate = threading.Barrier(3)
    answers: list[int] = []

    def invite(number: int) -> None:
        gate.wait()
        answers.append(town.invite(f"{number:032x}").status_code)

    threads = [threading.Thread(target=invite, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * 3
    assert len({row.code for row in town.hub.rows(InvitedPerson)}) == 3


def test_an_invitation_is_no_visit_before_somebody_comes(town: InvitingHub) -> None:
    town.invite()
    assert town.hub.rows(Visit) == []
