"""Owns the limits on tries, in memory, bounded, on the house's clock. Any thread."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from threading import Lock
from typing import Any

from limits import parse
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter

from visitor.clock import Clock

MOST_KEYS = 10_000


class TryLimit:
    """At most so many tries by the same ones in a window of time, such as "10/minute"."""

    def __init__(self, rate: str, clock: Clock, most_keys: int = MOST_KEYS) -> None:
        self._rate = parse(rate)
        self._limiter = FixedWindowRateLimiter(_Windows(clock, most_keys))

    def spent(self, *who: str) -> bool:
        """Whether `who` may not try again yet. Counts nothing."""
        return not self._limiter.test(self._rate, *who)

    def count(self, *who: str) -> None:
        """Count one try of `who`."""
        self._limiter.hit(self._rate, *who)

    def take(self, *who: str) -> bool:
        """Count one try of `who` and tell whether it is still within the limit, in one step."""
        return self._limiter.hit(self._rate, *who)

    def forgive(self, *who: str) -> None:
        """Forget the tries of `who`."""
        self._limiter.clear(self._rate, *who)


def network_of(address: str) -> str:
    """What one subscriber holds: the address itself, for IPv6 its /64."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if not isinstance(parsed, IPv6Address):
        return address
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return f"{parsed.exploded[:19]}::/64"


@dataclass(slots=True)
class _Window:
    ends: float
    tries: int = 0


class _Windows(Storage):
    """Counts for one rate. The library's own storage keeps a timer thread and the wall clock."""

    STORAGE_SCHEME = None

    def __init__(self, clock: Clock, most_keys: int) -> None:
        super().__init__()
        self._clock = clock
        self._most_keys = most_keys
        # One rate means one length of window: the first made is the first to end.
        self._windows: OrderedDict[str, _Window] = OrderedDict()
        self._lock = Lock()

    @property
    def base_exceptions(self) -> tuple[type[Exception], ...]:
        return ()

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        with self._lock:
            now = self._clock.monotonic()
            self._forget_ended(now)
            if key not in self._windows:
                if len(self._windows) >= self._most_keys:
                    self._windows.popitem(last=False)
                self._windows[key] = _Window(now + expiry)
            window = self._windows[key]
            window.tries += amount
            return window.tries

    def get(self, key: str) -> int:
        with self._lock:
            self._forget_ended(self._clock.monotonic())
            window = self._windows.get(key)
            return window.tries if window else 0

    def get_expiry(self, key: str) -> float:
        with self._lock:
            window = self._windows.get(key)
            return window.ends if window else self._clock.monotonic()

    def check(self) -> bool:
        return True

    def reset(self) -> int | None:
        with self._lock:
            count = len(self._windows)
            self._windows.clear()
            return count

    def clear(self, key: str) -> Any:
        with self._lock:
            self._windows.pop(key, None)

    def _forget_ended(self, now: float) -> None:
        while self._windows:
            first = next(iter(self._windows.values()))
            if first.ends > now:
                return
            self._windows.popitem(last=False)
