"""Owns what the whole desk shows: from what is known to frozen properties and rows. Pure."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, tzinfo
from typing import Any

from booth.desk.acts import Acts
from booth.desk.error_words import error_words
from booth.desk.session_cards import Card, Moment, card
from booth.desk.side_rows import arrival_rows, minutes_since, queue_rows, room_rows
from booth.desk.state import DeskState, Session
from booth.desk.tabs import tabs
from booth.desk.turns import needs_now
from visitor.texts import Texts

# With more sessions than this only one is open at a time.
ALL_OPEN = 2


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that the page is made of.

    `state` is None until the hub has told it once; `stays`: an advisor could not be signed out;
    `over_shown`: the sessions that are over are to be seen, too.
    """

    state: DeskState | None = None
    told_s: float = 0.0
    hub: str = "unknown"
    acts: Acts = field(default_factory=Acts)
    chosen: str = ""
    stays: bool = False
    over_shown: bool = False


@dataclass(frozen=True, slots=True)
class Now:
    """When the page is drawn, and in which language; `s` never goes backwards."""

    words: Texts
    zone: tzinfo
    at: datetime
    s: float


@dataclass(frozen=True, slots=True)
class DeskProps:
    screen: str = "starting"
    hub: str = "unknown"
    advisor: str = ""
    summary: str = ""
    waiting: str = ""
    phases: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    sessionCount: int = 0
    overHead: str = ""
    overShown: bool = False
    customerCount: int = 0
    arrivalCount: int = 0
    away: str = ""
    awayHelp: str = ""
    signOutFault: str = ""
    tabs: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of the lists, as QML gets them."""

    queue: tuple[dict[str, Any], ...] = ()
    arrivals: tuple[dict[str, Any], ...] = ()
    rooms: tuple[dict[str, Any], ...] = ()
    sessions: tuple[dict[str, Any], ...] = ()
    notices: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The desk as it is drawn."""

    props: DeskProps
    rows: Rows


def page(known: Known, now: Now) -> Page:
    """The desk for what is `known` now."""
    state = known.state or DeskState()
    cards = session_cards(known, state, now)
    away, help_key = _away(known)
    props = DeskProps(
        screen="starting" if known.state is None else "today" if state.advisor_id else "sign-in",
        hub=known.hub,
        advisor=state.advisor,
        summary=_summary(state, cards, now),
        waiting=now.words.get("desk-queue-count", count=len(state.customers)),
        phases=tuple(one.phase for one in cards),
        turns=tuple(one.turn for one in cards),
        sessionCount=sum(one.now for one in cards),
        overHead=_over_head(cards, now),
        overShown=known.over_shown,
        customerCount=len(state.customers),
        arrivalCount=len(state.arrivals),
        away=now.words.get(away) if away else "",
        awayHelp=now.words.get(help_key) if help_key else "",
        signOutFault=now.words.get("desk-sign-out-fault") if known.stays else "",
        tabs=tuple(asdict(one) for one in tabs(now.words, state, cards)),
    )
    return Page(props, _rows(known, state, cards, now))


def ring_left_s(known: Known, now_s: float) -> dict[str, int]:
    """Whole seconds that are left of each session's ring."""
    passed_ms = (now_s - known.told_s) * 1000
    sessions = known.state.sessions if known.state else ()
    return {
        one.id: max(0, round((one.ring.remaining_ms - passed_ms) / 1000))
        for one in sessions
        if one.ring is not None
    }


def session_cards(known: Known, state: DeskState, now: Now) -> tuple[Card, ...]:
    """What goes on, what waits for the advisor, what is over; in each the newest first."""
    ordered = replace(state, sessions=tuple(sorted(state.sessions, key=_rank)))
    at = Moment(now.words, now.zone, now.at, ring_left_s(known, now.s))
    cards = [card(at, ordered, index) for index in range(len(ordered.sessions))]
    opened = _opened(cards, known)
    return tuple(_with_acts(replace(one, open=one.id in opened), known, now) for one in cards)


def _rank(session: Session) -> tuple[int, float]:
    group = 0 if session.is_live else 1 if needs_now(session) else 2
    return group, -session.opened_at.timestamp()


def _opened(cards: list[Card], known: Known) -> list[str]:
    """Which sessions are open: few are all, of many the chosen one, else the newest that lives."""
    here = [one.id for one in cards if one.now or known.over_shown]
    chosen = [one for one in here if one == known.chosen]
    current = [one.id for one in cards if one.now]
    if len(current) <= ALL_OPEN:
        return [*current, *chosen]
    return chosen or current[:1]


def _over_head(cards: tuple[Card, ...], now: Now) -> str:
    """The heading of what is over, "" where nothing is."""
    over = [one for one in cards if not one.now]
    surveys = sum(any(press.what == "survey" for press in one.buttons) for one in over)
    if not over:
        return ""
    head = now.words.get("desk-over", count=len(over))
    return f"{head} · {now.words.get('desk-over-surveys', count=surveys)}" if surveys else head


def _with_acts(one: Card, known: Known, now: Now) -> Card:
    words, reached = now.words, known.hub == "reached"
    place = f"session:{one.id}"
    kept = any(known.acts.is_kept(f"{kind}:{one.id}") for kind in ("session", "diary", "survey"))
    calls = any(button.what in ("call", "again") for button in one.buttons)
    return replace(
        one,
        resting=known.acts.is_slow(place, now.s, reached),
        kept=words.get("desk-kept") if kept and not reached else "",
        error=error_words(words, known.acts.refused.get(place, "")),
        explanation=words.get("desk-call-needs-hub") if calls and not reached else "",
    )


def _away(known: Known) -> tuple[str, str]:
    if known.hub != "lost":
        return "", ""
    if known.state is None or not known.state.advisor_id:
        return "desk-away", "desk-away-sign-in"
    return "desk-away", "desk-away-help"


def _summary(state: DeskState, cards: tuple[Card, ...], now: Now) -> str:
    words, calls = now.words, sum(one.inCall for one in cards)
    if not state.customers:
        queue = words.get("desk-summary-nobody")
    else:
        longest = min(one.since for one in state.customers)
        queue = words.get(
            "desk-summary-queue",
            count=len(state.customers),
            minutes=minutes_since(longest, now.at),
        )
    return f"{queue} {words.get('desk-summary-calls', count=calls)}"


def _rows(known: Known, state: DeskState, cards: tuple[Card, ...], now: Now) -> Rows:
    words, reached = now.words, known.hub == "reached"
    return Rows(
        queue=tuple(asdict(one) for one in queue_rows(words, now.at, state)),
        arrivals=tuple(
            {
                **asdict(one),
                "resting": known.acts.is_slow(f"take:{one.id}", now.s, reached),
                "error": error_words(words, known.acts.refused.get(f"take:{one.id}", "")),
            }
            for one in arrival_rows(words, now.zone, state)
        ),
        rooms=tuple(as_row(one) for one in room_rows(words, state)),
        sessions=tuple(as_row(one) for one in cards),
        notices=tuple(
            {"id": one.id, "title": one.sentence, "line": one.title, "number": number}
            for number, one in enumerate(cards)
            if one.asked
        ),
    )


def as_row(one: Any) -> dict[str, Any]:
    """A frozen dataclass as QML reads it: a tuple would be a riddle to it."""
    return {key: _listed(value) for key, value in asdict(one).items()}


def _listed(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_listed(one) for one in value]
    if isinstance(value, dict):
        return {key: _listed(one) for key, one in value.items()}
    return value
