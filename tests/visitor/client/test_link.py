"""The line of a room or a desk against a small real hub over TLS."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.heard import Heard, until
from tests.fakes.hub_server import Fault, HubServer
from tests.fakes.sessions import QUICK
from visitor.client.device_file import Device
from visitor.client.journal import Journal
from visitor.client.link import HubLink
from visitor.client.result import (
    Answered,
    CommandAnswered,
    CommandRefused,
    Event,
    HubAway,
    HubLost,
    HubReached,
    Lack,
    LiveHeard,
    LiveRefused,
    NotKept,
    Refused,
    StoreFault,
    Submitted,
)
from visitor.tasks import TaskOwner

Line = tuple[HubLink, Heard[Event]]


@pytest.fixture
async def line(device: Device, tmp_path: Path, tasks: TaskOwner) -> AsyncIterator[Line]:
    heard: Heard[Event] = Heard()
    journal = Journal(tmp_path / "journal.db", FakeClock())
    link = HubLink(device, journal, FakeClock(), tasks, heard, (0.05,), QUICK)
    await link.start()
    yield link, heard
    await link.close()


async def test_a_command_is_kept_first_and_answered_after(hub: HubServer, line: Line) -> None:
    link, heard = line
    kept = await link.submit("remote.move", {"move": "step"})
    assert isinstance(kept, Submitted)
    answered = await heard.first(CommandAnswered)
    assert (answered.id, answered.outcome) == (kept.id, {"taken": "remote.move"})


async def test_commands_made_without_the_hub_are_delivered_in_order_when_it_is_back(
    quiet_hub: HubServer, line: Line
) -> None:
    link, heard = line
    made = [await link.submit("remote.move", {"number": number}) for number in range(5)]
    await heard.first(HubLost)
    quiet_hub.start()
    await heard.until(lambda: len(heard.of(CommandAnswered)) == 5)
    wanted = [kept.id for kept in made if isinstance(kept, Submitted)]
    assert quiet_hub.state.carried_out == wanted


async def test_what_the_hub_refuses_is_told_by_its_code(hub: HubServer, line: Line) -> None:
    link, heard = line
    hub.state.faults.append(Fault.REFUSED)
    await link.submit("remote.open", {})
    assert (await heard.first(CommandRefused)).code == "host-gone"


async def test_subscriptions_are_sent_again_at_each_connection(hub: HubServer, line: Line) -> None:
    link, heard = line
    await heard.first(HubReached)
    await link.subscribe({"type": "remote.watch"})
    await until(lambda: {"type": "remote.watch"} in hub.state.watched)
    hub.stop()
    hub.state.watched.clear()
    hub.start()
    await until(lambda: hub.state.watched == [{"type": "remote.watch"}])


async def test_every_live_message_is_heard_whole(hub: HubServer, line: Line) -> None:
    _, heard = line
    await heard.first(HubReached)
    await until(lambda: hub.live_connections() == 1)
    hub.send_live({"type": "room.state", "session": None})
    hub.send_live({"type": "error", "code": "signal-bad"})
    await heard.first(LiveRefused)
    assert heard.of(LiveHeard) == [LiveHeard("room.state", {"type": "room.state", "session": None})]
    assert heard.of(LiveRefused) == [LiveRefused("signal-bad")]


async def test_sending_without_a_connection_says_so(quiet_hub: HubServer, line: Line) -> None:
    link, _ = line
    assert not await link.send({"type": "remote.leave"})


async def test_a_sign_in_is_answered_refused_or_not_reached(
    quiet_hub: HubServer, line: Line
) -> None:
    link, heard = line
    right = {"login": "amina", "password": quiet_hub.state.password}
    await heard.first(HubLost)
    assert isinstance(await link.post("/api/desk/sign-in", right), HubAway)
    quiet_hub.start()
    await heard.first(HubReached)
    answer = await link.post("/api/desk/sign-in", right)
    assert answer == Answered({"advisor": {"id": "p1", "name": "Amina"}})
    wrong = await link.post("/api/desk/sign-in", {**right, "password": "arvaus"})
    assert wrong == Refused("sign-in-wrong", "none")


async def test_a_disk_that_refuses_keeps_nothing_and_says_so(
    device: Device, tmp_path: Path, tasks: TaskOwner
) -> None:
    heard: Heard[Event] = Heard()
    nowhere = Journal(tmp_path / "gone" / "journal.db", FakeClock())
    (tmp_path / "gone").write_text("a file where a folder should be")
    link = HubLink(device, nowhere, FakeClock(), tasks, heard, (0.05,), QUICK)
    await link.start()
    assert await link.submit("remote.move", {}) == NotKept(Lack.DISK)
    assert heard.of(StoreFault)
    await link.close()
