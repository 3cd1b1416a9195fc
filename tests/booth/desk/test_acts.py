from __future__ import annotations

from booth.desk import acts as rules
from booth.desk.acts import Acts, Done

PLACE = "session:s1"


def begun(what: str = "step call", at_s: float = 0.0, hub: bool = True) -> Acts:
    acts = rules.begin(Acts(), PLACE, what, at_s, hub)
    assert acts is not None
    return acts


def kept(hub: bool = True) -> Acts:
    return rules.kept(begun(hub=hub), 1, "k1")


def test_a_second_press_does_not_begin_a_second_act() -> None:
    assert rules.begin(begun(), PLACE, "step call", 0.2, True) is None
    assert rules.begin(kept(), PLACE, "step call", 4.9, True) is None


def test_another_place_is_free() -> None:
    both = rules.begin(begun(), "queue", "customer.wait", 0.1, True)
    assert both is not None
    assert {act.place: act.number for act in both.waiting.values()} == {PLACE: 1, "queue": 2}


def test_after_five_seconds_without_an_answer_it_may_be_pressed_again() -> None:
    assert rules.begin(kept(), PLACE, "step call", 5.0, True) is not None


def test_what_is_kept_rests_for_as_long_as_the_hub_is_away() -> None:
    assert rules.begin(kept(hub=False), PLACE, "step call", 500.0, False) is None
    assert rules.begin(begun(hub=False), PLACE, "step call", 500.0, False) is not None


def test_an_answer_frees_the_place_once_the_state_has_been_told() -> None:
    answered = rules.answered(kept(), Done("k1", ""))
    assert not answered.is_kept(PLACE)
    assert rules.begin(answered, PLACE, "step call", 0.1, True) is None
    assert rules.begin(rules.told(answered), PLACE, "step call", 0.1, True) is not None


def test_the_state_may_come_before_the_answer() -> None:
    told = rules.told(kept())
    assert rules.begin(told, PLACE, "step call", 0.1, True) is None
    assert rules.begin(told, PLACE, "cancel-ring", 0.1, True) is not None
    assert rules.answered(told, Done("k1", "")).waiting == {}


def test_a_refusal_frees_the_place_and_stays_until_the_next_act() -> None:
    refused = rules.answered(kept(), Done("k1", "no-official"))
    assert (refused.waiting, refused.refused) == ({}, {PLACE: "no-official"})
    again = rules.begin(refused, PLACE, "step call", 0.1, True)
    assert again is not None
    assert again.refused == {}
    assert rules.read(refused, PLACE).refused == {}


def test_an_answer_that_is_quicker_than_the_journal_is_not_lost() -> None:
    early = rules.answered(begun(), Done("k1", "room-taken"))
    assert early.refused == {}
    assert rules.kept(early, 1, "k1").refused == {PLACE: "room-taken"}


def test_answers_that_nobody_waits_for_do_not_pile_up() -> None:
    acts = Acts()
    for number in range(100):
        acts = rules.answered(acts, Done(f"k{number}", ""))
    assert len(acts.early) == rules.EARLY_MOST


def test_what_could_not_be_kept_says_so() -> None:
    failed = rules.not_kept(begun(), 1, "desk-not-kept")
    assert (failed.waiting, failed.refused) == ({}, {PLACE: "desk-not-kept"})


def test_an_old_number_changes_nothing() -> None:
    later = rules.begin(kept(), PLACE, "step call", 9.0, True)
    assert later is not None
    assert rules.kept(later, 1, "k1") == later
    assert rules.not_kept(later, 1, "x") == later


def test_a_short_rest_is_not_shown() -> None:
    assert not kept().is_slow(PLACE, 0.3, True)
    assert kept().is_slow(PLACE, 1.0, True)
    assert not kept().is_slow(PLACE, 5.0, True)
    assert not Acts().is_slow(PLACE, 1.0, True)
