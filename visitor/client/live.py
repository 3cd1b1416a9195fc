"""Owns the live connection to the hub: watched visits, news of the directory. Loop thread only."""

from __future__ import annotations

import asyncio
import json
import logging
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from visitor.client.backoff import Backoff
from visitor.client.device_file import Device
from visitor.client.hub_client import distrusted
from visitor.client.presence import Path, Presence
from visitor.client.result import Event, LiveRefused, VisitChanged, VisitUnknown
from visitor.client.visit_view import VisitView, parse
from visitor.client.wire import Node
from visitor.clock import Clock

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection

_LOG = logging.getLogger(__name__)
STEPS_S = (0.0, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0)
SLOW_S = 30.0
STEADY_S = 5.0
MOST_WATCHED = 24


@dataclass(frozen=True, slots=True)
class Watch:
    """One visit that is followed; without an id until the hub has told it."""

    visit_id: str | None
    code: str

    def wire(self) -> str:
        return json.dumps({"type": "visit.watch", "visit_id": self.visit_id, "code": self.code})


@dataclass(frozen=True, slots=True)
class Tempo:
    """The live connection's times in seconds: a dead hub is noticed within ping + pong + close."""

    open_s: float = 5.0
    ping_s: float = 4.0
    pong_s: float = 4.0
    close_s: float = 1.0
    send_s: float = 5.0
    steps_s: tuple[float, ...] = STEPS_S
    largest_bytes: int = 64 * 1024


