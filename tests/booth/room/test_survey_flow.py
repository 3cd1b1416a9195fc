from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from booth.room import survey_flow as flow
from booth.room.room_facts import Question
from booth.room.survey_flow import Filling


def question(name: str, optional: bool = False) -> Question:
    return Question(name, "smileys", {"fi": name}, {}, (), optional)


THREE = Filling((question("a"), question("b", optional=True), question("c")))


def test_a_question_must_be_answered_before_the_next_unless_it_may_be_left_out() -> None:
    assert flow.forward(THREE).at == 0
    answered = flow.forward(flow.give(THREE, "5"))
    assert answered.at == 1
    assert flow.forward(answered).at == 2


def test_from_the_last_question_there_is_no_next_and_before_the_first_no_former() -> None:
    last = Filling(THREE.questions, 2, {"c": "1"})
    assert flow.forward(last) == last
    assert flow.back(THREE).at == 0


def test_going_back_keeps_what_was_answered() -> None:
    there = flow.give(flow.forward(flow.give(THREE, "5")), "2")
    assert flow.back(there).answer == "5"
    assert flow.forward(flow.back(there)).answer == "2"


def test_an_answer_is_taken_back_by_an_empty_one_and_kept_without_its_margins() -> None:
    assert flow.give(THREE, "  5 ").answers == {"a": "5"}
    assert flow.give(flow.give(THREE, "5"), "  ").answers == {}


def test_leaving_out_takes_the_answer_back_only_where_that_is_allowed() -> None:
    second = flow.give(Filling(THREE.questions, 1), "4")
    assert flow.leave_out(second).answers == {}
    first = flow.give(THREE, "4")
    assert flow.leave_out(first) == first


@given(st.lists(st.sampled_from(["forward", "back", "leave", "4", ""]), max_size=40))
def test_whatever_one_does_nothing_needed_stays_behind_unanswered(moves: list[str]) -> None:
    filling = THREE
    for move in moves:
        match move:
            case "forward":
                filling = flow.forward(filling)
            case "back":
                filling = flow.back(filling)
            case "leave":
                filling = flow.leave_out(filling)
            case answer:
                filling = flow.give(filling, answer)
        behind = filling.questions[: filling.at]
        assert all(one.optional or one.id in filling.answers for one in behind)
        assert "" not in filling.answers.values()
