"""Device keys and enrolment codes: their shapes and hashes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import FakeClock
from visitor.access.keys import (
    ALPHABET,
    hash_code,
    new_code,
    new_device_key,
    plain_code,
    read_device_key,
)
from visitor.clock import SystemClock


def test_a_key_that_was_made_is_read_again_and_fits_its_own_hash_alone() -> None:
    clock = SystemClock()
    key, other = new_device_key(clock), new_device_key(clock)
    assert read_device_key(str(key)) == key
    assert key.fits(key.hash)
    assert not key.fits(other.hash)
    assert not key.fits("")


def test_a_key_does_not_show_its_secret_in_a_log() -> None:
    key = new_device_key(SystemClock())
    assert key.secret not in repr(key)


@given(st.text())
def test_what_has_not_the_shape_of_a_key_is_none(text: str) -> None:
    assert read_device_key(text) is None


def test_the_alphabet_has_32_characters_and_none_that_look_alike() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set("0O1I") & set(ALPHABET)


def test_a_code_is_two_groups_of_four() -> None:
    code = new_code(SystemClock())
    assert len(code) == 9
    assert code[4] == "-"
    assert plain_code(code) == code.replace("-", "")


@pytest.mark.parametrize("typed", ["abcd-efgh", " ABCDEFGH ", "ab cd ef gh", "ABCD–EFGH"])
def test_a_code_may_be_typed_in_any_case_and_with_gaps(typed: str) -> None:
    assert plain_code(typed) == "ABCDEFGH"


@pytest.mark.parametrize("typed", ["", "ABCD-EFG", "ABCD-EFGHJ", "ABCD-EFG0", "ABCD-EFGÄ"])
def test_what_can_be_no_code_is_none(typed: str) -> None:
    assert plain_code(typed) is None


def test_the_hash_of_a_code_is_the_same_again_and_another_for_another() -> None:
    assert hash_code("ABCDEFGH") == hash_code("ABCDEFGH")
    assert hash_code("ABCDEFGH") != hash_code("ABCDEFGJ")
    assert len(hash_code("ABCDEFGH")) == 64


def test_codes_differ() -> None:
    clock = FakeClock()
    assert len({new_code(clock) for _ in range(100)}) > 1
