from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitor.directory.fold import collation_key, fold

# All of Latin-1 and Latin Extended-A; ŉ and ĸ are of no name.
LATIN = st.text(
    st.characters(
        min_codepoint=0xC0, max_codepoint=0x17E, categories=["L"], exclude_characters="ŉĸŀĿ"
    )
)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Mäkelä", "makela"),
        ("ÅKE ÖHMAN", "ake ohman"),
        ("Ødegård", "odegard"),
        ("Kjær", "kjaer"),
        ("Đorđević", "dordevic"),
        ("Áŋŋel", "annel"),
        ("Guðmundsson", "gudmundsson"),
        ("Þórunn", "thorunn"),
        ("Weiß", "weiss"),
        ("Łukasz Yılmaz", "lukasz yilmaz"),
        ("Иванова", "иванова"),
    ],
)
def test_names_fold_to_plain_letters(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(LATIN)
def test_letters_of_european_names_fold_to_ascii(name: str) -> None:
    assert fold(name).isascii()
    assert len(fold(name)) >= len(name)


@given(st.text())
def test_it_does_not_matter_how_accents_are_stored(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_names_stand_in_the_finnish_order() -> None:
    names = ["Öhman", "Äijälä", "Åberg", "Zidbäck", "Aalto", "Ödegård", "Ødegaard", "Ahola", "Ülle"]
    assert sorted(names, key=collation_key) == [
        "Aalto",
        "Ahola",
        "Ülle",
        "Zidbäck",
        "Åberg",
        "Äijälä",
        "Ødegaard",
        "Ödegård",
        "Öhman",
    ]
