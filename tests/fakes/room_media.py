"""What a room's media process would say, and a port that keeps what it is asked. Any thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from booth.call.local_protocol import (
    Call,
    CallState,
    Devices,
    DeviceState,
    Done,
    HubPresence,
    Order,
    Pictures,
    State,
)
from booth.room.media_port import OnDone

ALL_WELL = Devices(DeviceState.OK, DeviceState.OK, DeviceState.OK)
OWN_STEPS = (
    "has-need",
    "accepts-remote",
    "proves-identity",
    "tells-need",
    "ends-connection",
    "answers-survey",
)
SURVEY: dict[str, Any] = {
    "id": "pilot",
    "version": 1,
    "remaining_ms": 300_000,
    "questions": [
        {
            "id": "helped",
            "kind": "smileys",
            "text": {
                "fi": "Miten asiointi sujui?",
                "sv": "Hur gick det att sköta ditt ärende?",
                "en": "How did it go?",
            },
            "help": None,
            "choices": [],
            "optional": False,
        },
        {
            "id": "again",
            "kind": "yes-no",
            "text": {
                "fi": "Asioisitko uudelleen etäpalvelussa?",
                "sv": "Skulle du använda distansservicen igen?",
                "en": "Would you use the remote service again?",
            },
            "help": None,
            "choices": [],
            "optional": False,
        },
        {
            "id": "settled",
            "kind": "choice",
            "text": {
                "fi": "Tuliko asiasi valmiiksi?",
                "sv": "Blev ditt ärende klart?",
                "en": "Was your matter settled?",
            },
            "help": None,
            "choices": [
                {"value": "here", "text": {"fi": "Kyllä, tässä", "sv": "Ja, här", "en": "Yes"}},
                {
                    "value": "continues",
                    "text": {
                        "fi": "Se jatkuu myöhemmin",
                        "sv": "Det fortsätter senare",
                        "en": "It goes on later",
                    },
                },
                {
                    "value": "another-way",
                    "text": {
                        "fi": "Hoidan sen toisin",
                        "sv": "Jag sköter det på annat sätt",
                        "en": "In another way",
                    },
                },
            ],
            "optional": True,
        },
        {
            "id": "words",
            "kind": "text",
            "text": {
                "fi": "Mitä haluat sanoa palvelusta?",
                "sv": "Vad vill du säga om servicen?",
                "en": "What would you like to say about the service?",
            },
            "help": {
                "fi": "Älä kirjoita nimiä tai henkilötunnuksia.",
                "sv": "Skriv inga namn eller personbeteckningar.",
                "en": "Do not write names or personal identity codes.",
            },
            "choices": [],
            "optional": True,
        },
    ],
}


def session(done: int = 2, **change: Any) -> dict[str, Any]:
    """A session of Kela in which `done` of the customer's own steps are taken."""
    steps = [
        {
            "id": step,
            "lane": "customer",
            "name": {"fi": step, "sv": step, "en": step},
            "state": "done" if number < done else "now" if number == done else "coming",
        }
        for number, step in enumerate(OWN_STEPS)
    ]
    plain = {
        "id": "s1",
        "service": {
            "id": "kela",
            "name": {
                "fi": "Kelan etäpalvelu",
                "sv": "FPA:s distansservice",
                "en": "Kela remote service",
            },
            "authority": {"id": "kela", "name": {"fi": "Kela", "sv": "FPA", "en": "Kela"}},
        },
        "language": "fi",
        "phase": "preparing",
        "reason": "",
        "steps": steps,
        "advisor_present": True,
        "advisor_asked": False,
        "official": "",
        "ring": None,
        "last_ring": "",
        "usual_answer_minutes": 2,
        "survey": None,
    }
    return {**plain, **change}


def ringing(passed_s: int = 0, **change: Any) -> dict[str, Any]:
    """A session that has rung for so many seconds, without the advisor."""
    ring = {"attempt": 1, "remaining_ms": 120_000 - passed_s * 1000, "total_ms": 120_000}
    return session(3, **{"phase": "ringing", "ring": ring, "advisor_present": False, **change})


def talking(**change: Any) -> dict[str, Any]:
    """A session in a call with an official, without the advisor."""
    plain = {"phase": "in-call", "official": "Sari Lehtonen", "advisor_present": False}
    return session(3, **{**plain, **change})


def over(reason: str = "customer-ended", **change: Any) -> dict[str, Any]:
    """A session that has ended after a call."""
    return talking(**{"phase": "ended", "reason": reason, **change})


def room_state(
    of: dict[str, Any] | None = None,
    call: Call | None = None,
    *,
    hub: HubPresence = HubPresence.REACHED,
    devices: Devices = ALL_WELL,
    pictures: Pictures | None = None,
) -> State:
    """Everything the media process says, for the session `of`."""
    room = {"room": {"id": "r2", "name": "Huone 2"}, "session": of}
    return State(hub, room, call or Call(), devices, pictures or Pictures())


def call(state: CallState = CallState.CONNECTED, **change: Any) -> Call:
    """The call of the session s1, with both pictures there."""
    plain: dict[str, Any] = {"session_id": "s1", "remote_video": True, "own_video": True}
    return Call(**{**plain, "state": state, **change})


class FakeMedia:
    """The port of the view models; orders wait until the test answers them."""

    def __init__(self) -> None:
        self.orders: list[Order] = []
        self._waiting: list[tuple[Order, OnDone]] = []

    def order(self, order: Order, done: OnDone) -> None:
        self.orders.append(order)
        self._waiting.append((order, done))

    def answer(self, kind: Callable[..., Order], *, ok: bool = True, why: str = "") -> None:
        """Answer the oldest waiting order of `kind`. Raises LookupError where there is none."""
        for waiting in self._waiting:
            if type(waiting[0]) is kind:
                self._waiting.remove(waiting)
                waiting[1](Done("", ok=ok, why=why))
                return
        raise LookupError(kind)
