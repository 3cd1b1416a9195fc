"""Owns the shape of what the hub gives each errand, and of what it gets back."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel
from sqlalchemy.orm import Session

from visitor.access.doorkeeper import Doorkeeper
from visitor.access.links import LinkSigner
from visitor.access.roles import Caller, Rule
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.hub.events import Events
from visitor.settings import HubSettings


@dataclass(frozen=True)
class HubParts:
    """What every errand may use; made once by the composition root."""

    settings: HubSettings
    clock: Clock
    database: Database
    events: Events
    doorkeeper: Doorkeeper
    links: LinkSigner
    fingerprint_key: bytes


@dataclass(frozen=True)
class CommandHandler:
    """How one kind of command is carried out, inside the hub's unit of work.

    `carry_out(session, caller, payload)` gives the answer's outcome, a JSON object; it raises
    LuukkuError to refuse, which is stored and answered the same for the same id.
    """

    rule: Rule
    payload: type[BaseModel]
    carry_out: Callable[[Session, Caller, Any], dict[str, Any]]


@dataclass(frozen=True)
class LiveHandler:
    """How one kind of live message from a client is answered.

    `answer(caller, payload)` runs in a worker thread; the caller's `connection_id` is that of
    its WebSocket. A message of more than `largest` bytes is refused.
    """

    rule: Rule
    payload: type[BaseModel]
    answer: Callable[[Caller, Any], LiveAnswer]
    largest: int = 4096


@dataclass(frozen=True)
class LiveAnswer:
    """A reply to a live message, and the topics that its sender now follows or leaves."""

    reply: dict[str, Any] | None
    follow: str | None = None
    leave: str | None = None


@dataclass(frozen=True)
class Errand:
    """What one errand brings to the hub; every part may be empty."""

    name: str
    routers: tuple[APIRouter, ...] = ()
    commands: Mapping[str, CommandHandler] = field(default_factory=dict)
    live: Mapping[str, LiveHandler] = field(default_factory=dict)
    workers: Mapping[str, Callable[[], Coroutine[Any, Any, None]]] = field(default_factory=dict)
    live_left: tuple[Callable[[Caller], None], ...] = ()
    """Called in a worker thread with each caller whose WebSocket has ended."""


ErrandFactory = Callable[[HubParts], Errand]
