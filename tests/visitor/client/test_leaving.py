"""Leaving by the code: told, or kept on the disk, or honestly neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.hub_server import Fault, HubServer, visit_view
from tests.fakes.sessions import MakeSession, kept
from visitor.client.result import (
    CommandAnswered,
    HubLost,
    HubReached,
    Parting,
    VisitChanged,
    VisitPending,
)


async def test_who_arrived_here_leaves_here(hub: HubServer, make_session: MakeSession) -> None:
    session, heard = make_session()
    await session.start()
    await heard.first(HubReached)
    arrived = await kept(session)
    assert await session.leave(arrived.code) is Parting.LEFT
    assert hub.state.visits[arrived.visit_id]["closed"] is True
    left = next(body for body, _ in hub.state.answers.values() if body["kind"] == "visit.leave")
    assert left["payload"] == {
        "visit_id": arrived.visit_id,
        "code": arrived.code,
        "left_at": "2026-11-12T08:41:00+00:00",
    }


async def test_who_has_left_is_not_marked_again(hub: HubServer, make_session: MakeSession) -> None:
    session, heard = make_session()
    await session.start()
    await heard.first(HubReached)
    arrived = await kept(session)
    await session.leave(arrived.code)
    commands = len(hub.state.received)
    assert await session.leave(arrived.code) is Parting.ALREADY
    assert len(hub.state.received) == commands


async def test_a_visit_that_closing_time_ended_is_over_already(
    hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    arrived = await kept(session)
    await heard.first(VisitChanged)
    hub.change_visit(arrived.visit_id, closed=True)
    assert await session.leave(arrived.code) is Parting.ALREADY


async def test_who_arrived_at_another_kiosk_leaves_here(
    hub: HubServer, make_session: MakeSession
) -> None:
    hub.state.visits["v1"] = visit_view("v1", "4822")
    session, heard = make_session()
    await session.start()
    await heard.first(HubReached)
    assert await session.leave("4822") is Parting.LEFT
    assert hub.state.visits["v1"]["closed"] is True
    told = len(heard.of(VisitChanged))
    hub.change_visit("v1", late=True)
    await session.look_up("9999")
    assert len(heard.of(VisitChanged)) == told


@pytest.mark.parametrize(("code", "parting"), [("9182", "unknown"), ("7777", "many")])
async def test_a_code_that_leads_nowhere_keeps_nothing(
    hub: HubServer, make_session: MakeSession, code: str, parting: str
) -> None:
    session, heard = make_session()
    await session.start()
    await heard.first(HubReached)
    assert await session.leave(code) is Parting(parting)
    assert hub.state.received == []


async def test_with_the_hub_away_the_leaving_is_kept_and_told_in_its_place(
    quiet_hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    first = await kept(session)
    assert await session.leave(first.code) is Parting.KEPT
    assert await session.leave(first.code) is Parting.ALREADY
    second = await kept(session)
    quiet_hub.start()
    await heard.until(lambda: len(heard.of(CommandAnswered)) == 3)
    kinds = [quiet_hub.state.answers[done][0]["kind"] for done in quiet_hub.state.carried_out]
    assert kinds == ["visit.arrive", "visit.leave", "visit.arrive"]
    closed = {visit["id"]: visit["closed"] for visit in quiet_hub.state.visits.values()}
    assert closed == {first.visit_id: True, second.visit_id: False}


async def test_with_the_hub_away_a_code_of_another_kiosk_cannot_be_told(
    quiet_hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    await heard.first(HubLost)
    assert await session.leave("4822") is Parting.UNREACHABLE
    quiet_hub.start()
    await heard.first(HubReached)
    assert quiet_hub.state.received == []


async def test_a_hub_that_hangs_leaves_it_kept(
    hub: HubServer, make_session: MakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Three seconds of a hub that says nothing are too long for a test.
    monkeypatch.setattr("visitor.client.session.ANSWER_S", 0.2)
    session, heard = make_session()
    await session.start()
    arrived = await kept(session)
    await heard.first(CommandAnswered)
    hub.state.faults.append(Fault.HANG)
    assert await session.leave(arrived.code) is Parting.KEPT


async def test_an_arrival_that_was_refused_is_no_visit_to_leave(
    hub: HubServer, make_session: MakeSession
) -> None:
    hub.state.faults.append(Fault.REFUSED)
    session, heard = make_session()
    await session.start()
    refused, good = await kept(session), await kept(session)
    await heard.first(CommandAnswered)
    assert await session.leave(refused.code) is Parting.UNKNOWN
    assert await session.leave(good.code) is Parting.LEFT


async def test_a_visit_that_the_hub_has_lost_is_unknown(
    hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    arrived = await kept(session)
    await heard.first(VisitChanged)
    hub.state.visits.clear()
    assert await session.leave(arrived.code) is Parting.UNKNOWN


async def test_a_kept_leaving_does_not_stand_for_its_arrival(
    quiet_hub: HubServer, make_session: MakeSession
) -> None:
    session, heard = make_session()
    await session.start()
    arrived = await kept(session)
    await session.leave(arrived.code)
    await session.look_up(arrived.code)
    assert heard.of(VisitPending) == [VisitPending(arrived.code)]


async def test_after_closing_nothing_is_kept(
    hub: HubServer, make_session: MakeSession, tmp_path: Path
) -> None:
    session, _heard = make_session()
    await session.start()
    arrived = await kept(session)
    await session.close()
    assert await session.leave(arrived.code) is Parting.NOT_KEPT
