"""Sessions at the desk's real window, under a mouse and a finger."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.fakes.desk_hub import (
    customer,
    in_call,
    ringing,
    session,
    state,
)
from tests.fakes.desk_window import OpenDesk
from visitor.client.result import HubLost, HubReached, Lack, NotKept


def test_the_next_act_is_sent_once(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(done=2)]))
    desk.click("desk-act")
    desk.click("desk-act")
    assert desk.hub.moves() == [("step", "assesses", "")]
    desk.hub.carry_out()
    desk.click("desk-act")
    assert len(desk.hub.moves()) == 1
    desk.tell(state(sessions=[session(done=3)]))
    desk.click("desk-act")
    assert desk.hub.moves()[1:] == [("step", "tells-possibility", "")]


def test_a_button_whose_answer_never_comes_may_be_pressed_again_after_five_seconds(
    desk: OpenDesk,
) -> None:
    desk.tell(state(sessions=[session(done=2)]))
    desk.click("desk-act")
    desk.pass_by(2)
    assert not desk.item("desk-act").property("available")
    desk.pass_by(3.5)
    desk.click("desk-act")
    assert len(desk.hub.moves()) == 2


def test_identity_is_a_kind_of_document_and_nothing_else(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(done=6)]))
    assert not desk.shows("desk-act")
    desk.tap("desk-document-residence-permit")
    assert desk.hub.moves() == [("step", "checks-identity", "residence-permit")]


def test_a_ring_is_cancelled_with_its_attempt(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ringing()]))
    desk.click("desk-cancel-ring")
    assert desk.hub.moves() == [("cancel-ring", "", "")]
    assert desk.hub.commands[0][1]["attempt"] == 1


def test_ending_asks_once_with_the_safe_answer_first(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(done=8)]))
    desk.click("desk-end")
    assert desk.focused() == "safe"
    desk.key(Qt.Key.Key_Escape)
    desk.settle()
    assert desk.hub.moves() == []
    desk.click("desk-end")
    desk.click("other")
    assert desk.hub.moves() == [("abandon", "", "")]


def test_the_customer_s_wish_is_above_everything_and_answered_there(desk: OpenDesk) -> None:
    told = state(customers=[customer(14)], sessions=[in_call(), session(2)])
    desk.tell(told)
    desk.tap("desk-customer-0")
    told["sessions"][0] = in_call(advisor_asked=True)
    desk.tell(told)
    assert "Asiakas pyytää sinua huoneeseen" in desk.says()
    assert desk.shows("desk-start")
    desk.tap("desk-come-1")
    assert desk.hub.moves() == [("advisor-back", "", "")]


def test_a_refused_act_is_said_in_its_own_session(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1, 8), session(2, 8)]))
    desk.click("desk-act-1")
    desk.hub.refuse("no-official")
    desk.settle()
    assert desk.shows("desk-error-1")
    assert not desk.shows("desk-error-0")


def test_without_the_hub_calling_is_explained_and_not_offered(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1, 8)]))
    desk.desk.receive(HubLost(desk.clock.now()))
    desk.settle()
    assert not desk.shows("desk-act")
    assert "Voit soittaa, kun yhteys palvelimeen palaa." in desk.says()
    assert desk.shows("desk-away")
    desk.desk.receive(HubReached())
    desk.settle()
    assert desk.shows("desk-act")
    assert not desk.shows("desk-away")


def test_what_goes_on_without_the_hub_is_kept_once(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1, 2)]))
    desk.desk.receive(HubLost(desk.clock.now()))
    desk.settle()
    desk.click("desk-act")
    desk.pass_by(60)
    desk.click("desk-act")
    assert len(desk.hub.moves()) == 1
    assert "Tallessa tällä koneella." in desk.says()


def test_a_full_disk_is_said(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1, 2)]))
    desk.hub.lack = NotKept(Lack.DISK)
    desk.click("desk-act")
    assert "Tätä ei voitu tallentaa" in desk.says()
    desk.hub.lack = None
    desk.click("desk-act")
    assert len(desk.hub.moves()) == 2


def test_one_of_many_sessions_is_opened_by_its_arrow(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1), in_call(2), in_call(3)]))
    assert not desk.shows("desk-open-0")
    desk.click("desk-open-2")
    assert desk.shows("desk-open-0")
    assert not desk.shows("desk-open-2")
    assert desk.shows("desk-end-2")


def test_an_act_in_one_session_does_not_open_another(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1), session(2), session(3)]))
    desk.click("desk-act")
    desk.tell(state(sessions=[session(1, next=[]), session(2), session(3)]))
    assert not desk.shows("desk-open-0")


def test_a_state_that_cannot_be_read_leaves_the_last_one_standing(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1)]))
    desk.tell(state(sessions=[{"id": "s1"}]))
    assert desk.shows("desk-act")


def test_a_window_under_the_pointer_is_told_by_its_name(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[in_call()]))
    desk.picture()
    line = next(one for one in desk.items() if one.property("text") == "Palvelee asiakasta")
    place = line.mapToScene(QPointF(0, line.height() / 2)).toPoint()
    told = set()
    for left in range(10, 420, 6):
        QTest.mouseMove(desk.window, QPoint(place.x() - left, place.y()))
        desk.settle()
        told.add(str(line.property("text")))
    QTest.mouseMove(desk.window, QPoint(5, 5))
    desk.settle()
    assert {"Vastaa puheluun tehty 10.30", "Palvelee asiakasta nyt"} <= told
    assert line.property("text") == "Palvelee asiakasta"
