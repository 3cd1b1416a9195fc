"""Which passwords are taken, and how what was typed is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitor.access.password_rules import (
    LONGEST,
    SHORTEST,
    Weakness,
    folded,
    plain_login,
    plain_password,
    weakness,
)
from visitor.access.passwords import COMMON, load_common

HOUSE = ("kela", "Kansaneläkelaitos", "FPA")
LOGIN, NAME = "maija.makinen@kela.example", "Maija Mäkinen-Öhman"


def weak(typed: str) -> Weakness | None:
    return weakness(plain_password(typed), LOGIN, NAME, load_common(), HOUSE)


@pytest.mark.parametrize(
    "typed",
    [
        "sininen kuutamo 47",
        "correct horse staple",
        "kymmenen tyttöä ja yksi poika",
        "密码是一句很长的话不是吗对",
        "ключ-под-ковриком",
        "🐎🔋📎🐎🔋📎🧀🎻🚲🪁🌲🌊",
        "Maija Mäkinen asuu Oulussa",
        "Kela ja Maija Mäkinen",
        "8472-1938-5531-00",
    ],
)
def test_what_is_long_and_hard_to_guess_is_taken(typed: str) -> None:
    assert weak(typed) is None


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", Weakness.SHORT),
        ("x7Gq!9vLm2a", Weakness.SHORT),
        ("q7 " * 67, Weakness.LONG),
        ("maija.makinen@kela.example", Weakness.PERSONAL),
        ("Maija.Makinen2026!", Weakness.PERSONAL),
        ("maija mäkinen öhman", Weakness.PERSONAL),
        ("mäkinen-öhman maija 1", Weakness.PERSONAL),
        ("makinen maija makinen", Weakness.PERSONAL),
        ("MÄKINEN 1 MAIJA 2 OHMAN 3", Weakness.PERSONAL),
        ("kela.example maija", Weakness.PERSONAL),
        ("Kansaneläkelaitos 2026", Weakness.PERSONAL),
        ("FPA kela FPA kela", Weakness.PERSONAL),
        ("password1234", Weakness.COMMON),
        ("Salasana 1234", Weakness.COMMON),
        ("LÖSENORD1234", Weakness.COMMON),
        ("aaaaaaaaaaaaaaaa", Weakness.COMMON),
        ("121212121212", Weakness.COMMON),
        ("123456789012", Weakness.COMMON),
        ("098765432109", Weakness.COMMON),
        ("abcdefghijklm", Weakness.COMMON),
    ],
)
def test_what_is_easily_guessed_is_not_taken(typed: str, why: Weakness) -> None:
    assert weak(typed) is why


@pytest.mark.parametrize(
    ("name", "login", "typed"),
    [
        ("Sari Lehtonen", "sari.lehtonen@koivuranta.example", "sari lehtonen sari"),
        ("Amina Koivuranta", "amina@koivuranta.example", "AMINA KOIVURANTA 1"),
        ("Amina Warsame", "amina@koivuranta.example", "Warsame-Koivuranta"),
    ],
)
def test_a_name_said_twice_or_with_a_number_is_still_only_a_name(
    name: str, login: str, typed: str
) -> None:
    assert weakness(typed, login, name, ()) is Weakness.PERSONAL
    assert weakness(f"{typed} tekee töitä", login, name, ()) is None


def test_the_bounds_of_length_are_those_that_people_are_told() -> None:
    some = "sininen kuutamo 47 " * 20
    assert [weak(some[:count]) for count in (SHORTEST - 1, SHORTEST, LONGEST, LONGEST + 1)] == [
        Weakness.SHORT,
        None,
        None,
        Weakness.LONG,
    ]


def test_length_counts_after_unlike_ways_of_writing_are_made_one() -> None:
    assert weak("o\u0308" * 11 + "x") is Weakness.COMMON
    assert len(plain_password("a\u0308o\u0308" * 6)) == 12
    assert plain_password("\uff30\uff41ss") == "Pass"
    assert plain_password("\u00e4") == plain_password("a\u0308")


@given(st.text())
def test_reading_a_password_again_changes_nothing(typed: str) -> None:
    assert plain_password(plain_password(typed)) == plain_password(typed)


@pytest.mark.parametrize(
    ("typed", "login"),
    [
        ("  Maija@Kela.Example \n", "maija@kela.example"),
        ("ＭＡＩＪＡ@kela.example", "maija@kela.example"),
        ("a\x00b", ""),
        ("x" * 255, ""),
        ("", ""),
    ],
)
def test_a_login_is_read_as_it_is_kept(typed: str, login: str) -> None:
    assert plain_login(typed) == login


def test_the_list_of_common_passwords_holds_nothing_that_is_refused_anyway() -> None:
    lines = [line for line in COMMON.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    assert len(lines) > 100
    assert [line for line in lines if len(line) < SHORTEST or folded(line) != line] == []
    assert lines == sorted(set(lines))
