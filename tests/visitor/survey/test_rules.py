from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.house.tree import ROOT
from visitor.catalogue.rules import Party
from visitor.survey.reader import load_surveys
from visitor.survey.rules import (
    LATE,
    MOST_TEXT,
    PARTIES,
    Kind,
    NotTaken,
    Taken,
    counts,
    take,
    to_the_month,
)

PILOT = load_surveys(ROOT / "assets/surveys")["pilot"]
UNTIL = datetime(2026, 11, 12, 8, 46, tzinfo=UTC)
JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-2, 7),
        st.floats(allow_nan=True),
        st.sampled_from(["yes", "no", "partly", "here", "1", "5", "", " ", "x" * 501, "\x00"]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(st.text(), inner)),
    max_leaves=3,
)
NAMES = st.sampled_from(["helped", "again", "words", "smooth", "suited", "settled", "other"])


@given(st.sampled_from(PARTIES), st.dictionaries(NAMES, JSON, max_size=4))
def test_only_whole_answers_to_the_questions_are_taken(party: Party, answers: Any) -> None:
    questions = {question.id: question for question in PILOT.parties[party].questions}
    taken = take(tuple(questions.values()), answers)
    if isinstance(taken, NotTaken):
        return
    assert set(taken.answers) <= set(questions)
    for question in questions.values():
        value = taken.answers.get(question.id)
        if value is None:
            assert question.optional
        elif question.kind is Kind.SMILEYS:
            assert type(value) is int
            assert 1 <= value <= 5
        elif question.kind is Kind.YES_NO:
            assert value in (True, False)
            assert type(value) is bool
        elif question.kind is Kind.CHOICE:
            assert value in [choice.value for choice in question.choices]
        else:
            assert isinstance(value, str)
            assert value.isprintable()
            assert 0 < len(value) <= MOST_TEXT


def test_answers_are_kept_in_the_order_of_the_questions() -> None:
    questions = PILOT.parties[Party.CUSTOMER].questions
    taken = take(questions, {"words": " Hei ", "again": "no", "helped": "3"})
    assert isinstance(taken, Taken)
    assert list(taken.answers.items()) == [("helped", 3), ("again", False), ("words", "Hei")]


def test_the_log_hears_which_question_and_why_but_no_answer() -> None:
    questions = PILOT.parties[Party.CUSTOMER].questions
    assert take(questions, {"again": True}) == NotTaken("helped", "missing")
    assert take(questions, {"helped": 9, "again": True}) == NotTaken("helped", "not an answer")
    assert take(questions, {"z" * 90: "Aino"}) == NotTaken("z" * 40, "unknown")


@pytest.mark.parametrize(
    ("given_after_s", "arrives_after_s", "taken"),
    [
        (0, 0, True),
        (1, 1, False),
        (-1, 60, True),
        (0, LATE.total_seconds(), True),
        (0, LATE.total_seconds() + 1, False),
        (3600, -1, True),
        (3600, 1, False),
    ],
)
def test_an_answer_counts_by_when_it_was_given(
    given_after_s: float, arrives_after_s: float, taken: bool
) -> None:
    given_at = UNTIL + timedelta(seconds=given_after_s)
    assert counts(given_at, UNTIL, UNTIL + timedelta(seconds=arrives_after_s)) is taken


def test_of_a_moment_only_the_month_stays() -> None:
    moment = datetime(2026, 11, 30, 23, 59, 59, 999, tzinfo=UTC)
    assert to_the_month(moment) == datetime(2026, 11, 1, tzinfo=UTC)
