"""A remote session without a hub: moves go through the rules alone, and grow a log."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from visitor.catalogue.reader import load_catalogue
from visitor.catalogue.rules import Party, Service
from visitor.paths import ASSETS
from visitor.remote.moves import Connected, Move, Open, TakeStep
from visitor.remote.rules import Actor, Moment, Refusal, settle
from visitor.remote.state import Event, State, fold_all
from visitor.remote.steps import standing

START = datetime(2026, 11, 12, 8, 41, tzinfo=UTC)
ADVISOR = Actor(Party.ADVISOR, "a")
CUSTOMER = Actor(Party.CUSTOMER)
KAISA = Actor(Party.OFFICIAL, "k")
MATTI = Actor(Party.OFFICIAL, "m")
HUB = Actor(Party.HUB)
BOTH = frozenset({"k", "m"})
PREPARATION = ("assesses", "tells-possibility", "accepts-remote", "checks-identity", "guides")


def kela() -> Service:
    """The service that the house brings."""
    return load_catalogue(ASSETS / "catalogue").services["kela"]


@dataclass
class Log:
    """A session of `service`; `now` moves by itself by a second with each move."""

    service: Service = field(default_factory=kela)
    events: list[Event] = field(default_factory=list)
    now: datetime = START
    group: frozenset[str] = BOTH
    other_gone: bool = False

    @property
    def state(self) -> State:
        return fold_all(self.events)

    def make(self, actor: Actor, move: Move, **moment: object) -> str:
        """Make the move; gives "" or the code of the refusal."""
        self.now += timedelta(seconds=1)
        met = Moment(self.now, self.now, self.group, other_gone=self.other_gone)
        settled = settle(self.service, self.state, move, actor, replace(met, **moment))  # type: ignore[arg-type]
        if isinstance(settled, Refusal):
            return settled.kind.code
        self.events += settled
        return ""

    def step(self, actor: Actor, step_id: str, note: str = "", attempt: int = 0) -> str:
        return self.make(actor, TakeStep(step_id, note, attempt))

    def looks(self) -> dict[str, str]:
        """How each step stands."""
        now = standing(self.service.process, self.state)
        return {step.id: now.look(step) for step in self.service.process.steps}

    def next(self) -> list[str]:
        """What the advisor may do."""
        return standing(self.service.process, self.state).open_to(Party.ADVISOR)

    def kinds(self) -> list[str]:
        return [event.kind.value for event in self.events]


def prepared(log: Log | None = None) -> Log:
    """A session in which all is done but the call."""
    log = log or Log()
    assert log.make(ADVISOR, Open()) == ""
    for step_id in PREPARATION:
        note = "passport" if step_id == "checks-identity" else ""
        assert log.step(ADVISOR, step_id, note) == ""
    return log


def ringing(log: Log | None = None) -> Log:
    log = prepared(log)
    assert log.step(ADVISOR, "calls") == ""
    return log


def in_call(log: Log | None = None) -> Log:
    """Answered by Kaisa, with the first picture shown."""
    log = ringing(log)
    assert log.step(KAISA, "answers-call", attempt=1) == ""
    assert log.make(CUSTOMER, Connected()) == ""
    return log


def ended(log: Log | None = None) -> Log:
    log = in_call(log)
    assert log.step(CUSTOMER, "ends-connection") == ""
    return log
