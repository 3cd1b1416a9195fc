from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.appointments.times import time_of_day


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("14:00", "14:00"),
        ("14.00", "14:00"),
        ("14,30", "14:30"),
        ("1400", "14:00"),
        ("930", "09:30"),
        ("14 15", "14:15"),
        (" 9 ", "09:00"),
        ("0", "00:00"),
        ("23.59", "23:59"),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, read: str) -> None:
    assert time_of_day(typed) == read


@pytest.mark.parametrize("typed", ["", "kaksi", "24", "25:00", "14:60", "14:5", "14.00.00"])
def test_what_is_no_time_is_told_apart(typed: str) -> None:
    assert time_of_day(typed) == ""


@given(st.text(max_size=12))
def test_nothing_that_can_be_typed_makes_a_time_that_is_none(typed: str) -> None:
    read = time_of_day(typed)
    if read:
        hour, minute = map(int, read.split(":"))
        assert (len(read), hour < 24, minute < 60) == (5, True, True)
