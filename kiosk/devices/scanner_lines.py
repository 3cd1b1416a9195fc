"""Owns the lines between the camera's process and the screen: one JSON object each. Any thread."""

from __future__ import annotations

import json

from kiosk.devices.scanner_port import Became, Lack, Message, ScannerState
from kiosk.devices.scanner_rules import Foreign, Read, is_ours

# A text of 128 characters, each of them escaped, and its key.
LONGEST_LINE = 2_000


def line_of(message: Message | None) -> bytes:
    """The line for `message`; None for a sign of life."""
    match message:
        case None:
            said: dict[str, str] = {}
        case Became(state, lack):
            said = {"state": state.value, "lack": lack.value}
        case Read(text):
            said = {"read": text}
        case Foreign():
            said = {"foreign": ""}
    return json.dumps(said).encode() + b"\n"


def message_of(line: bytes) -> Message | None:
    """What `line` says; None for a sign of life and for anything that no camera's process says."""
    try:
        said = json.loads(line)
        match said:
            case {"state": str(state), "lack": str(lack)}:
                return Became(ScannerState(state), Lack(lack))
            case {"read": str(text)} if is_ours(text):
                return Read(text)
            case {"foreign": _}:
                return Foreign()
            case _:
                return None
    except ValueError:
        return None
