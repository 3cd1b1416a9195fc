"""Owns how a line to the hub begins: the journal opened, the certificate trusted. Loop thread."""

from __future__ import annotations

import asyncio
import sqlite3
import ssl
from collections.abc import Callable

from visitor.client.device_file import Device
from visitor.client.hub_client import load_tls
from visitor.client.journal import Journal
from visitor.client.result import Event, SetupBroken, StoreFault

TRUST_AGAIN_S = 30.0


async def open_journal(journal: Journal, emit: Callable[[Event], None]) -> None:
    """Open the journal; what is wrong with its file now or later is emitted as StoreFault."""
    loop = asyncio.get_running_loop()
    journal.on_fault = lambda reason: _from_thread(loop, emit, StoreFault(reason))
    try:
        await asyncio.to_thread(journal.open)
    except (sqlite3.Error, OSError) as error:
        emit(StoreFault(f"the journal cannot be opened: {error}"))


async def trusted(device: Device, emit: Callable[[Event], None]) -> ssl.SSLContext:
    """What the hub is trusted by; tried every 30 s while its file cannot be used."""
    told = False
    while True:
        try:
            return await asyncio.to_thread(load_tls, device)
        except OSError as error:
            if not told:
                emit(SetupBroken(f"the CA file cannot be used: {error}"))
            told = True
        await asyncio.sleep(TRUST_AGAIN_S)


def _from_thread(
    loop: asyncio.AbstractEventLoop, emit: Callable[[Event], None], event: Event
) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(emit, event)
