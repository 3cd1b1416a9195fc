"""What was heard, in order, and waiting for it with a deadline."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
Kind = TypeVar("Kind")


class Heard(Generic[Thing]):
    """Collects whatever it is called with, on one loop."""

    def __init__(self) -> None:
        self.all: list[Thing] = []
        self._more = asyncio.Event()

    def __call__(self, thing: Thing) -> None:
        self.all.append(thing)
        self._more.set()

    def of(self, kind: type[Kind]) -> list[Kind]:
        return [thing for thing in self.all if isinstance(thing, kind)]

    async def until(self, condition: Callable[[], bool], seconds: float = 20.0) -> None:
        """Wait until `condition` holds after something was heard."""
        try:
            async with asyncio.timeout(seconds):
                while not condition():
                    self._more.clear()
                    await self._more.wait()
        except TimeoutError as error:
            raise AssertionError(f"not within {seconds} s; heard {self.all}") from error

    async def first(self, kind: type[Kind], seconds: float = 20.0) -> Kind:
        """The first of `kind`, now or when it comes."""
        await self.until(lambda: bool(self.of(kind)), seconds)
        return self.of(kind)[0]


async def until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait for a condition that another thread or process brings about."""
    try:
        async with asyncio.timeout(seconds):
            while not condition():  # noqa: ASYNC110 - no event crosses from the other side
                await asyncio.sleep(0.01)
    except TimeoutError as error:
        raise AssertionError(f"not within {seconds} s") from error
