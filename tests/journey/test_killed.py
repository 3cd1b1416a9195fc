"""Hub and kiosk are killed at many moments of an arrival; each confirmed one exists once."""

from __future__ import annotations

import re
import select
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.fakes.smtp_server import Smtp
from tests.fakes.town import LivingTown, kill, pending, until
from visitor.clock import SystemClock
from visitor.demo.town import enrol_kiosk

ROUNDS = 12
SAYS_S = 20.0
_MESSAGE_ID = re.compile(rb"(?im)^Message-ID:\s*<([0-9a-f]{32})@")


class Screen:
    """One client process; `kept` are the visits that it has confirmed."""

    def __init__(self, device: Path, data: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.arriving_client", str(device), str(data)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self.kept: list[str] = []
        try:
            assert self._line() == "reached"
        except BaseException:
            self.kill()
            raise

    def arrive(self, name: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{name}\n".encode())

    def confirm(self) -> None:
        """Wait until the last arrival is confirmed."""
        word, _, visit_id = self._line().partition(" ")
        assert word == "kept", word
        self.kept.append(visit_id)

    def kill(self) -> None:
        """SIGKILL; what it had confirmed by then counts."""
        self._process.kill()
        assert self._process.stdout is not None
        assert self._process.stdin is not None
        rest = self._process.stdout.read().decode().splitlines()
        self.kept += [line.removeprefix("kept ") for line in rest if line.startswith("kept ")]
        self._process.wait()
        self._process.stdout.close()
        self._process.stdin.close()

    def _line(self) -> str:
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], SAYS_S)
        assert ready, "the client says nothing"
        return self._process.stdout.readline().decode().strip()


@pytest.fixture(scope="module")
def device(town: LivingTown) -> Path:
    return enrol_kiosk(town.place).with_name("device.toml")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture(scope="module")
def moments(
    town: LivingTown, device: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[float]:
    """Seconds after the touch, spread over what a whole arrival takes on this machine today."""
    screen = Screen(device, tmp_path_factory.mktemp("first"))
    town.kill_hub()
    town.start_hub()
    begun = SystemClock().monotonic()
    screen.arrive("Ensi Vieras")
    screen.confirm()
    told = "SELECT count(*) FROM message WHERE accepted_at IS NOT NULL"
    until(lambda: town.rows(told) == [(2,)] or None, "both messages of the first visitor")
    whole = SystemClock().monotonic() - begun
    screen.kill()
    return [whole * number / (ROUNDS - 1) for number in range(ROUNDS)]


def pass_by(seconds: float) -> None:
    """Nothing is waited for here: the moment of the kill is what the rounds differ in."""
    clock = SystemClock()
    end = clock.monotonic() + seconds
    while clock.monotonic() < end:
        pass


def come_to_rest(town: LivingTown, device: Path, data: Path) -> None:
    """Both run again, until nothing waits any more at the kiosk or in the outbox."""
    screen = Screen(device, data)
    until(lambda: pending(data / "journal.db") == 0 or None, "an empty journal")
    query = "SELECT count(*) FROM message WHERE state IN ('queued', 'sending')"
    until(lambda: town.rows(query) == [(0,)] or None, "an empty outbox")
    screen.kill()


def check(town: LivingTown, confirmed: list[str], prefix: str) -> None:
    """Each confirmed arrival is there once, and each message was taken at most twice."""
    query = "SELECT name, visit_id FROM visit_person WHERE name LIKE ?"
    people = town.rows(query, f"{prefix}%")
    assert len({name for name, _ in people}) == len(people), people
    visits = {visit_id for _, visit_id in people}
    assert set(confirmed) <= visits
    assert len(confirmed) == len(set(confirmed))
    # What was not confirmed may be there or not: the kill came before the word did.
    assert len(visits) <= ROUNDS
    told = town.rows("SELECT id, visit_id, channel, state FROM message")
    told = [row for row in told if row[1] in visits]
    ways = Counter((visit_id, channel) for _, visit_id, channel, _ in told)
    assert ways == Counter((visit, way) for visit in visits for way in ("email", "sms"))
    taken = Counter(mails(town)) + Counter(sms["key"] for sms in town.gateway.requests())
    for message_id, _, channel, state in told:
        least = 0 if state == "uncertain" else 1
        assert least <= taken[message_id] <= 2, (message_id, channel, state, taken[message_id])
    once = [sms["id"] for sms in town.gateway.accepted()]
    assert len(set(once)) == len(once)


def mails(town: LivingTown) -> list[str]:
    """The id of each message that the mail server took, as its Message-ID tells it."""
    found = [_MESSAGE_ID.search(mail.content) for mail in town.smtp.accepted]
    assert all(found)
    return [match[1].decode() for match in found if match]


def test_a_hub_killed_at_any_moment_has_each_confirmed_arrival_once(
    town: LivingTown, device: Path, data: Path, moments: list[float]
) -> None:
    screen = Screen(device, data)
    for number, moment in enumerate(moments):
        screen.arrive(f"Hubi {number:02d}")
        pass_by(moment)
        town.kill_hub()
        # The kiosk works on without the hub.
        screen.confirm()
        town.start_hub()
    screen.kill()
    come_to_rest(town, device, data)
    assert len(screen.kept) == ROUNDS
    check(town, screen.kept, "Hubi")


def test_a_kiosk_killed_at_any_moment_has_each_confirmed_arrival_once(
    town: LivingTown, device: Path, data: Path, moments: list[float]
) -> None:
    confirmed: list[str] = []
    for number, moment in enumerate(moments):
        screen = Screen(device, data)
        screen.arrive(f"Ruutu {number:02d}")
        pass_by(moment / 2)
        screen.kill()
        confirmed += screen.kept
    come_to_rest(town, device, data)
    assert len(confirmed) >= ROUNDS // 3
    check(town, confirmed, "Ruutu")


def test_both_killed_at_once_have_each_confirmed_arrival_once(
    town: LivingTown, device: Path, data: Path, moments: list[float]
) -> None:
    confirmed: list[str] = []
    for number, moment in enumerate(moments[1::3]):
        screen = Screen(device, data)
        screen.arrive(f"Sähkö {number:02d}")
        pass_by(moment)
        kill(town.hub_pid)
        screen.kill()
        confirmed += screen.kept
        town.start_hub()
    come_to_rest(town, device, data)
    assert confirmed
    check(town, confirmed, "Sähkö")


def test_a_hub_killed_between_the_servers_yes_and_its_own_record_sends_once_more_under_the_same_id(
    town: LivingTown, device: Path, data: Path
) -> None:
    screen = Screen(device, data)
    mails_before, texts_before = len(mails(town)), len(town.gateway.requests())
    town.smtp.behave(Smtp.HANG_AFTER_BODY)
    town.gateway.behave("accept-hang", "ok")
    screen.arrive("Väli Aika")
    town.smtp.wait_for(lambda server: len(server.accepted) > mails_before)
    until(lambda: len(town.gateway.requests()) > texts_before or None, "the first text")
    town.kill_hub()
    town.start_hub()
    screen.kill()
    come_to_rest(town, device, data)
    check(town, screen.kept, "Väli")
    query = "SELECT id, channel, uncertain, state FROM message WHERE visit_id = ? ORDER BY channel"
    email, sms = town.rows(query, screen.kept[0])
    assert (email[1:], sms[1:]) == (("email", 1, "sent"), ("sms", 1, "sent"))
    assert mails(town)[mails_before:] == [email[0]] * 2
    assert [text["key"] for text in town.gateway.requests()[texts_before:]] == [sms[0]] * 2
