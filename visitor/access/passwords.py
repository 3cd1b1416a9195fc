"""Owns the hashing of passwords: argon2id, a few at a time. Worker threads."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from visitor.access.password_rules import Weakness, folded
from visitor.errors import (
    PASSWORD_COMMON,
    PASSWORD_LONG,
    PASSWORD_PERSONAL,
    PASSWORD_WEAK,
    TOO_MANY_TRIES,
    LuukkuError,
)
from visitor.paths import ASSETS

REFUSED = {
    Weakness.SHORT: PASSWORD_WEAK,
    Weakness.LONG: PASSWORD_LONG,
    Weakness.PERSONAL: PASSWORD_PERSONAL,
    Weakness.COMMON: PASSWORD_COMMON,
}
"""How people are told why a password is not taken."""
COMMON = ASSETS / "passwords" / "common.txt"
MEMORY_KIB = 64 * 1024
TIME_COST = 3
PARALLELISM = 4
AT_ONCE = 2
"""Hashes that are made at once: each takes 64 MiB and all cores."""
WAITING = 8
"""Threads that may wait for their turn; the hub's other requests need theirs."""
LONGEST_WAIT_S = 10.0


class Passwords:
    """Hashes passwords with the parameters of `hasher` and compares them with hashes.

    Every method that hashes takes some 50 ms and raises LuukkuError TOO_MANY_TRIES where
    too many wait already.
    """

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher(TIME_COST, MEMORY_KIB, PARALLELISM)
        self._nobodys = _hash_of_nobody(self._hasher)
        self._at_once = BoundedSemaphore(AT_ONCE)
        self._waiting = BoundedSemaphore(WAITING)

    def hash(self, plain: str) -> str:
        """An argon2id hash that carries its parameters and salt."""
        with self._turn():
            return self._hasher.hash(plain)

    def fits(self, plain: str, password_hash: str) -> bool:
        """Whether `plain` is the password; with no hash at all it takes as long to say no."""
        with self._turn():
            try:
                self._hasher.verify(password_hash or self._nobodys, plain)
            except VerifyMismatchError:
                return False
        return bool(password_hash)

    def is_outdated(self, password_hash: str) -> bool:
        """Whether the hash was made with other parameters than today's."""
        return self._hasher.check_needs_rehash(password_hash)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self._waiting.acquire(blocking=False):
            raise LuukkuError(TOO_MANY_TRIES, "passwords")
        try:
            if not self._at_once.acquire(timeout=LONGEST_WAIT_S):
                raise LuukkuError(TOO_MANY_TRIES, "passwords")
            try:
                yield
            finally:
                self._at_once.release()
        finally:
            self._waiting.release()


def load_common(file: Path = COMMON) -> frozenset[str]:
    """The passwords that are tried first, folded."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(folded(line) for line in lines if line and not line.startswith("#"))


def _hash_of_nobody(hasher: PasswordHasher) -> str:
    # Of today's parameters, so that an unknown login takes as long as a known one.
    def zeros(length: int) -> str:
        return b64encode(bytes(length)).rstrip(b"=").decode()

    costs = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
    salt, digest = zeros(hasher.salt_len), zeros(hasher.hash_len)
    return f"$argon2id$v=19${costs}${salt}${digest}"
