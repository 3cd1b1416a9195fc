"""Owns the hub as a program: settings in, a TLS server out. The composition root."""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path

import uvicorn

from visitor.access.doorkeeper import Doorkeeper
from visitor.access.links import LinkSigner
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.db.migrate import upgrade
from visitor.hub.app import create_app, named_errands
from visitor.hub.events import Events
from visitor.hub.parts import HubParts
from visitor.hub.secrets_store import load_keys
from visitor.hub.tls import server_files
from visitor.log import log_to_stderr
from visitor.settings import HubSettings

LARGEST_LIVE_FRAME = 64 * 1024


def make_parts(settings: HubSettings) -> HubParts:
    """Everything that the errands need, made from `settings`; brings the database up to date."""
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    upgrade(settings.resolved_database_url)
    clock = SystemClock()
    database = Database(settings.resolved_database_url)
    keys = load_keys(settings.data_dir)
    links = LinkSigner(keys, clock)
    return HubParts(
        settings=settings,
        clock=clock,
        database=database,
        events=Events(),
        doorkeeper=Doorkeeper(database, clock, links, settings),
        links=links,
        fingerprint_key=keys[0],
    )


def serve(settings: HubSettings) -> None:
    """Run the hub until it is told to stop; its first line on stdout says where it listens."""
    log_to_stderr()
    # What the hub writes is nobody else's business, wherever its folder lies.
    os.umask(0o077)
    parts = make_parts(settings)
    files = server_files(settings, parts.clock)
    config = uvicorn.Config(
        create_app(parts, named_errands()),
        host=settings.bind_host,
        port=settings.port,
        ssl_certfile=str(files.certificate),
        ssl_keyfile=str(files.key),
        ws_max_size=LARGEST_LIVE_FRAME,
        ws_ping_interval=5,
        ws_ping_timeout=5,
        timeout_graceful_shutdown=5,
        server_header=False,
        log_config=None,
    )
    _Announcing(config, files.authority).run()
    parts.database.close()


class _Announcing(uvicorn.Server):
    """Says in one JSON line on stdout that it listens, on which port, and what to trust."""

    def __init__(self, config: uvicorn.Config, authority: Path | None) -> None:
        super().__init__(config)
        self._authority = authority

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        await super().startup(sockets)  # type: ignore[arg-type]
        # What is there for good is not looked through again: that takes a third of a second.
        gc.collect()
        gc.freeze()
        if self.started:
            port = self.servers[0].sockets[0].getsockname()[1]
            ready = {"ready": "hub", "port": port, "ca": str(self._authority or "")}
            print(json.dumps(ready), file=sys.stdout, flush=True)  # noqa: T201
