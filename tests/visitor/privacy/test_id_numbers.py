from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitor.privacy.id_numbers import holds_id_number, without_id_numbers

PERSONS = [
    "131052-308T",
    "tunnus on 131052-308t.",
    "010100A123X",
    "010100+123X",
    "010101Y9032",
    "131052–308T",
    "131052 - 308T",
    "13.10.52-308T",
    "13 10 52-308T",
    "131052-308 T",
    "131052308T",
    "１３１０５２-３０８T",
    "131052\u200b-308T",
    "131052\u2011308T",
    "811218-9876",
    "19811218-9876",
    "198112189876",
    "8112189876",
    "811218 - 9876",
    "811218+9876",
    "811278-9873",
    "(131052-308T)",
    "131052-308T131052-308T",
]
NOBODY = [
    "",
    "Neuvottiin hakemuksessa, kesti 20 min.",
    "Soita 040 123 4567 klo 10.30",
    "+358 40 123 4567",
    "+46 70 174 06 01",
    "Päätös 123456-7890",
    "viite 1234 5678 90",
    "12.11.2026 klo 8.41-9.10",
    "IBAN FI21 1234 5600 0007 85",
    "991399-1234",
    "451352-308T",
    "lomake KU 5.8, diaarinumero 2026-11-1234",
    "8112189875",
    "1311523081",
    "131052308X",
    "Kela 020 634 0200",
    "född 1981-12-18",
]


@pytest.mark.parametrize("text", PERSONS)
def test_an_identity_number_is_seen_however_it_is_written(text: str) -> None:
    assert holds_id_number(text)
    assert holds_id_number(f"Asiakas, {text}: hakemus")
    assert not holds_id_number(without_id_numbers(text))


@pytest.mark.parametrize("text", NOBODY)
def test_what_only_looks_like_one_passes(text: str) -> None:
    assert not holds_id_number(text)
    assert without_id_numbers(text) == text


def test_only_the_number_itself_is_taken_out() -> None:
    assert without_id_numbers("Maija 131052-308T, Sven 811218-9876.") == "Maija …, Sven …."


@given(st.text(max_size=80))
def test_any_text_is_looked_through_and_cleaned_once(text: str) -> None:
    cleaned = without_id_numbers(text)
    assert not holds_id_number(cleaned)
    assert without_id_numbers(cleaned) == cleaned


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    st.integers(2, 899),
    st.text(alphabet="abc ,.-", max_size=5),
)
def test_every_finnish_number_is_seen(day: date, number: int, around: str) -> None:
    digits = f"{day:%d%m%y}{number:03d}"
    letter = "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(digits) % 31]
    sign = "-" if f"{day:%Y}"[:2] == "19" else "A"
    assert holds_id_number(f"{around}{digits[:6]}{sign}{digits[6:]}{letter}{around}")
