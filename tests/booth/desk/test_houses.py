from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from booth.desk.houses import columns, floors
from booth.desk.reading import read_session
from booth.desk.state import Session, Step
from tests.fakes.desk_hub import WALK, ended, in_call, ringing, session, steps
from visitor.texts import texts

ZONE = ZoneInfo("Europe/Helsinki")


def step(step_id: str, lane: str, act: str) -> Step:
    return Step(step_id, lane, act, {}, "coming", None)


def test_what_happens_at_the_same_time_stands_above_each_other() -> None:
    at = columns(read_session(session()).steps)
    assert at["tells-need"] == at["serves-need"]
    assert at["proves-identity"] == at["checks-identity"]
    surveys = ("answers-survey", "answers-survey-advisor", "answers-survey-official")
    assert len({at[name] for name in surveys}) == 1


def test_no_two_windows_of_a_lane_share_a_place_and_their_order_stays() -> None:
    read = read_session(session())
    at = columns(read.steps)
    for lane in ("customer", "advisor", "official"):
        places = [at[one.id] for one in read.steps if one.lane == lane]
        assert places == sorted(set(places))


def test_acts_that_nobody_knows_stand_after_the_one_before() -> None:
    known = columns(
        [
            step("a", "advisor", "call"),
            step("b", "advisor", "stamp"),
            step("c", "advisor", "call"),
        ]
    )
    assert known["a"] < known["b"] < known["c"]


def test_a_house_without_steps_has_no_windows() -> None:
    assert [one.windows for one in floors(texts("fi"), ZONE, read_session(session(steps=[])))] == [
        (),
        (),
        (),
    ]


def test_each_floor_says_what_it_is_at() -> None:
    customer, advisor, official = floors(texts("fi"), ZONE, read_session(in_call()))
    assert (customer.line, customer.lit) == ("Keskustelee virkailijan kanssa", True)
    assert (advisor.line, advisor.lit) == ("Poistuu huoneesta 10.31", False)
    assert (official.line, official.lit) == ("Palvelee asiakasta", True)
    assert customer.windows.count("now") == 1
    assert official.windows.count("done") == 1
    assert len(customer.windows) == len(advisor.windows) == len(official.windows)


def as_the_hub_tells(**more: Any) -> Session:
    """A call: the hub ticks the talk as it begins, and the customer may end it from then on."""
    return read_session(in_call(steps=steps(13, ("ends-connection",)), **more))


def test_a_talk_goes_on_and_its_end_is_to_come_until_the_call_is_over() -> None:
    customer, _, official = floors(texts("fi"), ZONE, as_the_hub_tells())
    assert customer.line == "Keskustelee virkailijan kanssa"
    assert official.line == "Palvelee asiakasta"
    names = [name for name in customer.names if name]
    assert names[3:5] == ["Kertoo asiansa nyt", "Päättää yhteyden tulossa"]
    assert customer.windows.count("now") == official.windows.count("now") == 1


def test_an_advisor_who_is_in_the_room_is_not_said_to_leave() -> None:
    there = as_the_hub_tells(advisor_present=True, next=["leaves-room"])
    advisor = floors(texts("fi"), ZONE, there)[1]
    assert (advisor.line, advisor.lit) == ("On huoneessa asiakkaan kanssa", True)


def test_while_it_rings_customer_and_official_are_told_as_they_are() -> None:
    customer, _, official = floors(texts("fi"), ZONE, read_session(ringing()))
    assert (customer.line, official.line) == ("Odottaa virkailijan vastausta", "Puhelu soi")


def test_after_the_call_the_advisor_s_floor_names_the_diary() -> None:
    advisor = floors(texts("fi"), ZONE, read_session(ended()))[1]
    assert (advisor.line, advisor.windows.count("now")) == ("Kirjaa diaariin", 1)


def test_every_window_has_its_name() -> None:
    for floor in floors(texts("fi"), ZONE, read_session(session(done=3))):
        named = [name != "" for name in floor.names]
        assert named == [window != "" for window in floor.windows]


def test_a_floor_is_heard_as_its_steps_in_words() -> None:
    told = session(steps=steps(3, ("tells-possibility",), skipped=("guides",)))
    advisor = floors(texts("fi"), ZONE, read_session(told))[1]
    assert advisor.spoken.startswith("Neuvoja: Ottaa asiakkaan vastaan tehty 10.22")
    assert "Kertoo etäpalvelun mahdollisuudesta nyt" in advisor.spoken
    assert "Opastaa etäpalvelun käyttöön ohitettu" in advisor.spoken
    assert "Soittaa Kelaan tulossa" in advisor.spoken


def test_a_floor_where_nothing_has_happened_says_nothing() -> None:
    assert floors(texts("fi"), ZONE, read_session(session(done=2)))[2].line == ""
    assert len(WALK) == 19
