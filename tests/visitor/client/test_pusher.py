"""When the pusher tries: at once when woken, patiently while the hub is away."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.heard import Heard, until
from tests.fakes.hub_server import Fault, HubServer
from visitor.client.device_file import Device
from visitor.client.hub_client import HubClient, load_tls
from visitor.client.journal import Command, Journal, Stored
from visitor.client.presence import Presence
from visitor.client.pusher import Pusher
from visitor.client.result import CommandAnswered, CommandRefused, Event, HubLost, StoreFault
from visitor.tasks import TaskOwner

NEVER_S = 1000.0
Start = Callable[..., Pusher]


async def nothing() -> None:
    """Nobody waits for other screens here."""


@pytest.fixture
def heard() -> Heard[Event]:
    return Heard()


@pytest.fixture
def journal(tmp_path: Path, clock: FakeClock) -> Journal:
    opened = Journal(tmp_path / "journal.db", clock)
    opened.open()
    return opened


@pytest.fixture
async def start(
    device: Device, journal: Journal, clock: FakeClock, heard: Heard[Event], tasks: TaskOwner
) -> AsyncIterator[Start]:
    client = HubClient(device)
    client.open(load_tls(device))

    def begin(steps_s: tuple[float, ...] = (NEVER_S,), look_s: float = NEVER_S) -> Pusher:
        presence = Presence(clock, heard)
        pusher = Pusher(client, journal, clock, presence, heard, nothing, steps_s, look_s)
        tasks.start("pusher", pusher.run())
        return pusher

    yield begin
    await client.finish(5)
    await tasks.close()
    await client.close()
    journal.close()


def keep(journal: Journal, clock: FakeClock) -> str:
    made = clock.new_id()
    payload = {"visit_id": made, "code": "4711", "name": "Aino"}
    assert journal.append(Command(made, "visit.arrive", clock.now(), payload, made)) == Stored()
    return made


async def asleep(pusher: Pusher) -> None:
    """Until it found nothing to do and waits."""
    await until(lambda: not pusher._awake.is_set() and bool(pusher._awake._waiters))


async def test_waking_it_is_enough(
    hub: HubServer, start: Start, journal: Journal, clock: FakeClock, heard: Heard[Event]
) -> None:
    pusher = start()
    await asleep(pusher)
    kept = keep(journal, clock)
    pusher.wake()
    assert (await heard.first(CommandAnswered)).id == kept


async def test_what_another_screen_appends_is_found_without_being_woken(
    hub: HubServer,
    start: Start,
    journal: Journal,
    clock: FakeClock,
    heard: Heard[Event],
    tmp_path: Path,
) -> None:
    await asleep(start(look_s=0.05))
    other = Journal(tmp_path / "journal.db", clock)
    kept = keep(other, clock)
    assert (await heard.first(CommandAnswered)).id == kept
    other.close()


async def test_a_hub_that_is_back_is_tried_at_once_and_patience_begins_anew(
    quiet_hub: HubServer, start: Start, journal: Journal, clock: FakeClock, heard: Heard[Event]
) -> None:
    keep(journal, clock)
    pusher = start(steps_s=(0.02, NEVER_S))
    await heard.first(HubLost)
    await asleep(pusher)
    quiet_hub.state.faults.append(Fault.ERROR_500)
    quiet_hub.start()
    pusher.hub_is_back()
    await heard.first(CommandAnswered)
    assert len(quiet_hub.state.received) == 2


async def test_after_a_success_patience_begins_anew(
    hub: HubServer, start: Start, journal: Journal, clock: FakeClock, heard: Heard[Event]
) -> None:
    hub.state.faults.append(Fault.ERROR_500)
    first = keep(journal, clock)
    pusher = start(steps_s=(0.02, NEVER_S))
    await heard.first(CommandAnswered)
    hub.state.faults.append(Fault.ERROR_500)
    second = keep(journal, clock)
    pusher.wake()
    await heard.until(lambda: len(heard.of(CommandAnswered)) == 2)
    assert hub.state.received == [first, first, second, second]


async def test_a_command_that_is_given_up_leaves_nothing_personal(
    hub: HubServer, start: Start, journal: Journal, clock: FakeClock, heard: Heard[Event]
) -> None:
    hub.state.always = Fault.INVALID_422
    kept = keep(journal, clock)
    start(steps_s=(0.02,))
    await heard.first(CommandRefused)
    entry = journal.by_visit(kept)
    assert entry is not None
    assert (entry.state, entry.command.payload) == ("dead", {})
    assert entry.answer == {"refused": {"code": "bad-request", "action": "ask-desk"}}


async def test_a_journal_that_fails_is_told_once_and_tried_again(
    hub: HubServer,
    start: Start,
    journal: Journal,
    clock: FakeClock,
    heard: Heard[Event],
    tmp_path: Path,
) -> None:
    kept = keep(journal, clock)
    journal._let_go()
    path, hidden = tmp_path / "journal.db", tmp_path / "hidden.db"
    path.rename(hidden)
    (tmp_path / "folder").mkdir()
    # A link can be replaced in one move; between two the pusher would make a journal of its own.
    path.symlink_to(tmp_path / "folder")
    pusher = start(steps_s=(0.01,))
    await heard.first(StoreFault)
    await until(lambda: pusher._backoff._next > 3)
    hidden.replace(path)
    assert (await heard.first(CommandAnswered)).id == kept
    assert len(heard.of(StoreFault)) == 1
