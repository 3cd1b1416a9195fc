"""The live connection against a real hub, a half-open one, and messages that do not fit."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

import pytest

from tests.fakes.certificates import ServerCertificate
from tests.fakes.clock import FakeClock
from tests.fakes.heard import Heard, until
from tests.fakes.hub_server import HubServer, visit_view
from tests.fakes.sessions import QUICK, device_of
from visitor.client.hub_client import load_tls
from visitor.client.live import MOST_WATCHED, Live, Watch
from visitor.client.presence import Presence
from visitor.client.result import Event, HubLost, HubReached, VisitChanged, VisitUnknown
from visitor.clock import SystemClock
from visitor.tasks import TaskOwner

Talk = tuple[Live, Heard[Event], Heard[str]]
Connect = Callable[[str], Talk]


@pytest.fixture
def connect(certificate: ServerCertificate, tasks: TaskOwner) -> Connect:
    """Starts a live connection to a url; the calls that it makes are heard apart."""

    def start(url: str) -> Talk:
        device = device_of(url, certificate.ca_file)
        heard: Heard[Event] = Heard()
        called: Heard[str] = Heard()
        live = Live(
            device,
            SystemClock(),
            Presence(FakeClock(), heard),
            heard,
            lambda: called("connected"),
            lambda: called("directory"),
            QUICK,
        )
        tasks.start("live", live.run(load_tls(device)))
        return live, heard, called

    return start


async def test_what_is_watched_is_asked_for_at_each_connection(
    hub: HubServer, connect: Connect
) -> None:
    live, heard, called = connect(hub.url)
    await heard.first(HubReached)
    await live.watch(Watch("v1", "4711"))
    assert await heard.first(VisitUnknown) == VisitUnknown("4711")
    hub.state.visits["v2"] = visit_view("v2", "4712")
    await live.watch(Watch(None, "4712"))
    await heard.first(VisitChanged)
    hub.stop()
    hub.state.watched.clear()
    hub.start()
    await until(lambda: bool(hub.state.watched))
    assert hub.state.watched == [{"type": "visit.watch", "visit_id": "v2", "code": "4712"}]
    assert called.all == ["connected", "connected"]


async def test_messages_that_do_not_fit_are_passed_over(
    hub: HubServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    _, heard, called = connect(hub.url)
    await heard.first(HubReached)
    for message in (
        "not json",
        "[]",
        "{}",
        "[" * 30_000,
        '{"type": "visit.state"}',
        json.dumps({"type": "visit.state", "visit": visit_view("v1", "4711", language=7)}),
        '{"type": "news.of.next.year", "name": "Aino"}',
        '{"type": "directory.changed", "version": 2}',
    ):
        hub.send_live(message)
    await called.until(lambda: "directory" in called.all)
    assert heard.all == [HubReached()]
    assert len([r for r in caplog.records if r.name.startswith("visitor.client.live")]) == 7
    assert "Aino" not in caplog.text


async def test_a_huge_message_ends_the_connection_and_the_next_one_works(
    hub: HubServer, connect: Connect
) -> None:
    _, heard, called = connect(hub.url)
    await heard.first(HubReached)
    hub.send_live("x" * (QUICK.largest_bytes + 1))
    await heard.until(lambda: len(heard.of(HubReached)) == 2)
    hub.send_live({"type": "directory.changed", "version": 2})
    await called.until(lambda: "directory" in called.all)


class Relay:
    """A TCP relay that can stop carrying bytes while both ends stay open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._server: asyncio.Server | None = None
        self._writers: list[asyncio.StreamWriter] = []
        self._carries = asyncio.Event()
        self._pumps: list[asyncio.Task[None]] = []

    async def open(self, tasks: TaskOwner) -> str:
        self._carries.set()

        async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._port)
            self._writers += [writer, far_writer]
            tasks.start("out", self._pump(reader, far_writer))
            tasks.start("back", self._pump(far_reader, writer))

        self._server = await asyncio.start_server(meet, "127.0.0.1", 0)
        return f"https://localhost:{self._server.sockets[0].getsockname()[1]}"

    def stall(self) -> None:
        self._carries.clear()

    def resume(self) -> None:
        """Carry again; what was stalled is gone, as with a router that forgot."""
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()
        self._carries.set()

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()
        self.resume()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65536):
                await self._carries.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            return
        finally:
            writer.transport.abort()


async def test_a_half_open_connection_is_noticed_and_replaced(
    hub: HubServer, connect: Connect, tasks: TaskOwner
) -> None:
    relay = Relay(hub.port)
    live, heard, _ = connect(await relay.open(tasks))
    await heard.first(HubReached)
    hub.state.visits["v1"] = visit_view("v1", "4711")
    await live.watch(Watch("v1", "4711"))
    await heard.first(VisitChanged)
    relay.stall()
    lost = QUICK.ping_s + QUICK.pong_s + QUICK.close_s + 2
    await heard.until(lambda: bool(heard.of(HubLost)), seconds=lost)
    hub.change_visit("v1", closed=True)
    relay.resume()
    await heard.until(lambda: heard.of(VisitChanged)[-1].view.closed)
    await relay.close()


async def test_only_so_many_visits_are_watched(hub: HubServer, connect: Connect) -> None:
    live, heard, _ = connect(hub.url)
    for number in range(MOST_WATCHED + 1):
        hub.state.visits[f"v{number}"] = visit_view(f"v{number}", f"{4000 + number}")
        await live.watch(Watch(f"v{number}", f"{4000 + number}"))
    await heard.until(lambda: len(heard.of(VisitChanged)) == MOST_WATCHED)
    told = {event.view.id for event in heard.of(VisitChanged)}
    assert told == {f"v{number}" for number in range(1, MOST_WATCHED + 1)}


def test_a_dead_hub_is_noticed_within_ten_seconds() -> None:
    from visitor.client.live_line import Tempo

    tempo = Tempo()
    assert tempo.ping_s + tempo.pong_s + tempo.close_s < 10
