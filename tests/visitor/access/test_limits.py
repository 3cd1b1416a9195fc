"""Limits on tries: counted by whom, for how long, in bounded memory."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.fakes.clock import FakeClock
from visitor.access.limits import TryLimit, network_of


def test_tries_up_to_the_limit_pass_and_the_next_does_not() -> None:
    limit = TryLimit("3/minute", FakeClock())
    assert [limit.take("a") for _ in range(4)] == [True, True, True, False]
    assert limit.take("b")


def test_asking_counts_nothing() -> None:
    limit = TryLimit("1/minute", FakeClock())
    assert [limit.spent("a") for _ in range(5)] == [False] * 5
    limit.count("a")
    assert limit.spent("a")
    assert not limit.spent("b")


def test_who_is_forgiven_starts_anew() -> None:
    limit = TryLimit("1/minute", FakeClock())
    limit.count("a")
    limit.count("b")
    limit.forgive("a")
    limit.forgive("never seen")
    assert not limit.spent("a")
    assert limit.spent("b")


def test_the_window_ends_by_our_clock() -> None:
    clock = FakeClock()
    limit = TryLimit("1/minute", clock)
    limit.count("a")
    clock.pass_by(seconds=59)
    assert limit.spent("a")
    clock.pass_by(seconds=1)
    assert not limit.spent("a")


def test_several_names_are_one_key() -> None:
    limit = TryLimit("1/minute", FakeClock())
    limit.count("a", "b")
    assert limit.spent("a", "b")
    assert not limit.spent("a")
    assert not limit.spent("b", "a")


def test_the_oldest_window_is_forgotten_when_there_are_too_many() -> None:
    limit = TryLimit("1/minute", FakeClock(), most_keys=2)
    for who in ("a", "b", "c"):
        limit.count(who)
    assert [limit.spent(who) for who in ("a", "b", "c")] == [False, True, True]


def test_threads_at_once_do_not_pass_the_limit_together() -> None:
    limit = TryLimit("50/minute", FakeClock())
    with ThreadPoolExecutor(8) as pool:
        passed = list(pool.map(lambda _: limit.take("a"), range(400)))
    assert sum(passed) == 50


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:0db8:0001:0002::/64"),
        ("2001:db8:1:2::9", "2001:0db8:0001:0002::/64"),
        ("fe80::1%eth0", "fe80:0000:0000:0000::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_an_address_belongs_to_what_one_subscriber_holds(address: str, network: str) -> None:
    assert network_of(address) == network
