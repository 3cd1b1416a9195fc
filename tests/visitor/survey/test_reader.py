from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.described import PILOT, changed, line_of, survey_faults
from tests.house.tree import ROOT
from visitor.catalogue.faults import CatalogueError
from visitor.catalogue.rules import Party
from visitor.languages import SHIPPED
from visitor.survey.reader import load_surveys
from visitor.survey.rules import PARTIES, Kind

SMILEYS = 'id = "helped"\nkind = "smileys"'


def test_the_pilot_asks_each_party_three_questions_in_every_language() -> None:
    pilot = load_surveys(ROOT / "assets/surveys")["pilot"]
    assert (pilot.id, pilot.version, tuple(pilot.parties)) == ("pilot", 1, PARTIES)
    assert {party: asked.minutes for party, asked in pilot.parties.items()} == {
        Party.CUSTOMER: 5,
        Party.ADVISOR: 36 * 60,
        Party.OFFICIAL: 24 * 60,
    }
    for asked in pilot.parties.values():
        assert len(asked.questions) == 3
        # Who is in a hurry touches twice; only words may be left out.
        assert [question.optional for question in asked.questions] == [False, False, True]
        assert asked.questions[2].kind is Kind.TEXT
        for question in asked.questions:
            words = [question.text, *(choice.text for choice in question.choices)]
            words += [question.help] if question.help else []
            assert all(set(one) == set(SHIPPED) for one in words)


@pytest.mark.parametrize(
    ("edit", "key", "code", "words"),
    [
        (("version = 1", "version = 0"), "version", "number-bad", "version ="),
        (("version = 1", "version = 1\nx = 1"), "x", "unknown-key", "x ="),
        (('id = "pilot"', 'id = "other"'), "id", "id-not-file", 'id = "other"'),
        (("minutes = 5", "minutes = 0"), "customer.minutes", "number-bad", "minutes = 0"),
        (("minutes = 5", "minutes = 20161"), "customer.minutes", "number-bad", "minutes ="),
        (("minutes = 5\n", ""), "customer.minutes", "missing", "[customer]"),
        (
            (SMILEYS, 'id = "helped"\nkind = "stars"'),
            "customer.questions[0].kind",
            "not-known",
            'kind = "stars"',
        ),
        (
            ('id = "again"', 'id = "helped"'),
            "customer.questions[1].id",
            "twice",
            'id = "helped"\nkind = "yes-no"',
        ),
        (
            ('text.sv = "Vad vill du säga om servicen?"\n', ""),
            "customer.questions[2].text.sv",
            "missing",
            'text.fi = "Mitä haluat sanoa',
        ),
        (
            ('help.en = "You can leave this empty. D', 'help.en = "\\t'),
            "customer.questions[2].help.en",
            "text-bad",
            'help.en = "\\t',
        ),
        (
            ("optional = false", 'optional = "no"'),
            "customer.questions[0].optional",
            "wrong-kind",
            'optional = "no"',
        ),
        (
            ('value = "partly"', 'value = "yes"'),
            "advisor.questions[1].choices[1].value",
            "twice",
            'value = "yes"\ntext.fi = "Osittain"',
        ),
        (
            ('kind = "choice"', 'kind = "yes-no"'),
            "advisor.questions[1].choices",
            "choices-unasked",
            "[[advisor.questions.choices]]",
        ),
        (
            (SMILEYS, 'id = "helped"\nkind = "choice"'),
            "customer.questions[0].choices",
            "missing",
            "[[customer.questions]]",
        ),
        (("[official]\nminutes", "[host]\nminutes"), "host", "unknown-key", "[host]"),
    ],
)
def test_a_fault_is_told_with_its_key_and_line(
    tmp_path: Path, edit: tuple[str, str], key: str, code: str, words: str
) -> None:
    text = changed(PILOT, edit)
    told = {(fault.key, fault.code): fault for fault in survey_faults(tmp_path, text)}
    assert (key, code) in told, told
    assert told[key, code].line == line_of(text, words)
    assert told[key, code].file == "surveys/pilot.toml"


def test_every_fault_is_told(tmp_path: Path) -> None:
    text = changed(PILOT, ("minutes = 5", "minutes = 0"), ('value = "no"', 'value = "No"'))
    assert [fault.code for fault in survey_faults(tmp_path, text)] == ["number-bad", "id-bad"]


def test_a_party_without_questions_is_told(tmp_path: Path) -> None:
    cut = PILOT.index("[[official.questions]]")
    faults = survey_faults(tmp_path, PILOT[:cut])
    assert [(fault.key, fault.code) for fault in faults] == [("official.questions", "missing")]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="folder-empty"):
        load_surveys(tmp_path)
