from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from booth.desk.acts import Acts, Done, answered, begin, kept
from booth.desk.desk_page import Known, Now, Page, as_row, page
from booth.desk.reading import read_state
from booth.desk.session_cards import Document
from tests.fakes.desk_hub import NOON, at, customer, ended, in_call, ringing, session, signed_out
from tests.fakes.desk_hub import state as told_state
from visitor.texts import texts

ZONE = ZoneInfo("Europe/Helsinki")


def drawn(body: dict[str, Any] | None, at_s: float = 100.0, **known: Any) -> Page:
    state = None if body is None else read_state(body)
    return page(
        Known(state=state, told_s=100.0, **{"hub": "reached", **known}),
        Now(texts("fi"), ZONE, NOON, at_s),
    )


@pytest.mark.parametrize(
    ("body", "screen"),
    [(None, "starting"), (signed_out(), "sign-in"), (told_state(), "today")],
)
def test_which_screen_is_shown(body: dict[str, Any] | None, screen: str) -> None:
    assert drawn(body).props.screen == screen


CLOSED = {"phase": "closed", "diary": True, "next": []}


def ids(body: dict[str, Any], **known: Any) -> list[str]:
    return [row["id"] for row in drawn(body, **known).rows.sessions]


def test_what_lives_comes_first_then_what_waits_for_its_diary_and_each_newest_first() -> None:
    sessions = [
        ended(1, **CLOSED, opened_at=at(1)),
        ended(2, opened_at=at(2)),
        ended(3, opened_at=at(3)),
        session(4, opened_at=at(9)),
        in_call(5, opened_at=at(5)),
    ]
    assert ids(told_state(sessions=sessions)) == ["s5", "s4", "s2", "s3", "s1"]


def test_a_written_diary_takes_a_session_out_of_what_goes_on_although_surveys_are_open() -> None:
    sessions = [ended(1, **CLOSED), ended(2, **CLOSED, survey=None), ended(3)]
    shown = drawn(told_state(sessions=sessions))
    assert [row["now"] for row in shown.rows.sessions] == [True, False, False]
    assert shown.props.sessionCount == 1
    assert shown.props.overHead == "Päättyneet (2) · yksi kysely odottaa vastaustasi"
    assert drawn(told_state(sessions=[ended(3)])).props.overHead == ""


def test_a_call_that_broke_stays_among_what_goes_on_while_its_customer_waits() -> None:
    broken = ended(1, **CLOSED, reason="official-lost")
    assert drawn(told_state(sessions=[{**broken, "again": True}])).props.sessionCount == 1
    assert drawn(told_state(sessions=[broken])).props.sessionCount == 0


def test_what_is_over_opens_only_where_it_is_shown() -> None:
    sessions = [in_call(1), ended(2, **CLOSED)]

    def opened(**known: Any) -> list[bool]:
        return [row["open"] for row in drawn(told_state(sessions=sessions), **known).rows.sessions]

    assert opened(chosen="s2") == [True, False]
    assert opened(chosen="s2", over_shown=True) == [True, True]
    assert opened(over_shown=True) == [True, False]


def test_of_many_sessions_the_newest_that_lives_is_open_or_the_chosen_one() -> None:
    sessions = [in_call(1), session(2), ended(3)]

    def opened(**known: Any) -> list[bool]:
        return [row["open"] for row in drawn(told_state(sessions=sessions), **known).rows.sessions]

    assert ids(told_state(sessions=sessions)) == ["s2", "s1", "s3"]
    assert opened() == [True, False, False]
    assert opened(chosen="s1") == [False, True, False]
    assert opened(chosen="s3") == [False, False, True]
    assert opened(chosen="gone") == [True, False, False]
    two = drawn(told_state(sessions=sessions[:2])).rows.sessions
    assert [row["open"] for row in two] == [True, True]


