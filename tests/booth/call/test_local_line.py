from __future__ import annotations

import asyncio
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from booth.call.local_client import MediaClient, MediaEvent, MediaLost, MediaReached
from booth.call.local_protocol import (
    Call,
    CallState,
    Done,
    End,
    Mute,
    Order,
    SoundTest,
    State,
    encode_order,
)
from booth.call.local_server import MOST_SCREENS, LocalServer
from tests.fakes.heard import until
from visitor.clock import SystemClock
from visitor.tasks import TaskOwner

RINGING = State(call=Call(CallState.RINGING))


class Line:
    """A server that notes its orders, and a screen's client."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tasks = TaskOwner(lambda name, error: pytest.fail(f"{name}: {error}"))
        self.orders: list[Order] = []
        self.answer = ""
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.heard: list[MediaEvent] = []
        self.server = self.new_server()
        self.client = MediaClient(path, SystemClock(), self.tasks, self.heard.append)

    def new_server(self) -> LocalServer:
        return LocalServer(self.path, self.tasks, self._carry_out)

    async def _carry_out(self, order: Order) -> str:
        self.orders.append(order)
        await self.may_answer.wait()
        return self.answer

    async def restart(self) -> None:
        await self.server.close()
        self.server = self.new_server()
        await self.server.start()


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[Line]:
    line = Line(tmp_path / "media.sock")
    yield line
    await line.client.close()
    await line.server.close()
    await line.tasks.close()


async def test_a_screen_is_told_the_whole_state_when_it_comes_and_when_it_changes(
    line: Line,
) -> None:
    await line.server.start()
    await line.client.start()
    await until(lambda: line.heard == [MediaReached(), State()])
    line.server.tell(RINGING)
    await until(lambda: line.heard[-1] == RINGING)


async def test_a_screen_that_is_first_waits_for_the_media_process(line: Line) -> None:
    await line.client.start()
    ordered = asyncio.ensure_future(line.client.order(Mute(on=True)))  # noqa: TID251
    await line.server.start()
    assert (await ordered).ok
    assert line.orders == [Mute(on=True)]


async def test_a_refused_order_says_why(line: Line) -> None:
    line.answer = "no-call"
    await line.server.start()
    await line.client.start()
    done = await line.client.order(End("s"))
    assert (done.ok, done.why) == (False, "no-call")


async def test_an_order_is_sent_again_to_a_media_process_that_was_restarted(line: Line) -> None:
    await line.server.start()
    await line.client.start()
    line.may_answer.clear()
    ordered = line.tasks.start("order", line.client.order(SoundTest()))
    await until(lambda: len(line.orders) == 1)
    await line.restart()
    await until(lambda: len(line.orders) == 2)
    assert MediaLost() in line.heard
    line.may_answer.set()
    assert (await ordered).ok


async def test_the_same_order_twice_is_carried_out_once_and_answered_twice(line: Line) -> None:
    await line.server.start()
    reader, writer = await asyncio.open_unix_connection(line.path)
    for _ in range(2):
        writer.write(encode_order("x", Mute(on=True)))
    async with asyncio.timeout(5):
        told = [await reader.readline() for _ in range(3)]
    assert told[1] == told[2]
    assert len(line.orders) == 1
    writer.close()


async def test_rubbish_is_answered_where_it_has_an_id_and_the_line_goes_on(line: Line) -> None:
    await line.server.start()
    reader, writer = await asyncio.open_unix_connection(line.path)
    writer.write(b'rubbish\n{"do":"dance","id":"9"}\n')
    writer.write(encode_order("10", Mute(on=False)))
    async with asyncio.timeout(5):
        told = [await reader.readline() for _ in range(3)]
    assert b'"9"' in told[1]
    assert b"malformed" in told[1]
    assert b'"10"' in told[2]
    writer.close()


async def test_a_line_without_an_end_is_cut(line: Line) -> None:
    await line.server.start()
    reader, writer = await asyncio.open_unix_connection(line.path)
    writer.write(b"x" * 200_000)
    async with asyncio.timeout(5):
        assert (await reader.read()).count(b"\n") == 1
    writer.close()


async def test_more_screens_than_there_can_be_are_turned_away(line: Line) -> None:
    await line.server.start()
    screens = [await asyncio.open_unix_connection(line.path) for _ in range(MOST_SCREENS)]
    async with asyncio.timeout(5):
        for reader, _ in screens:
            assert await reader.readline()
        reader, extra = await asyncio.open_unix_connection(line.path)
        assert await reader.read() == b""
    for _, writer in (*screens, (reader, extra)):
        writer.close()


async def test_the_socket_is_for_its_user_alone_and_replaces_one_that_was_left(
    line: Line,
) -> None:
    line.path.write_text("left by a killed process")
    await line.server.start()
    assert stat.S_IMODE(line.path.stat().st_mode) == 0o600


async def test_a_closed_line_answers_what_waits(line: Line) -> None:
    await line.client.start()
    ordered = line.tasks.start("order", line.client.order(Mute(on=True)))
    await asyncio.sleep(0)
    await line.client.close()
    done = await ordered
    assert done == Done(done.id, ok=False, why="closed")
    assert (await line.client.order(Mute(on=True))).why == "closed"


async def test_orders_that_nobody_takes_are_bounded(line: Line) -> None:
    await line.client.start()
    waiting = [line.tasks.start("order", line.client.order(SoundTest())) for _ in range(32)]
    await asyncio.sleep(0)
    assert not any(task.done() for task in waiting)
    assert (await line.client.order(SoundTest())).why == "too-many"
