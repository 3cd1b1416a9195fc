"""Owns reading the described surveys of a folder, with every fault by file, key and line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from visitor.catalogue.faults import CatalogueError, Fault
from visitor.catalogue.reader import described_files
from visitor.catalogue.toml_file import Table, TomlFile
from visitor.survey.rules import PARTIES, Choice, Kind, PartySurvey, Question, Survey

MOST_MINUTES = 14 * 24 * 60
MOST_QUESTIONS = 10
MOST_CHOICES = 6
MOST_LETTERS = 160


def load_surveys(folder: Path) -> Mapping[str, Survey]:
    """Every survey of `folder`, a file each, by its id. Raises CatalogueError with all faults."""
    surveys: dict[str, Survey] = {}
    faults: list[Fault] = []
    for path in described_files(folder):
        file = TomlFile(path)
        survey = _survey(file, file.root) if file.root else None
        faults += file.faults
        if survey is not None:
            surveys[survey.id] = survey
    if faults:
        raise CatalogueError(faults)
    return surveys


def _survey(file: TomlFile, root: Table) -> Survey | None:
    survey_id = root.id("id")
    if survey_id is not None and survey_id != file.stem:
        root.fault("id", "id-not-file", value=survey_id, file=file.stem)
    version = root.number("version", 1, 9999)
    parties = {party: _party(root.table(party)) for party in PARTIES}
    root.finish()
    whole = {party: asked for party, asked in parties.items() if asked is not None}
    if file.faults or survey_id is None:
        return None
    return Survey(survey_id, version, whole)


def _party(table: Table | None) -> PartySurvey | None:
    if table is None:
        return None
    minutes = table.number("minutes", 1, MOST_MINUTES)
    tables = list(table.tables("questions", 1, MOST_QUESTIONS))
    questions = [_question(one) for one in tables]
    _refuse_twice(tables, "id", [question.id if question else None for question in questions])
    table.finish()
    return PartySurvey(minutes, tuple(filter(None, questions)))


def _question(table: Table) -> Question | None:
    question_id, kind = table.id("id"), table.member("kind", Kind)
    text = table.translated("text", MOST_LETTERS)
    tip = table.translated("help", MOST_LETTERS) if table.has("help") else None
    optional = table.yes("optional")
    choices = _choices(table, kind)
    table.finish()
    if question_id is None or kind is None:
        return None
    return Question(question_id, kind, text, tip, choices, optional)


def _choices(table: Table, kind: Kind | None) -> tuple[Choice, ...]:
    given = table.has("choices")
    if kind is not Kind.CHOICE:
        if given and kind is not None:
            table.fault("choices", "choices-unasked", kind=kind)
        return ()
    tables = list(table.tables("choices", 2, MOST_CHOICES))
    choices = [_choice(one) for one in tables]
    _refuse_twice(tables, "value", [choice.value if choice else None for choice in choices])
    return tuple(filter(None, choices))


def _choice(table: Table) -> Choice | None:
    value, text = table.id("value"), table.translated("text", MOST_LETTERS)
    table.finish()
    return None if value is None else Choice(value, text)


def _refuse_twice(tables: list[Table], name: str, values: list[str | None]) -> None:
    for index, value in enumerate(values):
        if value is not None and value in values[:index]:
            tables[index].fault(name, "twice", value=value)
