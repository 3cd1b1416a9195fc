"""Owns the words on a peer's data channel: JSON, small, nothing of it trusted. Pure."""

from __future__ import annotations

import json

from booth.call.happenings import Beat, PeerEnded, PeerHappening, RemoteMuted, RemoteVideo
from visitor.client.wire import Node

LARGEST = 1024
BEAT = '{"t":"beat"}'
END = '{"t":"end"}'


def muted(*, on: bool) -> str:
    """What tells the other side whether our microphone is muted."""
    return json.dumps({"t": "muted", "on": on})


def video(*, on: bool) -> str:
    """What tells the other side whether we send a picture."""
    return json.dumps({"t": "video", "on": on})


def read_word(number: int, text: str | bytes) -> PeerHappening | None:
    """What the peer `number` was told; None for a word that we do not know.

    Raises ValueError for what is none at all.
    """
    if len(text) > LARGEST:
        raise ValueError("too long")
    try:
        node = Node(json.loads(text))
    except RecursionError as error:
        raise ValueError("too deep") from error
    match node.text("t"):
        case "beat":
            return Beat(number)
        case "end":
            return PeerEnded(number)
        case "muted":
            return RemoteMuted(number, node.flag("on"))
        case "video":
            return RemoteVideo(number, node.flag("on"))
        case _:
            return None
