"""Owns the program that catches the demo's messages: `python -m visitor.demo.caught`.

A mail server, an SMS gateway and a page, on the loopback address only. The composition root.
"""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import structlog
import typer
import uvicorn
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.middleware.trustedhost import TrustedHostMiddleware

from visitor.clock import SystemClock
from visitor.demo.caught_page import page_routes
from visitor.demo.caught_sms import Receipts, gateway
from visitor.demo.caught_smtp import start_smtp
from visitor.demo.caught_store import CaughtStore
from visitor.log import log_to_stderr
from visitor.paths import ASSETS
from visitor.tasks import TaskOwner

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says. Port 0 takes a free one; empty tokens let everybody in."""

    smtp_port: int
    http_port: int
    sms_token: str
    receipt_token: str
    ca: Path | None
    timezone: str
    ready_file: Path | None


def create_app(store: CaughtStore, receipts: Receipts, options: Options) -> FastAPI:
    """The page, the list and the SMS gateway."""
    app = FastAPI(title="Luukku: caught messages", openapi_url=None)
    # A page elsewhere must not read the messages through a name that it points at us.
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["localhost", HOST])
    app.include_router(page_routes(store, ZoneInfo(options.timezone)))
    app.include_router(gateway(store, receipts, options.sms_token))
    for name, folder in (("static", "pages/static"), ("fonts", "fonts")):
        app.mount(f"/{name}", StaticFiles(directory=ASSETS / folder, check_dir=False))
    return app


async def serve(options: Options) -> None:
    """Catch messages until a signal says stop."""
    log, clock = structlog.stdlib.get_logger("visitor.demo.caught"), SystemClock()
    store = CaughtStore(clock)
    receipts = Receipts(clock, options.receipt_token, options.ca)
    tasks = TaskOwner(lambda name, error: log.error("task ended", task=name, exc_info=error))
    smtp = await start_smtp(store, HOST, options.smtp_port)
    with socket.create_server((HOST, options.http_port)) as listening:
        tasks.start("receipts", receipts.run())
        # Both already listen: whoever comes before the first answer waits in line.
        _announce(smtp.sockets[0], listening, options.ready_file)
        app = create_app(store, receipts, options)
        config = uvicorn.Config(
            app, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=2
        )
        await uvicorn.Server(config).serve([listening])
    smtp.close()
    await tasks.close()


def _announce(smtp: socket.socket, http: socket.socket, ready_file: Path | None) -> None:
    port = http.getsockname()[1]
    page = f"http://localhost:{port}/"
    ready = {"ready": "caught", "smtp": smtp.getsockname()[1], "http": port}
    line = json.dumps({**ready, "page": page, "sms": f"{page}sms"})
    if ready_file is not None:
        unfinished = ready_file.with_suffix(".part")
        unfinished.write_text(line, encoding="utf-8")
        unfinished.replace(ready_file)
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(
    smtp_port: Annotated[int, typer.Option(help="Where e-mail comes in.")] = 0,
    http_port: Annotated[int, typer.Option(help="Where SMS come in, and the page.")] = 0,
    sms_token: Annotated[str, typer.Option(envvar="LUUKKU_CAUGHT_SMS_TOKEN")] = "",
    receipt_token: Annotated[str, typer.Option(envvar="LUUKKU_CAUGHT_RECEIPT_TOKEN")] = "",
    ca: Annotated[Path | None, typer.Option(help="Whom to trust when sending receipts.")] = None,
    timezone: Annotated[str, typer.Option(help="Of the times on the page.")] = "Europe/Helsinki",
    ready_file: Annotated[Path | None, typer.Option(help="Written when all listens.")] = None,
) -> None:
    """Catch e-mails and SMS, and show them on a page."""
    log_to_stderr("caught")
    options = Options(smtp_port, http_port, sms_token, receipt_token, ca, timezone, ready_file)
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(options))


if __name__ == "__main__":
    typer.run(main)
