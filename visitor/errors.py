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
VISIT_UNKNOWN = ErrorKind("visit-unknown", Action.ASK_DESK, 404)
LINK_FORGED = ErrorKind("link-forged", Action.NONE, 403)
LINK_EXPIRED = ErrorKind("link-expired", Action.NONE, 410)
HERE_EXPIRED = ErrorKind("here-expired", Action.ASK_DESK, 410)
PHONE_BAD = ErrorKind("phone-bad", Action.CORRECT, 422)
NAME_MISSING = ErrorKind("name-missing", Action.CORRECT, 422)
SIGN_IN_WRONG = ErrorKind("sign-in-wrong", Action.CORRECT, 403)
SIGN_IN_NEEDED = ErrorKind("sign-in-needed", Action.CORRECT, 403)
INVITATION_BAD = ErrorKind("invitation-bad", Action.NONE, 403)
INVITATION_USED = ErrorKind("invitation-used", Action.CORRECT, 410)
INVITATION_EXPIRED = ErrorKind("invitation-expired", Action.NONE, 410)
INVITATION_TIME = ErrorKind("invitation-time", Action.CORRECT, 422)
INVITATION_UNKNOWN = ErrorKind("invitation-unknown", Action.NONE, 404)
INVITATION_CLOSED = ErrorKind("invitation-closed", Action.NONE, 409)
INVITATION_OTHER_HOST = ErrorKind("invitation-other-host", Action.ASK_DESK, 409)
PASSWORD_WEAK = ErrorKind("password-weak", Action.CORRECT, 422)
PASSWORD_LONG = ErrorKind("password-long", Action.CORRECT, 422)
PASSWORD_COMMON = ErrorKind("password-common", Action.CORRECT, 422)
PASSWORD_PERSONAL = ErrorKind("password-personal", Action.CORRECT, 422)
CUSTOMER_GONE = ErrorKind("customer-gone", Action.NONE, 409)
SERVICE_UNKNOWN = ErrorKind("service-unknown", Action.NONE, 422)
ROOM_UNKNOWN = ErrorKind("room-unknown", Action.NONE, 422)
ROOM_TAKEN = ErrorKind("room-taken", Action.CORRECT, 409)
ROOM_IN_SURVEY = ErrorKind("room-in-survey", Action.CORRECT, 409)
ROOM_AWAY = ErrorKind("room-away", Action.WAIT, 409)
SESSION_UNKNOWN = ErrorKind("session-unknown", Action.NONE, 404)
SESSION_ENDED = ErrorKind("session-ended", Action.NONE, 409)
STEP_NOT_NOW = ErrorKind("step-not-now", Action.NONE, 409)
STEP_NOT_YOURS = ErrorKind("step-not-yours", Action.NONE, 403)
DOCUMENT_KIND_BAD = ErrorKind("document-kind-bad", Action.CORRECT, 422)
NO_OFFICIAL = ErrorKind("no-official", Action.WAIT, 409)
RING_OVER = ErrorKind("ring-over", Action.NONE, 409)
CALL_TAKEN = ErrorKind("call-taken", Action.NONE, 409)
MOVE_TOO_OLD = ErrorKind("move-too-old", Action.RETRY, 409)
SIGNAL_BAD = ErrorKind("signal-bad", Action.NONE, 422)
SURVEY_CLOSED = ErrorKind("survey-closed", Action.NONE, 409)
SURVEY_BAD = ErrorKind("survey-bad", Action.CORRECT, 422)
DIARY_BAD = ErrorKind("diary-bad", Action.CORRECT, 422)
DIARY_WRITTEN = ErrorKind("diary-written", Action.NONE, 409)

CATALOGUE: tuple[ErrorKind, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, ErrorKind)
)
