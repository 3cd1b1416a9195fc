"""The command tells who makes slides what the screen will do with their folder."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from visitor.slides.commands import register

GOOD = """[[slides]]
title = { fi = "Vesikatko", en = "No water" }
"""


@pytest.fixture
def app() -> typer.Typer:
    made = typer.Typer()
    register(made)
    return made


def run(app: typer.Typer, folder: Path, *wishes: str) -> tuple[int, str]:
    done = CliRunner(env={"LC_ALL": "en_GB.UTF-8"}).invoke(app, [str(folder), *wishes])
    return done.exit_code, done.output


def test_slides_are_told_one_a_line(app: typer.Typer, tmp_path: Path) -> None:
    (tmp_path / "slides.toml").write_text(GOOD, encoding="utf-8")
    code, said = run(app, tmp_path)
    assert (code, said.splitlines()[0]) == (0, "One slide can be shown:")
    assert "No water" in said


@pytest.mark.parametrize("language", ["en", "fi-simple"])
def test_a_folder_without_slides_is_said_to_have_none(
    app: typer.Typer, tmp_path: Path, language: str
) -> None:
    code, said = run(app, tmp_path, "--language", language)
    assert (code, said.count("\n")) == (1, 1)
    assert said.endswith(".\n")
    assert "0" not in said


def test_faults_are_told(app: typer.Typer, tmp_path: Path) -> None:
    (tmp_path / "slides.toml").write_text("[[slides]]\n", encoding="utf-8")
    code, said = run(app, tmp_path)
    assert code == 1
    assert "slides.toml" in said
