from __future__ import annotations

from datetime import timedelta

import pytest

from tests.fakes.remote_log import (
    ADVISOR,
    CUSTOMER,
    HUB,
    KAISA,
    MATTI,
    Log,
    ended,
    in_call,
    prepared,
    ringing,
)
from visitor.catalogue.rules import Party
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

OPENINGS = {"preparing": prepared, "ringing": ringing, "in-call": in_call, "ended": ended}


def test_opening_takes_the_first_steps_and_leaves_the_next_to_the_advisor() -> None:
    log = Log()
    log.make(ADVISOR, Open())
    assert log.kinds() == ["opened", "step", "step"]
    assert set(log.state.done) == {"has-need", "is-contacted"}
    assert log.state.phase == "preparing"
    assert log.next() == ["assesses"]


def test_all_seventeen_sources_are_done_in_a_whole_session() -> None:
    log = ended()
    log.step(ADVISOR, "leaves-room")
    log.make(HUB, SurveyShown())
    for party in (Party.CUSTOMER, Party.ADVISOR, Party.OFFICIAL):
        log.make(HUB, SurveySettled(party, "answered"))
    log.make(ADVISOR, Close())
    looks = log.looks()
    assert looks.pop("leaves-room") == "skipped"
    assert set(looks.values()) == {"done"}
    assert log.state.phase == "closed"


def test_the_advisor_leaves_before_or_after_the_answer() -> None:
    before, after = ringing(), in_call()
    assert before.step(ADVISOR, "leaves-room") == ""
    assert after.step(ADVISOR, "leaves-room") == ""
    assert not before.state.advisor_present
    assert not after.state.advisor_present
    assert prepared().step(ADVISOR, "leaves-room") == "step-not-now"


def test_steps_wait_for_those_before_them() -> None:
    log = Log()
    log.make(ADVISOR, Open())
    assert log.step(ADVISOR, "tells-possibility") == "step-not-now"
    assert log.step(ADVISOR, "calls") == "step-not-now"
    assert log.step(ADVISOR, "assesses") == ""
    assert log.step(ADVISOR, "tells-possibility") == ""


def test_a_step_that_is_done_is_not_done_again() -> None:
    log = prepared()
    before = list(log.events)
    assert log.step(ADVISOR, "assesses") == ""
    assert log.step(ADVISOR, "checks-identity", "other") == ""
    assert log.events == before


@pytest.mark.parametrize(
    ("actor", "step_id"),
    [
        (CUSTOMER, "assesses"),
        (KAISA, "calls"),
        (ADVISOR, "answers-call"),
        (CUSTOMER, "tells-need"),
        (ADVISOR, "ends-connection"),
        (KAISA, "ends-connection"),
    ],
)
def test_nobody_takes_the_steps_of_others(actor: Actor, step_id: str) -> None:
    assert prepared().step(actor, step_id) == "step-not-yours"


def test_an_unknown_step_is_a_bad_request() -> None:
    assert prepared().step(ADVISOR, "dances") == "bad-request"


def test_surveys_and_the_diary_have_commands_of_their_own() -> None:
    log = ended()
    assert log.step(ADVISOR, "writes-diary") == "step-not-now"
    assert log.step(CUSTOMER, "answers-survey") == "step-not-now"


def test_identity_is_checked_by_a_kind_of_document_that_the_service_takes() -> None:
    log = Log()
    log.make(ADVISOR, Open())
    for step_id in ("assesses", "tells-possibility", "accepts-remote"):
        log.step(ADVISOR, step_id)
    assert log.step(ADVISOR, "checks-identity", "library-card") == "document-kind-bad"
    assert log.step(ADVISOR, "checks-identity") == "document-kind-bad"
    assert log.step(ADVISOR, "checks-identity", "passport") == ""
    assert log.state.identity == "passport"
    assert [event.step for event in log.events[-2:]] == ["proves-identity", "checks-identity"]


def test_a_call_rings_for_as_long_as_the_service_says() -> None:
    log = ringing()
    ring = log.state.ring
    assert ring is not None
    assert ring.until - ring.since == timedelta(seconds=120)
    assert (ring.attempt, log.state.phase) == (1, "ringing")
    assert log.step(ADVISOR, "calls") == ""
    assert log.state.attempts == 1


def test_nobody_calls_where_nobody_can_answer() -> None:
    log = prepared()
    log.group = frozenset()
    assert log.step(ADVISOR, "calls") == "no-official"
    assert log.state.phase == "preparing"


def test_a_wish_to_call_that_comes_late_is_refused() -> None:
    log = prepared()
    for age, code in ((31, "move-too-old"), (30, "")):
        then = log.now + timedelta(seconds=1 - age)
        assert log.make(ADVISOR, TakeStep("calls"), made_at=then) == code


def test_the_first_accept_wins() -> None:
    log = ringing()
    assert log.step(KAISA, "answers-call", attempt=1) == ""
    assert log.step(MATTI, "answers-call", attempt=1) == "call-taken"
    assert log.step(KAISA, "answers-call", attempt=1) == "call-taken"
    assert (log.state.phase, log.state.official_id) == ("in-call", "k")


