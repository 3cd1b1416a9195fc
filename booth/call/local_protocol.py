"""Owns the lines between a room's media process and its screen: JSON, one a line. Pure.

The media process tells its whole state on every change and answers each order once. An order's id
is unique, so that one sent again after a reconnect is answered again and not carried out twice.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, assert_never

from visitor.client.wire import Node

LINE_LIMIT = 64 * 1024
LOUDEST = 10
ID_LIMIT = 64
ANSWERS_LIMIT = 40
ANSWER_LIMIT = 4000


class HubPresence(StrEnum):
    """Whether the media process has the hub."""

    UNKNOWN = "unknown"
    REACHED = "reached"
    LOST = "lost"


class CallState(StrEnum):
    """Where the room's call is, as the customer may be told."""

    NONE = "none"
    PREPARING = "preparing"
    RINGING = "ringing"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    LOST = "lost"
    ENDED = "ended"


class DeviceState(StrEnum):
    """What a camera, microphone or speaker is good for; TEST is a pattern or a tone."""

    OK = "ok"
    MISSING = "missing"
    DENIED = "denied"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Call:
    """The call of the session `session_id`; `reason` names its end."""

    state: CallState = CallState.NONE
    session_id: str = ""
    muted: bool = False
    volume: int = 7
    remote_muted: bool = False
    remote_video: bool = False
    own_video: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Devices:
    """The room's devices."""

    camera: DeviceState = DeviceState.MISSING
    microphone: DeviceState = DeviceState.MISSING
    speaker: DeviceState = DeviceState.MISSING


@dataclass(frozen=True, slots=True)
class Pictures:
    """Paths of the shared frames (`booth.call.frames`); "" while there is none."""

    own: str = ""
    official: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """Everything a screen may know; `room` is the hub's last `room.state`, as it came."""

    hub: HubPresence = HubPresence.UNKNOWN
    room: Mapping[str, Any] | None = None
    call: Call = field(default_factory=Call)
    devices: Devices = field(default_factory=Devices)
    pictures: Pictures = field(default_factory=Pictures)


@dataclass(frozen=True, slots=True)
class Done:
    """The answer to the order `id`; `why` is "" where it is ok."""

    id: str
    ok: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Malformed:
    """A line that means nothing; `reason` is for the log, `id` is the order's, if it had one."""

    reason: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Mute:
    """Send silence, or the microphone again."""

    on: bool


@dataclass(frozen=True, slots=True)
class Volume:
    """How loud the speaker is, 0..10."""

    to: int


@dataclass(frozen=True, slots=True)
class End:
    """The customer ends the call of this very session."""

    session_id: str


@dataclass(frozen=True, slots=True)
class SurveyShown:
    """The customer sees the survey."""

    session_id: str


@dataclass(frozen=True, slots=True)
class SurveyAnswers:
    """The customer's answers, by the question's id."""

    session_id: str
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SurveySkip:
    """The customer does not answer."""

    session_id: str


@dataclass(frozen=True, slots=True)
class AskAdvisor:
    """The customer asks the advisor to come in."""

    session_id: str


@dataclass(frozen=True, slots=True)
class SoundTest:
    """Play a short sound."""


Order = Mute | Volume | End | SurveyShown | SurveyAnswers | SurveySkip | AskAdvisor | SoundTest


def encode_state(state: State) -> bytes:
    """One line, newline included."""
    return _line({"type": "state", **asdict(state)})


def encode_done(done: Done) -> bytes:
    """One line, newline included."""
    return _line({"type": "done", **asdict(done)})


def encode_order(order_id: str, order: Order) -> bytes:
    """One line, newline included."""
    return _line({"do": _name(order), "id": order_id, **asdict(order)})


def parse_order(line: bytes) -> tuple[str, Order] | Malformed:
    """The order of one line, with its id."""
    order_id = ""
    try:
        raw = json.loads(line)
        node = Node(raw)
        order_id = _bounded(node, "id", ID_LIMIT)
        return order_id, _order(node, raw)
    except (ValueError, RecursionError) as fault:
        return Malformed(str(fault), order_id)


def parse_message(line: bytes) -> State | Done | Malformed:
    """What the media process says in one line."""
    try:
        raw = json.loads(line)
        node = Node(raw)
        if node.text("type") == "state":
            return _state(node, raw)
        return Done(node.text("id"), node.flag("ok"), node.text("why"))
    except (ValueError, RecursionError) as fault:
        return Malformed(str(fault))


def _line(message: Mapping[str, Any]) -> bytes:
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _name(order: Order) -> str:
    match order:
        case Mute():
            return "mute"
        case Volume():
            return "volume"
        case End():
            return "end"
        case SurveyShown():
            return "survey-shown"
        case SurveyAnswers():
            return "survey"
        case SurveySkip():
            return "survey-skip"
        case AskAdvisor():
            return "ask-advisor"
        case SoundTest():
            return "sound-test"
        case never:
            assert_never(never)


def _order(node: Node, raw: Mapping[str, Any]) -> Order:
    match node.text("do"):
        case "mute":
            return Mute(node.flag("on"))
        case "volume":
            return Volume(_volume(node, "to"))
        case "sound-test":
            return SoundTest()
        case "end":
            return End(_session(node))
        case "survey-shown":
            return SurveyShown(_session(node))
        case "survey":
            node.node("answers")
            return SurveyAnswers(_session(node), _answers(raw["answers"]))
        case "survey-skip":
            return SurveySkip(_session(node))
        case "ask-advisor":
            return AskAdvisor(_session(node))
        case unknown:
            raise ValueError(f"do: unknown {unknown[:40]!r}")


def _session(node: Node) -> str:
    return _bounded(node, "session_id", ID_LIMIT)


def _bounded(node: Node, key: str, most: int) -> str:
    value = node.text(key)
    if not 0 < len(value) <= most:
        raise ValueError(f"{key}: empty or too long")
    return value


def _volume(node: Node, key: str) -> int:
    value = node.whole(key)
    if not 0 <= value <= LOUDEST:
        raise ValueError(f"{key}: not 0..{LOUDEST}")
    return value


def _answers(raw: Mapping[str, Any]) -> dict[str, str]:
    if len(raw) > ANSWERS_LIMIT:
        raise ValueError("answers: too many")
    answers = Node(raw, "answers")
    found = {key: answers.text(key) for key in raw}
    if any(len(text) > ANSWER_LIMIT for text in found.values()):
        raise ValueError("answers: too long")
    return found


def _state(node: Node, raw: Mapping[str, Any]) -> State:
    if not node.absent("room"):
        node.node("room")
    call, devices, pictures = node.node("call"), node.node("devices"), node.node("pictures")
    return State(
        hub=node.choice("hub", HubPresence),
        room=raw["room"],
        call=_call(call),
        devices=Devices(
            camera=devices.choice("camera", DeviceState),
            microphone=devices.choice("microphone", DeviceState),
            speaker=devices.choice("speaker", DeviceState),
        ),
        pictures=Pictures(own=pictures.text("own"), official=pictures.text("official")),
    )


def _call(call: Node) -> Call:
    return Call(
        state=call.choice("state", CallState),
        session_id=call.text("session_id"),
        muted=call.flag("muted"),
        volume=_volume(call, "volume"),
        remote_muted=call.flag("remote_muted"),
        remote_video=call.flag("remote_video"),
        own_video=call.flag("own_video"),
        reason=call.text("reason"),
    )
