"""Signed links: what they carry, for how long, and what is forged."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import FakeClock
from visitor.access.links import Expired, Forged, LinkSigner, VisitLink

OLD, NEW, STRANGE = b"o" * 32, b"n" * 32, b"s" * 32
VISIT = "0123456789abcdef0123456789abcdef"
HOURS = timedelta(hours=14)
ids = st.binary(min_size=16, max_size=16).map(bytes.hex)


def signer(*keys: bytes, clock: FakeClock | None = None) -> LinkSigner:
    return LinkSigner(keys or (NEW,), clock or FakeClock())


@given(ids)
def test_a_link_carries_its_visit_and_fits_into_an_sms(visit_id: str) -> None:
    token = signer().sign("answer", visit_id, HOURS)
    link = signer().read("answer", token)
    assert isinstance(link, VisitLink)
    assert link.visit_id == visit_id
    assert link.expires_at == FakeClock().now() + HOURS
    assert len(token) <= 64


def test_a_link_holds_until_its_moment_and_not_in_it() -> None:
    clock = FakeClock()
    token = signer(clock=clock).sign("answer", VISIT, timedelta(minutes=10))
    clock.pass_by(minutes=9, seconds=59)
    assert isinstance(signer(clock=clock).read("answer", token), VisitLink)
    clock.pass_by(seconds=1)
    expired = signer(clock=clock).read("answer", token)
    assert expired == Expired(VISIT, clock.now())


@given(st.integers(0, 51), st.characters(codec="ascii"))
def test_a_link_with_any_other_character_is_forged(place: int, other: str) -> None:
    token = signer().sign("answer", VISIT, HOURS)
    changed = token[:place] + other + token[place + 1 :]
    if changed != token:
        assert signer().read("answer", changed) == Forged()


@given(st.text() | st.binary().map(bytes.hex))
def test_whatever_else_comes_is_forged(token: str) -> None:
    assert signer().read("answer", token) == Forged()


@pytest.mark.parametrize("junk", ["!", "=", "\n", " ", ".", "A"])
def test_a_link_with_something_added_is_forged(junk: str) -> None:
    token = signer().sign("answer", VISIT, HOURS)
    for changed in (token + junk, junk + token, token.replace(".", f".{junk}")):
        assert signer().read("answer", changed) == Forged()


def test_a_link_is_forged_to_another_purpose() -> None:
    token = signer().sign("answer", VISIT, HOURS)
    assert signer().read("survey", token) == Forged()


def test_the_newest_key_signs_and_older_ones_still_verify() -> None:
    old = signer(OLD).sign("answer", VISIT, HOURS)
    rotated = signer(OLD, NEW)
    assert isinstance(rotated.read("answer", old), VisitLink)
    assert isinstance(signer(NEW).read("answer", rotated.sign("answer", VISIT, HOURS)), VisitLink)
    assert signer(NEW).read("answer", old) == Forged()
    assert signer(STRANGE).read("answer", old) == Forged()


@pytest.mark.parametrize("visit_id", ["", "ab", VISIT + "00", "not hexadecimal digits"])
def test_only_a_visit_id_is_signed(visit_id: str) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        signer().sign("answer", visit_id, HOURS)


def test_a_signer_without_a_key_is_not_made() -> None:
    with pytest.raises(ValueError, match="at least one key"):
        LinkSigner((), FakeClock())
