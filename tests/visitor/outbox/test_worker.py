from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
from sqlalchemy.orm import Session

from tests.fakes.clock import FakeClock
from tests.fakes.deliveries import Faltering, Pausing
from tests.fakes.outbox import DAY, Municipality, unexpected
from tests.fakes.sms_gateway import ROOT, SmsGatewayProcess
from tests.fakes.smtp_server import Smtp, SmtpServer
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.hub.events import Events
from visitor.outbox.channels import Channel
from visitor.outbox.email_channel import EmailChannel
from visitor.outbox.render import Renderer
from visitor.outbox.sms_channel import HttpGateway, SmsChannel
from visitor.outbox.worker import MOST_AT_ONCE
from visitor.settings import HubSettings
from visitor.tasks import TaskOwner

Channels = Callable[..., dict[str, Channel]]


@pytest.fixture
def channels(
    settings: HubSettings, clock: FakeClock, renderer: Renderer, client: httpx2.AsyncClient
) -> Channels:
    """Both channels, as the settings name them, or with another time limit."""

    def make(timeout_s: float = 5) -> dict[str, Channel]:
        smtp = settings.smtp.model_copy(update={"timeout_s": timeout_s})
        sms = settings.sms.model_copy(update={"timeout_s": timeout_s})
        gateway = HttpGateway(sms, "https://luukku.example/api/receipts/sms", client)
        return {
            "email": EmailChannel(smtp, clock, renderer),
            "sms": SmsChannel(sms, renderer, gateway),
        }

    return make


@asynccontextmanager
async def working(
    town: Municipality,
    channels: dict[str, Channel],
    finish_first: Callable[[], None] = lambda: None,
) -> AsyncIterator[asyncio.Task[None]]:
    """A worker at work; `finish_first` is called before it is told to stop."""
    tasks = TaskOwner(unexpected)
    run = tasks.start("outbox", town.worker(channels, TaskOwner(unexpected)).run())
    yield run
    finish_first()
    await tasks.close()


async def test_an_arrival_is_told_by_both_ways(
    town: Municipality, channels: Channels, smtp: SmtpServer, gateway: SmsGatewayProcess
) -> None:
    async with working(town, channels()):
        town.arrival()
        await town.until_state("sent")
    assert [mail.recipient for mail in smtp.accepted] == ["maija.virtanen@koivuranta.example"]
    assert [sms["to"] for sms in gateway.accepted()] == ["+358401234567"]
    assert {row.attempts for row in town.messages()} == {1}
    assert town.message(channel="sms").provider_id == "g1"


async def test_what_was_written_before_the_start_goes_out_too(
    town: Municipality, channels: Channels, smtp: SmtpServer
) -> None:
    town.arrival()
    async with working(town, channels()):
        await town.until_state("sent")
    assert len(smtp.accepted) == 1


