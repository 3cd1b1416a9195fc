"""The room of one call as a dialogue: who sits where, and what goes to whom."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitor.errors import SIGNAL_BAD
from visitor.remote.signalling import SIGNALS_A_MINUTE, Seat, Send, Switchboard
from visitor.remote.signals import LARGEST_CANDIDATE, LARGEST_SDP, cleaned

CALL = "c" * 32
OFFER = {"kind": "offer", "sdp": "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n"}
CANDIDATE = {"kind": "candidate", "candidate": "candidate:1", "sdpMid": "0", "sdpMLineIndex": 0}


def told(sends: object) -> list[tuple[str, str]]:
    """To whom which type of message goes."""
    assert isinstance(sends, list)
    return [(send.connection_id, send.message["type"]) for send in sends]


@pytest.fixture
def board() -> Switchboard:
    return Switchboard(began_at=0.0)


@pytest.fixture
def both(board: Switchboard) -> Switchboard:
    """The room's connection `r` and the official's `o` sit in the call, each as generation 1."""
    board.join(CALL, Seat.ROOM, "r")
    board.join(CALL, Seat.OFFICIAL, "o")
    return board


def test_who_joins_hears_of_the_others_and_they_of_them(board: Switchboard) -> None:
    assert board.join(CALL, Seat.ROOM, "r")[0].message == {
        "type": "remote.joined",
        "session_id": CALL,
        "seat": "room",
        "generation": 1,
        "others": [],
    }
    joined, seat = board.join(CALL, Seat.OFFICIAL, "o")
    assert joined.message["others"] == [{"seat": "room", "generation": 1}]
    assert seat == Send(
        "r",
        {
            "type": "remote.seat",
            "session_id": CALL,
            "seat": "official",
            "generation": 2,
            "present": True,
        },
    )


def test_a_second_connection_takes_the_seat_of_the_first(both: Switchboard) -> None:
    sends = both.join(CALL, Seat.OFFICIAL, "o2")
    assert told(sends) == [("o2", "remote.joined"), ("o", "remote.replaced"), ("r", "remote.seat")]
    assert sends[2].message["generation"] == sends[0].message["generation"] == 3
    assert both.relay(CALL, "o", "room", 1, OFFER, 0) is SIGNAL_BAD
    assert both.leave(CALL, "o", 0) == []
    assert both.holder(CALL, Seat.OFFICIAL) == "o2"


def test_one_connection_that_joins_again_is_not_replaced(both: Switchboard) -> None:
    assert told(both.join(CALL, Seat.ROOM, "r")) == [("r", "remote.joined"), ("o", "remote.seat")]


def test_an_instance_keeps_its_generation_over_lines_and_hubs() -> None:
    boards = [Switchboard(0.0), Switchboard(9.0)]
    first, second = (b.join(CALL, Seat.OFFICIAL, "o", "page-1")[0].message for b in boards)
    reload = boards[1].join(CALL, Seat.OFFICIAL, "o", "page-2")[0].message
    assert first["generation"] == second["generation"] != reload["generation"]


def test_signals_go_to_the_other_seat_with_the_senders_generation(both: Switchboard) -> None:
    sends = both.relay(CALL, "o", "room", 1, CANDIDATE, 0)
    assert sends == [
        Send(
            "r",
            {
                "type": "remote.signal",
                "session_id": CALL,
                "from": "official",
                "generation": 2,
                "data": CANDIDATE,
            },
        )
    ]


def test_a_signal_for_one_who_left_goes_nowhere(both: Switchboard) -> None:
    both.join(CALL, Seat.ROOM, "r2")
    assert both.relay(CALL, "o", "room", 1, OFFER, 0) == []
    assert both.relay(CALL, "o", "advisor", 1, OFFER, 0) == []


@pytest.mark.parametrize("to", ["official", "kitchen", "", "Room"])
def test_unknown_seats_and_oneself_are_refused(both: Switchboard, to: str) -> None:
    assert both.relay(CALL, "o", to, 1, OFFER, 0) is SIGNAL_BAD


def test_who_has_no_seat_sends_nothing(both: Switchboard) -> None:
    assert both.relay(CALL, "x", "room", 1, OFFER, 0) is SIGNAL_BAD
    assert both.relay("d" * 32, "o", "room", 1, OFFER, 0) is SIGNAL_BAD
    assert both.sessions() == [CALL]


def test_a_line_that_ends_empties_its_seats_in_every_call(both: Switchboard) -> None:
    both.join("d" * 32, Seat.OFFICIAL, "o")
    assert told(both.gone("o", 5.0)) == [("r", "remote.seat")]
    assert both.holder("d" * 32, Seat.OFFICIAL) == ""
    assert both.gone("o", 6.0) == []


def test_a_seat_is_empty_since_its_line_ended_and_never_before_the_hub(both: Switchboard) -> None:
    assert both.gone_for(CALL, Seat.ROOM, 50.0) == 0
    both.gone("r", 30.0)
    assert both.gone_for(CALL, Seat.ROOM, 50.0) == 20
    assert both.gone_for("d" * 32, Seat.ROOM, 50.0) == 50
    both.join(CALL, Seat.ROOM, "r3")
    assert both.gone_for(CALL, Seat.ROOM, 60.0) == 0


def test_too_many_signals_are_refused_until_a_minute_has_passed(both: Switchboard) -> None:
    for _ in range(SIGNALS_A_MINUTE):
        assert both.relay(CALL, "o", "room", 1, CANDIDATE, 0.0) != SIGNAL_BAD
    assert both.relay(CALL, "o", "room", 1, CANDIDATE, 59.9) is SIGNAL_BAD
    assert both.relay(CALL, "r", "official", 2, CANDIDATE, 59.9) != SIGNAL_BAD
    assert both.relay(CALL, "o", "room", 1, CANDIDATE, 60.0) != SIGNAL_BAD


def test_a_call_is_forgotten_once_it_is_over_and_left(both: Switchboard) -> None:
    both.forget(live=())
    assert both.sessions() == [CALL]
    both.gone("r", 1.0)
    both.gone("o", 1.0)
    both.forget(live=(CALL,))
    assert both.sessions() == [CALL]
    both.forget(live=())
    assert both.sessions() == []


@pytest.mark.parametrize(
    "data",
    [
        OFFER,
        {"kind": "answer", "sdp": "v=0" + "a" * (LARGEST_SDP - 3)},
        CANDIDATE,
        {"kind": "candidate", "candidate": "", "sdpMid": None, "sdpMLineIndex": None},
        {"kind": "candidate", "candidate": "a" * LARGEST_CANDIDATE, "sdpMid": "0"},
        {"kind": "bye"},
    ],
)
def test_what_is_a_signal_goes_through(data: dict[str, Any]) -> None:
    clean = cleaned(data)
    assert clean is not None
    assert clean.items() >= data.items()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"kind": "offer"},
        {"kind": "offer", "sdp": ""},
        {"kind": "offer", "sdp": 7},
        {"kind": "offer", "sdp": "hello"},
        {"kind": "offer", "sdp": "v=0" + "a" * (LARGEST_SDP - 2)},
        {"kind": "offer", "sdp": "v=0" + "ä" * (LARGEST_SDP // 2)},
        {"kind": "offer", "sdp": "v=0\0"},
        {"kind": "offer", "sdp": "v=0\ud800"},
        {"kind": "candidate"},
        {"kind": "candidate", "candidate": "a" * (LARGEST_CANDIDATE + 1), "sdpMid": "0"},
        {"kind": "candidate", "candidate": "a", "sdpMid": 0},
        {"kind": "candidate", "candidate": "a", "sdpMid": "a" * 65},
        {"kind": "candidate", "candidate": "a", "sdpMLineIndex": -1},
        {"kind": "candidate", "candidate": "a", "sdpMLineIndex": True},
        {"kind": "candidate", "candidate": "a", "sdpMLineIndex": 1.5},
        {"kind": "rollback"},
        {"kind": ["offer"]},
        {"kind": None},
    ],
)
def test_what_is_no_signal_does_not(data: dict[str, Any]) -> None:
    assert cleaned(data) is None


def test_what_does_not_belong_to_a_signal_is_left_out() -> None:
    assert cleaned({"kind": "bye", "name": "Aino"}) == {"kind": "bye"}


seats = st.sampled_from([Seat.ROOM, Seat.OFFICIAL, Seat.ADVISOR, Seat.INTERPRETER])
lines = st.sampled_from(["a", "b", "c", "d", "e"])
doings = st.lists(
    st.one_of(
        st.tuples(st.just("join"), lines, seats),
        st.tuples(st.just("leave"), lines, seats),
        st.tuples(st.just("gone"), lines, seats),
    ),
    max_size=40,
)


@settings(max_examples=200, deadline=None)
@given(doings)
def test_each_party_knows_from_what_it_was_told_who_sits_where(
    doings: list[tuple[str, str, Seat]],
) -> None:
    board = Switchboard(0.0)
    known: dict[str, dict[str, int]] = {}
    for what, line, seat in doings:
        if what == "join":
            sends = board.gone(line, 0.0) + board.join(CALL, seat, line)
        elif what == "leave":
            sends = board.leave(CALL, line, 0.0)
        else:
            sends = board.gone(line, 0.0)
        for send in sends:
            hear(known.setdefault(send.connection_id, {}), send.message)
        known = {who: seen for who, seen in known.items() if who in holders(board)}
        for who, seen in known.items():
            others = {s.value for s in Seat if board.holder(CALL, s) not in ("", who)}
            assert set(seen) == others


def holders(board: Switchboard) -> set[str]:
    return {board.holder(CALL, seat) for seat in Seat} - {""}


def hear(seen: dict[str, int], message: dict[str, Any]) -> None:
    if message["type"] == "remote.joined":
        seen.clear()
        seen.update({other["seat"]: other["generation"] for other in message["others"]})
    elif message["type"] == "remote.seat" and message["present"]:
        seen[message["seat"]] = message["generation"]
    elif message["type"] == "remote.seat":
        seen.pop(message["seat"])
