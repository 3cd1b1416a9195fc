"""`luukku check-catalogue`, as a person runs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from tests.fakes.described import KELA, PILOT, changed, line_of
from visitor.catalogue.commands import register

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    app = typer.Typer()
    app.callback()(lambda: None)
    register(app)

    def run(*words: str, speaks: str = "en_GB.UTF-8") -> Result:
        return CliRunner().invoke(app, ["check-catalogue", *words], env={"LC_ALL": speaks})

    return run


def folder_with(place: Path, service: str, survey: str) -> str:
    for name, text in (("catalogue/kela", service), ("surveys/pilot", survey)):
        file = place / f"{name}.toml"
        file.parent.mkdir()
        file.write_text(text, encoding="utf-8")
    return str(place)


@pytest.mark.parametrize(
    ("language", "name", "lane", "step"),
    [
        ("fi", "Kelan etäpalvelu (kela) · Kela", "  Neuvoja", "    11. Soittaa (calls: call;"),
        ("sv", "FPA:s distansservice (kela) · FPA", "  Rådgivaren", "    11. Ringer upp (calls:"),
        ("en", "Kela remote service (kela) · Kela", "  Advisor", "    11. Calls (calls: call;"),
    ],
)
def test_the_shipped_services_are_printed_with_lanes_and_steps(
    run: Run, language: str, name: str, lane: str, step: str
) -> None:
    printed = run("--language", language)
    lines = printed.stdout.splitlines()
    assert printed.exit_code == 0, printed.output
    assert any(line.startswith(name) for line in lines)
    assert lane in lines
    assert any(line.startswith(step) for line in lines)
    assert sum(line.startswith("    ") for line in lines) == 19


def test_faults_of_services_and_surveys_are_told_on_stderr(run: Run, tmp_path: Path) -> None:
    service = changed(KELA, ("ring_s = 120", "ring_s = 1"))
    survey = changed(PILOT, ("version = 1", 'version = "1"'))
    refused = run("--folder", folder_with(tmp_path, service, survey))
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.splitlines() == [
        "Nothing is taken into use. There are 2 faults in the descriptions:",
        f"surveys/pilot.toml:{line_of(survey, 'version =')}: version: This must be a whole number.",
        f"catalogue/kela.toml:{line_of(service, 'ring_s')}: ring_s: The number must be 10–600.",
    ]


def test_the_language_is_the_machines_own(run: Run, tmp_path: Path) -> None:
    service = changed(KELA, ("ring_s = 120\n", ""))
    refused = run("--folder", folder_with(tmp_path, service, PILOT), speaks="sv_FI.UTF-8")
    assert "catalogue/kela.toml:1: ring_s: Uppgiften saknas." in refused.stderr


def test_a_folder_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "none"
    refused = run("--folder", str(place))
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == f"There is no folder {place}.\n"


def test_a_folder_without_the_two_is_told(run: Run, tmp_path: Path) -> None:
    place = Path(folder_with(tmp_path, KELA, PILOT)) / "catalogue"
    refused = run("--folder", str(place))
    assert refused.exit_code == 1
    assert f"surveys:1: There is no folder {place / 'surveys'}." in refused.stderr
    assert f"catalogue:1: There is no folder {place / 'catalogue'}." in refused.stderr
    (tmp_path / "surveys" / "pilot.toml").unlink()
    assert (
        "surveys:1: There is no description in the folder." in run("--folder", str(tmp_path)).stderr
    )


@pytest.mark.parametrize("language", ["de", "english"])
def test_a_language_that_is_not_ours_is_refused(run: Run, language: str) -> None:
    refused = run("--language", language)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "fi, sv, en" in refused.stderr


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("ring_secs", "This is not known. Did you mean ring_s? Known here: "),
        ("xyzzy", "This is not known. Known here: "),
    ],
)
def test_an_unknown_key_is_told_with_the_nearest_one(
    run: Run, tmp_path: Path, wrong: str, told: str
) -> None:
    service = changed(KELA, ("ring_s = 120", f"{wrong} = 120\nring_s = 120"))
    refused = run("--folder", folder_with(tmp_path, service, PILOT))
    line = line_of(service, f"{wrong} =")
    assert f"catalogue/kela.toml:{line}: {wrong}: {told}" in refused.stderr


def test_an_answer_that_usually_comes_late_in_the_ring_is_a_doubt(run: Run, tmp_path: Path) -> None:
    service = changed(KELA, ("usual_answer_minutes = 1", "usual_answer_minutes = 2"))
    doubted = run("--folder", folder_with(tmp_path, service, PILOT))
    assert doubted.exit_code == 0
    assert doubted.stderr.startswith(
        "catalogue/kela.toml: usual_answer_minutes: An answer usually takes 2 min, but"
    )
    assert run().stderr == ""


def test_of_very_many_faults_the_first_hundred_are_told(run: Run, tmp_path: Path) -> None:
    service = KELA + "".join(f"x{number} = 1\n" for number in range(150))
    refused = run("--folder", folder_with(tmp_path, service, PILOT))
    lines = refused.stderr.splitlines()
    assert "150 faults" in lines[0]
    assert len(lines) == 101
