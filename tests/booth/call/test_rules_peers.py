from __future__ import annotations

import pytest

from booth.call.happenings import (
    Beat,
    Capture,
    ClosePeer,
    Give,
    HubDown,
    HubUp,
    Join,
    Joined,
    MakePeer,
    OfferMade,
    PeerDown,
    Replaced,
    SeatTold,
    SessionTold,
    Signal,
    SignalHeard,
    TellLink,
)
from tests.fakes.room_script import SERVERS, A, Script, connected, ringing

LOST = TellLink(A, lost=True)


def test_the_official_gets_the_offer_as_soon_as_it_sits() -> None:
    script = ringing()
    script.then(OfferMade(1, "v=0"), SessionTold(A, "in-call"))
    assert script.state == "connecting"
    wanted = script.then(SeatTold(A, "official", 2, present=True))
    assert wanted == [Signal(A, "official", 2, {"kind": "offer", "sdp": "v=0"})]


def test_an_official_who_sits_before_the_offer_is_made_gets_it_then() -> None:
    script = ringing()
    assert script.then(SeatTold(A, "official", 2, present=True)) == []
    assert isinstance(script.then(OfferMade(1, "v=0"))[0], Signal)


def test_a_silent_peer_is_replaced_under_a_new_generation() -> None:
    script = connected()
    wanted = script.after(6.25)
    assert wanted == [LOST, Join(A, 2)]
    wanted = script.then(Joined(A, 3, {"official": 2}, SERVERS))
    assert wanted == [ClosePeer(1, say_end=False), MakePeer(2, "official", SERVERS)]
    assert script.then(OfferMade(2, "v=2")) == [
        Signal(A, "official", 2, {"kind": "offer", "sdp": "v=2"})
    ]
    script.then(Beat(2))
    assert script.state == "connected"


def test_a_broken_peer_is_replaced_at_once_but_not_again_and_again() -> None:
    script = connected()
    script.at += 10
    script.then(Beat(1))
    assert script.then(PeerDown(1)) == [Join(A, 2), LOST]
    assert script.state == "lost"
    assert script.then(PeerDown(1)) == []
    script.then(Joined(A, 3, {"official": 2}), OfferMade(2, "x"), PeerDown(2))
    assert [act for act in script.after(4.5) if isinstance(act, Join)] == []
    assert Join(A, 3) in script.after(1)


def test_without_somebody_there_nothing_is_negotiated() -> None:
    script = connected()
    script.then(SeatTold(A, "official", 2, present=False))
    wanted = script.after(15)
    assert not [act for act in wanted if isinstance(act, Join | MakePeer | Signal)]


def test_an_offer_that_nobody_answers_is_made_anew() -> None:
    script = ringing()
    script.then(
        OfferMade(1, "x"), SessionTold(A, "in-call"), SeatTold(A, "official", 2, present=True)
    )
    assert [act for act in script.after(9.5) if isinstance(act, Join)] == []
    assert Join(A, 2) in script.after(1)


def test_another_holder_of_our_seat_takes_everything() -> None:
    script = connected()
    wanted = script.then(Replaced(A))
    assert wanted == [Capture(on=False), ClosePeer(1, say_end=False)]
    late = SignalHeard(A, "official", 2, {"kind": "answer", "sdp": "x"})
    assert script.then(SessionTold(A, "in-call"), late, Beat(1)) == []
    assert script.after(40) == []
    assert script.then(HubUp()) == [Capture(on=True), Join(A, 1)]


def test_a_seat_that_is_ours_again_opens_the_devices_again() -> None:
    script = connected()
    script.then(Replaced(A))
    wanted = script.then(Joined(A, 3, {"official": 2}, SERVERS))
    assert wanted == [Capture(on=True), MakePeer(2, "official", SERVERS), LOST]


def test_a_new_page_of_the_official_gets_a_new_peer_when_the_old_one_is_silent() -> None:
    script = connected()
    assert script.then(SeatTold(A, "official", 5, present=True)) == []
    wanted = script.after(1.5)
    assert wanted == [ClosePeer(1, say_end=False), MakePeer(2, "official", SERVERS), LOST]


def test_an_official_who_only_reconnected_keeps_its_peer() -> None:
    script = connected()
    script.then(SeatTold(A, "official", 2, present=False))
    script.then(SeatTold(A, "official", 5, present=True))
    assert script.after(5, 1) == []
    assert script.state == "connected"


def test_an_official_without_a_connection_says_bye_and_is_offered_one() -> None:
    script = connected()
    bye = SignalHeard(A, "official", 2, {"kind": "bye"})
    anew = [ClosePeer(1, say_end=False), MakePeer(2, "official", SERVERS)]
    assert script.then(bye) == [*anew, LOST]
    assert script.then(bye) == []


def test_a_bye_before_the_offer_is_answered_changes_nothing() -> None:
    script = ringing()
    script.then(OfferMade(1, "x"), SeatTold(A, "official", 2, present=True))
    assert script.then(SignalHeard(A, "official", 2, {"kind": "bye"})) == []


@pytest.mark.parametrize(
    ("seat", "generation", "data"),
    [
        ("official", 1, {"kind": "answer", "sdp": "x"}),
        ("interpreter", 2, {"kind": "answer", "sdp": "x"}),
        ("official", 2, {"kind": "offer", "sdp": "x"}),
        ("official", 2, {}),
    ],
)
def test_signals_of_ghosts_and_strangers_reach_no_peer(
    seat: str, generation: int, data: dict[str, str]
) -> None:
    assert connected().then(SignalHeard(A, seat, generation, data)) == []


def test_answers_and_candidates_reach_the_peer_in_order() -> None:
    script = ringing()
    script.then(OfferMade(1, "x"), SeatTold(A, "official", 2, present=True))
    datas = [{"kind": "answer", "sdp": "y"}, {"kind": "candidate", "candidate": ""}]
    wanted = script.then(*(SignalHeard(A, "official", 2, data) for data in datas))
    assert wanted == [Give(1, data) for data in datas]


def test_a_hub_that_comes_back_is_joined_again_and_the_peer_kept() -> None:
    script = connected()
    script.then(HubDown())
    script.after(30, 1)
    assert script.then(HubUp()) == [Join(A, 1)]
    assert script.then(Joined(A, 1, {"official": 2})) == []
    assert script.state == "connected"


def test_a_join_that_is_not_answered_is_asked_again() -> None:
    script = Script()
    script.then(HubUp(), SessionTold(A, "ringing"))
    assert script.after(2.5) == []
    assert script.after(1) == [Join(A, 1)]


def test_a_peer_that_could_not_be_made_is_made_again_later() -> None:
    script = ringing()
    assert script.then(PeerDown(1)) == []
    assert [act for act in script.after(4.5) if isinstance(act, MakePeer)] == []
    assert MakePeer(2, "official", SERVERS) in script.after(1)


def test_a_new_page_gets_its_peer_at_once_where_the_old_one_is_silent_already() -> None:
    script = connected()
    script.after(4)
    wanted = script.then(SeatTold(A, "official", 5, present=True))
    assert wanted == [ClosePeer(1, say_end=False), MakePeer(2, "official", SERVERS)]


def test_a_long_ring_keeps_the_offer_that_was_made_ready() -> None:
    script = ringing()
    script.then(OfferMade(1, "x"))
    assert script.after(60) == []


def test_a_peer_that_was_thought_broken_and_speaks_is_well() -> None:
    script = connected()
    script.then(PeerDown(1))
    assert script.state == "lost"
    script.then(Beat(1))
    assert script.state == "connected"
