"""The session against a real hub: delivery, look-ups, and every way in which a hub goes away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.certificates import make_certificate
from tests.fakes.clock import FakeClock
from tests.fakes.heard import until
from tests.fakes.hub_server import AT, Fault, HubServer, visit_view
from tests.fakes.sessions import ARRIVAL, MakeSession, device_of, kept
from visitor.client.device_file import Device
from visitor.client.invitation_view import ByCode, Miss, NotInvited
from visitor.client.result import (
    CommandAnswered,
    CommandRefused,
    HubLost,
    HubReached,
    Lack,
    LiveRefused,
    NotKept,
    SetupBroken,
    StoreFault,
    VisitChanged,
    VisitPending,
    VisitRefused,
    VisitUnknown,
    VisitUnreachable,
)
from visitor.client.visit_view import NoticeState


async def test_an_arrival_is_delivered_and_its_visit_followed(
    hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    arrived = await kept(session)
    changed = await heard.first(VisitChanged)
    assert changed.view.id == arrived.visit_id
    assert changed.view.code == arrived.code
    assert hub.state.answers[arrived.id][0]["payload"] == {
        "visit_id": arrived.visit_id,
        "code": arrived.code,
        "host_id": "h1",
        "name": "Aino Ääkkönen",
        "organisation": "Oy Ab",
        "phone": "+358401234567",
        "language": "fi",
        "arrived_at": "2026-11-12T08:41:00+00:00",
    }
    await until(lambda: bool(hub.state.watched))
    sent = {"channel": "email", "state": "sent", "at": AT, "attempts": 1}
    hub.change_visit(arrived.visit_id, notices=[sent])
    await heard.until(
        lambda: any(
            event.view.notices[0].state is NoticeState.SENT for event in heard.of(VisitChanged)
        )
    )


async def test_arrivals_made_while_the_hub_is_away_come_in_order_and_once(
    quiet_hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    ids = [(await kept(session)).id for _ in range(12)]
    await heard.first(HubLost)
    quiet_hub.start()
    await heard.until(lambda: len(heard.of(CommandAnswered)) == 12)
    await heard.first(HubReached)
    assert quiet_hub.state.carried_out == ids
    assert [event.id for event in heard.of(CommandAnswered)] == ids


@pytest.mark.parametrize(
    "fault",
    [
        Fault.ERROR_500,
        Fault.DROP_AFTER_COMMIT,
        Fault.RUBBISH,
        Fault.TOO_MANY_429,
        Fault.HUGE,
        Fault.OTHER_ID,
        Fault.REDIRECT,
    ],
)
async def test_after_a_passing_fault_the_same_command_is_sent_again(
    fault: Fault, hub: HubServer, make_session: MakeSession
) -> None:
    hub.state.faults.append(fault)
    session, heard = make_session()
    await session.start()
    arrived = await kept(session)
    await heard.first(CommandAnswered)
    assert hub.state.received == [arrived.id, arrived.id]
    assert hub.state.carried_out == [arrived.id]
    assert len(hub.state.visits) == 1


async def test_a_refused_arrival_is_told_and_does_not_block_the_next(
    hub: HubServer, make_session: MakeSession
) -> None:
    hub.state.faults.append(Fault.REFUSED)
    session, heard = make_session()
    await session.start()
    first, second = await kept(session), await kept(session)
    answered = await heard.first(CommandAnswered)
    assert answered.id == second.id
    assert heard.of(CommandRefused) == [CommandRefused(first.id, "host-gone", "ask-desk")]
    assert heard.of(VisitRefused) == [VisitRefused(first.code, "host-gone")]
    await session.look_up(first.code)
    assert heard.of(VisitRefused)[1:] == [VisitRefused(first.code, "host-gone")]


@pytest.mark.parametrize(
    ("fault", "code"),
    [(Fault.REUSED_409, "command-reused"), (Fault.INVALID_422, "bad-request")],
)
async def test_a_command_that_is_never_taken_is_given_up_after_three_tries(
    fault: Fault, code: str, hub: HubServer, make_session: MakeSession
) -> None:
    hub.state.faults.extend([fault] * 3)
    session, heard = make_session()
    await session.start()
    bad, good = await kept(session), await kept(session)
    await heard.first(CommandAnswered)
    assert heard.of(CommandRefused) == [CommandRefused(bad.id, code, "ask-desk")]
    assert hub.state.received == [bad.id] * 3 + [good.id]


async def test_a_wrong_key_is_told_to_staff_once_and_keeps_the_arrival(
    hub: HubServer, make_session: MakeSession, device: Device
) -> None:
    session, heard = make_session(device_of(device.hub_url, device.ca_file, "kiosk1.wrong"))
    await session.start()
    arrived = await kept(session)
    await heard.until(lambda: len(heard.of(SetupBroken)) == 2)
    reasons = [event.reason for event in heard.of(SetupBroken)]
    assert len(set(reasons)) == 2
    assert all("401" in reason or "403" in reason for reason in reasons)
    await session.look_up(arrived.code)
    assert heard.of(VisitPending) == [VisitPending(arrived.code)]


async def test_a_hub_with_a_foreign_certificate_gets_nothing(
    hub: HubServer, make_session: MakeSession, device: Device, tmp_path: Path
) -> None:
    other = make_certificate(tmp_path / "other")
    session, heard = make_session(device_of(device.hub_url, other.ca_file))
    await session.start()
    await kept(session)
    broken = await heard.first(SetupBroken)
    assert "not trusted" in broken.reason
    await heard.first(HubLost)
    assert hub.state.received == []


async def test_an_unusable_ca_file_is_told_and_arrivals_are_still_kept(
    hub: HubServer, make_session: MakeSession, device: Device, tmp_path: Path
) -> None:
    (tmp_path / "ca.pem").write_text("not a certificate")
    session, heard = make_session(device_of(device.hub_url, tmp_path / "ca.pem"))
    await session.start()
    await kept(session)
    assert "CA file" in (await heard.first(SetupBroken)).reason


async def test_after_a_restart_of_the_hub_the_newest_state_of_a_watched_visit_comes(
    hub: HubServer, make_session: MakeSession
) -> None:
    hub.state.visits["v1"] = visit_view("v1", "4711")
    session, heard = make_session()
    await session.start()
    await heard.first(HubReached)
    await session.watch("v1", "4711")
    await heard.first(VisitChanged)
    hub.stop()
    await heard.first(HubLost)
    coming = {"kind": "coming", "minutes": None, "at": AT}
    hub.change_visit("v1", answer=coming)
    hub.start()
    await heard.until(lambda: heard.of(VisitChanged)[-1].view.answer is not None)
    assert [type(event) for event in heard.all if isinstance(event, HubReached | HubLost)] == [
        HubReached,
        HubLost,
        HubReached,
    ]


async def test_a_code_is_looked_up_at_the_hub(hub: HubServer, make_session: MakeSession) -> None:
    hub.state.visits["v1"] = visit_view("v1", "4711")
    session, heard = make_session()
    await session.start()
    await heard.first(HubReached)
    await session.look_up("4711")
    assert [event.view.id for event in heard.of(VisitChanged)] == ["v1"]
    hub.change_visit("v1", closed=True)
    await heard.until(lambda: heard.of(VisitChanged)[-1].view.closed)


async def test_a_code_that_nobody_has_is_unknown(hub: HubServer, make_session: MakeSession) -> None:
    session, heard = make_session()
    await session.start()
    await heard.first(HubReached)
    await session.look_up("9182")
    assert heard.of(VisitUnknown) == [VisitUnknown("9182")]
    assert heard.of(VisitUnreachable) == []


async def test_guessing_codes_is_answered_by_the_hubs_refusal(
    hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    await heard.first(HubReached)
    await session.look_up("7777")
    assert heard.of(LiveRefused) == [LiveRefused("too-many-tries")]
    assert heard.of(VisitUnreachable) == []


async def test_with_the_hub_away_a_pending_visit_is_answered_from_the_journal_and_later_told(
    quiet_hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    arrived = await kept(session)
    await session.look_up(arrived.code)
    assert heard.of(VisitPending) == [VisitPending(arrived.code)]
    quiet_hub.start()
    changed = await heard.first(VisitChanged)
    assert changed.view.code == arrived.code


async def test_with_the_hub_away_a_delivered_visit_cannot_be_told_until_it_is_back(
    hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    arrived = await kept(session)
    await heard.first(VisitChanged)
    await session.unwatch(arrived.visit_id, arrived.code)
    hub.stop()
    await heard.first(HubLost)
    await session.look_up(arrived.code)
    assert heard.of(VisitUnreachable) == [VisitUnreachable(arrived.code)]
    told = len(heard.of(VisitChanged))
    hub.start()
    await heard.until(lambda: len(heard.of(VisitChanged)) > told)


async def test_an_unwatched_visit_is_heard_of_no_more(
    hub: HubServer, make_session: MakeSession
) -> None:
    hub.state.visits["v1"] = visit_view("v1", "4711")
    hub.state.visits["v2"] = visit_view("v2", "4712")
    session, heard = make_session()
    await session.start()
    await heard.first(HubReached)
    await session.watch("v1", "4711")
    await session.watch("v2", "4712")
    await heard.until(lambda: len(heard.of(VisitChanged)) == 2)
    await session.unwatch("v1", "4711")
    await until(lambda: {"type": "visit.unwatch", "visit_id": "v1"} in hub.state.watched)
    hub.change_visit("v1", closed=True)
    hub.change_visit("v2", closed=True)
    await heard.until(lambda: len(heard.of(VisitChanged)) == 3)
    assert heard.of(VisitChanged)[-1].view.id == "v2"


async def test_the_clock_may_jump_and_nothing_is_lost(
    quiet_hub: HubServer, make_session: MakeSession
) -> None:
    clock = FakeClock()
    session, heard = make_session(clock=clock)
    await session.start()
    ids = [(await kept(session)).id]
    clock.pass_by(days=40)
    ids.append((await kept(session)).id)
    clock.pass_by(days=-80)
    ids.append((await kept(session)).id)
    quiet_hub.start()
    await heard.until(lambda: len(heard.of(CommandAnswered)) == 3)
    assert quiet_hub.state.carried_out == ids


async def test_what_the_old_screen_kept_is_delivered_by_its_successor(
    quiet_hub: HubServer, make_session: MakeSession
) -> None:
    clock = FakeClock()
    old, _ = make_session(clock=clock)
    successor, heard = make_session(clock=clock)
    await successor.start()
    await old.start()
    arrived = await kept(old)
    await old.close()
    await successor.look_up(arrived.code)
    assert heard.of(VisitPending) == [VisitPending(arrived.code)]
    quiet_hub.start()
    assert (await heard.first(VisitChanged)).view.id == arrived.visit_id
    assert quiet_hub.state.carried_out == [arrived.id]


async def test_a_visit_that_the_old_screen_delivers_is_followed_by_its_successor(
    quiet_hub: HubServer, make_session: MakeSession, tmp_path: Path
) -> None:
    clock = FakeClock()
    old, _ = make_session(clock=clock)
    blind = device_of("https://localhost:9", quiet_hub._certificate.ca_file)
    successor, heard = make_session(blind, clock=clock)
    await successor.start()
    await old.start()
    arrived = await kept(old)
    await successor.watch(arrived.visit_id, arrived.code)
    assert successor._parked != {}
    quiet_hub.start()
    await until(lambda: not successor._parked)
    assert quiet_hub.state.carried_out == [arrived.id]
    assert heard.of(VisitUnknown) == []


async def test_a_full_disk_is_an_answer_and_not_a_crash(
    hub: HubServer, make_session: MakeSession, tmp_path: Path
) -> None:
    folder = tmp_path / "gone"
    folder.write_text("a file where the folder should be")
    session, heard = make_session(folder=folder)
    await session.start()
    assert await session.arrive(ARRIVAL) == NotKept(Lack.DISK)
    assert "journal" in (await heard.first(StoreFault)).reason


async def test_after_closing_nothing_is_kept(hub: HubServer, make_session: MakeSession) -> None:
    session, _ = make_session()
    await session.start()
    await session.close()
    assert await session.arrive(ARRIVAL) == NotKept(Lack.CLOSED)


async def test_an_appointment_is_not_found_where_the_hub_is_too_old_or_away(
    hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    await heard.first(HubReached)
    assert await session.find_invitation(ByCode("471122")) == NotInvited(Miss.UNREACHABLE)
    hub.stop()
    assert await session.find_invitation(ByCode("471122")) == NotInvited(Miss.UNREACHABLE)
