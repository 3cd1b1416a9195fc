"""What a host types into the form is judged field by field, and nothing else is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitor.invitations.form import Typed, read_change, read_email, read_invitation
from visitor.invitations.schemas import InviteRequest

HELSINKI = ZoneInfo("Europe/Helsinki")
NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)
HOST = "a" * 32
GOOD = Typed(
    id="7" * 32,
    name="Aino Mäkelä",
    email="aino@example.fi",
    language="fi",
    day="2026-03-30",
    time="14:00",
    minutes="45",
    place="Huone 3",
)


def test_what_is_right_is_read_in_local_time() -> None:
    read = read_invitation(GOOD, HOST, NOW, HELSINKI)
    assert isinstance(read, InviteRequest)
    # The day before, clocks went forward: three hours from UTC.
    assert read.starts_at == datetime(2026, 3, 30, 11, tzinfo=UTC)
    assert (read.minutes, read.place, read.host_id) == (45, "Huone 3", HOST)


@pytest.mark.parametrize(
    ("typed", "faults"),
    [
        (replace(GOOD, name=" "), ("name",)),
        (replace(GOOD, email="aino@"), ("email",)),
        (replace(GOOD, language="tlh"), ("language",)),
        (replace(GOOD, day="2026-02-28"), ("day", "time")),
        (replace(GOOD, day="2027-04-30"), ("day", "time")),
        (replace(GOOD, day="2026-03-29", time="03:30"), ("day", "time")),
        (replace(GOOD, day="tomorrow"), ("day", "time")),
        (replace(GOOD, minutes="0"), ("minutes",)),
        (replace(GOOD, minutes="-30"), ("minutes",)),
        (replace(GOOD, minutes="٣٠"), ("minutes",)),
        (replace(GOOD, place="x" * 201), ("place",)),
        (Typed(id="7" * 32, minutes=""), ("name", "email", "language", "day", "time", "minutes")),
    ],
)
def test_each_fault_is_named_by_its_field(typed: Typed, faults: tuple[str, ...]) -> None:
    assert read_invitation(typed, HOST, NOW, HELSINKI) == faults


def test_a_change_needs_the_time_alone() -> None:
    read = read_change(Typed(day="2026-03-30", time="14:00", minutes="50"), NOW, HELSINKI)
    assert not isinstance(read, tuple)
    assert read.minutes == 50


@given(st.text(), st.text(), st.text(), st.text())
def test_nothing_that_is_typed_surprises(day: str, time: str, minutes: str, place: str) -> None:
    typed = replace(GOOD, day=day, time=time, minutes=minutes, place=place)
    read_invitation(typed, HOST, NOW, HELSINKI)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (" Maija@Koivuranta.FI ", "Maija@koivuranta.fi"),
        ("maija@koivuranta.fi", "maija@koivuranta.fi"),
        ("maija", None),
        ("a@b.fi\r\nBcc: c@d.fi", None),
        ("åsa@kärsämäki.fi", "åsa@kärsämäki.fi"),
    ],
)
def test_an_address_is_one_or_none(typed: str, read: str | None) -> None:
    assert read_email(typed) == read
