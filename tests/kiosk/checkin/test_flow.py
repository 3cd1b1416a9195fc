from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.checkin import flow
from kiosk.checkin.flow import ChosenHost, Journey, Sheet, Step

LANGUAGES = ("fi", "sv", "en")
PEKKA = ChosenHost("h0", "Pekka Hämäläinen", "Pekka", "PH", "Kaavoitus")
Move = Callable[[Journey], Journey]
MOVES: dict[str, Move] = {
    "begin": lambda journey: flow.begin(journey, "sv"),
    "turn": lambda journey: flow.turn(journey, LANGUAGES),
    "visit_someone": flow.visit_someone,
    "ask_by_code": flow.ask_by_code,
    "have_appointment": flow.have_appointment,
    "seek_by_name": flow.seek_by_name,
    "invited": lambda journey: flow.invited(journey, "i1", PEKKA),
    "ask_leaving": flow.ask_leaving,
    "left": lambda journey: flow.left(journey, "kept"),
    "choose_host": lambda journey: flow.choose_host(journey, PEKKA),
    "confirm": flow.confirm,
    "not_kept": flow.not_kept,
    "kept": lambda journey: flow.kept(journey, "v1", "4711"),
    "found_by_code": lambda journey: flow.found_by_code(journey, "v2", "1234"),
    "back": flow.back,
    "leave": flow.leave,
    "language": lambda journey: flow.open_sheet(journey, Sheet.LANGUAGE),
    "access": lambda journey: flow.open_sheet(journey, Sheet.ACCESS),
    "desk": lambda journey: flow.open_sheet(journey, Sheet.DESK),
    "speak": lambda journey: flow.speak(journey, "en"),
}
BY_THE_VISITOR = set(MOVES) - {"kept", "not_kept", "found_by_code", "invited", "left", "turn"}
IDLE, START, SEARCH, DETAILS, KEEPING, TOLD, CODE, APPOINTMENT, BY_NAME, INVITED, LEAVING, LEFT = (
    Step
)
# Where each move leads from each step, in the order of the line above; "." is nowhere.
TABLE = {
    "begin": (START, ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", "."),
    "turn": (".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", "."),
    "visit_someone": (".", SEARCH, ".", ".", ".", ".", ".", ".", ".", ".", ".", "."),
    "ask_by_code": (".", CODE, ".", ".", ".", ".", ".", ".", ".", ".", ".", "."),
    "have_appointment": (".", APPOINTMENT, ".", ".", ".", ".", ".", ".", ".", ".", ".", "."),
    "seek_by_name": (".", ".", ".", ".", ".", ".", ".", BY_NAME, ".", ".", ".", "."),
    "invited": (".", ".", ".", ".", ".", ".", ".", INVITED, INVITED, ".", ".", "."),
    "ask_leaving": (".", LEAVING, ".", ".", ".", ".", ".", ".", ".", ".", ".", "."),
    "left": (".", ".", ".", ".", ".", ".", ".", ".", ".", ".", LEFT, "."),
    "choose_host": (".", ".", DETAILS, ".", ".", ".", ".", ".", ".", ".", ".", "."),
    "confirm": (".", ".", ".", KEEPING, ".", ".", ".", ".", ".", KEEPING, ".", "."),
    "not_kept": (".", ".", ".", ".", DETAILS, ".", ".", ".", ".", ".", ".", "."),
    "kept": (".", ".", ".", ".", TOLD, ".", ".", ".", ".", ".", ".", "."),
    "found_by_code": (".", ".", ".", ".", ".", ".", TOLD, ".", ".", ".", ".", "."),
    "back": (
        ".",
        IDLE,
        START,
        SEARCH,
        ".",
        IDLE,
        START,
        START,
        APPOINTMENT,
        APPOINTMENT,
        START,
        IDLE,
    ),
    "leave": (".", IDLE, IDLE, IDLE, ".", IDLE, IDLE, IDLE, IDLE, IDLE, IDLE, IDLE),
    "language": (START, ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", "."),
    "access": (START, ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", "."),
    "desk": (START, ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", "."),
    "speak": (".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", "."),
}
walks = st.lists(st.sampled_from(sorted(MOVES)), max_size=40)


def walked(names: list[str]) -> Journey:
    journey = Journey()
    for name in names:
        journey = MOVES[name](journey)
    return journey


def test_the_table_tells_of_every_move_from_every_step() -> None:
    assert set(TABLE) == set(MOVES)
    assert {len(row) for row in TABLE.values()} == {len(Step)}


@pytest.mark.parametrize(
    ("move", "step", "leads_to"),
    [(m, s, to) for m, row in TABLE.items() for s, to in zip(Step, row, strict=True)],
)
def test_each_move_leads_where_the_table_says(move: str, step: Step, leads_to: str) -> None:
    assert MOVES[move](Journey(step=step, host=PEKKA)).step == (
        step if leads_to == "." else leads_to
    )


def test_the_idle_screen_speaks_each_language_in_turn() -> None:
    journey = Journey()
    heard = []
    for _ in range(4):
        heard.append(journey.language)
        journey = flow.turn(journey, LANGUAGES)
    assert heard == ["fi", "sv", "en", "fi"]


@pytest.mark.parametrize("sheet", [Sheet.LANGUAGE, Sheet.ACCESS, Sheet.DESK])
def test_a_sheet_lies_on_top_until_it_is_asked_for_again_or_left(sheet: Sheet) -> None:
    searching = Journey(step=Step.SEARCH)
    opened = flow.open_sheet(searching, sheet)
    assert (opened.step, opened.sheet) == (Step.SEARCH, sheet)
    assert flow.open_sheet(opened, sheet) == searching
    assert flow.back(opened) == searching


def test_one_sheet_takes_the_place_of_another() -> None:
    opened = flow.open_sheet(Journey(step=Step.SEARCH), Sheet.ACCESS)
    assert flow.open_sheet(opened, Sheet.DESK).sheet is Sheet.DESK


def test_who_opens_a_sheet_at_the_idle_screen_has_come_and_stays() -> None:
    """Otherwise large letters chosen at the idle screen are gone as soon as they are chosen."""
    chosen = flow.back(flow.open_sheet(Journey(), Sheet.ACCESS))
    assert chosen == Journey(step=Step.START)


def test_choosing_a_language_closes_its_sheet_on_the_same_screen() -> None:
    opened = flow.open_sheet(Journey(step=Step.DETAILS, host=PEKKA), Sheet.LANGUAGE)
    assert flow.speak(opened, "sv") == Journey(step=Step.DETAILS, host=PEKKA, language="sv")


def test_going_back_from_the_details_forgets_the_host() -> None:
    assert flow.back(Journey(step=Step.DETAILS, host=PEKKA)).host is None


def test_what_is_kept_is_remembered() -> None:
    told = flow.kept(Journey(step=Step.KEEPING, host=PEKKA), "v1", "4711")
    assert (told.host, told.visit_id, told.code, told.asked_by_code) == (PEKKA, "v1", "4711", False)


def test_a_visit_found_by_its_code_is_known_as_such() -> None:
    told = flow.found_by_code(Journey(step=Step.CODE), "v2", "1234")
    assert (told.visit_id, told.code, told.asked_by_code) == ("v2", "1234", True)


@given(walks)
def test_no_walk_gets_stuck(names: list[str]) -> None:
    """From wherever a visitor has come, answers from the disk and then *leave* lead to idle."""
    for answered in (flow.not_kept, lambda journey: flow.kept(journey, "v", "1")):
        assert flow.leave(answered(walked(names))) == Journey()


@given(walks)
def test_going_back_ends_at_the_idle_screen(names: list[str]) -> None:
    journey = flow.not_kept(walked(names))
    for _ in range(5):
        journey = flow.back(journey)
    assert journey.step is Step.IDLE


@given(walks, st.sampled_from(sorted(BY_THE_VISITOR)))
def test_a_visitor_cannot_leave_while_their_arrival_is_being_kept(
    names: list[str], move: str
) -> None:
    keeping = Journey(step=Step.KEEPING, host=PEKKA, language=walked(names).language)
    assert MOVES[move](keeping).step is Step.KEEPING
    assert MOVES[move](keeping).sheet is Sheet.NONE
    assert MOVES[move](keeping).host is PEKKA


@given(walks)
def test_nothing_of_a_visitor_is_left_at_the_idle_screen(names: list[str]) -> None:
    journey = walked(names)
    for end in (journey, flow.leave(journey)):
        if end.step is Step.IDLE:
            assert (end.host, end.code, end.visit_id, end.asked_by_code) == (None, "", "", False)
            assert end.parting == ""
            assert end.sheet is Sheet.NONE


@given(walks)
def test_only_a_told_visitor_has_a_code_and_only_a_led_one_a_host(names: list[str]) -> None:
    journey = walked(names)
    assert bool(journey.code) == (journey.step is Step.TOLD)
    if journey.step in (Step.DETAILS, Step.KEEPING):
        assert journey.host is not None
