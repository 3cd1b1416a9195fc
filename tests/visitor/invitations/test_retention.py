"""Who was invited is wiped when its time is up; that somebody was, is counted on."""

from __future__ import annotations

from tests.fakes.clock import FakeClock
from tests.fakes.hub import MAIJA
from tests.fakes.invited import InvitingHub
from visitor.directory.models import Host
from visitor.directory.repository import forget_departed_hosts, let_hosts_go
from visitor.invitations.models import InvitedPerson, VisitInvitation
from visitor.outbox.models import Message
from visitor.privacy.errand import DailyWiping
from visitor.privacy.models import Wiping


def everything(town: InvitingHub) -> str:
    models = (InvitedPerson, VisitInvitation, Message, Wiping)
    return repr([vars(row) for model in models for row in town.hub.rows(model)])


def test_thirty_days_after_the_meeting_the_person_is_gone_and_the_invitation_counts(
    town: InvitingHub, clock: FakeClock
) -> None:
    town.invite(starts_at=town.later(days=10))
    job = DailyWiping(town.hub.parts)
    clock.pass_by(days=39)
    job.run_if_due()
    assert len(town.hub.rows(InvitedPerson)) == 1
    clock.pass_by(days=2)
    assert job.run_if_due() is True
    assert len(town.hub.rows(VisitInvitation)) == 1
    for personal in ("Aino", "Mäkelä", "Järvi", "aino@", "Huone", "Maija"):
        assert personal not in everything(town)
    assert [row.persons for row in town.hub.rows(Wiping)] == [0, 1]


def test_a_message_goes_with_its_person(town: InvitingHub, clock: FakeClock) -> None:
    town.invite()
    with town.hub.parts.database.writing() as session:
        session.get_one(InvitedPerson, "7" * 32).keep_until = clock.now()
    DailyWiping(town.hub.parts).run_if_due()
    assert town.hub.rows(Message) == []


def test_what_was_cancelled_goes_earlier(town: InvitingHub, clock: FakeClock) -> None:
    town.invite(starts_at=town.later(days=100))
    town.cancel()
    clock.pass_by(days=31)
    DailyWiping(town.hub.parts).run_if_due()
    assert town.hub.rows(InvitedPerson) == []


def test_a_host_who_left_stays_for_an_invitation_and_goes_with_it(
    town: InvitingHub, clock: FakeClock
) -> None:
    town.invite()
    with town.hub.parts.database.writing() as session:
        let_hosts_go(session, [MAIJA])
    assert town.look_up(token=town.token())["invitation"]["host"]["given"] == "Maija"
    clock.pass_by(days=32)
    DailyWiping(town.hub.parts).run_if_due()
    assert MAIJA not in [row.id for row in town.hub.rows(Host)]
    with town.hub.parts.database.writing() as session:
        assert forget_departed_hosts(session) == 0
