"""Owns what is said while it rings: how long, the devices, the sound that is tried. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from booth.call.local_protocol import Devices, DeviceState
from booth.room.room_facts import Ring
from visitor.texts import Texts


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """`share` is the part of the ring that is over, 0..1; `ready` where nothing is missing."""

    waited: str = ""
    most: str = ""
    share: float = 0.0
    ready: bool = True
    devices: tuple[tuple[bool, str], ...] = ()
    sound: str = ""


def waiting_page(
    words: Texts, ring: Ring | None, passed_s: float, devices: Devices, sound: str, advisor: str
) -> WaitingPage:
    """`passed_s` since the hub's word about the ring was heard; `sound` "" or how the test went.

    `advisor` is here or away.
    """
    said = _devices(words, devices)
    ready = all(good for good, _ in said)
    page = WaitingPage(
        ready=ready,
        devices=said,
        sound=words.get(f"room-sound-{sound}", advisor=advisor) if sound else "",
    )
    if ring is None or ring.total_ms <= 0:
        return page
    waited_s = min(ring.total_ms, ring.total_ms - ring.remaining_ms + passed_s * 1000) / 1000
    total_s = ring.total_ms / 1000
    return WaitingPage(
        waited=words.get("room-waited", minutes=int(waited_s // 60)),
        most=words.get("room-most", minutes=max(1, round(total_s / 60))),
        share=round(max(0.0, waited_s / total_s), 3),
        ready=page.ready,
        devices=page.devices,
        sound=page.sound,
    )


def _devices(words: Texts, devices: Devices) -> tuple[tuple[bool, str], ...]:
    known = (
        ("camera", devices.camera),
        ("microphone", devices.microphone),
        ("speaker", devices.speaker),
    )
    return tuple((works(state), words.get(_key(name, state))) for name, state in known)


def works(state: DeviceState) -> bool:
    """Whether the device does its work; a test device does."""
    return state in (DeviceState.OK, DeviceState.TEST)


def _key(name: str, state: DeviceState) -> str:
    return f"room-{name}-{'ok' if works(state) else 'missing'}"
