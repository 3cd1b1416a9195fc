"""Owns the reading of what other seats signal: bounded, and nothing of it trusted. Any thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiortc import RTCIceCandidate
from aiortc.sdp import candidate_from_sdp

LARGEST_SDP = 24 * 1024
LARGEST_CANDIDATE = 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """The other side's description of our connection."""

    sdp: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to reach the other side; None says that there are no more."""

    candidate: RTCIceCandidate | None


def read_signal(data: Mapping[str, Any]) -> Answer | Candidate:
    """The signal in `data`. Raises ValueError where it is none, or too large."""
    match data:
        case {"kind": "answer", "sdp": str(sdp)}:
            if len(sdp.encode("utf-8", "replace")) > LARGEST_SDP:
                raise ValueError("an answer that is too large")
            return Answer(sdp)
        case {"kind": "candidate", "candidate": str(text)}:
            if len(text) > LARGEST_CANDIDATE:
                raise ValueError("a candidate that is too large")
            return Candidate(_candidate(text, data.get("sdpMid"), data.get("sdpMLineIndex")))
        case _:
            raise ValueError("no answer and no candidate")


def _candidate(text: str, mid: object, index: object) -> RTCIceCandidate | None:
    if not text:
        return None
    try:
        candidate = candidate_from_sdp(text.removeprefix("candidate:"))
    except (AssertionError, IndexError) as error:
        raise ValueError(f"a candidate that cannot be read: {error}") from error
    candidate.sdpMid = mid if isinstance(mid, str) else None
    candidate.sdpMLineIndex = index if isinstance(index, int) else None
    if candidate.sdpMid is None and candidate.sdpMLineIndex is None:
        raise ValueError("a candidate of nowhere")
    return candidate
