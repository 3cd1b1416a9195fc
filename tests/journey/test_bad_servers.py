"""Mail server and SMS gateway misbehave: what the visitor is told, and what is tried again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from kiosk.checkin.telling import Known, telling
from tests.fakes.smtp_server import Smtp
from tests.fakes.town import LivingTown, TownKiosk, address
from visitor.client.device_file import DeviceRead, read_device_file
from visitor.client.directory_copy import DirectoryCopy
from visitor.client.journal import Journal
from visitor.client.result import Arrival, Event, Kept, VisitChanged
from visitor.client.session import HubSession
from visitor.clock import SystemClock
from visitor.demo.town import enrol_kiosk
from visitor.tasks import TaskOwner
from visitor.texts import texts

DEADLINE_S = 25.0
BOTH = "told-by-email-and-sms"


class Screen:
    """A screen without a window: `states` is what it would have shown of its one arrival."""

    def __init__(self, device_file: Path, data: Path) -> None:
        clock, device = SystemClock(), read_device_file(device_file)
        assert isinstance(device, DeviceRead)
        journal, copy = Journal(data / "journal.db", clock), DirectoryCopy(data / "directory.copy")
        self._tasks = TaskOwner(lambda _, error: self.surprises.append(error))
        self.session = HubSession(device.device, journal, copy, clock, self._tasks, self._take)
        self.surprises: list[BaseException] = []
        self.states: list[str] = []
        self._news = asyncio.Event()

    def _take(self, event: Event) -> None:
        if isinstance(event, VisitChanged):
            state = telling(Known(event.view)).value
            if self.states[-1:] != [state]:
                self.states.append(state)
        self._news.set()

    async def arrive(self, host_id: str) -> str:
        """Confirm an arrival; gives its visit's id."""
        kept = await self.session.arrive(Arrival(host_id, "Vieras", "", "", "fi"))
        assert isinstance(kept, Kept)
        return kept.visit_id

    async def until(self, state: str) -> None:
        async with asyncio.timeout(DEADLINE_S):
            while self.states[-1:] != [state]:
                await self._news.wait()
                self._news.clear()

    async def close(self) -> None:
        await self.session.close()
        await self._tasks.close()
        assert self.surprises == []


@pytest.fixture(scope="module")
def device(town: LivingTown) -> Path:
    return enrol_kiosk(town.place).with_name("device.toml")


@asynccontextmanager
async def open_screen(device: Path, data: Path) -> AsyncIterator[Screen]:
    screen = Screen(device, data)
    await screen.session.start()
    try:
        yield screen
    finally:
        await screen.close()


@pytest.fixture
async def screen(device: Path, tmp_path: Path) -> AsyncIterator[Screen]:
    async with open_screen(device, tmp_path) as opened:
        yield opened


def host(town: LivingTown, given: str) -> str:
    ((host_id,),) = town.rows("SELECT id FROM host WHERE given_name = ?", given)
    return str(host_id)


def met(town: LivingTown, mail: Sequence[Smtp], sms: Sequence[str]) -> None:
    """How the next mails and texts are met; all after them are taken."""
    town.smtp.behave(*mail)
    town.gateway.reset()
    town.gateway.behave(*sms, "ok")


@pytest.mark.parametrize(
    ("mail", "sms", "shown"),
    [
        ([Smtp.RECIPIENT_LATER], [], "told-by-sms"),
        ([Smtp.HANG_GREETING], [], "told-by-sms"),
        ([Smtp.DROP_IN_BODY], [], "told-by-sms"),
        ([Smtp.DROP_AFTER_BODY], [], "told-by-sms"),
        ([], ["500"], "told-by-email"),
        ([], ["rubbish"], "told-by-email"),
        ([], ["drop"], "told-by-email"),
    ],
)
async def test_while_one_way_fails_the_visitor_is_told_of_the_other_and_then_of_both(
    screen: Screen, town: LivingTown, mail: list[Smtp], sms: list[str], shown: str
) -> None:
    mails = len(town.smtp.accepted)
    met(town, mail, sms)
    visit_id = await screen.arrive(host(town, "Leena"))
    await screen.until(BOTH)
    assert screen.states == ["being-told", shown, BOTH]
    tried = {way: row[2] for way, row in town.messages(visit_id).items()}
    assert tried == {"email": 1 + len(mail), "sms": 1 + len(sms)}
    taken = town.smtp.accepted[mails:]
    # A server that took it and died saying so gets it once more, under the same id.
    assert len(taken) == (2 if mail == [Smtp.DROP_AFTER_BODY] else 1)
    assert len({taken_mail.message["Message-ID"] for taken_mail in taken}) == 1
    requests = town.gateway.requests()
    assert len(requests) == 1 + len(sms)
    assert len({request["key"] for request in requests}) == 1


async def test_a_mailbox_that_does_not_exist_is_not_tried_again(
    screen: Screen, town: LivingTown
) -> None:
    met(town, [Smtp.REFUSE_RECIPIENT], [])
    visit_id = await screen.arrive(host(town, "Sanna"))
    await screen.until("told-by-sms")
    assert screen.states == ["being-told", "told-by-sms"]
    told = town.messages(visit_id)
    assert told["sms"] == ("arrival", "sent", 1)
    assert told["email"][2] == 1


async def test_a_host_who_cannot_be_told_at_all_is_said_to_be_so(
    screen: Screen, town: LivingTown
) -> None:
    met(town, [Smtp.REFUSE_RECIPIENT], ["400"])
    visit_id = await screen.arrive(host(town, "Lauri"))
    await screen.until("not-told")
    assert screen.states == ["being-told", "not-told"]
    failed = ("arrival", "failed", 1)
    assert town.messages(visit_id) == {"email": failed, "sms": failed}


async def test_while_both_ways_fail_the_visitor_is_told_that_it_is_tried_again(
    screen: Screen, town: LivingTown
) -> None:
    met(town, [Smtp.RECIPIENT_LATER] * 2, ["503", "429"])
    visit_id = await screen.arrive(host(town, "Ville"))
    await screen.until(BOTH)
    assert screen.states[:2] == ["being-told", "retrying"]
    assert {row[1:] for row in town.messages(visit_id).values()} == {("sent", 3)}


def test_the_kiosk_shows_which_way_failed_and_which_one_told(
    kiosk: TownKiosk, town: LivingTown
) -> None:
    met(town, [], [])
    town.smtp.for_recipient[address("Pekka")] = Smtp.REFUSE_RECIPIENT
    kiosk.arrive("häm pek", "Kaija Kioski")
    kiosk.until_state("told-by-sms")
    words = texts("fi")

    def lines() -> dict[str, str]:
        found = kiosk.finger.read("window", "kiosk.told.lines")
        return {line["what"]: line["mark"] for line in found}

    kiosk.finger.wait("window", "kiosk.told.state", "told-by-sms")
    said = lines()
    assert said[words.get("line-email-failed")] == "cross"
    assert said[words.get("line-sms-sent")] == "tick"
    assert "told-by-email-and-sms" not in kiosk.states()
    kiosk.leave()
