"""What is wrong with a language's file is told by key and line, before anybody uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests.fakes.pseudo import FROM_THE_RIGHT, LONG, added_languages, write_pseudo_languages
from visitor.languages import SHIPPED, translation_file
from visitor.texts_check import Checked, check, whole_number_forms
from visitor.texts_command import register

ENGLISH = """
## First
language-own-name = English
language-locale = en-GB
language-direction = ltr
language-voice = en-gb
hello = Hello
## Second
greet = Hello { $name }
many = { $count ->
    [one] one thing
   *[other] { $count } things
 }
"""
HEAD = """language-own-name = Eesti
language-locale = et-EE
language-direction = ltr
language-voice = et
"""


def checked(text: str, name: str = "et") -> Checked:
    return check(name, text.encode(), ENGLISH)


def said(text: str, name: str = "et") -> list[tuple[str, object]]:
    return [(one.says[12:], one.facts.get("line")) for one in checked(text, name).faults]


def test_a_file_that_is_whole_has_no_faults() -> None:
    text = "hello = Tere\ngreet = Tere { $name }\nmany = { $count ->\n [one] x\n *[other] y\n }\n"
    found = checked(HEAD + text + "language-named-et = Eesti\n")
    assert (found.faults, found.missing, found.texts) == ([], {}, 8)


def test_a_number_needs_no_forms_where_the_language_has_but_one() -> None:
    head = HEAD.replace("et-EE", "ja-JP")
    assert said(head + "many = { $count } mono\n", "ja") == []


def test_what_is_missing_is_counted_by_section_and_is_no_fault() -> None:
    found = checked(HEAD)
    assert (found.faults, found.missing) == ([], {"First": 1, "Second": 2})


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("hello Tere", "unreadable"),
        ("hello = Tere\nhello = Tere", "twice"),
        ("helo = Tere", "unknown"),
        ('hello = { "" }', "empty"),
        ("hello = Tere { $name }", "no-facts"),
        ("greet = Tere { $nimi }", "facts"),
        ("greet = Tere", "facts"),
        ("many = { $count ->\n *[other] { $count } asja\n }", "forms"),
        ("many = { $count } asja", "forms"),
        ("hello = { DATETIME($x) }", "hard"),
        ("hello = { greet }", "hard"),
        ("-term = Luukku", "hard"),
        ("hello = Tere\n    .title = Tere", "hard"),
    ],
)
def test_each_fault_is_told_with_its_line(line: str, fault: str) -> None:
    at = 6 if fault == "twice" else 5
    assert said(HEAD + line + "\n") == [(fault, at)]
    assert said((HEAD + line + "\n").replace("\n", "\r\n")) == [(fault, at)]


def test_the_head_must_be_the_languages_own() -> None:
    assert said("") == [("own", None)] * 4
    head = HEAD.replace("et-EE", "xx-nothing").replace("ltr", "left")
    assert said(head) == [("locale", 2), ("direction", 3)]
    assert said(HEAD.replace("= et\n", '= { "" }\n')) == []


def test_a_file_that_is_no_text_or_has_no_tag_for_its_name_is_told() -> None:
    assert [one.says for one in check("et", b"\xff\xfe", ENGLISH).faults] == [
        "texts-fault-encoding"
    ]
    assert said(HEAD, "Estonian language") == [("tag", None)]


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("fi-FI", {"one", "other"}),
        ("se-FI", {"one", "two", "other"}),
        ("uk-UA", {"one", "few", "many"}),
        ("ar", {"zero", "one", "two", "few", "many", "other"}),
        ("ja", {"other"}),
    ],
)
def test_forms_are_those_that_whole_numbers_take(locale: str, forms: set[str]) -> None:
    assert whole_number_forms(locale) == forms


@pytest.fixture
def run() -> CliRunner:
    return CliRunner(env={"LC_ALL": "en_GB.UTF-8"})


@pytest.fixture
def app() -> typer.Typer:
    made = typer.Typer()
    register(made)
    return made


def test_the_command_says_everything_and_fails(
    app: typer.Typer, run: CliRunner, tmp_path: Path
) -> None:
    file = tmp_path / "et.ftl"
    file.write_text(HEAD + "idle-begin = Alusta\nhelo = Tere\n", encoding="utf-8")
    done = run.invoke(app, ["check-texts", str(file)])
    assert done.exit_code == 1
    assert "Line 6: there is no text called helo." in done.output
    assert "1 fault. Mend it before you use the file." in done.output
    assert "“The desk”" in done.output
    assert "said in this language: English" in done.output


@pytest.mark.parametrize("language", SHIPPED)
def test_the_command_finds_no_fault_in_what_we_ship(
    app: typer.Typer, run: CliRunner, language: str
) -> None:
    done = run.invoke(app, ["check-texts", str(translation_file(language))])
    assert (done.exit_code, done.output.count("\n")) == (0, 1)
    assert done.output.startswith("No faults.")


def test_the_pseudo_languages_are_whole_and_their_texts_can_be_printed(
    app: typer.Typer, run: CliRunner, tmp_path: Path
) -> None:
    folder = write_pseudo_languages(tmp_path)
    with added_languages(folder):
        for language in (LONG, FROM_THE_RIGHT):
            done = run.invoke(app, ["check-texts", str(folder / f"{language}.ftl")])
            assert (done.exit_code, done.output.count("\n")) == (0, 1)
        printed = run.invoke(app, ["texts", "--language", LONG])
    assert printed.exit_code == 0
    assert "Tóóúúch tóó béégíín]" in printed.output
