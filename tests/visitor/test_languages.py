"""A language is a file: ours, those that a municipality adds, and who stands in for whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes.pseudo import FROM_THE_RIGHT, LONG, added_languages, write_pseudo_languages
from visitor.access.terminal import language_around
from visitor.languages import (
    LONGEST_TAG,
    NAMED_IN,
    SHIPPED,
    in_language,
    known,
    languages,
    stand_in,
    translation_file,
    wished,
)
from visitor.paths import ASSETS
from visitor.texts import Texts, texts

NAMES = {"fi": "Kirjasto", "sv": "Bibliotek", "en": "Library"}
HEAD = "language-own-name = X\nlanguage-locale = et-EE\nlanguage-direction = ltr\n"
Add = Callable[[str, str], None]


@pytest.fixture
def add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Add]:
    """Writes a file into the folder of added languages."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "languages"
    folder.mkdir()

    def write(name: str, text: str) -> None:
        (folder / name).write_text(text, encoding="utf-8")
        languages.cache_clear()
        texts.cache_clear()

    with added_languages(folder):
        yield write


def test_ours_are_there_and_each_has_its_file() -> None:
    assert languages() == SHIPPED == ("fi", "sv", "en", "fi-simple")
    assert all(translation_file(language).is_file() for language in languages())


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ("fi", "fi"),
        ("fi-simple", "fi-simple"),
        ("fi-FI", "fi"),
        ("sv-FI-x-old", "sv"),
        ("se", "fi"),
        ("", "fi"),
        ("-", "fi"),
    ],
)
def test_a_larger_language_is_known_where_the_smaller_is_not(asked: str, spoken: str) -> None:
    assert known(asked) == spoken


@pytest.mark.parametrize(
    ("wishes", "spoken"),
    [
        ("sv", "sv"),
        ("de, sv-FI;q=0.9, en", "sv"),
        ("EN-gb", "en"),
        ("FI-Simple, sv", "fi-simple"),
        ("de, fr;q=0.3", "en"),
        ("*", "en"),
        ("", "en"),
        (";;,,;q=,", "en"),
    ],
)
def test_the_first_wish_that_we_have_is_taken(wishes: str, spoken: str) -> None:
    assert wished(wishes, otherwise="en") == spoken


def test_without_a_wish_that_we_have_it_is_finnish() -> None:
    assert wished("de") == "fi"


@pytest.mark.parametrize(
    ("language", "other"),
    [("fi", None), ("sv", None), ("en", None), ("fi-simple", "fi"), ("se", "en"), ("ar-XB", "en")],
)
def test_words_come_from_the_larger_language_and_else_from_english(
    language: str, other: str | None
) -> None:
    assert stand_in(language) == other


@pytest.mark.parametrize(
    ("language", "name"),
    [("fi", "Kirjasto"), ("sv", "Bibliotek"), ("fi-simple", "Kirjasto"), ("se", "Library")],
)
def test_a_name_is_said_in_a_language_that_its_readers_know(language: str, name: str) -> None:
    assert in_language(NAMES, language) == name


def test_a_name_of_its_own_comes_first_and_any_is_better_than_none() -> None:
    assert in_language({**NAMES, "fi-simple": "Kirjasto (lainaa)"}, "fi-simple").endswith(
        "(lainaa)"
    )
    assert in_language({"sv": "Åbo"}, "fi-simple") == "Åbo"
    assert in_language({"fi": "Koivu", "sv": ""}, "sv") == "Koivu"
    assert in_language({}, "fi") == ""


def test_a_file_adds_a_language_and_rubbish_adds_none(add: Add) -> None:
    long_tag = "se-" + "-".join(["abcdefgh"] * 4)
    rubbish = ("English.ftl", "a.ftl", "se_FI.ftl", ".ftl", "se .ftl", "se.txt", "../x.ftl")
    for name in ("se.ftl", "et.ftl", f"{long_tag}.ftl", *(n for n in rubbish if "/" not in n)):
        add(name, HEAD)
    assert len(long_tag) > LONGEST_TAG
    assert languages() == (*SHIPPED, "et", "se")
    assert known("se-FI") == "se"
    assert wished("et-EE") == "et"
    assert stand_in("se-x-north") == "se"


