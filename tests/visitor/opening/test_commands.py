"""`luukku check-opening`, as a person runs it."""

from __future__ import annotations

from pathlib import Path

import typer
from typer.testing import CliRunner, Result

from tests.fakes.hours import SAMPLE
from visitor.opening.commands import register


def run(*words: str) -> Result:
    app = typer.Typer()
    app.callback()(lambda: None)
    register(app)
    return CliRunner().invoke(app, ["check-opening", *words], env={"LC_ALL": "en_GB.UTF-8"})


def test_two_weeks_are_printed_with_what_differs_and_why() -> None:
    lines = run(str(SAMPLE), "--from", "2026-12-21").stdout.splitlines()
    assert len(lines) == 15
    assert lines[0] == "The opening hours are in order. The next two weeks:"
    assert lines[1].startswith("Mon 21 December")
    assert "Check-in 8:00–16:00 · Remote service 9:00–15:00" in lines[1]
    assert lines[3].endswith("(On the day before Christmas Eve we close at 12.)")
    assert lines[4].endswith("(Christmas Eve)")


def test_the_first_day_is_today_and_the_language_can_be_chosen() -> None:
    done = run(str(SAMPLE), "--language", "sv")
    assert (done.exit_code, len(done.stdout.splitlines())) == (0, 15)
    assert "Distansservice" in done.stdout


def test_what_is_wrong_is_printed_by_file_and_line_and_ends_with_1(tmp_path: Path) -> None:
    file = tmp_path / "hours.toml"
    file.write_text(SAMPLE.read_text("utf-8").replace('"8–18"', '"eight"'), encoding="utf-8")
    done = run(str(file))
    assert done.exit_code == 1
    assert "There is one fault" in done.stderr
    assert f"{tmp_path.name}/hours.toml:10: errands[0].thu: The hours “eight”" in done.stderr


def test_a_time_zone_that_is_none_is_refused() -> None:
    assert run(str(SAMPLE), "--timezone", "Europe/Koivuranta").exit_code == 2
