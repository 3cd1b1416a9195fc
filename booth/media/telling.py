"""Owns what a screen is told of the call: one whole state, derived. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from booth.call.local_protocol import Call, Devices, DeviceState, HubPresence, Pictures, State
from booth.call.room_call import OFFICIAL, RoomCall

_SEES = frozenset({DeviceState.OK, DeviceState.TEST})


def aged(room: Mapping[str, Any] | None, by_ms: int) -> Mapping[str, Any] | None:
    """The hub's `room.state` with the times that are left, `by_ms` after it was heard."""
    session = room.get("session") if room is not None else None
    if room is None or not isinstance(session, dict):
        return room
    left = {key: _less(session.get(key), by_ms) for key in ("ring", "survey") if key in session}
    return {**room, "session": {**session, **left}}


def _less(part: object, by_ms: int) -> object:
    if not isinstance(part, dict) or not isinstance(part.get("remaining_ms"), int):
        return part
    return {**part, "remaining_ms": max(0, part["remaining_ms"] - by_ms)}


def state_of(
    call: RoomCall,
    hub: HubPresence,
    room: Mapping[str, Any] | None,
    devices: Devices,
    own: str,
    paths: Mapping[int, str],
) -> State:
    """The state; `paths` are the remote pictures by their peers' numbers."""
    link = call.link(OFFICIAL)
    official = paths.get(link.number, "") if link is not None else ""
    shown = Call(
        state=call.state,
        session_id=call.session_id,
        muted=call.muted,
        remote_muted=link is not None and link.muted,
        remote_video=link is not None and link.video and official != "",
        own_video=call.capturing and devices.camera in _SEES,
        reason=call.reason,
    )
    return State(hub, room, shown, devices, Pictures(own, official))
