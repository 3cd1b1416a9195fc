"""An arrival uses an invitation up, once, whoever comes with it at the same moment."""

from __future__ import annotations

import threading
from datetime import datetime

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.hub import PEKKA
from tests.fakes.invited import INVITED, InvitingHub
from visitor.directory.models import Host
from visitor.invitations.models import InvitedPerson, VisitInvitation
from visitor.outbox.models import Message
from visitor.outbox.rules import ARRIVAL
from visitor.visits.models import Visit


def booked(town: InvitingHub) -> list[str]:
    """What each notice says of the booked time, "" where it says nothing."""
    rows = [row for row in town.hub.rows(Message) if row.template == ARRIVAL]
    return sorted(row.facts["booked_at"] for row in rows if row.channel == "email")


def test_the_visit_uses_the_invitation_and_the_host_is_told_so(town: InvitingHub) -> None:
    town.invite()
    assert "outcome" in town.hub.arrive(invitation_id=INVITED).json()
    assert town.hub.rows(VisitInvitation)[0].visit_id == "e" * 32
    starts_at = datetime.fromisoformat(town.wish()["starts_at"])
    assert [datetime.fromisoformat(said) for said in booked(town)] == [starts_at]


def test_who_comes_without_one_is_announced_as_before(town: InvitingHub) -> None:
    town.invite()
    town.hub.arrive()
    assert booked(town) == [""]
    assert town.hub.rows(VisitInvitation)[0].visit_id is None


def test_the_second_who_comes_with_it_is_a_visitor_and_not_the_booked_one(
    town: InvitingHub,
) -> None:
    town.invite()
    town.hub.arrive(invitation_id=INVITED)
    second = town.hub.arrive("1" * 32, visit_id="2" * 32, invitation_id=INVITED)
    assert "outcome" in second.json()
    assert town.hub.rows(VisitInvitation)[0].visit_id == "e" * 32
    assert len(town.hub.rows(Visit)) == 2
    assert [said != "" for said in booked(town)] == [False, True]


def test_many_kiosks_at_once_are_many_visits_and_one_use(town: InvitingHub) -> None:
    town.invite()
    gate = threading.Barrier(6)
    answers: list[bool] = []

    def arrive(number: int) -> None:
        gate.wait()
        command, visit = f"{number:032x}", f"{number + 100:032x}"
        answer = town.hub.arrive(command, visit_id=visit, invitation_id=INVITED)
        answers.append("outcome" in answer.json())

    threads = [threading.Thread(target=arrive, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [True] * 6
    assert len(town.hub.rows(Visit)) == 6
    assert [said != "" for said in booked(town)] == [False] * 5 + [True]


def test_an_invitation_to_another_host_is_refused_and_nothing_is_kept(town: InvitingHub) -> None:
    town.invite()
    answer = town.hub.arrive(host_id=PEKKA, invitation_id=INVITED)
    assert answer.json()["refused"] == {"code": "invitation-other-host", "action": "ask-desk"}
    assert town.hub.rows(Visit) == []
    assert town.hub.rows(VisitInvitation)[0].visit_id is None


@pytest.mark.parametrize("state", ["cancelled", "wrong-day", "forgotten", "unknown"])
def test_one_that_does_not_hold_makes_a_visit_like_any_other(
    town: InvitingHub, clock: FakeClock, state: str
) -> None:
    if state != "unknown":
        town.invite()
    if state == "cancelled":
        town.cancel()
    elif state == "wrong-day":
        clock.pass_by(days=1)
    elif state == "forgotten":
        with town.hub.parts.database.writing() as session:
            session.delete(session.get_one(InvitedPerson, INVITED))
    assert "outcome" in town.hub.arrive(invitation_id=INVITED).json()
    assert booked(town) == [""]
    assert [row.visit_id for row in town.hub.rows(VisitInvitation)] in ([None], [])


def test_an_arrival_that_waited_at_the_kiosk_counts_by_when_it_was(
    town: InvitingHub, clock: FakeClock
) -> None:
    town.invite()
    arrived_at = town.hub.now
    clock.pass_by(days=1)
    town.hub.arrive(invitation_id=INVITED, arrived_at=arrived_at)
    assert town.hub.rows(VisitInvitation)[0].visit_id is not None


def test_a_host_who_has_left_meanwhile_is_named_and_nothing_is_used(town: InvitingHub) -> None:
    town.invite()
    with town.hub.parts.database.writing() as session:
        session.get_one(Host, town.wish()["host_id"]).active = False
    assert town.hub.arrive(invitation_id=INVITED).json()["refused"]["code"] == "host-gone"
    assert town.hub.rows(VisitInvitation)[0].visit_id is None
