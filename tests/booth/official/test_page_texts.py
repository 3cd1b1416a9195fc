from __future__ import annotations

import pytest

from booth.official.page_texts import UnreadableTextError, compile_texts, page_texts
from visitor.languages import SHIPPED


def test_a_plain_sentence_stays_one_string() -> None:
    assert compile_texts('official-a = Yksi{ "\\u00AD" }kaksi\n') == {
        "official-a": "Yksi\u00adkaksi"
    }


def test_facts_and_plural_forms_become_pieces() -> None:
    source = (
        "official-a =\n"
        "    { $n ->\n"
        "        [one] Yksi\n"
        "       *[other] { $n } kertaa\n"
        "    }\n"
        "official-b = Hei, { $name }.\n"
    )
    assert compile_texts(source) == {
        "official-a": [{"by": "n", "of": {"one": ["Yksi"], "other": [["n"], " kertaa"]}}],
        "official-b": ["Hei, ", ["name"], "."],
    }


def test_what_the_page_could_not_fill_is_refused_by_name() -> None:
    with pytest.raises(UnreadableTextError, match="official-a"):
        compile_texts("official-a = { DATETIME($at) }\n")


def test_texts_of_other_parts_stay_away() -> None:
    assert compile_texts("answer-title = Hei\nerror-ours = Virhe\n") == {"error-ours": "Virhe"}


def test_every_language_has_the_same_sentences() -> None:
    keys = [set(page_texts(language)) for language in SHIPPED]
    assert all(of_one == keys[0] for of_one in keys)
    assert len(keys[0]) > 150
