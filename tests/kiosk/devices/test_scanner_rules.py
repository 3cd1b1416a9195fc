from __future__ import annotations

from collections.abc import Iterable

import pytest

from kiosk.devices.scanner_lines import LONGEST_LINE, line_of, message_of
from kiosk.devices.scanner_port import Became, Lack, Message, ScannerState
from kiosk.devices.scanner_rules import (
    MOST_HELD,
    Foreign,
    Heard,
    Held,
    Read,
    is_ours,
    look,
    pause_s,
)

OURS, OTHER, POSTER = "LUUKKU:A", "LUUKKU:B", "https://koivuranta.example"


def heard(*shown: tuple[float, Iterable[str]]) -> list[Heard]:
    """What is heard of pictures, each with its time and its codes."""
    held, all_heard = Held(), list[Heard]()
    for at, texts in shown:
        held, now = look(held, texts, at)
        all_heard += now
    return all_heard


def test_a_code_that_is_held_up_is_read_once() -> None:
    shown = [(number / 10, [OURS]) for number in range(100)]
    assert heard(*shown) == [Read(OURS)]


def test_it_is_read_again_when_it_was_gone_for_two_seconds() -> None:
    assert heard((0, [OURS]), (1.9, []), (1.95, [OURS]), (3.9, [OURS])) == [Read(OURS)]
    assert heard((0, [OURS]), (2, [OURS])) == [Read(OURS), Read(OURS)]


def test_another_code_is_read_at_once_and_the_first_not_again() -> None:
    assert heard((0, [OURS]), (0.1, [OTHER]), (0.2, [OURS])) == [Read(OURS), Read(OTHER)]


def test_two_codes_in_one_picture_are_two() -> None:
    assert heard((0, [OURS, OTHER, OURS])) == [Read(OURS), Read(OTHER)]


def test_a_foreign_code_is_told_once_until_it_is_gone() -> None:
    assert heard((0, [POSTER]), (1, ["x"]), (2.9, [POSTER])) == [Foreign()]
    assert heard((0, [POSTER]), (1, []), (2, [POSTER])) == [Foreign(), Foreign()]


def test_a_poster_behind_a_code_of_ours_is_not_told() -> None:
    assert heard((0, [POSTER, OURS]), (0.1, [OURS, POSTER])) == [Read(OURS)]


def test_what_a_foreign_code_says_is_not_remembered() -> None:
    held, _ = look(Held(), [POSTER], 0)
    assert held == Held({}, 0)


def test_a_wall_of_codes_is_not_remembered_without_end() -> None:
    held, now = look(Held(), [f"LUUKKU:{number}" for number in range(100)], 0)
    assert len(held.ours) == len(now) == MOST_HELD


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (OURS, True),
        (PREFIXED := "LUUKKU:" + "Ä" * 121, True),
        (PREFIXED + "Ä", False),
        ("luukku:a", False),
        (" LUUKKU:A", False),
        ("LUUKKU:A\n", False),
        ("LUUKKU:\x1b[2J", False),
        ("LUUKKU", False),
        ("", False),
    ],
)
def test_only_our_prefix_and_128_printable_characters_count(text: str, ours: bool) -> None:
    assert is_ours(text) is ours


def test_pauses_grow_to_four_seconds_and_no_further() -> None:
    assert [pause_s(number) for number in (1, 2, 3, 4, 5, 500)] == [0.25, 0.5, 1, 2, 4, 4]


@pytest.mark.parametrize(
    "message",
    [None, Foreign(), Read("LUUKKU:ä€"), Became(ScannerState.NO_CAMERA, Lack.BUSY)],
)
def test_a_message_crosses_as_it_is(message: Message | None) -> None:
    line = line_of(message)
    assert line.count(b"\n") == 1
    assert message_of(line) == message


def test_the_longest_text_has_room_in_a_line() -> None:
    assert len(line_of(Read("LUUKKU:" + "😀" * 121))) < LONGEST_LINE


@pytest.mark.parametrize(
    "line",
    [
        *(b"", b"{", b"[]", b"\xff", b'{"read": "http://x"}', b'{"read": 1}'),
        *(b'{"state": "on"}', b'{"state": "on", "lack": ""}'),
    ],
)
def test_what_no_camera_says_is_nothing(line: bytes) -> None:
    assert message_of(line) is None


def test_a_text_stands_in_no_representation() -> None:
    held, now = look(Held(), [OURS], 0)
    assert OURS not in repr((held, now))
