"""Owns the assembly of the hub: errands in, one guarded application out."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from importlib.metadata import entry_points

from fastapi import FastAPI
from starlette.types import Lifespan

from visitor.access.guard import GuardedStatic, require_rules
from visitor.access.roles import Role
from visitor.hub.api import hub_router
from visitor.hub.body_limit import BodyLimit
from visitor.hub.commands import CommandDesk
from visitor.hub.faults import add_fault_handlers
from visitor.hub.live import LiveDesk
from visitor.hub.pages import Pages
from visitor.hub.parts import Errand, ErrandFactory, HubParts
from visitor.paths import ASSETS
from visitor.tasks import TaskOwner

_LOG = logging.getLogger(__name__)


def named_errands() -> list[ErrandFactory]:
    """The errands that the installed distributions bring, in the order of their names."""
    points = sorted(entry_points(group="luukku.hub"), key=lambda point: point.name)
    return [point.load() for point in points]


def create_app(parts: HubParts, factories: Iterable[ErrandFactory]) -> FastAPI:
    """The hub's application. Raises UnguardedRouteError where a route names no rule."""
    errands = [factory(parts) for factory in factories]
    app = FastAPI(
        title="Luukku",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=_life(parts, errands),
    )
    app.state.doorkeeper = parts.doorkeeper
    add_fault_handlers(app, parts.settings, Pages())
    app.add_middleware(BodyLimit)
    app.include_router(hub_router(*_desks(parts, errands)))
    for errand in errands:
        for router in errand.routers:
            app.include_router(router)
    _mount_assets(app)
    require_rules(app)
    return app


def _desks(parts: HubParts, errands: list[Errand]) -> tuple[CommandDesk, LiveDesk]:
    commands = {kind: handler for errand in errands for kind, handler in errand.commands.items()}
    messages = {kind: handler for errand in errands for kind, handler in errand.live.items()}
    left = [hear for errand in errands for hear in errand.live_left]
    desk = CommandDesk(parts.database, parts.clock, commands, parts.fingerprint_key)
    admits = parts.doorkeeper.still_admits
    return desk, LiveDesk(parts.events, messages, admits, parts.clock, left)


def _mount_assets(app: FastAPI) -> None:
    for path, folder in (("/static", "pages/static"), ("/fonts", "fonts")):
        app.mount(path, GuardedStatic(ASSETS / folder, Role.ANYONE), name=folder)


def _life(parts: HubParts, errands: list[Errand]) -> Lifespan[FastAPI]:
    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        parts.events.bind(asyncio.get_running_loop())
        tasks = TaskOwner(_surprise)
        for errand in errands:
            for name, work in errand.workers.items():
                tasks.start(f"{errand.name}.{name}", work())
        yield
        await tasks.close()

    return life


def _surprise(name: str, error: BaseException) -> None:
    _LOG.error("a worker of the hub ended by surprise", extra={"worker": name}, exc_info=error)
