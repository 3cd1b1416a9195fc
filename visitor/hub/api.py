"""Owns the hub's own routes: commands, live events, health."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, WebSocket

from visitor.access.guard import allow
from visitor.access.roles import Caller, Role
from visitor.hub.commands import CommandDesk
from visitor.hub.live import LiveDesk
from visitor.hub.schemas import CommandShape

CLIENTS = (Role.KIOSK, Role.ROOM, Role.DESK, Role.OFFICIAL)


def hub_router(commands: CommandDesk, live: LiveDesk) -> APIRouter:
    """The routes that every errand shares."""
    router = APIRouter()

    @router.get("/api/health", dependencies=[allow(Role.ANYONE)])
    def health() -> dict[str, str]:
        return {"state": "up"}

    @router.post("/api/commands")
    def take_command(
        command: CommandShape, caller: Annotated[Caller, allow(*CLIENTS)]
    ) -> dict[str, Any]:
        return commands.take(caller, command)

    @router.websocket("/api/live")
    async def follow_live(socket: WebSocket, caller: Annotated[Caller, allow(*CLIENTS)]) -> None:
        await live.serve(socket, caller)

    return router
