"""Settings that cannot work are refused at the start, by name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from visitor.settings import load_hub_settings


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('timezone = "Mars/Base"', "timezone"),
        ('timezone = "../etc/passwd"', "timezone"),
        ('country = "Finland"', "country"),
        ('public_url = "http://luukku.example"', "public_url"),
        ('public_url = "https://luukku.example/path/"', "public_url"),
        ('[place]\nfi = "Aula"', "place"),
        ('[retention]\nrun_at = "25:99"', "run_at"),
        ("[retention]\nvisit_days = 0", "visit_days"),
        ('[smtp]\nsender = "Luukku <luukku@example.org>"', "sender"),
        ("port = 70000", "port"),
        ("[remote]\nsign_in_hours = 0", "sign_in_hours"),
        ("[remote]\nweb_session_hours = 25", "web_session_hours"),
        ("[remote]\ninvitation_days = 61", "invitation_days"),
        ("[remote]\nlost_s = 1", "lost_s"),
        ("[[remote.ice_servers]]\nurls = []", "urls"),
        ('[[remote.ice_servers]]\nurls = ["https://turn.example"]', "urls"),
        ('[[remote.ice_servers]]\nurls = ["turn:a b"]', "urls"),
        ("surprise = 1", "surprise"),
    ],
)
def test_a_setting_that_cannot_work_is_named(tmp_path: Path, text: str, key: str) -> None:
    file = tmp_path / "hub.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValidationError) as fault:
        load_hub_settings(file)
    assert key in str(fault.value)


def test_ice_servers_are_named_with_what_opens_them(tmp_path: Path) -> None:
    file = tmp_path / "hub.toml"
    turn = 'urls = ["turns:turn.example:443"]\nusername = "luukku"\ncredential = "hunter2"'
    file.write_text(
        f'[[remote.ice_servers]]\nurls = ["stun:s.example"]\n[[remote.ice_servers]]\n{turn}'
    )
    remote = load_hub_settings(file).remote
    assert [server.urls for server in remote.ice_servers] == [
        ("stun:s.example",),
        ("turns:turn.example:443",),
    ]
    assert remote.ice_servers[1].credential.get_secret_value() == "hunter2"
    assert "hunter2" not in repr(remote)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("port = 70000", "port: "),
        ("no toml =", "not TOML"),
        ("foo = 1", "unknown key “foo”"),
        (None, "there is no file"),
    ],
)
def test_the_command_line_says_what_is_wrong_without_a_traceback(
    tmp_path: Path, text: str | None, says: str
) -> None:
    file = tmp_path / "hub.toml"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "visitor.cli", "devices", "--settings", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("luukku: ")
    assert says in done.stderr
    assert str(file) in done.stderr
    assert "Traceback" not in done.stderr


def test_the_environment_stands_above_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "hub.toml"
    file.write_text("port = 1234\n[sms]\nsender = 'Kunta'", encoding="utf-8")
    monkeypatch.setenv("LUUKKU_PORT", "4321")
    monkeypatch.setenv("LUUKKU_SMS__TIMEOUT_S", "3")
    settings = load_hub_settings(file)
    assert (settings.port, settings.sms.sender, settings.sms.timeout_s) == (4321, "Kunta", 3.0)


def test_a_wrong_setting_never_shows_its_value(tmp_path: Path) -> None:
    file = tmp_path / "hub.toml"
    file.write_text('[smtp]\npasswrod = "hunter2"\n[sms]\ntoken = 123456789\n', encoding="utf-8")
    command = [sys.executable, "-m", "visitor.cli", "hub", "--settings", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "smtp.passwrod" in done.stderr
    assert "sms.token" in done.stderr
    assert "hunter2" not in done.stderr
    assert "123456789" not in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        'database_url = "nonsense"',
        'database_url = "postgresql://127.0.0.1:9/luukku"',
        'data_dir = "/dev/null/hub"',
        "\x00\x01",
    ],
)
def test_a_hub_that_cannot_start_says_why_without_a_traceback(tmp_path: Path, text: str) -> None:
    file = tmp_path / "hub.toml"
    file.write_bytes(text.encode("latin-1"))
    command = [sys.executable, "-m", "visitor.cli", "hub", "--settings", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "luukku: " in done.stderr
    assert "Traceback" not in done.stderr
