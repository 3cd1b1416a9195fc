from __future__ import annotations

import pytest

from kiosk.checkin.arrival import ArrivalDesk
from kiosk.checkin.telling import Known
from kiosk.checkin.told_page import Arrived
from tests.fakes.kiosk_hub import NOON, VISIT_ID, FakeHub, visit
from visitor.client.result import (
    CommandAnswered,
    CommandRefused,
    DirectoryReplaced,
    Event,
    HubLost,
    HubReached,
    Kept,
    LiveRefused,
    SetupBroken,
    StoreFault,
    VisitChanged,
    VisitPending,
    VisitRefused,
    VisitUnknown,
    VisitUnreachable,
)

PEKKA = Arrived("4711", "Pekka Hämäläinen", "Pekka", "PH")
KEPT = Kept("command", VISIT_ID, "4711")
OF_OTHERS: list[Event] = [
    VisitChanged(visit(code="9999", visit_id="other")),
    VisitPending("9999"),
    VisitUnknown("9999"),
    VisitUnreachable("9999"),
    VisitRefused("9999", "host-gone"),
    CommandRefused("other", "host-gone", "ask"),
    CommandAnswered("command", "visit.arrive", {}),
    LiveRefused("too-many-tries"),
    DirectoryReplaced(2, 10),
    SetupBroken("key"),
    StoreFault("disk"),
]


class Desk:
    """An arrival desk and everything that it has said."""

    def __init__(self) -> None:
        self.hub = FakeHub()
        self.said: list[tuple[str, ...]] = []
        self.desk = ArrivalDesk(
            self.hub,
            lambda visit_id, code: self.said.append(("found", visit_id, code)),
            lambda state: self.said.append(("missed", state)),
            lambda: self.said.append(("news",)),
        )

    def hear(self, *events: Event) -> None:
        for event in events:
            self.desk.receive(event)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def expecting(desk: Desk) -> Desk:
    desk.desk.expect(PEKKA, KEPT)
    return desk


def test_the_state_of_the_arrival_on_the_screen_is_news(expecting: Desk) -> None:
    expecting.hear(VisitChanged(visit()))
    assert expecting.said == [("news",)]
    assert expecting.desk.known.visit == visit()


def test_the_same_state_again_is_no_news(expecting: Desk) -> None:
    expecting.hear(VisitChanged(visit()), VisitChanged(visit()), HubReached(), HubReached())
    assert expecting.said == [("news",)]


@pytest.mark.parametrize("event", OF_OTHERS, ids=lambda event: type(event).__name__)
def test_events_of_others_change_nothing(expecting: Desk, event: Event) -> None:
    expecting.hear(event)
    assert (expecting.said, expecting.desk.known, expecting.desk.arrived) == ([], Known(), PEKKA)


@pytest.mark.parametrize("event", OF_OTHERS, ids=lambda event: type(event).__name__)
def test_events_of_others_mean_nothing_when_nobody_is_here(desk: Desk, event: Event) -> None:
    desk.hear(event)
    assert (desk.said, desk.desk.known, desk.desk.arrived) == ([], Known(), Arrived(""))


def test_once_the_visit_is_known_another_one_with_its_code_is_not_ours(expecting: Desk) -> None:
    expecting.hear(VisitChanged(visit()), VisitChanged(visit(visit_id="other", closed=True)))
    assert expecting.desk.known.visit == visit()


def test_an_arrival_is_still_ours_when_the_hub_gave_it_another_code(expecting: Desk) -> None:
    expecting.hear(VisitChanged(visit()), VisitChanged(visit(code="8080")))
    assert expecting.desk.known.visit == visit(code="8080")


def test_the_hub_going_away_and_coming_back_is_known(expecting: Desk) -> None:
    expecting.hear(HubLost(NOON))
    assert not expecting.desk.known.hub_reached
    expecting.hear(HubReached())
    assert expecting.desk.known.hub_reached


def test_a_visitor_who_comes_while_the_hub_is_away_is_told_so(desk: Desk) -> None:
    desk.hear(HubLost(NOON))
    desk.desk.expect(PEKKA, KEPT)
    assert desk.desk.known == Known(hub_reached=False)
    desk.desk.forget()
    assert not desk.desk.known.hub_reached


@pytest.mark.parametrize(
    "event", [CommandRefused("command", "host-gone", "ask"), VisitRefused("4711", "host-gone")]
)
def test_a_refused_arrival_is_said_to_be_refused(expecting: Desk, event: Event) -> None:
    expecting.hear(event)
    assert expecting.desk.known.refusal == "host-gone"
    assert expecting.said == [("news",)]


def test_a_code_brings_its_visit_with_the_hosts_name(desk: Desk) -> None:
    desk.desk.look_up("4711")
    desk.hear(VisitChanged(visit()))
    assert desk.hub.looked_up == ["4711"]
    assert desk.said == [("found", VISIT_ID, "4711")]
    assert desk.desk.arrived == PEKKA


def test_a_code_of_an_arrival_that_the_hub_has_not_heard_of_is_found_here(desk: Desk) -> None:
    desk.desk.look_up("4711")
    desk.hear(VisitPending("4711"))
    assert desk.said == [("found", "", "4711")]
    assert desk.desk.known == Known(hub_reached=False)
    desk.hear(VisitChanged(visit()))
    assert desk.desk.known.visit == visit()
    assert desk.desk.arrived == PEKKA


def test_a_code_of_a_refused_arrival_is_found_as_refused(desk: Desk) -> None:
    desk.desk.look_up("4711")
    desk.hear(VisitRefused("4711", "host-gone"))
    assert desk.said == [("found", "", "4711"), ("news",)]
    assert desk.desk.known.refusal == "host-gone"


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (VisitUnknown("4711"), "unknown"),
        (VisitUnreachable("4711"), "unreachable"),
        (LiveRefused("too-many-tries"), "many"),
    ],
)
def test_a_code_that_brings_nothing_says_why_once(desk: Desk, event: Event, said: str) -> None:
    desk.desk.look_up("4711")
    desk.hear(event, event)
    assert desk.said == [("missed", said)]
    assert desk.desk.arrived == Arrived("")


def test_of_two_quick_look_ups_the_latter_counts(desk: Desk) -> None:
    desk.desk.look_up("1111")
    desk.desk.look_up("4711")
    desk.hear(VisitUnknown("1111"), VisitChanged(visit(code="1111", visit_id="other")))
    assert desk.said == []
    desk.hear(VisitChanged(visit()))
    assert desk.said == [("found", VISIT_ID, "4711")]


def test_nothing_is_known_and_nothing_watched_after_the_visitor_has_gone(expecting: Desk) -> None:
    expecting.hear(VisitChanged(visit()))
    expecting.desk.forget()
    assert expecting.hub.unwatched == [(VISIT_ID, "4711")]
    assert (expecting.desk.known, expecting.desk.arrived) == (Known(), Arrived(""))
    expecting.said.clear()
    expecting.hear(VisitChanged(visit(closed=True)), CommandRefused("command", "host-gone", ""))
    assert (expecting.said, expecting.desk.known) == ([], Known())


def test_a_look_up_that_was_given_up_is_not_answered(desk: Desk) -> None:
    desk.desk.look_up("4711")
    desk.desk.forget()
    desk.hear(VisitUnknown("4711"), VisitChanged(visit()))
    assert desk.said == []
    assert desk.hub.unwatched == []
