"""Owns the media process of one room: its parts, its beginning and its end. One loop thread."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, suppress
from functools import partial
from pathlib import Path

from booth.call.frames import picture_folder, wipe_leftovers
from booth.call.local_server import LocalServer
from booth.call.room_call import RoomCall, ended_before
from booth.media.bitrate import allow_720p
from booth.media.devices import room_devices
from booth.media.engine import Engine, Parts
from booth.media.studio import Studio
from booth.room.settings import RoomSettings
from visitor.client.device_file import Device
from visitor.client.journal import Journal
from visitor.client.link import HubLink
from visitor.clock import SystemClock
from visitor.tasks import TaskOwner

_LOG = logging.getLogger(__name__)
SOCKET = "media.sock"
JOURNAL = "journal.db"
PICTURE_THREADS = 2
END_S = 1.5


async def serve(
    settings: RoomSettings, device: Device, ended: Callable[[asyncio.Event], None]
) -> None:
    """Run until SIGTERM, SIGINT or what `ended` watches; back within 2 s of that."""
    _quiet_libraries()
    allow_720p()
    clock = SystemClock()
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    pictures = picture_folder(settings.data_dir)
    wipe_leftovers(pictures)
    over = asyncio.Event()
    _watch_signals(over)
    ended(over)
    pool = ThreadPoolExecutor(PICTURE_THREADS, "pictures")
    tasks = TaskOwner(surprise)
    async with AsyncExitStack() as stack:
        stack.callback(_remove, pictures)
        stack.callback(pool.shutdown)
        stack.push_async_callback(tasks.close)
        journal = Journal(settings.data_dir / JOURNAL, clock)
        server: LocalServer
        parts = Parts(clock, pool, pictures, surprise, lambda state: server.tell(state))
        engine = Engine(
            parts,
            lambda changed: Studio(
                partial(room_devices, settings, clock), pictures, clock, pool, surprise, changed
            ),
        )
        server = LocalServer(settings.data_dir / SOCKET, tasks, engine.carry_out, engine.newest)
        link = HubLink(device, journal, clock, tasks, engine.hear)
        await engine.start(link, await asyncio.to_thread(_left_over, journal))
        stack.push_async_callback(_close, server, engine, link)
        await link.start()
        await server.start()
        # A collection that looks through everything would be heard as a gap in the sound.
        gc.collect()
        gc.freeze()
        _LOG.info("the media process is ready")
        await over.wait()


def surprise(name: str, error: BaseException) -> None:
    """Log what a task did not expect, with its place."""
    _LOG.error("the task %s failed", name, exc_info=error)


def _quiet_libraries() -> None:
    # At INFO they tell every address of the other side.
    for name in ("aioice", "aiortc"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _watch_signals(over: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, over.set)


def _left_over(journal: Journal) -> RoomCall:
    """The ends that the hub has not heard: what it still tells of those sessions is too old."""
    try:
        pending = journal.pending()
    except (sqlite3.Error, OSError) as error:
        _LOG.error("the journal cannot be read: %s", error)
        return RoomCall()
    ends = [
        str(command.payload.get("session_id", ""))
        for command in pending
        if command.kind == "remote.move" and command.payload.get("move") == "step"
    ]
    return ended_before(tuple(ends))


def _remove(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


async def _close(server: LocalServer, engine: Engine, link: HubLink) -> None:
    """All at once: none may take the others' time."""
    closing = (server.close(), engine.close(), link.close())
    try:
        async with asyncio.timeout(END_S):
            await asyncio.gather(*closing)
    except TimeoutError:
        _LOG.warning("not everything ended in time")