def test_an_added_file_changes_none_of_ours(add: Add) -> None:
    add("fi.ftl", "idle-begin = Jotakin muuta\n")
    assert languages() == SHIPPED
    assert translation_file("fi") == ASSETS / "translations" / "fi.ftl"


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: Path) -> None:
    with added_languages(tmp_path / "nothing"):
        assert languages() == SHIPPED


def test_what_an_added_language_lacks_is_said_in_english(add: Add) -> None:
    add("et.ftl", HEAD + "idle-begin = Alusta\nanswer-arrived = Saabus { $time }\n")
    words, english = texts("et"), texts("en")
    assert words.get("idle-begin") == words.plain()["idle-begin"] == "Alusta"
    assert words.get("start-question") == english.get("start-question")
    assert words.plain().keys() == english.plain().keys()
    assert words.get("answer-arrived", time="9:41") == "Saabus 9:41"
    late = words.get("answer-in-minutes", minutes=5)
    assert late == english.get("answer-in-minutes", minutes=5)
    with pytest.raises(KeyError):
        words.get("there-is-no-such-key")


def test_a_sentence_that_has_come_to_want_facts_is_not_said_without_them(add: Add) -> None:
    add("et.ftl", HEAD + "idle-begin = Alusta { $now }\n")
    assert "idle-begin" not in texts("et").plain()


def test_what_is_kept_ready_follows_both_files(add: Add, tmp_path: Path) -> None:
    add("et.ftl", HEAD + "idle-begin = Alusta\n")
    assert texts("et").plain()["idle-begin"] == "Alusta"
    add("et.ftl", HEAD + "idle-begin = Puuduta\n")
    assert texts("et").plain()["idle-begin"] == "Puuduta"
    # A newer Luukku says more in English; its readers hear that too.
    kept = {file.name for file in (tmp_path / "cache").rglob("texts-et-*.json")}
    changed = tmp_path / "en.ftl"
    changed.write_text(translation_file("en").read_text(encoding="utf-8") + "\nnew-one = New\n")
    words = Texts("et")
    words._stand_in = Texts("en", changed)
    assert words.plain()["new-one"] == "New"
    assert {file.name for file in (tmp_path / "cache").rglob("texts-et-*.json")} > kept


def test_a_kept_file_that_is_broken_is_read_anew(add: Add, tmp_path: Path) -> None:
    add("et.ftl", HEAD + "idle-begin = Alusta\n")
    assert texts("et").plain()
    for file in (tmp_path / "cache").rglob("*.json"):
        file.write_text("[1, ")
    texts.cache_clear()
    assert texts("et").plain()["idle-begin"] == "Alusta"


def test_the_head_says_how_a_language_is_written_and_read(tmp_path: Path) -> None:
    with added_languages(write_pseudo_languages(tmp_path / "pseudo")):
        words = texts(FROM_THE_RIGHT)
        assert (words.locale, words.direction, words.right_to_left) == ("he-IL", "rtl", True)
        assert words.get("language-keyboard") == "en_GB"
        # Two are counted by a form of their own where the language has one.
        forms = {words.get("still-clears", seconds=number) for number in (1, 2, 3)}
        assert len(forms) == 3
        assert (texts(LONG).direction, texts("fi-simple").voice) == ("ltr", texts("fi").voice)


@pytest.mark.parametrize(
    ("around", "chosen", "spoken"),
    [
        ({"LANG": "sv_FI.UTF-8"}, "", "sv"),
        ({"LANG": "sv_FI.UTF-8", "LC_ALL": "fi_FI"}, "", "fi"),
        ({"LANG": "C.UTF-8"}, "", "en"),
        ({"LANG": "de_DE.UTF-8"}, "", "en"),
        ({}, "", "en"),
        ({"LANG": "sv_FI"}, "fi-simple", "fi-simple"),
        ({"LANG": "sv_FI"}, "xx", "en"),
    ],
)
def test_a_command_speaks_what_is_chosen_or_what_its_reader_speaks(
    monkeypatch: pytest.MonkeyPatch, around: dict[str, str], chosen: str, spoken: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in around.items():
        monkeypatch.setenv(name, value)
    assert language_around(chosen) == spoken


def test_names_are_asked_in_three_of_the_languages_that_we_ship() -> None:
    assert set(NAMED_IN) < set(SHIPPED)
