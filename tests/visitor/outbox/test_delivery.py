from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlalchemy import delete

from tests.fakes.clock import FakeClock
from tests.fakes.outbox import LEASE, Municipality
from visitor.outbox.channels import Parcel
from visitor.outbox.models import Message
from visitor.outbox.rules import Accepted, Permanent, Transient, Uncertain
from visitor.visits.models import HostAnswer

EXPIRED = LEASE + timedelta(seconds=1)


def claim(town: Municipality, channel: str = "email") -> list[Parcel]:
    return town.delivery().claim({channel: town.rooms()[channel]})


def claim_one(town: Municipality, channel: str = "email") -> Parcel:
    (parcel,) = claim(town, channel)
    return parcel


async def test_a_claimed_message_is_not_given_out_again(town: Municipality) -> None:
    town.arrival()
    assert claim_one(town).attempt == 1
    assert claim(town) == []
    assert town.message(channel="email").state == "sending"


async def test_no_more_is_claimed_than_there_is_room_for(town: Municipality) -> None:
    for _ in range(5):
        town.arrival()
    first = town.delivery().claim(town.rooms(most=2))
    assert sorted(parcel.channel for parcel in first) == ["email", "email", "sms", "sms"]


async def test_many_workers_at_once_never_claim_the_same(town: Municipality) -> None:
    for _ in range(20):
        town.arrival()
    delivery = town.delivery()
    with ThreadPoolExecutor(4) as pool:
        tries = [pool.submit(delivery.claim, town.rooms(most=2)) for _ in range(24)]
        claimed = [parcel.id for attempt in tries for parcel in attempt.result()]
    assert len(claimed) == len(set(claimed))
    # Two may lock the same rows and one then passes them over: what is left comes next.
    while rest := delivery.claim(town.rooms()):
        claimed += [parcel.id for parcel in rest]
    assert sorted(claimed) == sorted(row.id for row in town.messages())


async def test_what_its_sender_left_is_tried_once_more_and_then_uncertain(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival()
    first = claim_one(town)
    clock.pass_by(seconds=EXPIRED.total_seconds())
    assert claim(town) == []  # counted as uncertain; its next try is due 3 s after the lease
    clock.pass_by(seconds=3)
    second = claim_one(town)
    assert (second.id, second.attempt) == (first.id, 2)
    clock.pass_by(seconds=EXPIRED.total_seconds())
    assert claim(town) == []
    row = town.message(channel="email")
    assert (row.state, row.uncertain, row.leased_until) == ("uncertain", 2, None)


async def test_after_a_long_outage_what_was_left_goes_out_at_once(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival()
    claim(town)
    clock.pass_by(minutes=2)
    assert claim_one(town).attempt == 2


async def test_the_next_due_time_is_that_of_a_try_or_of_a_lease(
    town: Municipality, clock: FakeClock
) -> None:
    delivery = town.delivery()
    assert delivery.next_due(["email", "sms"]) is None
    town.arrival()
    assert delivery.next_due(["email"]) == clock.now()
    parcel = claim_one(town)
    assert delivery.next_due(["email"]) == clock.now() + LEASE
    delivery.record(parcel, Transient("451"))
    assert delivery.next_due(["email"]) == clock.now() + timedelta(seconds=3)
    assert delivery.next_due(["sms"]) == clock.now()


async def test_an_accepted_message_keeps_when_and_as_what(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival()
    parcel = claim_one(town)
    clock.pass_by(seconds=2)
    town.delivery().record(parcel, Accepted("F1"))
    row = town.message(channel="email")
    assert (row.state, row.provider_id, row.accepted_at) == ("sent", "F1", clock.now())


async def test_a_receipt_that_was_faster_is_not_overwritten(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival()
    parcel = claim_one(town, "sms")
    with town.database.writing() as session:
        session.get_one(Message, parcel.id).state = "delivered"
    town.delivery().record(parcel, Accepted("g1"))
    row = town.message(channel="sms")
    assert (row.state, row.provider_id, row.accepted_at) == ("delivered", "g1", clock.now())


async def test_a_late_yes_spares_the_second_hand_over(town: Municipality, clock: FakeClock) -> None:
    town.arrival()
    slow = claim_one(town)
    clock.pass_by(seconds=EXPIRED.total_seconds())
    claim(town)
    town.delivery().record(slow, Accepted("F1"))
    assert town.message(channel="email").state == "sent"


async def test_a_late_no_of_an_attempt_long_given_up_changes_nothing(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival()
    slow = claim_one(town)
    clock.pass_by(minutes=1)
    claim_one(town)
    town.delivery().record(slow, Permanent("550"))
    assert town.message(channel="email").state == "sending"


async def test_a_notice_that_lapsed_becomes_a_missed_note_with_its_own_end(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival()
    clock.pass_by(minutes=20)
    assert claim_one(town).template == "missed"
    assert claim(town, "sms") == []
    assert town.message(channel="sms").state == "expired"
    clock.pass_by(hours=25)
    claim(town)
    assert town.message(channel="email").state == "uncertain"


async def test_a_missed_note_that_nobody_takes_ends_after_a_day(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival_before(timedelta(hours=1))
    town.delivery().record(claim_one(town), Transient("451"))
    clock.pass_by(hours=24)
    assert claim(town) == []
    assert town.message().state == "expired"


async def test_a_host_who_has_answered_has_missed_nobody(
    town: Municipality, clock: FakeClock
) -> None:
    visit_id = town.arrival()
    with town.database.writing() as session:
        session.add(HostAnswer(visit_id=visit_id, kind="coming", answered_at=clock.now()))
    clock.pass_by(minutes=20)
    assert claim(town) == []
    assert town.message(channel="email").state == "expired"


async def test_what_is_perhaps_taken_never_turns_into_a_missed_note(
    town: Municipality, clock: FakeClock
) -> None:
    town.arrival()
    town.delivery().record(claim_one(town), Uncertain("reset"))
    clock.pass_by(minutes=20)
    assert claim(town) == []
    row = town.message(channel="email")
    assert (row.template, row.state) == ("arrival", "uncertain")


async def test_each_change_of_state_is_told_inside_the_unit_of_work(
    town: Municipality, clock: FakeClock
) -> None:
    town.change_host(mobile="")
    town.arrival()
    town.delivery().record(claim_one(town), Transient("451"))
    clock.pass_by(seconds=3)
    town.delivery().record(claim_one(town), Accepted())
    assert town.changes == [("email", "queued"), ("email", "sent")]


async def test_a_message_wiped_while_it_was_sent_is_let_go(town: Municipality) -> None:
    town.arrival()
    parcel = claim_one(town)
    with town.database.writing() as session:
        session.execute(delete(Message))
    town.delivery().record(parcel, Accepted())
    assert town.messages() == []


async def test_the_reason_of_a_failure_is_kept_without_the_person(town: Municipality) -> None:
    town.arrival()
    town.delivery().record(claim_one(town), Permanent("recipient 550"))
    row = town.message(channel="email")
    assert (row.state, row.last_error) == ("failed", "recipient 550")


async def test_a_parcel_shows_no_person_when_printed(town: Municipality) -> None:
    town.arrival()
    assert "virtanen" not in repr(claim_one(town)).lower()
    assert "+358" not in repr(claim_one(town, "sms"))
