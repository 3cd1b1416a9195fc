"""Owns live events inside one hub: topics and their followers. Publish from any thread."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable
from threading import Lock
from typing import Any

Event = dict[str, Any]
Follower = Callable[[Event], None]


class Events:
    """Hands each published event to the followers of its topic, on the hub's loop."""

    def __init__(self) -> None:
        self._followers: dict[str, set[Follower]] = defaultdict(set)
        self._loop: asyncio.AbstractEventLoop | None = None
        self.in_order = Lock()
        """Held by who reads a state and publishes it, so that the newest is told last."""

    def bind(self, loop: asyncio.AbstractEventLoop) -> None:
        """Name the loop on which followers are called; before it, events go nowhere."""
        self._loop = loop

    def publish(self, topic: str, event: Event) -> None:
        """Send `event` to all who follow `topic`. Call after the commit, never before."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._deliver, topic, event)

    def follow(self, topic: str, follower: Follower) -> None:
        """Loop thread only."""
        self._followers[topic].add(follower)

    def leave(self, topic: str, follower: Follower) -> None:
        """Loop thread only."""
        self._followers[topic].discard(follower)
        if not self._followers[topic]:
            del self._followers[topic]

    def _deliver(self, topic: str, event: Event) -> None:
        for follower in list(self._followers.get(topic, ())):
            follower(event)
