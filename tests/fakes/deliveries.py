"""The outbox's database work with a fault or a pause in it, over the real database."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.exc import OperationalError

from visitor.outbox.channels import Parcel
from visitor.outbox.delivery import Delivery, Room
from visitor.outbox.rules import Outcome


class Faltering(Delivery):
    """A database that goes away at the first look, the first claim and the first record."""

    faults = 0
    _seen: frozenset[str] = frozenset()

    def next_due(self, channels: Iterable[str]) -> datetime | None:
        self._falter("next_due")
        return super().next_due(channels)

    def claim(self, rooms: Mapping[str, Room]) -> list[Parcel]:
        self._falter("claim")
        return super().claim(rooms)

    def record(self, parcel: Parcel, outcome: Outcome) -> None:
        self._falter("record")
        super().record(parcel, outcome)

    def _falter(self, method: str) -> None:
        if method not in self._seen:
            self._seen |= {method}
            self.faults += 1
            raise OperationalError("…", {"recipient": "maija@x"}, ConnectionError("away"))


class Pausing(Delivery):
    """Stands still between the commit of a claim and its return."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.claimed, self.go_on = threading.Event(), threading.Event()

    def claim(self, rooms: Mapping[str, Room]) -> list[Parcel]:
        parcels = super().claim(rooms)
        self.claimed.set()
        self.go_on.wait(20)
        return parcels
