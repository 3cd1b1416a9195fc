"""Owns what a kiosk follows live: watched visits, news of the directory. Loop thread only."""

from __future__ import annotations

import logging
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from visitor.client.device_file import Device
from visitor.client.live_line import LiveLine, Tempo
from visitor.client.presence import Presence
from visitor.client.result import Event, LiveRefused, VisitChanged, VisitUnknown
from visitor.client.visit_view import VisitView, parse
from visitor.client.wire import Node
from visitor.clock import Clock

_LOG = logging.getLogger(__name__)
MOST_WATCHED = 24


@dataclass(frozen=True, slots=True)
class Watch:
    """One visit that is followed; without an id until the hub has told it."""

    visit_id: str | None
    code: str

    def wire(self) -> dict[str, Any]:
        return {"type": "visit.watch", "visit_id": self.visit_id, "code": self.code}


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
        self._emit = emit
        self._on_connected = connected
        self._directory_changed = directory_changed
        self._watched: dict[Watch, None] = {}
        self._line = LiveLine(device, clock, presence, self._connected, self._hear, tempo)

    @property
    def is_connected(self) -> bool:
        return self._line.is_connected

    async def watch(self, watch: Watch) -> None:
        """Follow a visit; of more than 24 the oldest is let go."""
        self._watched.pop(watch, None)
        self._watched[watch] = None
        while len(self._watched) > MOST_WATCHED:
            oldest = next(iter(self._watched))
            await self.unwatch(oldest.visit_id, oldest.code)
        await self._line.send(watch.wire())

    async def unwatch(self, visit_id: str | None, code: str) -> None:
        """Leave a visit, whether it was watched by its id or by its code."""
        for watch in list(self._watched):
            if watch.code == code and visit_id in (None, watch.visit_id):
                del self._watched[watch]
                if watch.visit_id is not None:
                    leave = {"type": "visit.unwatch", "visit_id": watch.visit_id}
                    await self._line.send(leave)

    async def run(self, tls: ssl.SSLContext) -> None:
        """Connect again and again, trusting `tls`; the task's owner cancels it."""
        await self._line.run(tls)

    async def _connected(self) -> None:
        self._on_connected()
        for watch in list(self._watched):
            await self._line.send(watch.wire())

    async def _hear(self, kind: str, raw: dict[str, Any]) -> None:
        message = Node(raw)
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