def test_the_ring_counts_down_between_two_states() -> None:
    body = told_state(sessions=[ringing(left_s=80)])
    assert drawn(body, 115.2).rows.sessions[0]["corner"] == "soi, 1:05 jäljellä"
    assert drawn(body, 500.0).rows.sessions[0]["corner"] == "soi, 0:00 jäljellä"


@pytest.mark.parametrize(
    ("customers", "calls", "summary"),
    [
        ([], 0, "Kukaan ei odota. Puheluita ei ole käynnissä."),
        ([4], 1, "Yksi asiakas odottaa, odotus 4 min. Yksi puhelu on käynnissä."),
        ([4, 9], 2, "2 asiakasta odottaa, pisin odotus 9 min. 2 puhelua on käynnissä."),
    ],
)
def test_the_summary_counts(customers: list[int], calls: int, summary: str) -> None:
    body = told_state(
        customers=[customer(n, minutes) for n, minutes in enumerate(customers)],
        sessions=[in_call(n) for n in range(1, calls + 1)],
    )
    assert drawn(body).props.summary == summary


def test_without_the_hub_a_call_is_explained() -> None:
    sessions = [session(1, 8), in_call(2)]
    lost = drawn(told_state(sessions=sessions), hub="lost")
    assert lost.props.away == "Yhteys palvelimeen puuttuu"
    assert [row["explanation"] for row in lost.rows.sessions] == [
        "",
        "Voit soittaa, kun yhteys palvelimeen palaa.",
    ]
    assert drawn(told_state(sessions=sessions)).rows.sessions[1]["explanation"] == ""
    broken = told_state(sessions=[ended(again=True)])
    assert drawn(broken, hub="lost").rows.sessions[0]["explanation"] != ""


def test_at_the_sign_in_only_that_is_said_to_wait() -> None:
    assert drawn(signed_out(), hub="lost").props.awayHelp.startswith("Kirjautua voi")
    assert drawn(told_state(), hub="lost").props.awayHelp.startswith("Soittaa ei nyt voi")
    assert drawn(None, hub="unknown").props.away == ""


def acts(place: str, code: str = "") -> Acts:
    begun = begin(Acts(), place, "x", 99.0, True)
    assert begun is not None
    held = kept(begun, 1, "k1")
    return answered(held, Done("k1", code)) if code else held


def test_what_is_kept_is_said_only_while_the_hub_is_away() -> None:
    body = told_state(sessions=[ended()])
    for place in ("session:s1", "diary:s1", "survey:s1"):
        assert drawn(body, hub="lost", acts=acts(place)).rows.sessions[0]["kept"] != ""
        assert drawn(body, acts=acts(place)).rows.sessions[0]["kept"] == ""
    assert drawn(body, hub="lost", acts=acts("diary:s2")).rows.sessions[0]["kept"] == ""


def test_a_refusal_is_said_at_its_own_session_in_words() -> None:
    body = told_state(sessions=[session(1), session(2)])
    rows = drawn(body, acts=acts("session:s2", "no-official")).rows.sessions
    assert [row["error"] for row in rows] == [texts("fi").get("error-no-official"), ""]
    strange = drawn(body, acts=acts("session:s1", "never-heard-of")).rows.sessions
    assert strange[1]["error"] == texts("fi").get("error-ours")


def test_the_customer_who_asks_is_noticed() -> None:
    rows = drawn(told_state(sessions=[session(1), in_call(2, advisor_asked=True)])).rows
    assert [(one["id"], one["number"]) for one in rows.notices] == [("s2", 0)]
    over = ended(2, advisor_asked=True)
    assert drawn(told_state(sessions=[over])).rows.notices == ()


def test_rows_hold_lists_as_qml_wants_them() -> None:
    row = drawn(told_state(sessions=[session(1, 6)])).rows.sessions[0]
    assert isinstance(row["documents"], list)
    assert isinstance(row["floors"][0]["windows"], list)
    assert as_row(Document("a", "b")) == {"kind": "a", "text": "b"}
