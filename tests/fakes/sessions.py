"""What tests of a hub session share: its tempo, its device, the shape of its maker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.fakes.heard import Heard
from visitor.client.device_file import Device
from visitor.client.live_line import Tempo
from visitor.client.result import Arrival, Event, Kept
from visitor.client.session import HubSession

ARRIVAL = Arrival("h1", "Aino Ääkkönen", "Oy Ab", "+358401234567", "fi")
QUICK = Tempo(open_s=5, ping_s=0.3, pong_s=0.3, close_s=0.2, send_s=1, steps_s=(0.0, 0.05))

MakeSession = Callable[..., tuple[HubSession, Heard[Event]]]


def device_of(url: str, ca_file: Path, key: str = "kiosk1.secret") -> Device:
    """The device that the fake hub knows, unless another key is given."""
    return Device(url, ca_file, "kiosk1", key, "Hall", "kiosk")


async def kept(session: HubSession) -> Kept:
    """Somebody has arrived, and it is durable."""
    arrived = await session.arrive(ARRIVAL)
    assert isinstance(arrived, Kept)
    return arrived
