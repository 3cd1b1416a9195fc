from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitor.outbox import rules
from visitor.outbox.rules import (
    ARRIVAL,
    EMAIL,
    MISSED,
    SMS,
    Accepted,
    Outcome,
    Permanent,
    Standing,
    State,
    Transient,
    Uncertain,
)

NOW = datetime(2026, 11, 12, 8, 41, tzinfo=UTC)
USEFUL = timedelta(minutes=20)
DAY = timedelta(hours=24)


def standing(**changes: object) -> Standing:
    facts: dict[str, object] = {
        "channel": EMAIL,
        "template": ARRIVAL,
        "state": State.QUEUED,
        "due_at": NOW,
        "useful_until": NOW + USEFUL,
    }
    return Standing(**{**facts, **changes})  # type: ignore[arg-type]


def sending(**changes: object) -> Standing:
    return rules.claimed(standing(**changes))


outcomes = st.one_of(
    st.builds(Accepted),
    st.builds(
        Transient,
        st.just("later"),
        st.none() | st.timedeltas(timedelta(0), timedelta(days=400)),
    ),
    st.builds(Permanent, st.just("never")),
    st.builds(Uncertain, st.just("who knows")),
)
endless = st.lists(outcomes, min_size=1, max_size=8)


class Life:
    """Plays a message's life against a provider that goes through `script` over and over."""

    def __init__(self, message: Standing, script: list[Outcome]) -> None:
        self.message = message
        self.tries: list[tuple[datetime, datetime, Outcome]] = []
        now = message.due_at
        for step in range(2000):
            if self.message.state is not State.QUEUED:
                return
            now = max(now, self.message.due_at)
            if self.message.useful_until <= now:
                self.message = rules.lapsed(self.message, now, DAY, host_answered=False)
                continue
            outcome = script[step % len(script)]
            self.tries.append((now, self.message.useful_until, outcome))
            now += timedelta(seconds=2)
            self.message = rules.next_state(rules.claimed(self.message), outcome, now)
        raise AssertionError("the message never comes to an end")


@given(endless, st.sampled_from([EMAIL, SMS]))
def test_every_sequence_of_outcomes_ends(script: list[Outcome], channel: str) -> None:
    life = Life(standing(channel=channel), script)
    assert life.message.state in {State.SENT, State.FAILED, State.EXPIRED, State.UNCERTAIN}


@given(endless)
def test_a_message_is_handed_over_at_most_once_more_after_an_uncertain_end(
    script: list[Outcome],
) -> None:
    ends = [outcome for _, _, outcome in Life(standing(), script).tries]
    handed_over = [end for end in ends if isinstance(end, Accepted | Uncertain)]
    assert len(handed_over) <= 2
    assert sum(isinstance(end, Accepted) for end in ends) <= 1


@given(endless)
def test_nothing_is_sent_after_it_is_useful(script: list[Outcome]) -> None:
    for sent_at, useful_until, _ in Life(standing(), script).tries:
        assert sent_at < useful_until


@given(endless)
def test_what_was_perhaps_taken_never_becomes_a_missed_note_nor_a_certain_failure(
    script: list[Outcome],
) -> None:
    life = Life(standing(), script)
    if life.message.uncertain:
        assert life.message.state in {State.SENT, State.UNCERTAIN}


def test_tries_follow_the_plan_and_then_come_every_five_minutes() -> None:
    life = Life(standing(channel=SMS, useful_until=NOW + timedelta(minutes=14)), [Transient("no")])
    gaps = [
        round((later[0] - earlier[0]).total_seconds())
        for earlier, later in zip(life.tries, life.tries[1:], strict=False)
    ]
    assert gaps == [5, 7, 14, 27, 47, 92, 302, 302]  # the waits, and 2 s for each try


def test_the_provider_may_ask_for_a_longer_wait_but_not_for_too_long_a_one() -> None:
    assert rules.pause(1, timedelta(seconds=40)) == timedelta(seconds=40)
    assert rules.pause(1, timedelta(0)) == timedelta(seconds=3)
    assert rules.pause(1, timedelta(days=1)) == timedelta(minutes=5)


