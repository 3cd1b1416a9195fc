"""What the hub would tell a desk, and a hub at hand that remembers what it was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from booth.desk.hub_port import Kept
from visitor.client.result import (
    Answered,
    CommandAnswered,
    CommandRefused,
    Event,
    LiveHeard,
    NotKept,
    PushResult,
    Submitted,
)

NOON = datetime(2026, 11, 12, 8, 41, tzinfo=UTC)
# id, lane, act and name of Kela's steps, in the order of its description.
STEPS = (
    ("has-need", "customer", "need", "Tarvitsee palvelua", "Behöver service"),
    ("accepts-remote", "customer", "accept-offer", "Hyväksyy etäpalvelun", "Godkänner tjänsten"),
    ("proves-identity", "customer", "identify", "Todistaa henkilöllisyytensä", "Styrker identitet"),
    ("tells-need", "customer", "talk", "Kertoo asiansa", "Berättar om sitt ärende"),
    ("ends-connection", "customer", "end", "Päättää yhteyden", "Avslutar förbindelsen"),
    ("answers-survey", "customer", "survey", "Vastaa kyselyyn", "Svarar på enkäten"),
    ("is-contacted", "advisor", "contact", "Ottaa asiakkaan vastaan", "Tar emot kunden"),
    ("assesses", "advisor", "assess", "Arvioi palvelun tarpeen", "Bedömer behovet av service"),
    (
        "tells-possibility",
        "advisor",
        "offer",
        "Kertoo etäpalvelun mahdollisuudesta",
        "Berättar om möjligheten till distansservice",
    ),
    (
        "checks-identity",
        "advisor",
        "check-identity",
        "Tarkistaa henkilöllisyyden",
        "Kontrollerar identiteten",
    ),
    (
        "guides",
        "advisor",
        "guide",
        "Opastaa etäpalvelun käyttöön",
        "Visar hur distansservicen används",
    ),
    ("calls", "advisor", "call", "Soittaa Kelaan", "Ringer till FPA"),
    ("leaves-room", "advisor", "leave", "Poistuu huoneesta", "Lämnar rummet"),
    (
        "directs-to-survey",
        "advisor",
        "direct-survey",
        "Ohjaa asiakkaan kyselyyn",
        "Visar kunden till enkäten",
    ),
    ("answers-survey-advisor", "advisor", "survey", "Vastaa kyselyyn", "Svarar på enkäten"),
    ("writes-diary", "advisor", "diary", "Kirjaa diaariin", "Registrerar i diariet"),
    ("answers-call", "official", "answer", "Vastaa puheluun", "Svarar på samtalet"),
    ("serves-need", "official", "talk", "Palvelee asiakasta", "Betjänar kunden"),
    ("answers-survey-official", "official", "survey", "Vastaa kyselyyn", "Svarar på enkäten"),
)
# The order in which a session usually takes its steps.
WALK = (
    *("has-need", "is-contacted", "assesses", "tells-possibility", "accepts-remote"),
    *("proves-identity", "checks-identity", "guides", "calls", "answers-call", "leaves-room"),
    *("tells-need", "serves-need", "ends-connection", "directs-to-survey", "answers-survey"),
    *("answers-survey-official", "answers-survey-advisor", "writes-diary"),
)
QUESTIONS = (
    ("smooth", "smileys", "Miten yhteys ja laitteet toimivat?", (), False),
    ("suited", "choice", "Sopiko etäpalvelu tähän asiaan?", ("yes", "partly", "no"), False),
    ("words", "text", "Mitä voisimme tehdä paremmin?", (), True),
)


def names(fi: str, sv: str = "", en: str = "") -> dict[str, str]:
    return {"fi": fi, "sv": sv or fi, "en": en or fi}


def at(minutes: float) -> str:
    """So many minutes before noon of these tests, as the wire has it."""
    return (NOON - timedelta(minutes=minutes)).isoformat()


def customer(number: int, minutes: float = 3, language: str = "fi", **more: Any) -> dict[str, Any]:
    known = {
        "id": f"c{number}",
        "number": number,
        "language": language,
        "since": at(minutes),
        "visit": None,
    }
    return {**known, **more}


def arrival(number: int, department: str = "Kaavoitus", **more: Any) -> dict[str, Any]:
    known = {
        "visit_id": f"v{number}",
        "code": f"47{number:02d}",
        "department": names(department),
        "language": "fi",
        "arrived_at": at(10 - number),
    }
    return {**known, **more}


def service(officials: int = 2, **more: Any) -> dict[str, Any]:
    known = {
        "id": "kela",
        "name": names("Kelan etäpalvelu", "FPA:s distansservice", "Kela remote service"),
        "authority": {"id": "kela", "name": names("Kela", "FPA")},
        "officials_available": officials,
        "documents": ["passport", "identity-card", "driving-licence", "residence-permit", "other"],
        "outcomes": ["advised", "applied", "booked", "transferred", "unserved"],
    }
    return {**known, **more}


def room(number: int, **more: Any) -> dict[str, Any]:
    known = {
        "id": f"r{number}",
        "name": f"Huone {number}",
        "online": True,
        "devices": {"camera": "ok", "microphone": "ok", "speaker": "ok"},
        "session_id": None,
    }
    return {**known, **more}


def steps(done: int, now: tuple[str, ...] = (), skipped: tuple[str, ...] = ()) -> list[Any]:
    """The steps, of which the first `done` of the usual walk are done."""
    rows = []
    for step_id, lane, act, fi, sv in STEPS:
        place = WALK.index(step_id)
        state = "done" if place < done else "now" if step_id in now else "coming"
        state = "skipped" if step_id in skipped else state
        rows.append(
            {
                "id": step_id,
                "lane": lane,
                "act": act,
                "name": names(fi, sv),
                "state": state,
                "at": at(20 - place) if state == "done" else None,
            }
        )
    return rows


def session(number: int = 1, done: int = 2, **more: Any) -> dict[str, Any]:
    """A session that is being prepared, `done` steps into the walk."""
    turn = (WALK[done],) if done < len(WALK) else ()
    known = {
        "id": f"s{number}",
        "number": 13 + number,
        "service_id": "kela",
        "room_id": f"r{number}",
        "room": f"Huone {number}",
        "language": "fi",
        "phase": "preparing",
        "reason": "",
        "opened_at": at(20 - number),
        "answered_at": None,
        "ended_at": None,
        "advisor_present": True,
        "advisor_asked": False,
        "official": "",
        "identity": "",
        "steps": steps(done, turn),
        "next": list(turn),
        "ring": None,
        "last_ring": "",
        "surveys": {"customer": "none", "advisor": "none", "official": "none"},
        "survey": None,
        "diary": False,
    }
    return {**known, **more}


def ringing(number: int = 1, left_s: int = 80, **more: Any) -> dict[str, Any]:
    ring = {"attempt": 1, "remaining_ms": left_s * 1000, "total_ms": 120_000}
    return session(
        number,
        9,
        phase="ringing",
        ring=ring,
        next=["leaves-room"],
        steps=steps(9, ("leaves-room", "answers-call")),
        identity="passport",
        **more,
    )


def in_call(number: int = 1, **more: Any) -> dict[str, Any]:
    """A call without the advisor."""
    known = {
        "phase": "in-call",
        "answered_at": at(2),
        "advisor_present": False,
        "official": "Ville Niemi",
        "identity": "passport",
        "next": [],
        "steps": steps(11, ("tells-need", "serves-need")),
    }
    return session(number, 11, **{**known, **more})


def survey() -> dict[str, Any]:
    questions = [
        {
            "id": question,
            "kind": kind,
            "text": names(text),
            "help": names("Voit jättää tämän tyhjäksi.") if kind == "text" else None,
            "choices": [
                {"value": one, "text": names({"yes": "Kyllä", "no": "Ei"}.get(one, "Osittain"))}
                for one in choices
            ],
            "optional": optional,
        }
        for question, kind, text, choices, optional in QUESTIONS
    ]
    return {"id": "pilot", "version": 1, "remaining_ms": 60_000, "questions": questions}


def ended(number: int = 1, **more: Any) -> dict[str, Any]:
    """A call that the customer has ended, with everything still to be written."""
    known = {
        "phase": "ended",
        "reason": "customer-ended",
        "answered_at": at(14.5),
        "ended_at": at(2),
        "official": "Ville Niemi",
        "identity": "passport",
        "next": ["directs-to-survey", "answers-survey-advisor", "writes-diary"],
        "steps": steps(14, ("directs-to-survey", "answers-survey", "writes-diary")),
        "surveys": {"customer": "open", "advisor": "open", "official": "answered"},
        "survey": survey(),
    }
    return session(number, 14, **{**known, **more})


def state(**more: Any) -> dict[str, Any]:
    """A whole desk.state: one advisor, nobody waiting, two free rooms."""
    known = {
        "type": "desk.state",
        "advisor": {"id": "p1", "name": "Amina Yusuf"},
        "customers": [],
        "arrivals": [],
        "services": [service()],
        "rooms": [room(1), room(2)],
        "sessions": [],
    }
    return {**known, **more}


def signed_out() -> dict[str, Any]:
    empty: dict[str, Any] = {
        key: [] for key in ("customers", "arrivals", "services", "rooms", "sessions")
    }
    return {"type": "desk.state", "advisor": None, **empty}


class FakeDeskHub:
    """A hub at hand: the test tells what it says, and reads what it was asked."""

    def __init__(self) -> None:
        self._post: Callable[[PushResult], None] | None = None
        self.receive: Callable[[Event], None] = lambda event: None
        self.clear()

    def clear(self) -> None:
        self.commands: list[tuple[str, dict[str, Any]]] = []
        self.posts: list[tuple[str, dict[str, Any]]] = []
        self.watched = 0
        self.lack: NotKept | None = None
        self._post = None

    def submit(self, kind: str, payload: Mapping[str, Any], done: Callable[[Kept], None]) -> None:
        self.commands.append((kind, dict(payload)))
        done(self.lack or Submitted(f"k{len(self.commands)}"))

    def post(self, path: str, body: Mapping[str, Any], done: Callable[[PushResult], None]) -> None:
        self.posts.append((path, dict(body)))
        self._post = done

    def watch_anew(self) -> None:
        self.watched += 1

    @property
    def is_asked(self) -> bool:
        """Whether a call that is not kept waits for its answer."""
        return self._post is not None

    def moves(self) -> list[tuple[str, str, str]]:
        """Each move that was sent: move, step, note."""
        sent = [payload for kind, payload in self.commands if kind == "remote.move"]
        return [(one["move"], one["step_id"], one["note"]) for one in sent]

    def answer_post(self, result: PushResult | None = None) -> None:
        """Answer the last call that is not kept."""
        done, self._post = self._post, None
        assert done is not None
        done(result or Answered({}))

    def tell(self, body: dict[str, Any]) -> None:
        """Tell the whole state."""
        self.receive(LiveHeard("desk.state", body))

    def carry_out(self, number: int = 0) -> None:
        """Answer the command with this number, the last one by itself."""
        number = number or len(self.commands)
        self.receive(CommandAnswered(f"k{number}", self.commands[number - 1][0], {}))

    def refuse(self, code: str, number: int = 0) -> None:
        self.receive(CommandRefused(f"k{number or len(self.commands)}", code, "none"))
