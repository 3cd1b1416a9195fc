"""Owns the live connection to the hub: connects again and again, sends, hears. Loop thread only."""

from __future__ import annotations

import asyncio
import json
import logging
import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from visitor.client.backoff import Backoff
from visitor.client.device_file import Device
from visitor.client.hub_client import distrusted
from visitor.client.presence import Path, Presence
from visitor.client.wire import Node
from visitor.clock import Clock

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection

_LOG = logging.getLogger(__name__)
STEPS_S = (0.0, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0)
SLOW_S = 30.0
STEADY_S = 5.0

Hear = Callable[[str, dict[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Tempo:
    """The live connection's times in seconds: a dead hub is noticed within ping + pong + close."""

    open_s: float = 5.0
    ping_s: float = 4.0
    pong_s: float = 4.0
    close_s: float = 1.0
    send_s: float = 5.0
    steps_s: tuple[float, ...] = STEPS_S
    largest_bytes: int = 256 * 1024


class LiveLine:
    """Stays connected.

    `connected()` is awaited at each new connection, before anything is heard; `hear(type, message)`
    for each message, and a ValueError of it means that the message cannot be read.
    """

    def __init__(
        self,
        device: Device,
        clock: Clock,
        presence: Presence,
        connected: Callable[[], Awaitable[None]],
        hear: Hear,
        tempo: Tempo | None = None,
    ) -> None:
        self._device = device
        self._clock = clock
        self._presence = presence
        self._connected = connected
        self._on_message = hear
        self._tempo = tempo or Tempo()
        self._backoff = Backoff(clock, self._tempo.steps_s)
        self._socket: ClientConnection | None = None

    @property
    def is_connected(self) -> bool:
        return self._socket is not None

    async def send(self, message: Mapping[str, Any]) -> bool:
        """Send now; False where there is no connection, or it just ended."""
        if self._socket is None:
            return False
        from websockets.exceptions import ConnectionClosed

        try:
            async with asyncio.timeout(self._tempo.send_s):
                await self._socket.send(json.dumps(message))
        except (ConnectionClosed, TimeoutError) as error:
            _LOG.info("a live message was not sent: %s", error)
            return False
        return True

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
        await self._connected()
        while True:
            text = await socket.recv()
            # A hub that speaks is well: an end after this is no reason to be patient.
            self._backoff.reset()
            await self._hear(text)

    async def _hear(self, text: str | bytes) -> None:
        try:
            raw = json.loads(text)
            await self._on_message(Node(raw).text("type"), raw)
        except (ValueError, RecursionError) as fault:
            _LOG.warning("a live message that cannot be read: %s", fault)

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