@pytest.mark.parametrize("how", [CancelRing(), Quiet(1)])
def test_an_accept_that_comes_after_the_ring_is_refused(how: Move) -> None:
    log = ringing()
    log.now += timedelta(seconds=120)
    log.make(ADVISOR if isinstance(how, CancelRing) else HUB, how)
    assert log.state.phase == "preparing"
    assert log.step(KAISA, "answers-call", attempt=1) == "ring-over"
    assert log.step(ADVISOR, "calls") == ""
    assert log.step(KAISA, "answers-call", attempt=1) == "ring-over"
    assert log.step(KAISA, "answers-call", attempt=2) == ""


def test_an_accept_after_the_time_is_too_late_even_before_the_hub_has_looked() -> None:
    log = ringing()
    log.now += timedelta(seconds=119)
    assert log.step(KAISA, "answers-call", attempt=1) == "ring-over"


def test_an_accept_after_the_customer_ended_is_too_late() -> None:
    log = ringing()
    assert log.step(CUSTOMER, "ends-connection") == ""
    assert log.step(KAISA, "answers-call", attempt=1) == "ring-over"
    assert log.kinds()[-2:] == ["unrung", "ended"]


def test_who_is_in_another_call_cannot_accept() -> None:
    log = ringing()
    assert log.make(KAISA, TakeStep("answers-call", attempt=1), busy=True) == "step-not-now"


def test_a_decline_takes_only_that_official_out_of_the_ring() -> None:
    log = ringing()
    assert log.make(KAISA, Decline(1)) == ""
    assert log.state.phase == "ringing"
    assert log.step(KAISA, "answers-call", attempt=1) == "ring-over"
    assert log.step(MATTI, "answers-call", attempt=1) == ""


def test_a_ring_that_all_decline_is_over_and_can_begin_again() -> None:
    log = ringing()
    log.step(ADVISOR, "leaves-room")
    log.make(KAISA, Decline(1))
    log.make(MATTI, Decline(1))
    assert (log.state.phase, log.state.last_ring) == ("preparing", "declined")
    assert log.state.advisor_asked
    assert "calls" in log.next()
    assert log.step(ADVISOR, "calls") == ""
    assert log.state.last_ring == ""


def test_a_decline_of_another_ring_does_nothing() -> None:
    log = ringing()
    before = list(log.events)
    assert log.make(KAISA, Decline(2)) == ""
    assert log.events == before


def test_a_ring_ends_at_its_time_and_not_before() -> None:
    log = ringing()
    log.now += timedelta(seconds=118)
    log.make(HUB, Quiet(1))
    assert log.state.phase == "ringing"
    log.make(HUB, Quiet(1))
    assert (log.state.phase, log.state.last_ring) == ("preparing", "unanswered")


def test_an_advisor_who_stayed_is_not_asked_back_after_a_ring() -> None:
    log = ringing()
    log.now += timedelta(seconds=120)
    log.make(HUB, Quiet(1))
    assert not log.state.advisor_asked


def test_a_cancel_that_lost_against_the_answer_does_not_end_the_call() -> None:
    log = in_call()
    assert log.make(ADVISOR, CancelRing()) == "ring-over"
    assert log.state.phase == "in-call"


def test_the_first_picture_takes_the_steps_of_the_talk() -> None:
    log = ringing()
    log.step(KAISA, "answers-call", attempt=1)
    assert log.looks()["tells-need"] == "now"
    log.make(CUSTOMER, Connected())
    assert [event.step for event in log.events[-2:]] == ["tells-need", "serves-need"]
    before = list(log.events)
    log.make(CUSTOMER, Connected())
    assert log.events == before


@pytest.mark.parametrize("phase", ["preparing", "ringing", "in-call"])
@pytest.mark.parametrize(
    ("actor", "move", "reason"),
    [
        (CUSTOMER, TakeStep("ends-connection"), "customer-ended"),
        (ADVISOR, Abandon(), "abandoned"),
        (HUB, Abandon(), "abandoned"),
    ],
)
def test_an_end_is_taken_in_every_live_phase(
    phase: str, actor: Actor, move: Move, reason: str
) -> None:
    log = OPENINGS[phase]()
    assert log.make(actor, move) == ""
    assert (log.state.phase, log.state.reason) == ("ended", reason)
    ends = phase == "in-call" and actor is CUSTOMER
    assert log.looks()["ends-connection"] == ("done" if ends else "skipped")
    before = list(log.events)
    assert log.make(actor, move) == ""
    assert log.make(CUSTOMER, TakeStep("ends-connection")) == ""
    assert log.events == before


def test_the_official_of_the_call_hangs_up_and_no_other() -> None:
    log = in_call()
    assert log.make(MATTI, HangUp()) == "step-not-yours"
    assert log.make(KAISA, HangUp()) == ""
    assert log.state.reason == "official-ended"
    assert log.looks()["ends-connection"] == "skipped"
    assert ringing().make(KAISA, HangUp()) == "step-not-now"


