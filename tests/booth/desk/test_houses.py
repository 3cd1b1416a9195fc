from __future__ import annotations

from zoneinfo import ZoneInfo

from booth.desk.houses import columns, floors
from booth.desk.reading import read_session
from booth.desk.state import Step
from tests.fakes.desk_hub import WALK, in_call, session, steps
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
    assert (customer.line, customer.lit) == ("Kertoo asiansa", True)
    assert (advisor.line, advisor.lit) == ("Poistuu huoneesta 10.31", False)
    assert (official.line, official.lit) == ("Palvelee asiakasta", True)
    assert customer.windows.count("now") == 1
    assert official.windows.count("done") == 1
    assert len(customer.windows) == len(advisor.windows) == len(official.windows)


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
