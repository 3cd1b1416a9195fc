"""Owns which devices were let in lately, so that not every call looks them up. Any thread."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from visitor.access.keys import DeviceKey
from visitor.access.roles import Caller
from visitor.clock import Clock

FRESH_S = 5.0
"""How long a device stays admitted without a look at its row: a revoked one no longer."""
MOST_REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Remembered:
    """Who a key was, and whether that is recent enough to count without a look."""

    caller: Caller | None
    fresh: bool


class Known:
    """The devices that were right lately; those used longest ago are forgotten first."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._callers: OrderedDict[tuple[str, str], tuple[Caller, float]] = OrderedDict()
        self._changes = 0
        self._lock = Lock()

    def find(self, key: DeviceKey) -> Remembered:
        with self._lock:
            caller, since = self._callers.get((key.device_id, key.hash), (None, 0.0))
            fresh = caller is not None and self._clock.monotonic() - since < FRESH_S
            return Remembered(caller, fresh)

    def moment(self) -> int:
        """To be taken before a device is looked up, and given to `keep`."""
        with self._lock:
            return self._changes

    def keep(self, key: DeviceKey, caller: Caller, moment: int) -> None:
        """Remember the caller, stale from the start if anything changed since `moment`."""
        with self._lock:
            place = (key.device_id, key.hash)
            since = self._clock.monotonic() if moment == self._changes else float("-inf")
            self._callers[place] = (caller, since)
            self._callers.move_to_end(place)
            if len(self._callers) > MOST_REMEMBERED:
                self._callers.popitem(last=False)

    def forget(self, key: DeviceKey) -> None:
        with self._lock:
            self._callers.pop((key.device_id, key.hash), None)

    def forget_device(self, device_id: str) -> None:
        """Look the device up at its next call; it stays one that was right before."""
        with self._lock:
            self._changes += 1
            for place, (caller, _since) in self._callers.items():
                if caller.device_id == device_id:
                    self._callers[place] = (caller, float("-inf"))
