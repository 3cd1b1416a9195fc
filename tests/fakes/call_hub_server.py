"""A CallHub served over TLS on the test's own loop, for media processes that are real."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

from tests.fakes.call_hub import CallHub
from tests.fakes.certificates import ServerCertificate
from tests.fakes.heard import until
from visitor.client.result import Event, LiveHeard
from visitor.tasks import TaskOwner


@asynccontextmanager
async def served_call_hub(
    hub: CallHub, certificate: ServerCertificate, tasks: TaskOwner
) -> AsyncIterator[str]:
    """The address; `hub.there` follows the one live connection."""
    config = uvicorn.Config(
        _app(hub, tasks),
        host="127.0.0.1",
        port=0,
        ssl_certfile=str(certificate.certificate),
        ssl_keyfile=str(certificate.key),
        log_config=None,
        lifespan="off",
        timeout_graceful_shutdown=1,
        ws="websockets-sansio",
    )
    server = _Server(config)
    serving = tasks.start("call-hub", server.serve())
    await until(lambda: server.started)
    yield f"https://localhost:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    await serving


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        # The test's own process keeps its signals.
        yield


def _app(hub: CallHub, tasks: TaskOwner) -> FastAPI:
    app = FastAPI()
    taken: set[str] = set()

    @app.post("/api/commands")
    async def take(command: dict[str, Any]) -> dict[str, Any]:
        # A client that was killed before it noted our answer sends the same again.
        if command["id"] not in taken:
            taken.add(command["id"])
            await hub.submit(command["kind"], command["payload"])
        return {"id": command["id"], "outcome": {}}

    @app.websocket("/api/live")
    async def follow(socket: WebSocket) -> None:
        await socket.accept()
        waiting: asyncio.Queue[str] = asyncio.Queue(256)
        writing = tasks.start("call-hub-live", _write(socket, waiting))
        hub.attach(lambda event: _queue(waiting, event))
        try:
            while True:
                message = json.loads(await socket.receive_text())
                if message["type"] == "remote.watch":
                    hub.come()
                else:
                    await hub.send(message)
        except WebSocketDisconnect:
            hub.there = False
        finally:
            writing.cancel()

    return app


def _queue(waiting: asyncio.Queue[str], event: Event) -> None:
    if isinstance(event, LiveHeard):
        waiting.put_nowait(json.dumps({**event.body, "type": event.kind}))


async def _write(socket: WebSocket, waiting: asyncio.Queue[str]) -> None:
    while True:
        await socket.send_text(await waiting.get())
