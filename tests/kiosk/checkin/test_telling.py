from __future__ import annotations

from itertools import product

import pytest

from kiosk.checkin.telling import TO_THE_DESK, TOLD, Known, Telling, telling
from tests.fakes.kiosk_hub import NOON, visit
from visitor.client.visit_view import Answer, AnswerKind, Channel, Notice, NoticeState

Q, S, D, F, X = NoticeState
T = Telling


def notice(channel: Channel, state: NoticeState, attempts: int = 1) -> Notice:
    return Notice(channel, state, NOON, attempts)


# The e-mail's state, then what is said where the SMS is queued, sent, delivered, failed, expired.
BOTH = {
    Q: (T.BEING_TOLD, T.TOLD_BY_SMS, T.TOLD_BY_SMS, T.BEING_TOLD, T.BEING_TOLD),
    S: (T.TOLD_BY_EMAIL, T.TOLD_BY_BOTH, T.TOLD_BY_BOTH, T.TOLD_BY_EMAIL, T.TOLD_BY_EMAIL),
    D: (T.TOLD_BY_EMAIL, T.TOLD_BY_BOTH, T.TOLD_BY_BOTH, T.TOLD_BY_EMAIL, T.TOLD_BY_EMAIL),
    F: (T.BEING_TOLD, T.TOLD_BY_SMS, T.TOLD_BY_SMS, T.NOT_TOLD, T.NOT_TOLD),
    X: (T.BEING_TOLD, T.TOLD_BY_SMS, T.TOLD_BY_SMS, T.NOT_TOLD, T.NOT_TOLD),
}


@pytest.mark.parametrize(("email", "sms"), list(product(NoticeState, NoticeState)))
def test_two_notices_say_by_which_way_the_host_was_told(
    email: NoticeState, sms: NoticeState
) -> None:
    view = visit(notice(Channel.EMAIL, email), notice(Channel.SMS, sms))
    assert telling(Known(view)) is BOTH[email][list(NoticeState).index(sms)]


@pytest.mark.parametrize(
    ("state", "by_email", "by_sms"),
    [
        (Q, T.BEING_TOLD, T.BEING_TOLD),
        (S, T.TOLD_BY_EMAIL, T.TOLD_BY_SMS),
        (D, T.TOLD_BY_EMAIL, T.TOLD_BY_SMS),
        (F, T.NOT_TOLD, T.NOT_TOLD),
        (X, T.NOT_TOLD, T.NOT_TOLD),
    ],
)
def test_one_notice_is_enough_to_have_told(
    state: NoticeState, by_email: Telling, by_sms: Telling
) -> None:
    assert telling(Known(visit(notice(Channel.EMAIL, state)))) is by_email
    assert telling(Known(visit(notice(Channel.SMS, state)))) is by_sms


def test_a_host_without_any_way_to_be_told_has_not_been_told() -> None:
    assert telling(Known(visit())) is T.NOT_TOLD


@pytest.mark.parametrize(
    ("attempts", "said"), [(0, T.BEING_TOLD), (1, T.BEING_TOLD), (2, T.RETRYING), (9, T.RETRYING)]
)
def test_a_second_try_is_called_one(attempts: int, said: Telling) -> None:
    view = visit(notice(Channel.EMAIL, Q, attempts), notice(Channel.SMS, F, 1))
    assert telling(Known(view)) is said


def test_tries_of_a_notice_that_waits_no_more_do_not_count() -> None:
    view = visit(notice(Channel.EMAIL, F, 6), notice(Channel.SMS, Q, 1))
    assert telling(Known(view)) is T.BEING_TOLD


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (AnswerKind.COMING, T.COMING),
        (AnswerKind.IN_MINUTES, T.IN_MINUTES),
        (AnswerKind.CANNOT, T.CANNOT),
    ],
)
@pytest.mark.parametrize("state", list(NoticeState))
@pytest.mark.parametrize("late", [False, True])
def test_an_answer_counts_more_than_how_it_was_asked_for(
    kind: AnswerKind, said: Telling, state: NoticeState, late: bool
) -> None:
    view = visit(notice(Channel.EMAIL, state), answer=Answer(kind, None, NOON), late=late)
    assert telling(Known(view)) is said


def test_a_stale_arrival_is_not_called_told() -> None:
    assert telling(Known(visit(notice(Channel.EMAIL, S), late=True))) is T.TOO_LATE


@pytest.mark.parametrize("kind", list(AnswerKind))
@pytest.mark.parametrize("late", [False, True])
def test_an_ended_visit_is_ended_whatever_was_answered(kind: AnswerKind, late: bool) -> None:
    answer = Answer(kind, None, NOON)
    assert telling(Known(visit(answer=answer, late=late, closed=True))) is T.CLOSED


@pytest.mark.parametrize("reached", [True, False])
@pytest.mark.parametrize("view", [None, visit(notice(Channel.EMAIL, S))])
def test_a_refusal_counts_more_than_anything(reached: bool, view: None) -> None:
    assert telling(Known(view, reached, "host-gone")) is T.REFUSED


def test_before_the_hub_has_answered_its_absence_is_said() -> None:
    assert telling(Known(hub_reached=True)) is T.BEING_TOLD
    assert telling(Known(hub_reached=False)) is T.NOT_TOLD_YET


def test_what_the_hub_said_last_stays_true_when_it_goes_away() -> None:
    view = visit(notice(Channel.EMAIL, S))
    assert telling(Known(view, hub_reached=False)) is T.TOLD_BY_EMAIL


def test_nobody_is_sent_to_the_desk_whose_host_was_told() -> None:
    assert TOLD.isdisjoint(TO_THE_DESK)
    assert {T.CANNOT, T.NOT_TOLD, T.TOO_LATE, T.REFUSED} == TO_THE_DESK
