"""Owns the catalogue of errors that a person or a program can be told of. Any thread.

Each code has a text in every language (`error-<code>` in assets/translations).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What the person who reads the error can do next."""

    RETRY = "retry"
    CORRECT = "correct"
    WAIT = "wait"
    ASK_DESK = "ask-desk"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ErrorKind:
    """One kind of error: its stable code, what to do about it, and its HTTP status."""

    code: str
    action: Action
    status: int

    @property
    def text_key(self) -> str:
        return f"error-{self.code}"


class LuukkuError(Exception):
    """An expected refusal. `detail` is for the log and holds no personal data."""

    def __init__(self, kind: ErrorKind, detail: str = "") -> None:
        super().__init__(f"{kind.code}: {detail}" if detail else kind.code)
        self.kind = kind
        self.detail = detail


NOT_ALLOWED = ErrorKind("not-allowed", Action.NONE, 403)
NOT_KNOWN = ErrorKind("not-known", Action.NONE, 401)
NOT_FOUND = ErrorKind("not-found", Action.NONE, 404)
BAD_REQUEST = ErrorKind("bad-request", Action.CORRECT, 422)
TOO_LARGE = ErrorKind("too-large", Action.CORRECT, 413)
TOO_MANY_TRIES = ErrorKind("too-many-tries", Action.WAIT, 429)
OURS = ErrorKind("ours", Action.RETRY, 500)
HUB_AWAY = ErrorKind("hub-away", Action.RETRY, 503)
COMMAND_REUSED = ErrorKind("command-reused", Action.NONE, 409)
COMMAND_UNKNOWN = ErrorKind("command-unknown", Action.NONE, 422)
ENROLMENT_CODE_WRONG = ErrorKind("enrolment-code-wrong", Action.CORRECT, 403)
HOST_GONE = ErrorKind("host-gone", Action.ASK_DESK, 409)
VISIT_CLOSED = ErrorKind("visit-closed", Action.NONE, 409)
LINK_FORGED = ErrorKind("link-forged", Action.NONE, 403)
LINK_EXPIRED = ErrorKind("link-expired", Action.NONE, 410)
PHONE_BAD = ErrorKind("phone-bad", Action.CORRECT, 422)
NAME_MISSING = ErrorKind("name-missing", Action.CORRECT, 422)

CATALOGUE: tuple[ErrorKind, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, ErrorKind)
)
