"""The sub-commands about people, as somebody runs them on the hub's machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from tests.fakes.people import PASSWORD
from visitor.access.commands import register
from visitor.access.invitations import Open, look_up
from visitor.access.passwords import Passwords
from visitor.access.people_repository import people
from visitor.clock import SystemClock
from visitor.db.engine import Database

LEENA = ("--name", "Leena Neuvoja", "--login", "leena@koivuranta.example")
KAISA = ("--name", "Kaisa Virkailija", "--login", "Kaisa@Kela.example", "--authority", "kela")


class Shell:
    """Runs `luukku …` in this process, with the hub's data in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.language = "en_GB.UTF-8"
        self._app = typer.Typer()
        register(self._app)

    def run(self, *words: str, typed: str = "") -> Result:
        env = {
            "LUUKKU_DATA_DIR": str(self.folder),
            "LUUKKU_PUBLIC_URL": "https://luukku.example/",
            "LC_ALL": self.language,
        }
        return CliRunner().invoke(self._app, words, env=env, input=typed)

    def listed(self) -> list[list[str]]:
        return [line.split("\t") for line in self.run("people").stdout.splitlines()]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "hub")


def test_an_advisor_is_added_with_a_password_that_is_typed_twice_and_not_shown(
    shell: Shell,
) -> None:
    added = shell.run("add-advisor", *LEENA, typed=f"{PASSWORD}\n{PASSWORD}\n")
    assert (added.exit_code, "Leena Neuvoja can now sign in" in added.stderr) == (0, True)
    assert PASSWORD not in added.output
    ((_id, *facts),) = shell.listed()
    assert facts == ["advisor", "", "in use", "leena@koivuranta.example", "Leena Neuvoja"]
    database = Database(f"sqlite:///{shell.folder / 'hub.db'}")
    with database.reading() as session:
        (leena,) = people(session)
    database.close()
    assert Passwords().fits(PASSWORD, leena.password_hash)


def test_a_password_may_come_from_another_program(shell: Shell) -> None:
    wish = ("add-advisor", *LEENA, "--password-stdin")
    assert shell.run(*wish, typed=f"{PASSWORD}\r\n").exit_code == 0
    again = shell.run(*wish, typed="vihreä aurinko 48")
    assert (again.exit_code, "has a new password" in again.stderr) == (0, True)
    assert len(shell.listed()) == 1


@pytest.mark.parametrize(
    ("words", "typed", "sentence"),
    [
        (LEENA, f"{PASSWORD}\nsomething else\n", "The passwords are not the same."),
        ((*LEENA, "--password-stdin"), "short\n", "at least 12 characters"),
        ((*LEENA, "--password-stdin"), "", "at least 12 characters"),
        ((*LEENA, "--password-stdin"), "leena neuvoja 2026\n", "only the name of the user"),
        ((*LEENA, "--password-stdin"), "leena neuvoja leena\n", "only the name of the user"),
        ((*LEENA, "--password-stdin"), "salasana1234\n", "too easy to guess"),
        ((*LEENA, "--password-stdin"), "x7" * 101, "at most 200 characters"),
        (("--name", "", *LEENA[2:], "--password-stdin"), PASSWORD, "Give the person a name"),
        ((*LEENA[:3], "leena", "--password-stdin"), PASSWORD, "Give an e-mail address"),
    ],
)
def test_what_cannot_be_an_advisor_is_refused_and_changes_nothing(
    shell: Shell, words: tuple[str, ...], typed: str, sentence: str
) -> None:
    refused = shell.run("add-advisor", *words, typed=typed)
    assert (refused.exit_code, sentence in refused.stderr) == (1, True)
    assert shell.listed() == []


def test_an_official_is_invited_by_a_personal_link(shell: Shell) -> None:
    invited = shell.run("invite-official", *KAISA)
    assert invited.exit_code == 0
    link = re.fullmatch(
        r"https://luukku\.example/official/invitation/([\w-]{43})\n", invited.stdout
    )
    assert link
    assert re.search(r"for Kaisa Virkailija alone.*until \d{4}-", invited.stderr)
    ((_id, *facts),) = shell.listed()
    assert facts == ["official", "kela", "invited", "kaisa@kela.example", "Kaisa Virkailija"]
    assert isinstance(_worth(shell, link[1]), Open)


def _worth(shell: Shell, token: str) -> object:
    database = Database(f"sqlite:///{shell.folder / 'hub.db'}")
    with database.reading() as session:
        worth = look_up(session, token, SystemClock().now())
    database.close()
    return worth


def test_an_authority_that_no_service_has_is_refused(shell: Shell) -> None:
    refused = shell.run("invite-official", *KAISA[:-1], "kella")
    assert (refused.exit_code, "Choose from: kela" in refused.stderr) == (1, True)
    assert (refused.stdout, shell.listed()) == ("", [])


def test_a_login_of_somebody_else_is_refused(shell: Shell) -> None:
    shell.run("invite-official", *KAISA)
    wish = ("add-advisor", "--name", "Kaisa", "--login", "kaisa@kela.example", "--password-stdin")
    refused = shell.run(*wish, typed=PASSWORD)
    assert (refused.exit_code, "Somebody else has" in refused.stderr) == (1, True)


def test_a_person_is_shut_out_by_id_or_login(shell: Shell) -> None:
    shell.run("invite-official", *KAISA)
    shell.run("add-advisor", *LEENA, "--password-stdin", typed=PASSWORD)
    leena, kaisa = shell.listed()
    for who in (leena[0], kaisa[4]):
        assert shell.run("deactivate-person", who).exit_code == 0
    assert [line[3] for line in shell.listed()] == ["account closed", "account closed"]
    unknown = shell.run("deactivate-person", "nobody@kela.example")
    assert (unknown.exit_code, "no such person" in unknown.stderr) == (1, True)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("fi_FI.UTF-8", "Yhtään henkilöä"), ("sv_FI.UTF-8", "Inga personer"), ("C", "No person")],
)
def test_an_empty_list_says_so_in_the_persons_language(
    shell: Shell, language: str, sentence: str
) -> None:
    shell.run("enrolment-code", "--name", "Aula 1")
    shell.language = language
    assert sentence in shell.run("people").stderr


@pytest.mark.parametrize("words", [("people",), ("deactivate-person", "leena@koivuranta.example")])
def test_a_folder_without_a_hub_is_named_and_left_alone(
    shell: Shell, words: tuple[str, ...]
) -> None:
    refused = shell.run(*words)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert f"no database of a server in the folder {shell.folder}." in refused.stderr
    assert "--settings" in refused.stderr
    assert not shell.folder.exists()


def test_nobody_is_added_to_a_place_that_nobody_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = typer.Typer()
    register(app)
    wish = ["add-advisor", *LEENA, "--password-stdin"]
    refused = CliRunner().invoke(app, wish, env={"LC_ALL": "C"}, input=PASSWORD)
    assert (refused.exit_code, str(tmp_path / "var" / "hub") in refused.stderr) == (1, True)
    (tmp_path / "hub.toml").write_text('data_dir = "data"\n', encoding="utf-8")
    named = [*wish, "--settings", "hub.toml"]
    added = CliRunner().invoke(app, named, env={"LC_ALL": "C"}, input=PASSWORD)
    assert (added.exit_code, (tmp_path / "data" / "hub.db").is_file()) == (0, True)
