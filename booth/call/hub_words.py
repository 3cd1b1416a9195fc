"""Owns how the hub's live messages are read and written by a room. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

from booth.call.happenings import (
    Happening,
    Join,
    Joined,
    Leave,
    NoSession,
    Replaced,
    SeatTold,
    SessionTold,
    Signal,
    SignalHeard,
    TellLink,
)
from visitor.client.wire import Node

WATCH = {"type": "remote.watch"}
MOST_SEATS = 8


def read_live(kind: str, body: Mapping[str, Any]) -> Happening | None:
    """What the message means for the call; None where nothing. Raises ValueError."""
    node = Node(dict(body))
    match kind:
        case "room.state":
            if node.absent("session"):
                return NoSession()
            session = node.node("session")
            return SessionTold(session.text("id"), session.text("phase"), session.text("reason"))
        case "remote.joined":
            return _joined(node, body)
        case "remote.seat":
            return SeatTold(
                node.text("session_id"),
                node.text("seat"),
                node.whole("generation"),
                node.flag("present"),
            )
        case "remote.replaced":
            return Replaced(node.text("session_id"))
        case "remote.signal":
            node.node("data")
            return SignalHeard(
                node.text("session_id"),
                node.text("from"),
                node.whole("generation"),
                body["data"],
            )
        case _:
            return None


def live_message(act: Join | Leave | Signal | TellLink, process: str) -> dict[str, Any]:
    """The act as a live message; `process` tells this process's seats from another's."""
    match act:
        case Join(session_id, instance):
            return {
                "type": "remote.join",
                "session_id": session_id,
                "instance": f"{process}-{instance}",
            }
        case Leave(session_id):
            return {"type": "remote.leave", "session_id": session_id}
        case Signal(session_id, seat, generation, data):
            return {
                "type": "remote.signal",
                "session_id": session_id,
                "to": seat,
                "generation": generation,
                "data": dict(data),
            }
        case TellLink(session_id, lost):
            return {"type": "remote.link", "session_id": session_id, "lost": lost}
        case never:
            assert_never(never)


def _joined(node: Node, body: Mapping[str, Any]) -> Joined:
    others = list(node.nodes("others"))
    servers = list(node.nodes("ice_servers"))
    if len(others) > MOST_SEATS or len(servers) > MOST_SEATS:
        raise ValueError("too many seats or servers")
    return Joined(
        node.text("session_id"),
        node.whole("generation"),
        {other.text("seat"): other.whole("generation") for other in others},
        tuple(body["ice_servers"]),
    )
