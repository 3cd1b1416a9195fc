"""Any application, served for real over TLS on localhost, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket

import uvicorn
from fastapi import FastAPI


@contextmanager
def served(app: FastAPI, certificate: Path, key: Path) -> Iterator[str]:
    """The address of `app` while it is served; its lifespan is not run."""
    config = uvicorn.Config(
        app,
        host="127.0.0.1",
        port=0,
        ssl_certfile=str(certificate),
        ssl_keyfile=str(key),
        log_config=None,
        lifespan="off",
        timeout_graceful_shutdown=1,
        ws="websockets-sansio",
    )
    server = _Server(config)
    thread = threading.Thread(target=server.run, name="tls-server")
    thread.start()
    try:
        if not server.up.wait(20):
            raise TimeoutError("the server did not start")
        yield f"https://localhost:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = threading.Event()

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()
