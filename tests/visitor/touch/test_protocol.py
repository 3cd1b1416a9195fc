"""The line between supervisor and screens: every message survives, nothing else does harm."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitor.touch.protocol import LINE_LIMIT, Lines, Malformed, Message, Word, decode, encode

MESSAGES = st.builds(Message, st.sampled_from(Word), st.just(0.0)) | st.builds(
    Message, st.just(Word.SHOWN), st.integers(0, 10**6).map(float)
)


@given(st.lists(MESSAGES), st.integers(1, 50))
def test_messages_survive_any_cut_of_the_stream(sent: list[Message], size: int) -> None:
    lines, stream = Lines(), b"".join(map(encode, sent))
    cuts = [stream[at : at + size] for at in range(0, len(stream), size)]
    assert [heard for cut in cuts for heard in lines.feed(cut)] == sent


@given(st.binary(max_size=300))
def test_any_bytes_are_a_value_never_an_exception(rubbish: bytes) -> None:
    assert isinstance(decode(rubbish.replace(b"\n", b"")), Message | Malformed)


@pytest.mark.parametrize(
    "line",
    [
        b"[]",
        b'"ready"',
        b"{}",
        b'{"say": "dance"}',
        b'{"say": 1}',
        b'{"say": "shown", "ms": "1"}',
        b'{"say": "shown", "ms": NaN}',
        b'{"say": "shown", "ms": -1}',
        b'{"say": "shown", "ms": true}',
        b"[" * 4000,
    ],
)
def test_what_is_no_message_is_malformed(line: bytes) -> None:
    assert isinstance(decode(line), Malformed)


def test_a_line_too_long_is_dropped_whole_and_costs_no_memory() -> None:
    lines = Lines()
    tracemalloc.start()
    for _ in range(1000):
        assert lines.feed(b"x" * LINE_LIMIT) == []
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 10 * LINE_LIMIT
    assert lines.feed(encode(Message(Word.DONE))) == [Malformed("line too long")]
    assert lines.feed(encode(Message(Word.DONE))) == [Message(Word.DONE)]
