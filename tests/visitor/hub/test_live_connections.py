"""Connections as such: each has a name, is reached alone, and its end is heard."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest
from starlette.testclient import WebSocketDenialResponse, WebSocketTestSession

from tests.fakes import access
from tests.fakes.clock import FakeClock
from tests.fakes.hub import FakeHub, running_hub
from visitor.access.roles import Caller, Role, Rule
from visitor.db.engine import Database
from visitor.hub.events import Events
from visitor.hub.live import LiveDesk, connection_topic
from visitor.hub.parts import Errand, HubParts, LiveAnswer, LiveHandler
from visitor.visits.schemas import Shape


class Said(Shape):
    words: str = ""


class Listening:
    """An errand that answers who a connection is, and notes which of them ended."""

    def __init__(self) -> None:
        self.left: list[Caller] = []
        self.heard = threading.Event()

    def errand(self, _parts: HubParts) -> Errand:
        rule = Rule(frozenset({Role.KIOSK, Role.ROOM}))
        name = LiveHandler(rule, Said, self.name)
        long = LiveHandler(rule, Said, lambda _c, wish: self.length(wish), largest=30_000)
        return Errand("listening", live={"name": name, "long": long}, live_left=(self.note,))

    def name(self, caller: Caller, _wish: Any) -> LiveAnswer:
        return LiveAnswer({"type": "name", "connection": caller.connection_id})

    def length(self, wish: Said) -> LiveAnswer:
        return LiveAnswer({"type": "long", "length": len(wish.words)})

    def note(self, caller: Caller) -> None:
        self.left.append(caller)
        self.heard.set()


@pytest.fixture
def listening() -> Listening:
    return Listening()


@pytest.fixture
def hub(database: Database, clock: FakeClock, listening: Listening) -> Iterator[FakeHub]:
    with running_hub(database, clock, (listening.errand,)) as running:
        yield running


def connect(hub: FakeHub, role: str = "kiosk") -> Any:
    key = access.add_device(hub.parts.database, hub.parts.clock, role)
    return hub.client.websocket_connect("/api/live", headers=access.device(key))


def ask(line: WebSocketTestSession, **message: Any) -> Any:
    line.send_text(json.dumps(message))
    return line.receive_json()


def test_each_connection_has_a_name_by_which_it_alone_is_reached(hub: FakeHub) -> None:
    with connect(hub) as one, connect(hub) as other:
        names = [ask(line, type="name")["connection"] for line in (one, other)]
        assert len(set(names)) == 2
        hub.parts.events.publish(connection_topic(names[1]), {"type": "for-you"})
        assert other.receive_json() == {"type": "for-you"}
        assert ask(one, type="name")["type"] == "name"


def test_the_end_of_a_connection_is_heard_with_its_name(hub: FakeHub, listening: Listening) -> None:
    with connect(hub) as line:
        name = ask(line, type="name")["connection"]
        assert listening.left == []
    assert listening.heard.wait(10)
    assert [caller.connection_id for caller in listening.left] == [name]
    assert listening.left[0].role is Role.KIOSK


def test_a_message_may_be_as_large_as_its_handler_says(hub: FakeHub) -> None:
    with connect(hub) as line:
        assert ask(line, type="long", words="x" * 20_000) == {"type": "long", "length": 20_000}
        assert ask(line, type="long", words="x" * 40_000)["code"] == "too-large"
        assert ask(line, type="name", words="x" * 20_000)["code"] == "too-large"


def test_one_who_opens_lines_as_fast_as_it_can_is_refused_for_a_while(
    hub: FakeHub, clock: FakeClock
) -> None:
    headers, other = hub.headers, access.add_device(hub.parts.database, clock, "room")
    with hub.client.websocket_connect("/api/live", headers=headers) as line:
        for _ in range(59):
            with hub.client.websocket_connect("/api/live", headers=headers):
                pass
        with pytest.raises(WebSocketDenialResponse) as refusal:
            hub.client.websocket_connect("/api/live", headers=headers).__enter__()
        assert refusal.value.status_code == 429
        assert ask(line, type="name")["type"] == "name"
    with hub.client.websocket_connect("/api/live", headers=access.device(other)) as room:
        assert ask(room, type="name")["type"] == "name"
    clock.pass_by(seconds=61)
    with hub.client.websocket_connect("/api/live", headers=headers) as line:
        assert ask(line, type="name")["type"] == "name"


def test_news_of_the_directory_reaches_kiosks_alone(hub: FakeHub) -> None:
    with connect(hub, "room") as room, connect(hub) as kiosk:
        ask(room, type="name")
        ask(kiosk, type="name")
        hub.parts.events.publish("directory", {"type": "directory.changed", "version": 7})
        assert kiosk.receive_json()["type"] == "directory.changed"
        assert ask(room, type="name")["type"] == "name"


class SilentSocket:
    """A browser that connects and then says nothing."""

    async def accept(self) -> None:
        return

    async def receive(self) -> Any:
        await asyncio.Event().wait()


async def test_a_hub_that_is_stopped_still_hears_who_left() -> None:
    """It is cancelled again and again while every thread is busy with something else."""
    heard, busy = threading.Event(), threading.Event()
    with ThreadPoolExecutor(1) as pool:
        asyncio.get_running_loop().set_default_executor(pool)
        desk = LiveDesk(Events(), {}, lambda _: True, FakeClock(), [lambda _: heard.set()])
        silent: Any = SilentSocket()
        async with anyio.create_task_group() as group:
            group.start_soon(desk.serve, silent, Caller(Role.KIOSK, "d" * 32))
            await anyio.wait_all_tasks_blocked()
            pool.submit(busy.wait)
            group.cancel_scope.cancel()
        busy.set()
        assert await asyncio.to_thread(heard.wait, 10)