class Live:
    """Stays connected, watches again after each reconnect, and emits what the hub tells.

    `connected()` is called at each new connection, `directory_changed()` at news of it.
    """

    def __init__(
        self,
        device: Device,
        clock: Clock,
        presence: Presence,
        emit: Callable[[Event], None],
        connected: Callable[[], None],
        directory_changed: Callable[[], None],
        tempo: Tempo | None = None,
    ) -> None:
        self._device = device
        self._clock = clock
        self._presence = presence
        self._emit = emit
        self._connected = connected
        self._directory_changed = directory_changed
        self._tempo = tempo or Tempo()
        self._backoff = Backoff(clock, self._tempo.steps_s)
        self._watched: dict[Watch, None] = {}
        self._socket: ClientConnection | None = None

    @property
    def is_connected(self) -> bool:
        return self._socket is not None

    async def watch(self, watch: Watch) -> None:
        """Follow a visit; of more than 24 the oldest is let go."""
        self._watched.pop(watch, None)
        self._watched[watch] = None
        while len(self._watched) > MOST_WATCHED:
            oldest = next(iter(self._watched))
            await self.unwatch(oldest.visit_id, oldest.code)
        await self._send(watch.wire())

    async def unwatch(self, visit_id: str | None, code: str) -> None:
        """Leave a visit, whether it was watched by its id or by its code."""
        for watch in list(self._watched):
            if watch.code == code and visit_id in (None, watch.visit_id):
                del self._watched[watch]
                if watch.visit_id is not None:
                    leave = {"type": "visit.unwatch", "visit_id": watch.visit_id}
                    await self._send(json.dumps(leave))

    async def run(self, tls: ssl.SSLContext) -> None:
        """Connect again and again, trusting `tls`; the task's owner cancels it."""
        await asyncio.to_thread(_load_websockets)
        while True:
            wait_s = await self._connect(tls)
            await asyncio.sleep(wait_s)

    async def _connect(self, tls: ssl.SSLContext) -> float:
        """Hold one connection until it ends; the seconds to wait before the next."""
        from websockets.asyncio.client import connect
        from websockets.exceptions import InvalidStatus, WebSocketException

        try:
            socket = await connect(self._address(), ssl=tls, **self._options())
        except InvalidStatus as refusal:
            return self._turned_away(refusal.response.status_code)
        except (WebSocketException, OSError, TimeoutError) as error:
            return self._not_reached(error)
        began = self._clock.monotonic()
        try:
            await self._converse(socket)
        except (WebSocketException, TimeoutError) as error:
            _LOG.info("the live connection ended: %s", error)
        finally:
            self._socket = None
            socket.transport.abort()
        if self._clock.monotonic() - began >= STEADY_S:
            self._backoff.reset()
        self._presence.fails(Path.LIVE)
        return self._backoff.wait_s()

    async def _converse(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._presence.works(Path.LIVE)
        self._connected()
        for watch in list(self._watched):
            await self._send(watch.wire())
        while True:
            text = await socket.recv()
            # A hub that speaks is well: an end after this is no reason to be patient.
            self._backoff.reset()
            await self._hear(text)

    async def _hear(self, text: str | bytes) -> None:
        try:
            raw = json.loads(text)
            await self._act(Node(raw).text("type"), Node(raw), raw)
        except (ValueError, RecursionError) as fault:
            _LOG.warning("a live message that cannot be read: %s", fault)

    async def _act(self, kind: str, message: Node, raw: dict[str, Any]) -> None:
        match kind:
            case "visit.state":
                message.node("visit")
                await self._state(parse(raw["visit"]))
            case "visit.unknown":
                self._unknown(message.text("code"))
            case "directory.changed":
                self._directory_changed()
            case "error":
                self._emit(LiveRefused(message.text("code")))
            case _:
                _LOG.warning("a live message of an unknown type: %.40r", kind)

    async def _state(self, view: VisitView) -> None:
        by_code = Watch(None, view.code)
        if by_code in self._watched:
            del self._watched[by_code]
            self._watched[Watch(view.id, view.code)] = None
        # It may have been on its way while we left the visit.
        if Watch(view.id, view.code) in self._watched:
            self._emit(VisitChanged(view))

    def _unknown(self, code: str) -> None:
        asked = [watch for watch in self._watched if watch.code == code]
        for watch in asked:
            del self._watched[watch]
        if asked:
            self._emit(VisitUnknown(code))

    async def _send(self, text: str) -> None:
        """Send if connected; what is watched is sent again at the next connection anyway."""
        if self._socket is None:
            return
        from websockets.exceptions import ConnectionClosed

        try:
            async with asyncio.timeout(self._tempo.send_s):
                await self._socket.send(text)
        except (ConnectionClosed, TimeoutError) as error:
            _LOG.info("a live message was not sent: %s", error)

    def _turned_away(self, status: int) -> float:
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND):
            self._presence.broken(Path.LIVE, f"the hub refuses live events: {status}")
            return SLOW_S
        self._presence.fails(Path.LIVE)
        return self._backoff.wait_s()

    def _not_reached(self, error: Exception) -> float:
        if reason := distrusted(error):
            self._presence.broken(Path.LIVE, reason)
            return SLOW_S
        self._presence.fails(Path.LIVE)
        return self._backoff.wait_s()

    def _address(self) -> str:
        return f"wss{self._device.hub_url.removeprefix('https')}/api/live"

    def _options(self) -> dict[str, Any]:
        tempo = self._tempo
        return {
            "additional_headers": {"Authorization": self._device.authorization},
            "user_agent_header": "luukku",
            "proxy": None,
            "compression": None,
            "open_timeout": tempo.open_s,
            "ping_interval": tempo.ping_s,
            "ping_timeout": tempo.pong_s,
            "close_timeout": tempo.close_s,
            "max_size": tempo.largest_bytes,
            "max_queue": 16,
            "logger": _quiet_log(),
        }


def _quiet_log() -> logging.Logger:
    # At DEBUG the library logs every header and frame: our key, and names.
    log = logging.getLogger(f"{__name__}.wire")
    log.setLevel(logging.CRITICAL)
    return log


def _load_websockets() -> None:
    """Import it (some 60 ms) where the loop does not wait for it."""
    import websockets.asyncio.client
    import websockets.exceptions  # noqa: F401
