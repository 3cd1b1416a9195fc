"""Whatever the parties do, in whatever order: what must hold of every session."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.remote_log import ADVISOR, BOTH, CUSTOMER, HUB, KAISA, MATTI, Log, kela
from visitor.catalogue.rules import Act, Party
from visitor.remote.moves import (
    Abandon,
    AdvisorBack,
    AskAdvisor,
    CancelRing,
    Close,
    Connected,
    Decline,
    Found,
    HangUp,
    Lost,
    Move,
    Open,
    Quiet,
    StayLost,
    SurveySettled,
    SurveyShown,
    TakeStep,
)
from visitor.remote.rules import Actor
from visitor.remote.state import Event, EventKind, State, fold, fold_all
from visitor.remote.steps import standing

KELA = kela()
STEPS = [step.id for step in KELA.process.steps]
ORDER = {"": 0, "preparing": 0, "ringing": 0, "in-call": 1, "ended": 2, "closed": 3}

actors = st.sampled_from([ADVISOR, CUSTOMER, KAISA, MATTI, HUB])
attempts = st.integers(0, 3)
parties = st.sampled_from([Party.CUSTOMER, Party.ADVISOR, Party.OFFICIAL])
steps = st.builds(
    TakeStep, st.sampled_from(STEPS), st.sampled_from(["passport", "", "nonsense"]), attempts
)
others = st.one_of(
    st.sampled_from(
        [
            Open(),
            CancelRing(),
            Abandon(),
            HangUp(),
            Lost(),
            Found(),
            Connected(),
            AskAdvisor(),
            AdvisorBack(),
            SurveyShown(),
            Close(),
        ]
    ),
    st.builds(Decline, attempts),
    st.builds(Quiet, attempts),
    st.builds(StayLost, parties),
    st.builds(SurveySettled, parties, st.sampled_from(["answered", "skipped", "expired"])),
)
moments = st.fixed_dictionaries(
    {
        "group": st.sampled_from([frozenset(), frozenset({"k"}), BOTH, BOTH]),
        "other_gone": st.booleans(),
        "busy": st.sampled_from([False, False, True]),
    }
)
ages = st.sampled_from([0, 0, 0, 0, 20, 40, 4000])
pauses = st.sampled_from([0, 0, 0, 0, 30, 130])
Play = tuple[Actor, Move, dict[str, object], int, int]
plays = st.lists(st.tuples(actors, st.one_of(steps, others), moments, ages, pauses), max_size=60)
# By pure chance few sessions get to a call: these go on from a later moment.
heads = st.integers(0, 9)
HEAD: list[tuple[Actor, Move]] = [
    (ADVISOR, TakeStep("assesses")),
    (ADVISOR, TakeStep("tells-possibility")),
    (ADVISOR, TakeStep("accepts-remote")),
    (ADVISOR, TakeStep("checks-identity", "passport")),
    (ADVISOR, TakeStep("guides")),
    (ADVISOR, TakeStep("calls")),
    (KAISA, TakeStep("answers-call", attempt=1)),
    (CUSTOMER, Connected()),
    (CUSTOMER, TakeStep("ends-connection")),
]


def played(head: int, play: list[Play]) -> Log:
    log = Log(KELA)
    log.make(ADVISOR, Open())
    for actor, move in HEAD[:head]:
        assert log.make(actor, move) == ""
    for actor, move, moment, age, pause in play:
        log.now += timedelta(seconds=pause)
        log.make(actor, move, made_at=log.now - timedelta(seconds=age), **moment)
    return log


def history(log: Log) -> list[tuple[State, Event, State]]:
    """Each event with the states before and after it."""
    state, found = State(), []
    for event in log.events:
        after = fold(state, event)
        found.append((state, event, after))
        state = after
    return found


@settings(max_examples=300, deadline=None)
@given(heads, plays)
def test_the_log_alone_makes_the_same_state(head: int, play: list[Play]) -> None:
    log = played(head, play)
    # As the rows keep them: words, not objects.
    rows = [(e.kind.value, e.party.value, e.at, e.person_id, e.step, e.note) for e in log.events]
    again = [Event(EventKind(k), Party(p), at, who, s, n) for k, p, at, who, s, n in rows]
    assert fold_all(again) == log.state


@settings(max_examples=300, deadline=None)
@given(heads, plays)
def test_no_session_goes_back_from_a_call_or_its_end(head: int, play: list[Play]) -> None:
    for before, event, after in history(played(head, play)):
        assert ORDER[after.phase] >= ORDER[before.phase], event
        if before.phase == "closed":
            assert event.kind is EventKind.SURVEY
        if before.phase == "ended":
            assert after.reason == before.reason
            assert after.ended_at == before.ended_at


@settings(max_examples=300, deadline=None)
@given(heads, plays)
def test_each_ring_has_one_answer_and_one_end(head: int, play: list[Play]) -> None:
    log = played(head, play)
    rings = [e.kind for e in log.events if e.kind.value in ("rang", "unrung", "answered")]
    assert len([kind for kind in rings if kind is EventKind.ANSWERED]) <= 1
    for first, second in zip(rings[::2], rings[1::2], strict=False):
        assert first is EventKind.RANG
        assert second is not EventKind.RANG
    for before, event, _after in history(log):
        if event.kind is EventKind.ANSWERED:
            assert before.ring is not None
            assert before.ring.since <= event.at < before.ring.until
            assert event.person_id not in before.ring.declined_by


@settings(max_examples=300, deadline=None)
@given(heads, plays)
def test_steps_are_done_once_and_after_what_they_wait_for(head: int, play: list[Play]) -> None:
    for before, event, after in history(played(head, play)):
        if not event.step or event.kind is EventKind.UNRUNG:
            continue
        step = KELA.process.step(event.step)
        assert step is not None
        if event.kind is not EventKind.SURVEY:
            assert event.step not in before.done
        assert event.step in after.done
        assert event.party in step.by
        if step.act not in (Act.END, Act.SURVEY, Act.DIARY):
            assert standing(KELA.process, before).is_open(step)


@settings(max_examples=300, deadline=None)
@given(heads, plays)
def test_every_session_can_be_ended_and_closed(head: int, play: list[Play]) -> None:
    log = played(head, play)
    assert log.make(CUSTOMER, TakeStep("ends-connection")) == ""
    assert not log.state.live
    assert log.make(ADVISOR, Close()) in ("", "diary-written")
    assert log.state.phase == "closed"
    if log.state.answered_at is not None:
        for party in (Party.CUSTOMER, Party.ADVISOR, Party.OFFICIAL):
            log.make(HUB, SurveySettled(party, "skipped"))
    assert set(log.looks().values()) <= {"done", "skipped"}


@settings(max_examples=300, deadline=None)
@given(heads, plays)
def test_what_the_advisor_may_do_is_what_is_not_refused(head: int, play: list[Play]) -> None:
    log = played(head, play)
    for step_id in log.next():
        fresh = Log(KELA, list(log.events), log.now)
        assert fresh.step(ADVISOR, step_id, "passport") == ""
        assert len(fresh.events) > len(log.events), step_id


@settings(max_examples=300, deadline=None)
@given(heads, plays)
def test_a_live_session_always_has_something_that_somebody_can_do(
    head: int, play: list[Play]
) -> None:
    log = played(head, play)
    if log.state.live:
        assert "now" in log.looks().values()


@settings(max_examples=200, deadline=None)
@given(heads, plays)
def test_events_lie_within_the_session_and_never_in_the_future(head: int, play: list[Play]) -> None:
    log = played(head, play)
    opened = log.state.opened_at
    assert opened is not None
    assert all(opened <= event.at <= log.now for event in log.events)