def test_the_last_wait_ends_when_the_message_is_no_longer_useful() -> None:
    after = rules.next_state(sending(attempts=9), Transient("no"), NOW + timedelta(minutes=18))
    assert (after.state, after.due_at) == (State.QUEUED, NOW + USEFUL)


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (Accepted("p1"), State.SENT),
        (Permanent("550"), State.FAILED),
        (Transient("451"), State.QUEUED),
        (Uncertain("reset"), State.QUEUED),
    ],
)
def test_the_first_attempt_decides_the_state(outcome: Outcome, state: State) -> None:
    assert rules.next_state(sending(), outcome, NOW).state is state


def test_the_second_uncertain_end_is_the_last() -> None:
    once = rules.next_state(sending(), Uncertain("reset"), NOW)
    twice = rules.next_state(rules.claimed(once), Uncertain("reset"), NOW)
    assert (once.state, twice.state) == (State.QUEUED, State.UNCERTAIN)


def test_a_refused_connection_does_not_use_up_the_try_after_an_uncertain_end() -> None:
    after = rules.next_state(sending(uncertain=1), Transient("refused"), NOW)
    assert after.state is State.QUEUED


def test_a_refusal_after_an_uncertain_end_stays_uncertain() -> None:
    after = rules.next_state(sending(uncertain=1), Permanent("550"), NOW)
    assert after.state is State.UNCERTAIN


def test_a_notice_by_email_that_came_too_late_becomes_a_missed_note_for_a_day() -> None:
    late = rules.lapsed(standing(), NOW + USEFUL, DAY, host_answered=False)
    assert (late.template, late.state) == (MISSED, State.QUEUED)
    assert late.useful_until == NOW + USEFUL + DAY


@pytest.mark.parametrize(
    ("changes", "answered", "state"),
    [
        ({"channel": SMS}, False, State.EXPIRED),
        ({"template": MISSED}, False, State.EXPIRED),
        ({}, True, State.EXPIRED),
        ({"uncertain": 1}, False, State.UNCERTAIN),
        ({"channel": SMS, "uncertain": 1}, False, State.UNCERTAIN),
    ],
)
def test_what_lapses_without_a_missed_note(
    changes: dict[str, object], answered: bool, state: State
) -> None:
    lapsed = rules.lapsed(standing(**changes), NOW + USEFUL, DAY, host_answered=answered)
    assert (lapsed.state, lapsed.template) == (state, standing(**changes).template)


def test_a_notice_found_after_days_becomes_nothing() -> None:
    late = NOW + timedelta(days=3)
    assert rules.lapsed(standing(), late, DAY, host_answered=False).state is State.EXPIRED


@pytest.mark.parametrize("state", list(State))
def test_a_receipt_of_delivery_is_believed_in_every_state(state: State) -> None:
    assert rules.received(standing(state=state), delivered=True).state is State.DELIVERED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (State.SENDING, State.FAILED),
        (State.SENT, State.FAILED),
        (State.UNCERTAIN, State.FAILED),
        (State.DELIVERED, State.DELIVERED),
        (State.FAILED, State.FAILED),
        (State.EXPIRED, State.EXPIRED),
    ],
)
def test_a_receipt_of_failure_never_undoes_a_delivery(before: State, after: State) -> None:
    assert rules.received(standing(state=before), delivered=False).state is after


def test_only_what_waits_can_be_withdrawn() -> None:
    assert rules.withdrawn(standing()).state is State.EXPIRED
    assert rules.withdrawn(sending()).state is State.SENDING
    assert rules.withdrawn(standing(uncertain=1)).state is State.UNCERTAIN


@pytest.mark.parametrize(
    ("state", "outcome", "attempt", "counts"),
    [
        (State.SENDING, Transient("x"), 1, True),
        (State.SENDING, Accepted(), 7, False),
        (State.QUEUED, Accepted(), 1, True),
        (State.UNCERTAIN, Accepted(), 1, True),
        (State.QUEUED, Transient("x"), 1, False),
        (State.DELIVERED, Accepted(), 1, False),
        (State.FAILED, Accepted(), 1, False),
    ],
)
def test_an_outcome_that_comes_late_counts_only_where_it_says_accepted(
    state: State, outcome: Outcome, attempt: int, counts: bool
) -> None:
    assert rules.counts(standing(state=state, attempts=1), outcome, attempt) is counts
