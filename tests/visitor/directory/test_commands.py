"""`luukku import-hosts`, as a person runs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from sqlalchemy import select
from typer.testing import CliRunner, Result

from tests.fakes.directory_files import MAIJA, PEKKA, file_of, host_line
from tests.fakes.typing_visitor import SAMPLE
from visitor.db.engine import Database
from visitor.directory.commands import register
from visitor.directory.models import DirectoryVersion, Host

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command over the hub's data in a folder; what it writes comes back."""
    app = typer.Typer()
    app.callback()(lambda: None)
    register(app)

    def run(data: bytes | Path, *words: str, speaks: str = "en_GB.UTF-8") -> Result:
        file = data if isinstance(data, Path) else tmp_path / "hosts.csv"
        if isinstance(data, bytes):
            file.write_bytes(data)
        env = {"LUUKKU_DATA_DIR": str(tmp_path / "hub"), "LC_ALL": speaks}
        return CliRunner().invoke(app, ["import-hosts", str(file), *words], env=env)

    return run


def stored(tmp_path: Path) -> tuple[list[str], list[str]]:
    """The hosts' addresses, and the owners of the versions."""
    database = Database(f"sqlite:///{tmp_path / 'hub' / 'hub.db'}")
    with database.reading() as session:
        hosts = session.scalars(select(Host.email).order_by(Host.email)).all()
        owners = session.scalars(select(DirectoryVersion.owner)).all()
    database.close()
    return list(hosts), list(owners)


def test_a_directory_is_taken_in(run: Run, tmp_path: Path) -> None:
    done = run(file_of(MAIJA, PEKKA), "--owner", "Henkilöstöpalvelut")
    assert done.exit_code == 0, done.output
    assert "2 hosts" in done.stdout
    assert stored(tmp_path) == (["maija@k.example", "pekka@k.example"], ["Henkilöstöpalvelut"])


def test_the_sample_is_taken_in_and_again_without_a_change(run: Run, tmp_path: Path) -> None:
    assert run(SAMPLE).exit_code == 0
    assert "New 0, changed 0, gone 0" in run(SAMPLE).stdout
    assert len(stored(tmp_path)[0]) == 10_000


def test_faults_are_told_on_stderr_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    assert run(file_of(MAIJA)).exit_code == 0
    refused = run(file_of(PEKKA, host_line("A", "B", "bad")))
    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert "Line 3, column email: The e-mail address is not valid." in refused.stderr
    assert stored(tmp_path) == (["maija@k.example"], ["hosts.csv"])


def test_more_than_a_hundred_faults_are_counted(run: Run) -> None:
    refused = run(file_of(*(host_line("A", "B", "bad") for _ in range(120))))
    lines = refused.stderr.splitlines()
    assert (len(lines), lines[0].split(". ")[1], lines[-1]) == (
        102,
        "There are 120 faults in the file:",
        "… and 20 more.",
    )


@pytest.mark.parametrize(
    ("speaks", "words", "sentence"),
    [
        ("fi_FI.UTF-8", (), "Sähköpostiosoite ei kelpaa."),
        ("sv_FI", (), "E-postadressen är inte giltig."),
        ("C.UTF-8", (), "The e-mail address is not valid."),
        ("fi_FI.UTF-8", ("--language", "sv"), "E-postadressen är inte giltig."),
    ],
)
def test_faults_are_told_in_the_readers_language(
    run: Run, speaks: str, words: tuple[str, ...], sentence: str
) -> None:
    refused = run(file_of(host_line("A", "B", "bad")), *words, speaks=speaks)
    assert sentence in refused.stderr


def test_a_file_that_cannot_be_read_is_told_plainly(run: Run, tmp_path: Path) -> None:
    for place in (tmp_path / "none.csv", tmp_path):
        refused = run(place)
        assert (refused.exit_code, refused.stdout) == (1, "")
        assert "cannot be read" in refused.stderr


def test_a_database_that_is_away_is_told_plainly(run: Run, tmp_path: Path) -> None:
    settings = tmp_path / "hub.toml"
    settings.write_text('database_url = "sqlite:////nowhere/at/all/hub.db"\n')
    refused = run(file_of(MAIJA), "--settings", str(settings))
    assert refused.exit_code == 1
    assert "database cannot be reached" in refused.stderr