async def test_a_host_is_told_of_every_arrival_not_only_the_first(
    town: Municipality,
    channels: Channels,
    smtp: SmtpServer,
    gateway: SmsGatewayProcess,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Whoever waits for the next look at the database, instead of a free place, comes too late.
    monkeypatch.setattr("visitor.outbox.worker.LONGEST_REST_S", 600)
    async with working(town, channels()):
        for _ in range(MOST_AT_ONCE * 3):
            town.arrival()
        await town.until(lambda: town.states() == ["sent"] * MOST_AT_ONCE * 6)
    assert len({mail.message_id for mail in smtp.accepted}) == MOST_AT_ONCE * 3
    assert len(gateway.accepted()) == MOST_AT_ONCE * 3


@pytest.mark.parametrize("fault", [Smtp.RECIPIENT_LATER, Smtp.DROP_GREETING, Smtp.DROP_DATA])
async def test_a_certain_failure_is_tried_again_until_it_is_taken_once(
    town: Municipality, channels: Channels, smtp: SmtpServer, clock: FakeClock, fault: Smtp
) -> None:
    smtp.behave(fault, fault)
    async with working(town, channels()):
        town.arrival()
        for attempt in (1, 2):
            await town.until(lambda tried=attempt: has_failed(town, tried))  # type: ignore[misc]
            clock.pass_by(seconds=10)
            town.wake()
        await town.until_state("sent")
    assert len(smtp.accepted) == 1
    assert town.message(channel="email").attempts == 3


async def test_a_refused_recipient_is_not_tried_again(
    town: Municipality, channels: Channels, smtp: SmtpServer
) -> None:
    smtp.default = Smtp.REFUSE_RECIPIENT
    async with working(town, channels()):
        town.arrival()
        await town.until_state("failed", channel="email")
        await town.until_state("sent", channel="sms")
    assert smtp.connections == 1


async def test_a_letter_taken_before_the_connection_broke_comes_at_most_twice(
    town: Municipality, channels: Channels, smtp: SmtpServer, clock: FakeClock
) -> None:
    smtp.default = Smtp.DROP_AFTER_BODY
    async with working(town, channels()):
        town.arrival()
        await town.until(lambda: town.message(channel="email").uncertain == 1)
        clock.pass_by(seconds=10)
        town.wake()
        await town.until_state("uncertain", channel="email")
        clock.pass_by(minutes=30)
        town.wake()
    assert len(smtp.accepted) == 2
    assert len({mail.message_id for mail in smtp.accepted}) == 1


@pytest.mark.parametrize("behaviour", ["accept-drop", "rubbish", "no-id"])
async def test_a_text_whose_end_nobody_knows_goes_once_more_with_the_same_key(
    town: Municipality,
    channels: Channels,
    gateway: SmsGatewayProcess,
    clock: FakeClock,
    behaviour: str,
) -> None:
    gateway.behave(behaviour, "ok")
    async with working(town, channels()):
        town.arrival()
        await town.until(lambda: town.message(channel="sms").uncertain == 1)
        clock.pass_by(seconds=10)
        town.wake()
        await town.until_state("sent", channel="sms")
    keys = [request["key"] for request in gateway.requests()]
    assert keys == [town.message(channel="sms").id] * 2
    assert len(gateway.accepted()) == 1


async def test_a_gateway_in_trouble_is_asked_again(
    town: Municipality, channels: Channels, gateway: SmsGatewayProcess, clock: FakeClock
) -> None:
    gateway.behave("500", "429:60", "ok")
    async with working(town, channels()):
        town.arrival()
        for attempt, wait in ((1, 4), (2, 61)):
            await town.until(lambda tried=attempt: has_failed(town, tried, "sms"))  # type: ignore[misc]
            clock.pass_by(seconds=wait)
            town.wake()
        await town.until_state("sent", channel="sms")
    assert [seen["behaviour"] for seen in gateway.requests()] == ["500", "429:60", "ok"]


async def test_a_slow_mail_server_holds_up_no_text(
    town: Municipality, channels: Channels, smtp: SmtpServer
) -> None:
    smtp.default = Smtp.HOLD_BODY
    async with working(town, channels(timeout_s=30), finish_first=smtp.release):
        for _ in range(MOST_AT_ONCE + 3):
            town.arrival()
        await town.until_state("sent", channel="sms")
        assert smtp.accepted == []
        await asyncio.to_thread(smtp.wait_for, lambda server: server.held == MOST_AT_ONCE)
        emails = sorted(town.states(channel="email"))
        assert emails == ["queued"] * 3 + ["sending"] * MOST_AT_ONCE


async def test_an_email_that_no_server_took_in_time_becomes_a_missed_note(
    town: Municipality, channels: Channels, smtp: SmtpServer, clock: FakeClock
) -> None:
    smtp.default = Smtp.RECIPIENT_LATER
    async with working(town, channels()):
        town.arrival()
        await town.until(lambda: has_failed(town, 1))
        clock.pass_by(minutes=20)
        smtp.default = Smtp.ACCEPT
        town.wake()
        await town.until_state("sent", channel="email")
    assert town.message(channel="email").template == "missed"
    assert "tuli tapaamaan sinua" in str(smtp.accepted[0].message["Subject"])


async def test_a_text_that_no_gateway_took_in_time_expires(
    town: Municipality, channels: Channels, gateway: SmsGatewayProcess, clock: FakeClock
) -> None:
    gateway.behave("500")
    async with working(town, channels()):
        town.arrival()
        await town.until(lambda: has_failed(town, 1, "sms"))
        clock.pass_by(minutes=20)
        town.wake()
        await town.until_state("expired", channel="sms")
    assert len(gateway.requests()) == 1


async def test_two_hubs_over_one_database_send_nothing_twice(
    town: Municipality,
    channels: Channels,
    smtp: SmtpServer,
    gateway: SmsGatewayProcess,
    database_url: str,
    clock: FakeClock,
) -> None:
    other_database = Database(database_url)
    other = OtherHub(town, other_database)
    async with working(town, channels()), working(other, channels()):
        for _ in range(30):
            town.arrival()
            other.wake()
        await town.until(lambda: town.states() == ["sent"] * 60)
    other_database.close()
    assert len(smtp.accepted) == len({mail.message_id for mail in smtp.accepted}) == 30
    assert len(gateway.requests()) == 30
    assert {row.attempts for row in town.messages()} == {1}


async def test_a_stop_lets_what_is_being_sent_end_well(
    town: Municipality, channels: Channels, smtp: SmtpServer
) -> None:
    smtp.default = Smtp.HOLD_BODY
    async with working(town, channels(timeout_s=30), finish_first=smtp.release):
        town.arrival()
        await asyncio.to_thread(smtp.wait_for, lambda server: server.held == 1)
    assert town.message(channel="email").state == "sent"
    assert len(smtp.accepted) == 1


async def test_a_stop_in_the_middle_of_a_claim_still_sends_what_was_claimed(
    town: Municipality, channels: Channels
) -> None:
    delivery = Pausing(town.database, town.clock, DAY, town.changed)
    town.delivery = lambda: delivery  # type: ignore[method-assign]
    town.arrival()
    async with working(town, channels()) as run:
        await asyncio.to_thread(delivery.claimed.wait, 20)
        run.cancel()
        delivery.go_on.set()
        await asyncio.wait({run})
    assert town.states() == ["sent", "sent"]


async def test_a_worker_ended_between_claim_and_outcome_is_followed_by_another(
    town: Municipality, channels: Channels, smtp: SmtpServer, clock: FakeClock
) -> None:
    town.arrival()
    town.delivery().claim(town.rooms())  # and never seen again
    async with working(town, channels()):
        clock.pass_by(seconds=60)
        town.wake()
        await town.until_state("sent")
    assert len(smtp.accepted) == 1
    assert {(row.attempts, row.uncertain) for row in town.messages()} == {(2, 1)}


async def test_a_hub_killed_after_the_server_took_the_letter_sends_it_once_more_at_most(
    database: Database, database_url: str, settings: HubSettings, smtp: SmtpServer, tmp_path: Path
) -> None:
    clock = FakeClock(SystemClock().now())
    events = Events()
    events.bind(asyncio.get_running_loop())
    town = Municipality(database, clock, settings, events)
    town.change_host(mobile="")
    smtp.behave(Smtp.HANG_AFTER_BODY)
    town.arrival()
    with other_process(settings, database_url, tmp_path) as process:
        await asyncio.to_thread(smtp.wait_for, lambda server: len(server.accepted) == 1)
        process.kill()
    assert town.message().state == "sending"
    clock.pass_by(seconds=60)
    renderer = Renderer(settings, NoSigner())
    async with working(town, {"email": EmailChannel(settings.smtp, clock, renderer)}):
        await town.until_state("sent")
    smtp.release()
    assert len(smtp.accepted) == 2
    assert len({mail.message_id for mail in smtp.accepted}) == 1
    assert (town.message().attempts, town.message().uncertain) == (2, 1)


async def test_a_database_that_is_away_for_a_moment_stops_nothing(
    town: Municipality,
    channels: Channels,
    smtp: SmtpServer,
    caplog: pytest.LogCaptureFixture,
) -> None:
    delivery = Faltering(town.database, town.clock, DAY, town.changed)
    town.delivery = lambda: delivery  # type: ignore[method-assign]
    async with working(town, channels()):
        town.arrival()
        await town.until_state("sent")
    faults = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert len(faults) == delivery.faults == 3
    assert all("maija" not in str(vars(record)) for record in faults)
    assert len(smtp.accepted) == 1


async def test_no_person_is_named_in_the_log(
    town: Municipality, channels: Channels, smtp: SmtpServer, caplog: pytest.LogCaptureFixture
) -> None:
    smtp.default = Smtp.REFUSE_RECIPIENT
    with caplog.at_level(logging.DEBUG, logger="visitor"):
        async with working(town, channels()):
            town.arrival()
            await town.until_state("failed", channel="email")
            await town.until_state("sent", channel="sms")
    ours = [str(vars(entry)) for entry in caplog.records if entry.name.startswith("visitor.")]
    assert len(ours) >= 2
    for person in ("virtanen", "401234567", "meikäläinen"):
        assert all(person not in entry.lower() for entry in ours)


def has_failed(town: Municipality, attempts: int, channel: str = "email") -> bool:
    row = town.message(channel=channel)
    return (row.state, row.attempts) == ("queued", attempts) and bool(row.last_error)


class OtherHub(Municipality):
    """A second hub over the same database: its own connections and events, the same town."""

    def __init__(self, town: Municipality, database: Database) -> None:
        self.__dict__.update(vars(town))
        self._town = town
        self.database = database
        self.events = Events()
        self.events.bind(asyncio.get_running_loop())

    def changed(self, session: Session, visit_id: str) -> None:
        self._town.changed(session, visit_id)


class NoSigner:
    """Links are of no interest here."""

    def sign(self, _purpose: str, _subject: str, _valid_for: timedelta, /) -> str:
        return "token"

    def tokens(self, _purpose: str, _subject: str, /) -> tuple[str, ...]:
        return ()


@contextmanager
def other_process(
    settings: HubSettings, database_url: str, folder: Path
) -> Iterator[subprocess.Popen[bytes]]:
    file = folder / "settings.json"
    whole = settings.model_copy(update={"database_url": database_url})
    file.write_text(whole.model_dump_json(exclude={"sms"}), encoding="utf-8")
    command = [sys.executable, "-m", "tests.fakes.outbox_process", str(file)]
    process = subprocess.Popen(command, cwd=ROOT)
    try:
        yield process
    finally:
        process.kill()
        process.wait(timeout=10)
