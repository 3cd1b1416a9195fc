from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booth.call.local_protocol import (
    AskAdvisor,
    Call,
    CallState,
    Devices,
    DeviceState,
    Done,
    End,
    HubPresence,
    Malformed,
    Mute,
    Order,
    Pictures,
    SoundTest,
    State,
    SurveyAnswers,
    SurveyShown,
    SurveySkip,
    Volume,
    encode_done,
    encode_order,
    encode_state,
    parse_message,
    parse_order,
)

S = "5e" * 16
ORDERS: list[Order] = [
    Mute(on=True),
    Volume(0),
    Volume(10),
    End(S),
    SurveyShown(S),
    SurveyAnswers(S, {"helped": "5", "words": "Kiitos, gå på!"}),
    SurveySkip(S),
    AskAdvisor(S),
    SoundTest(),
]


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: type(order).__name__)
def test_an_order_comes_through_as_it_was(order: Order) -> None:
    line = encode_order("7", order)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert parse_order(line) == ("7", order)


def test_a_state_comes_through_as_it_was() -> None:
    state = State(
        HubPresence.LOST,
        {"session": {"id": S, "steps": [1, 2]}},
        Call(CallState.LOST, S, True, 3, True, False, True, "room-lost"),
        Devices(DeviceState.OK, DeviceState.DENIED, DeviceState.TEST),
        Pictures("/a", "/b"),
    )
    assert parse_message(encode_state(state)) == state
    assert parse_message(encode_state(State())) == State()


def test_an_answer_comes_through_as_it_was() -> None:
    done = Done("7", ok=False, why="no-call")
    assert parse_message(encode_done(done)) == done


@pytest.mark.parametrize(
    "line",
    [
        {"do": "mute", "id": "1"},
        {"do": "mute", "id": "1", "on": 1},
        {"do": "volume", "id": "1", "to": 11},
        {"do": "volume", "id": "1", "to": True},
        {"do": "end", "id": "1"},
        {"do": "end", "id": "1", "session_id": ""},
        {"do": "survey", "id": "1", "session_id": S, "answers": []},
        {"do": "survey", "id": "1", "session_id": S, "answers": {"a": 1}},
        {"do": "survey", "id": "1", "session_id": S, "answers": {"a": "x" * 5000}},
        {"do": "survey", "id": "1", "session_id": S, "answers": {str(n): "" for n in range(50)}},
        {"do": "dance", "id": "1"},
    ],
)
def test_an_order_that_is_wrong_keeps_its_id_so_that_it_can_be_answered(
    line: dict[str, Any],
) -> None:
    found = parse_order(json.dumps(line).encode())
    assert isinstance(found, Malformed)
    assert found.id == "1"


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"null", b'{"id":"1"}x', b"[" * 100_000])
def test_lines_that_are_nothing_are_told_as_that(line: bytes) -> None:
    assert isinstance(parse_order(line), Malformed)
    assert isinstance(parse_message(line), Malformed)


@given(st.binary(max_size=200))
def test_no_line_raises(line: bytes) -> None:
    parse_order(line)
    parse_message(line)
