from __future__ import annotations

from typing import Any

import pytest

from booth.desk.drafts import Answers, Diary, Entry, checked, completed, new_diary, room_words
from booth.desk.reading import read_session
from tests.fakes.desk_hub import at, ended, session
from visitor.texts import texts


@pytest.mark.parametrize(
    ("told", "minutes"),
    [
        (ended(), "13"),
        (ended(answered_at=at(2)), "1"),
        (ended(answered_at=None), "17"),
        (ended(answered_at=at(2000)), "600"),
        (ended(answered_at=at(1)), "1"),
        (session(), ""),
    ],
)
def test_the_minutes_of_the_call_are_suggested(told: dict[str, Any], minutes: str) -> None:
    assert new_diary(read_session(told)).minutes == minutes


@pytest.mark.parametrize("minutes", ["0", "5", " 45 ", "600"])
def test_minutes_that_can_be_written(minutes: str) -> None:
    entry = checked(Diary("advised", minutes, " neuvottu \n"))
    assert entry == Entry("advised", int(minutes), "neuvottu")


@pytest.mark.parametrize("minutes", ["", "601", "-1", "1.5", "yksi", "1 000", "٣", "9999999999"])
def test_minutes_that_cannot(minutes: str) -> None:
    draft = checked(Diary("advised", minutes, "kept"))
    assert isinstance(draft, Diary)
    assert (draft.faults, draft.note) == (("minutes",), "kept")


def test_a_note_that_is_too_long_is_a_fault_and_stays() -> None:
    draft = checked(Diary("advised", "5", "x" * 1001))
    assert isinstance(draft, Diary)
    assert (draft.faults, len(draft.note)) == (("note",), 1001)
    assert isinstance(checked(Diary("advised", "5", "x" * 1000 + "  ")), Entry)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (800, ""),
        (801, "Enintään 1000 merkkiä, jäljellä 199"),
        (1000, "Enintään 1000 merkkiä, jäljellä 0"),
        (1003, "Enintään 1000 merkkiä. Poista vielä 3, niin voit tallentaa."),
    ],
)
def test_how_much_may_still_be_written(written: int, words: str) -> None:
    told = room_words(texts("fi"), "x" * written, 1000)
    assert "".join(told.split("\u00a0")) == words


def test_a_survey_s_text_that_is_too_long_is_pointed_at() -> None:
    questions = read_session(ended()).survey
    given = Answers({"smooth": "4", "suited": "no", "words": "x" * 501})
    assert completed(given, questions).missing == {"words"}


def test_an_outcome_is_needed() -> None:
    draft = checked(Diary(minutes="x"))
    assert isinstance(draft, Diary)
    assert draft.faults == ("outcome", "minutes")


def test_the_same_answer_again_takes_it_back() -> None:
    once = Answers().answer("smooth", "4")
    assert dict(once.given) == {"smooth": "4"}
    assert dict(once.answer("smooth", "5").given) == {"smooth": "5"}
    assert dict(once.answer("smooth", "4").given) == {}


def test_an_empty_text_is_no_answer() -> None:
    assert dict(Answers().write("words", "  ").given) == {}
    assert dict(Answers().write("words", " hyvä ").given) == {"words": " hyvä "}


def test_only_what_must_be_answered_is_missing_and_answering_mends_it() -> None:
    questions = read_session(ended()).survey
    tried = completed(Answers().answer("smooth", "4"), questions)
    assert tried.missing == {"suited"}
    assert tried.answer("suited", "no").missing == frozenset()
    assert completed(tried.answer("suited", "no"), questions).missing == frozenset()
