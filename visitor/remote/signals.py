"""Owns which signals may be relayed between the seats of a call: known kinds, bounded. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LARGEST_SDP = 24 * 1024
"""Bytes of UTF-8."""
LARGEST_CANDIDATE = 1024
LONGEST_MID = 64
MOST_LINES = 64

Signal = Mapping[str, Any]


def cleaned(data: Mapping[str, Any]) -> Signal | None:
    """`data` with nothing but what its kind has, or None where it is no signal at all."""
    match data.get("kind"):
        case "offer" | "answer" as kind:
            sdp = data.get("sdp")
            # A description without its first line would only fail at the other side.
            if _text(sdp, LARGEST_SDP) and str(sdp).startswith("v=0"):
                return {"kind": kind, "sdp": sdp}
            return None
        case "candidate":
            return _candidate(data)
        case "bye":
            return {"kind": "bye"}
        case _:
            return None


def _candidate(data: Mapping[str, Any]) -> Signal | None:
    candidate, mid, line = (data.get(key) for key in ("candidate", "sdpMid", "sdpMLineIndex"))
    good_line = line is None or (type(line) is int and 0 <= line < MOST_LINES)
    if not (_text(candidate, LARGEST_CANDIDATE) and good_line):
        return None
    if mid is not None and not _text(mid, LONGEST_MID):
        return None
    return {"kind": "candidate", "candidate": candidate, "sdpMid": mid, "sdpMLineIndex": line}


def _text(value: object, largest: int) -> bool:
    if not isinstance(value, str) or len(value) > largest or "\0" in value:
        return False
    # Half of a surrogate pair is no text, and cannot be sent on.
    return len(value.encode("utf-8", "surrogatepass")) <= largest and _encodable(value)


def _encodable(value: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in value)
