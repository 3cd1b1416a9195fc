"""`luukku survey-results`: honest figures, and none that tell who answered."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from tests.fakes.clock import FakeClock
from tests.fakes.databases import create_tables
from tests.house.tree import ROOT
from visitor.db.engine import Database
from visitor.survey.models import SurveyResponse
from visitor.survey.reader import load_surveys
from visitor.survey.repository import all_given
from visitor.survey.results import Given, figures
from visitor.survey.results_command import register

Run = Callable[..., Result]
PILOT = load_surveys(ROOT / "assets/surveys")


def given(state: str = "answered", party: str = "customer", **more: Any) -> Given:
    answers = {"helped": 5, "again": True} if state == "answered" and party == "customer" else {}
    facts: dict[str, Any] = {"service_id": "kela", "survey": "pilot", "version": 1}
    facts |= {"party": party, "state": state, "shown": state != "expired", "answers": answers}
    return Given(**(facts | more))


def test_everybody_who_was_asked_is_counted_by_what_became_of_it() -> None:
    asked = [given()] * 5 + [given("skipped")] * 2 + [given("expired")] * 3
    asked += [given("expired", shown=True), given("open", shown=False)]
    (found,) = figures(asked, PILOT)
    assert found.counts == {
        "invited": 12,
        "shown": 8,
        "answered": 5,
        "skipped": 2,
        "expired": 4,
        "open": 1,
    }


def test_each_answer_is_counted_also_those_that_nobody_gave() -> None:
    asked = [given()] * 4 + [given(answers={"helped": 2, "again": False, "words": "Hei"})]
    (found,) = figures(asked, PILOT)
    assert {one.question.id: one.counts for one in found.questions} == {
        "helped": {"5": 4, "4": 0, "3": 0, "2": 1, "1": 0},
        "again": {"yes": 4, "no": 1},
        "words": {"text": 1},
    }


def test_fewer_than_five_are_told_by_nothing() -> None:
    few, many = figures([given()] * 4 + [given("skipped", "official")] * 5, PILOT)
    assert (few.counts, few.questions) == (None, ())
    assert many.counts is not None


def test_fewer_than_five_answers_are_not_told_though_many_were_asked() -> None:
    (found,) = figures([given()] * 4 + [given("skipped")] * 4, PILOT)
    assert found.counts is not None
    assert found.questions == ()


def test_who_wants_small_figures_gets_them() -> None:
    (found,) = figures([given()], PILOT, least=1)
    assert found.counts is not None
    assert len(found.questions) == 3


def test_services_versions_and_parties_stand_apart() -> None:
    asked = [given(service_id="oiva"), given(version=2), given(party="official"), given()]
    found = [(one.service_id, one.version, one.party.value) for one in figures(asked, PILOT)]
    assert found == [
        ("kela", 1, "customer"),
        ("kela", 1, "official"),
        ("kela", 2, "customer"),
        ("oiva", 1, "customer"),
    ]


@pytest.mark.parametrize("other", [{"version": 2}, {"survey": "gone"}])
def test_what_an_older_survey_asked_is_not_guessed(other: dict[str, Any]) -> None:
    (found,) = figures([given(**other)] * 5, PILOT)
    assert found.counts is not None
    assert found.questions == ()


def add_responses(database: Database, clock: FakeClock, count: int, party: str) -> None:
    answers = {"customer": {"helped": 4, "again": False}, "advisor": {"smooth": 5, "suited": "no"}}
    with database.writing() as session:
        for _ in range(count):
            session.add(
                SurveyResponse(
                    id=clock.new_id(),
                    key=clock.new_id(),
                    party=party,
                    survey="pilot",
                    version=1,
                    service_id="kela",
                    language="fi",
                    state="answered",
                    opened_at=clock.now(),
                    until=clock.now(),
                    shown_at=clock.now(),
                    settled_at=clock.now(),
                    answers=answers[party],
                )
            )


def test_both_databases_give_the_same_rows(database: Database, clock: FakeClock) -> None:
    add_responses(database, clock, 2, "advisor")
    with database.reading() as session:
        assert (
            list(all_given(session))
            == [given(party="advisor", answers={"smooth": 5, "suited": "no"})] * 2
        )


@pytest.fixture
def run(tmp_path: Path, clock: FakeClock) -> Run:
    """Runs the command over six customers' and two advisors' answers."""
    url = f"sqlite:///{tmp_path / 'hub.db'}"
    create_tables(url)
    database = Database(url)
    add_responses(database, clock, 6, "customer")
    add_responses(database, clock, 2, "advisor")
    database.close()
    app = typer.Typer()
    app.callback()(lambda: None)
    register(app)

    def run(*words: str) -> Result:
        env = {"LUUKKU_DATA_DIR": str(tmp_path), "LC_ALL": "C"}
        return CliRunner().invoke(app, ["survey-results", *words], env=env)

    return run


def test_the_figures_are_told_in_words(run: Run) -> None:
    told = run("--language", "fi")
    assert told.exit_code == 0, told.output
    assert told.stdout.splitlines() == [
        "kela · pilot 1",
        "  Asiakas",
        "    Kutsuttu 6 · nähnyt 6 · vastannut 6 · ohittanut 0 · vanhentunut 0 · vielä auki 0",
        "    Miten asiointi sujui?",
        "      5: 0 · 4: 6 · 3: 0 · 2: 0 · 1: 0",
        "    Asioisitko uudelleen etäpalvelussa?",
        "      kyllä: 0 · ei: 6",
        "    Mitä haluat sanoa palvelusta?",
        "      Kirjoitettuja vastauksia: 0",
        "  Neuvoja",
        "    Alle 5 vastausta. Luvut jätetään pois, ettei ketään tunnisteta.",
    ]


def test_easy_finnish_tells_the_questions_as_they_were_asked(run: Run) -> None:
    told = run("--language", "fi-simple")
    assert (told.exit_code, "Miten asiasi hoitui?" in told.stdout) == (0, True)


def test_small_figures_are_told_only_when_wanted(run: Run) -> None:
    assert "Did remote service suit" not in run().stdout
    assert "Yes: 0 · Partly: 0 · No: 2" in run("--small").stdout


def test_the_figures_come_as_csv(run: Run) -> None:
    rows = list(csv.DictReader(run("--csv").stdout.splitlines()))
    counted = {(row["party"], row["what"], row["question"], row["answer"]): row for row in rows}
    assert counted["customer", "invited", "", ""]["count"] == "6"
    assert counted["customer", "answers", "again", "no"]["count"] == "6"
    assert counted["advisor", "too-few", "", ""]["count"] == ""
    assert [row for row in rows if row["party"] == "advisor"] == [
        counted["advisor", "too-few", "", ""]
    ]


def test_one_service_is_told_alone(run: Run) -> None:
    assert run("--service", "oiva").stdout == "There are no responses.\n"
    assert "kela" in run("--service", "kela").stdout
