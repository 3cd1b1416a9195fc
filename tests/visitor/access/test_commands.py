"""The sub-commands about devices and keys, as a person runs them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from fastapi import FastAPI
from typer.testing import CliRunner, Result

from tests.fakes.certificates import make_certificate
from tests.fakes.tls_server import served
from visitor.access.api import EnrolmentDesk, access_router
from visitor.access.commands import register
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.db.migrate import upgrade
from visitor.hub.secrets_store import load_keys


class Shell:
    """Runs `luukku …` in this process, with the hub's data in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.language = "en_GB.UTF-8"
        self._app = typer.Typer()
        register(self._app)

    def run(self, *words: str) -> Result:
        env = {"LUUKKU_DATA_DIR": str(self.folder), "LC_ALL": self.language}
        return CliRunner().invoke(self._app, words, env=env)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "hub")


@pytest.fixture
def hub(shell: Shell, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a hub over the shell's database, and its authority."""
    shell.folder.mkdir()
    upgrade(f"sqlite:///{shell.folder / 'hub.db'}")
    assert shell.run("devices").exit_code == 0
    database = Database(f"sqlite:///{shell.folder / 'hub.db'}")
    app = FastAPI()
    app.include_router(access_router(EnrolmentDesk(database, SystemClock())))
    tls = make_certificate(tmp_path / "tls")
    with served(app, tls.certificate, tls.key) as url:
        yield url, tls.ca_file
    database.close()


@pytest.mark.parametrize("role", ["kiosk", "room", "desk"])
def test_a_device_is_enrolled_listed_and_revoked(
    shell: Shell, hub: tuple[str, Path], tmp_path: Path, role: str
) -> None:
    code = shell.run("enrolment-code", "--name", "Aula 1", "--role", role).stdout.strip()
    assert re.fullmatch(r"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}", code)
    url, ca = hub
    out = tmp_path / "device.toml"
    wish = ("enrol", "--hub", url, "--ca", str(ca), "--code", code, "--out", str(out))
    enrolled = shell.run(*wish)
    assert (enrolled.exit_code, "Aula 1 is enrolled" in enrolled.stderr) == (0, True)
    device_id = tomllib.loads(out.read_text())["device_id"]
    listed = shell.run("devices").stdout.strip().split("\t")
    assert (listed[0], listed[1], listed[3:]) == (device_id, role, ["in use", "Aula 1"])
    assert shell.run("revoke-device", device_id).exit_code == 0
    assert shell.run("devices").stdout.strip().split("\t")[3] == "revoked"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fi_FI.UTF-8", "Palvelimen osoitteen alussa on oltava https://."),
        ("sv_FI.UTF-8", "Serverns adress ska börja med https://."),
        ("C", "The server's address must begin with https://."),
    ],
)
def test_a_refusal_is_one_sentence_in_the_persons_language(
    shell: Shell, tmp_path: Path, language: str, sentence: str
) -> None:
    shell.language = language
    out = tmp_path / "device.toml"
    wish = ("--hub", "http://localhost", "--ca", "x", "--code", "y", "--out", str(out))
    refused = shell.run("enrol", *wish)
    assert (refused.exit_code, sentence in refused.stderr) == (1, True)


@pytest.mark.parametrize("role", ["anyone", "sms-gateway", "official", "king"])
def test_a_role_that_is_no_devices_gets_no_code(shell: Shell, role: str) -> None:
    refused = shell.run("enrolment-code", "--name", "Aula 1", "--role", role)
    assert (refused.exit_code, refused.stdout) == (1, "")


def test_a_device_without_a_name_gets_no_code(shell: Shell) -> None:
    refused = shell.run("enrolment-code", "--name", " ")
    assert (refused.exit_code, refused.stdout) == (1, "")


def test_a_device_that_is_not_there_cannot_be_revoked(shell: Shell) -> None:
    shell.run("enrolment-code", "--name", "Aula 1")
    refused = shell.run("revoke-device", "f" * 32)
    assert (refused.exit_code, "no database" in refused.stderr) == (1, False)


@pytest.mark.parametrize("words", [("devices",), ("revoke-device", "f" * 32)])
def test_a_folder_without_a_hub_is_named_and_left_alone(
    shell: Shell, words: tuple[str, ...]
) -> None:
    refused = shell.run(*words)
    assert (refused.exit_code, str(shell.folder) in refused.stderr) == (1, True)
    assert not shell.folder.exists()


def test_keys_are_rotated_where_the_hub_reads_them(shell: Shell) -> None:
    first = load_keys(shell.folder)
    assert shell.run("rotate-keys").exit_code == 0
    assert load_keys(shell.folder)[:-1] == first