def test_an_end_that_comes_late_has_its_own_time() -> None:
    log = in_call()
    began, ended_at = log.state.answered_at, log.now + timedelta(seconds=5)
    log.now += timedelta(minutes=10)
    log.make(CUSTOMER, TakeStep("ends-connection"), made_at=ended_at)
    assert log.state.ended_at == ended_at
    other = in_call()
    other.make(CUSTOMER, TakeStep("ends-connection"), made_at=began and began - timedelta(days=1))
    assert other.state.ended_at == other.state.answered_at
    third = in_call()
    third.make(CUSTOMER, TakeStep("ends-connection"), made_at=third.now + timedelta(days=1))
    assert third.state.ended_at == third.now


def test_after_an_abandoned_session_only_the_diary_is_left() -> None:
    log = prepared()
    log.make(ADVISOR, Abandon())
    looks = log.looks()
    assert [step for step, look in looks.items() if look == "now"] == ["writes-diary"]
    assert looks["tells-need"] == looks["answers-survey"] == looks["directs-to-survey"] == "skipped"
    assert log.next() == []
    assert log.make(ADVISOR, Close()) == ""


def test_after_a_call_the_surveys_stay_open_beyond_the_diary() -> None:
    log = ended()
    log.make(ADVISOR, Close())
    assert log.looks()["answers-survey"] == "now"
    assert log.looks()["directs-to-survey"] == "skipped"
    assert log.make(HUB, SurveySettled(Party.CUSTOMER, "answered")) == ""
    assert log.looks()["answers-survey"] == "done"


@pytest.mark.parametrize("how", ["skipped", "expired"])
def test_a_survey_that_was_not_answered_is_a_skipped_step(how: str) -> None:
    log = ended()
    log.make(HUB, SurveySettled(Party.ADVISOR, how))
    assert log.looks()["answers-survey-advisor"] == "skipped"
    assert log.state.surveys == {Party.ADVISOR: how}


def test_an_answer_in_time_counts_after_the_hub_gave_it_up() -> None:
    log = ended()
    log.make(HUB, SurveySettled(Party.CUSTOMER, "expired"))
    log.make(HUB, SurveySettled(Party.CUSTOMER, "answered"))
    log.make(HUB, SurveySettled(Party.CUSTOMER, "skipped"))
    assert log.state.surveys == {Party.CUSTOMER: "answered"}
    assert log.looks()["answers-survey"] == "done"


def test_the_diary_closes_once_and_after_the_end() -> None:
    assert in_call().make(ADVISOR, Close()) == "step-not-now"
    log = ended()
    assert log.make(ADVISOR, Close()) == ""
    assert log.make(ADVISOR, Close()) == "diary-written"


def test_the_customer_asks_the_advisor_in_and_the_advisor_goes_again() -> None:
    log = in_call()
    log.make(CUSTOMER, AskAdvisor())
    assert log.kinds()[-1] != "asked", "the advisor is there"
    log.step(ADVISOR, "leaves-room")
    log.make(CUSTOMER, AskAdvisor())
    assert log.state.advisor_asked
    log.make(ADVISOR, AdvisorBack())
    assert (log.state.advisor_present, log.state.advisor_asked) == (True, False)
    assert log.next() == ["leaves-room"]
    log.step(ADVISOR, "leaves-room")
    assert not log.state.advisor_present
    assert sum(event.step == "leaves-room" for event in log.events) == 1


def test_who_is_gone_for_good_ends_the_call_by_name() -> None:
    for actor, reason in ((CUSTOMER, "official-lost"), (KAISA, "room-lost")):
        log = in_call()
        log.other_gone = True
        assert log.make(actor, Lost()) == ""
        assert log.state.reason == reason


def test_a_loss_waits_while_the_other_side_is_on_its_line() -> None:
    log = in_call()
    log.make(KAISA, Lost())
    assert log.state.lost == {Party.OFFICIAL}
    log.make(HUB, StayLost(Party.CUSTOMER))
    assert log.state.phase == "in-call", "the customer has told of nothing"
    log.make(HUB, StayLost(Party.OFFICIAL))
    assert log.state.reason == "room-lost"


@pytest.mark.parametrize(("actor", "move"), [(HUB, Found()), (CUSTOMER, Connected())])
def test_who_comes_back_is_not_lost_any_more(actor: Actor, move: Move) -> None:
    log = in_call()
    log.make(KAISA, Lost())
    log.make(actor, move)
    log.make(HUB, StayLost(Party.OFFICIAL))
    assert log.state.phase == "in-call"


def test_nothing_happens_after_the_end_but_what_belongs_there() -> None:
    log = ended()
    before = list(log.events)
    for actor, move in (
        (CUSTOMER, AskAdvisor()),
        (ADVISOR, AdvisorBack()),
        (CUSTOMER, Connected()),
        (CUSTOMER, Lost()),
        (HUB, Quiet(1)),
        (ADVISOR, CancelRing()),
        (KAISA, HangUp()),
    ):
        assert log.make(actor, move) == ""
    assert log.step(ADVISOR, "leaves-room") == "session-ended"
    assert log.events == before
    assert log.step(ADVISOR, "directs-to-survey") == ""
