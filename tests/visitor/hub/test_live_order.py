"""A change that happens while a kiosk is given a first look is told after it, never before."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.hub import FakeHub, running_hub
from visitor.access.roles import Caller, Role, Rule
from visitor.db.engine import Database
from visitor.hub.parts import Errand, HubParts, LiveAnswer, LiveHandler
from visitor.visits.schemas import UnwatchPayload

AGAIN_S = 0.3
VISIT = "e" * 32


class BusyVisit:
    """A visit that changes after its state was read for the watcher, before that is sent."""

    def __init__(self, parts: HubParts) -> None:
        self._events = parts.events
        self._looks = 0

    def watch(self, _caller: Caller, _wish: UnwatchPayload) -> LiveAnswer:
        self._looks += 1
        if self._looks == 2:
            change = threading.Thread(target=self._change)
            change.start()
            # Whoever tells in order waits for us; whoever does not is done by then.
            change.join(AGAIN_S)
        return LiveAnswer({"state": "old"}, follow="visit:busy")

    def _change(self) -> None:
        with self._events.in_order:
            self._events.publish("visit:busy", {"state": "new"})


def errand(parts: HubParts) -> Errand:
    watch = LiveHandler(Rule(frozenset({Role.KIOSK})), UnwatchPayload, BusyVisit(parts).watch)
    return Errand("busy", live={"busy.watch": watch})


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[FakeHub]:
    with running_hub(database, clock, (errand,)) as running:
        yield running


def test_the_newest_state_is_told_last(hub: FakeHub) -> None:
    with hub.client.websocket_connect("/api/live", headers=hub.headers) as line:
        line.send_text(json.dumps({"type": "busy.watch", "visit_id": VISIT}))
        assert [line.receive_json()["state"] for _ in range(2)] == ["old", "new"]
