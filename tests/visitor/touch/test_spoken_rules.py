from __future__ import annotations

import pytest

from visitor.languages import SHIPPED
from visitor.texts import texts
from visitor.touch.spoken_rules import LONGEST, Kind, Part, focus_line, line, lines, news, text

ENGLISH = texts("en")
CLOCK = Part(Kind.WORDS, "10:41", header=True)
QUESTION = Part(Kind.HEADING, "Whom did you come to see?")
HELP = Part(Kind.WORDS, "Write the beginning of a name.")
DONE = Part(Kind.BUTTON, "Done")


def test_a_control_says_its_name_what_it_is_and_how_it_stands() -> None:
    parts = (
        DONE,
        Part(Kind.CHOICE, "Large text", checked=True),
        Part(Kind.CHOICE, "Normal text"),
        Part(Kind.SWITCH, "Read aloud", checked=True),
        Part(Kind.SWITCH, "High contrast", "Not here"),
        Part(Kind.FIELD, "Name"),
    )
    assert [line(part, ENGLISH) for part in parts] == [
        "Done, button",
        "Large text, choice, chosen",
        "Normal text, choice, not chosen",
        "Read aloud, switch, on",
        "High contrast, switch, off. Not here",
        "Name, text field, empty",
    ]


def test_what_is_written_is_said_only_to_whom_comes_there() -> None:
    field = Part(Kind.FIELD, "Name", value="Aino Mäkelä")
    assert "Aino" not in line(field, ENGLISH)
    assert focus_line(field, ENGLISH) == "Name, text field, filled in. Aino Mäkelä"
    assert focus_line(DONE, ENGLISH) == "Done, button"


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_words_in_every_language(language: str, kind: Kind) -> None:
    for checked in (False, True):
        assert line(Part(kind, "Nimi", value="x", checked=checked), texts(language)).strip()


def test_the_question_comes_first_and_place_and_time_are_not_said() -> None:
    said = lines([CLOCK, Part(Kind.WORDS, "2 / 3"), QUESTION, HELP, DONE], ENGLISH)
    assert said == (QUESTION.name, HELP.name, "Done, button", "2 / 3")


def test_words_that_stand_in_another_line_are_said_once() -> None:
    code, label = Part(Kind.WORDS, "Your code 4 7 1 1"), Part(Kind.WORDS, "Your code")
    assert lines([QUESTION, code, label, label], ENGLISH) == (QUESTION.name, code.name)
    assert lines([QUESTION, HELP, HELP], ENGLISH) == (QUESTION.name, HELP.name)


def test_a_screen_of_many_words_stops_at_the_end_of_a_line() -> None:
    said = text([f"Line {number} " + "word " * 20 for number in range(60)])
    assert len(said) <= LONGEST
    assert said.endswith("word .")
    assert len(text(["w" * 5000])) == LONGEST


def test_only_what_is_new_on_a_screen_is_news() -> None:
    before = ("Pekka has been told", "E-mail at 10:42", "Done, button")
    assert news((), before) == before
    assert news(before, before) == ()
    assert news(before, (*before, "Pekka is coming")) == ("Pekka is coming",)
    assert news(before, ("Pekka is coming", *before[1:]))[0] == "Pekka is coming"
    assert len(news(before, ("Pekka is coming", *before[1:]))) == 3


def test_a_count_down_is_said_once() -> None:
    before = ("Are you still here?", "The screen clears in 15 seconds.")
    assert news(before, ("Are you still here?", "The screen clears in 14 seconds.")) == ()
