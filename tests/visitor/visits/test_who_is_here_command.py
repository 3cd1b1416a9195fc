"""The list of who is here from the hub's machine, with no hub running."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from tests.fakes.clock import FakeClock
from tests.fakes.databases import sqlite_url
from tests.fakes.hub import running_hub
from visitor.db.engine import Database
from visitor.db.migrate import upgrade
from visitor.visits.commands import register


@pytest.fixture
def folder(tmp_path: Path, clock: FakeClock) -> Path:
    """The data of a hub that has stopped, where somebody is here and somebody has left."""
    upgrade(sqlite_url(tmp_path))
    database = Database(sqlite_url(tmp_path))
    with running_hub(database, clock) as hub:
        hub.arrive()
        hub.arrive("1" * 32, visit_id="2" * 32, code="4712", name="Bo Ek")
        hub.leave(visit_id="2" * 32, code="4712")
    database.close()
    return tmp_path


def run(folder: Path, *words: str) -> Result:
    app = typer.Typer()
    app.callback()(lambda: None)
    register(app)
    env = {"LUUKKU_DATA_DIR": str(folder), "LC_ALL": "en_GB.UTF-8"}
    return CliRunner().invoke(app, ("who-is-here", *words), env=env)


def test_it_is_told_a_line_each(folder: Path) -> None:
    lines = run(folder).stdout.splitlines()
    assert (lines[0], lines[2]) == ("Who is here", "1 visitor")
    (line,) = lines[3:]
    name, since, *met = line.split("\t")
    assert (name, met) == ("Aino Mäkelä", ["Maija Virtanen", "Town planning"])
    assert since.endswith("10:41")


def test_it_is_told_in_the_language_asked_for(folder: Path) -> None:
    assert run(folder, "--language", "sv").stdout.startswith("Vilka är i huset\n")


def test_the_page_holds_all_that_it_needs_and_is_for_one_reader(folder: Path) -> None:
    page = folder / "here.html"
    page.write_text("old")
    page.chmod(0o644)
    result = run(folder, "--page", str(page))
    assert (result.exit_code, result.stdout) == (0, "")
    html = page.read_text(encoding="utf-8")
    assert "Aino Mäkelä" in html
    assert "Bo Ek" not in html
    assert "@media print" in html
    assert "/static/" not in html
    assert stat.S_IMODE(page.stat().st_mode) == 0o600


def test_without_a_hub_it_says_so(tmp_path: Path) -> None:
    assert run(tmp_path / "nowhere").exit_code != 0
