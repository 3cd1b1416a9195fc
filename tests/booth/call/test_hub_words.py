from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booth.call.happenings import (
    Happening,
    Join,
    Joined,
    Leave,
    NoSession,
    Replaced,
    SeatTold,
    SessionTold,
    Signal,
    SignalHeard,
    TellLink,
)
from booth.call.hub_words import live_message, read_live

S = "5e" * 16
ICE = {"urls": ["turn:a.example"], "username": "u", "credential": "c"}
JOINED = {
    "session_id": S,
    "seat": "room",
    "generation": 2,
    "others": [{"seat": "official", "generation": 4}],
    "ice_servers": [ICE],
}
SEAT = {"session_id": S, "seat": "official", "generation": 4, "present": True}
SIGNAL = {"session_id": S, "from": "official", "generation": 4, "data": {"kind": "bye"}}


@pytest.mark.parametrize(
    ("kind", "body", "means"),
    [
        ("room.state", {"room": {}, "session": None}, NoSession()),
        (
            "room.state",
            {"session": {"id": S, "phase": "in-call", "reason": "", "steps": []}},
            SessionTold(S, "in-call", ""),
        ),
        ("remote.joined", JOINED, Joined(S, 2, {"official": 4}, (ICE,))),
        ("remote.seat", SEAT, SeatTold(S, "official", 4, present=True)),
        ("remote.replaced", {"session_id": S}, Replaced(S)),
        ("remote.signal", SIGNAL, SignalHeard(S, "official", 4, {"kind": "bye"})),
        ("directory.changed", {"version": 3}, None),
    ],
)
def test_what_the_hub_says_has_its_meaning(
    kind: str, body: dict[str, Any], means: Happening | None
) -> None:
    assert read_live(kind, body) == means


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("room.state", {}),
        ("room.state", {"session": {"id": S}}),
        ("remote.joined", {**JOINED, "others": [{"seat": 1}]}),
        ("remote.joined", {**JOINED, "ice_servers": ["stun:x"]}),
        ("remote.joined", {**JOINED, "ice_servers": [ICE] * 9}),
        ("remote.seat", {**SEAT, "present": 1}),
        ("remote.signal", {**SIGNAL, "data": "x"}),
    ],
)
def test_what_cannot_be_used_raises(kind: str, body: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"missing|not|too many"):
        read_live(kind, body)


def test_what_the_room_says_has_its_shape() -> None:
    assert live_message(Join(S, 3), "p") == {
        "type": "remote.join",
        "session_id": S,
        "instance": "p-3",
    }
    assert live_message(Leave(S), "p") == {"type": "remote.leave", "session_id": S}
    assert live_message(Signal(S, "official", 4, {"kind": "bye"}), "p") == {
        "type": "remote.signal",
        "session_id": S,
        "to": "official",
        "generation": 4,
        "data": {"kind": "bye"},
    }
    link = {"type": "remote.link", "session_id": S, "lost": True}
    assert live_message(TellLink(S, lost=True), "p") == link


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=5,
)
keys = st.sampled_from([*JOINED, *SEAT, *SIGNAL, "session"])


@given(
    st.sampled_from(["room.state", "remote.joined", "remote.seat", "remote.signal"]),
    st.dictionaries(keys, json_values),
)
def test_nothing_but_a_value_error_comes_of_rubbish(kind: str, body: dict[str, Any]) -> None:
    try:
        read_live(kind, body)
    except ValueError:
        return
