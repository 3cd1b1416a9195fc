"""How passwords are hashed: slowly, with today's parameters, a few at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import islice
from threading import Event
from time import perf_counter

import pytest
from argon2 import PasswordHasher, Type, extract_parameters

from tests.fakes.people import cheap_passwords
from visitor.access.passwords import AT_ONCE, WAITING, Passwords
from visitor.errors import TOO_MANY_TRIES, LuukkuError


def test_only_the_right_password_fits() -> None:
    passwords = cheap_passwords()
    kept = passwords.hash("sininen kuutamo")
    assert passwords.fits("sininen kuutamo", kept)
    for wrong in ("sininen kuutamo ", "Sininen kuutamo", "", "\x00", "sininen\x00kuutamo"):
        assert not passwords.fits(wrong, kept)


def test_the_same_password_is_never_hashed_the_same() -> None:
    passwords = cheap_passwords()
    assert passwords.hash("sininen kuutamo") != passwords.hash("sininen kuutamo")


def test_hashes_are_argon2id_of_the_cost_that_is_promised() -> None:
    of = extract_parameters(Passwords().hash("sininen kuutamo"))
    assert (of.type, of.memory_cost, of.time_cost, of.parallelism) == (Type.ID, 64 * 1024, 3, 4)
    assert (of.salt_len, of.hash_len) == (16, 32)


def test_nobodys_password_fits_nothing_and_costs_what_somebodys_does() -> None:
    passwords = Passwords()
    kept = passwords.hash("sininen kuutamo")

    def fastest(password_hash: str) -> float:
        spans = []
        for _ in range(5):
            began = perf_counter()
            assert not passwords.fits("punainen kuutamo", password_hash)
            spans.append(perf_counter() - began)
        return min(spans)

    assert fastest("") > fastest(kept) / 3
    assert extract_parameters(passwords._nobodys) == extract_parameters(kept)


def test_a_hash_of_other_parameters_is_outdated_and_still_fits() -> None:
    older = Passwords(PasswordHasher(time_cost=2, memory_cost=8, parallelism=1))
    passwords = cheap_passwords()
    kept = older.hash("sininen kuutamo")
    assert passwords.fits("sininen kuutamo", kept)
    assert passwords.is_outdated(kept)
    assert not passwords.is_outdated(passwords.hash("sininen kuutamo"))


class HeldHasher(PasswordHasher):
    """Counts who is inside at once and keeps everybody there until told."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.inside = 0
        self.full, self.go_on = Event(), Event()

    def hash(self, password: str | bytes, *, salt: bytes | None = None) -> str:
        self.inside += 1
        if self.inside == AT_ONCE:
            self.full.set()
        assert self.go_on.wait(20)
        return super().hash(password, salt=salt)


def test_only_a_few_are_hashed_at_once_and_who_comes_on_top_is_sent_away() -> None:
    hasher = HeldHasher()
    passwords = Passwords(hasher)
    with ThreadPoolExecutor(WAITING + 4) as threads:
        tries = [threads.submit(passwords.hash, "sininen") for _ in range(WAITING + 4)]
        try:
            refused = list(islice(as_completed(tries, 20), 4))
            assert hasher.full.wait(20)
            assert hasher.inside == AT_ONCE
        finally:
            hasher.go_on.set()
    faults = [done.exception() for done in refused]
    assert [fault.kind for fault in faults if isinstance(fault, LuukkuError)] == [
        TOO_MANY_TRIES
    ] * 4
    assert sum(done.exception() is None for done in tries) == WAITING


@pytest.mark.parametrize("typed", ["ä" * 200, "🐎" * 200, "\ufdfa" * 1000])
def test_any_letters_can_be_hashed(typed: str) -> None:
    passwords = cheap_passwords()
    assert passwords.fits(typed, passwords.hash(typed))
