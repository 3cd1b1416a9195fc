"""Waits for a condition with a deadline, on an asyncio loop."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable


async def until(
    met: Callable[[], bool | Awaitable[bool]], what: str, seconds: float = 15.0
) -> None:
    """Return once `met` gives true; it is asked 50 times a second. Raises TimeoutError."""
    end = asyncio.get_running_loop().time() + seconds
    while True:
        answer = met()
        if await answer if isinstance(answer, Awaitable) else answer:
            return
        if asyncio.get_running_loop().time() > end:
            raise TimeoutError(f"{what} did not come in {seconds:g} s")
        await asyncio.sleep(0.02)
