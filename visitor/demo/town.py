"""Owns the town of a demo: its folder, settings, directory, hub, caught messages and kiosk."""

from __future__ import annotations

import json
import secrets
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from visitor.clock import SystemClock
from visitor.demo.processes import NotStartedError, Processes, python
from visitor.hub.tls import server_files
from visitor.paths import ASSETS
from visitor.settings import load_hub_settings

HOST = "127.0.0.1"
SET_UP_S = 120.0


@dataclass(frozen=True, slots=True)
class Carriers:
    """Who takes the town's messages: ports on this machine, and the gateway's two tokens."""

    smtp_port: int = 25
    sms_port: int = 80
    token: str = field(default_factory=lambda: secrets.token_urlsafe(16), repr=False)
    receipt_token: str = field(default_factory=lambda: secrets.token_urlsafe(16), repr=False)


@dataclass(frozen=True, slots=True)
class Town:
    """Where everything of a running demo is."""

    folder: Path
    hub_url: str
    caught_url: str
    ca: Path
    database_url: str

    @property
    def hub_settings(self) -> Path:
        return self.folder / "hub.toml"


def found_town(processes: Processes, folder: Path, hub_port: int = 0, caught_port: int = 0) -> Town:
    """Set up a town in `folder` and start its hub and its caught messages."""
    hub_port = hub_port or free_port()
    carriers = Carriers()
    # The certificate must exist before those who are to trust it are started.
    town = settle(folder, hub_port, carriers)
    caught = processes.start_ready(
        "caught",
        python("visitor.demo.caught", "--http-port", str(caught_port), "--ca", str(town.ca)),
        {
            "LUUKKU_CAUGHT_SMS_TOKEN": carriers.token,
            "LUUKKU_CAUGHT_RECEIPT_TOKEN": carriers.receipt_token,
        },
    )
    town = settle(
        folder, hub_port, replace(carriers, smtp_port=caught["smtp"], sms_port=caught["http"])
    )
    import_hosts(town, ASSETS / "sample" / "hosts.csv")
    start_hub(processes, town)
    return town


def settle(folder: Path, hub_port: int, carriers: Carriers) -> Town:
    """Write the town's settings, and make its folder and its certificate."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    file = folder / "hub.toml"
    _write_hub_settings(file, hub_port, carriers)
    settings = load_hub_settings(file)
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Town(
        folder=folder,
        hub_url=f"https://localhost:{hub_port}",
        caught_url=f"http://localhost:{carriers.sms_port}",
        ca=server_files(settings, SystemClock()).authority or Path(),
        database_url=settings.resolved_database_url,
    )


def import_hosts(town: Town, file: Path) -> None:
    """Take in the town's directory."""
    _run("import-hosts", str(file), "--settings", str(town.hub_settings))


def start_hub(processes: Processes, town: Town, env: Mapping[str, str] | None = None) -> int:
    """Start the town's hub; gives its process id once it listens."""
    command = python("visitor.cli", "hub", "--settings", str(town.hub_settings))
    return int(processes.start_ready("hub", command, env)["pid"])


def enrol(town: Town, program: str, name: str, more: Mapping[str, str] | None = None) -> Path:
    """Give a screen its key by a one-time code; gives the settings file of its program.

    `program` is `kiosk`, `room` or `desk`, and its role too; `more` are further settings, texts.
    """
    hub = ["--settings", str(town.hub_settings)]
    code = _run("enrolment-code", "--name", name, "--role", program, *hub)
    device = town.folder / program / "device.toml"
    device.parent.mkdir(exist_ok=True, mode=0o700)
    device.unlink(missing_ok=True)
    arguments = ["--hub", town.hub_url, "--ca", str(town.ca), "--code", code.strip()]
    _run("enrol", *arguments, "--out", str(device))
    lines = ['device_file = "device.toml"', 'data_dir = "data"', "full_screen = false"]
    lines += [f"{key} = {json.dumps(value)}" for key, value in (more or {}).items()]
    settings = device.with_name(f"{program}.toml")
    settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return settings


def enrol_kiosk(town: Town) -> Path:
    """The settings file of the town's kiosk."""
    hours = {"opening_file": str(ASSETS / "sample" / "opening.toml")}
    return enrol(town, "kiosk", "Aula 1", hours)


PROGRAMS = {"kiosk": "kiosk", "room": "booth.room", "desk": "booth.desk"}


def start_screen(
    processes: Processes,
    program: str,
    settings: Path,
    env: Mapping[str, str],
    finger: Path | None = None,
) -> int:
    """Start a screen's program and give its process id; touchable through `finger` if given."""
    arguments = ["--settings", str(settings)]
    if finger is not None:
        arguments += ["--rehearsal", str(finger)]
    return processes.start(program, python(PROGRAMS[program], *arguments), env).pid


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody who works in the town, and how they sign in."""

    name: str
    login: str
    password: str = field(repr=False)


def add_advisor(town: Town, worker: Worker) -> None:
    """Let an advisor sign in at the town's desks."""
    settings = ["--settings", str(town.hub_settings), "--password-stdin"]
    _run(
        "add-advisor", "--name", worker.name, "--login", worker.login, *settings,
        typed=worker.password,
    )  # fmt: skip


def invite_official(town: Town, worker: Worker, authority: str) -> str:
    """The personal link by which an official joins."""
    who = ["--name", worker.name, "--login", worker.login, "--authority", authority]
    return _run("invite-official", *who, "--settings", str(town.hub_settings)).strip()


def _run(*arguments: str, typed: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-m", "visitor.cli", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        timeout=SET_UP_S,
        check=False,
    )
    if done.returncode != 0:
        raise NotStartedError(
            f"luukku {arguments[0]}: {done.stderr.strip() or done.stdout.strip()}"
        )
    return done.stdout


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.create_server((HOST, 0)) as taken:
        port: int = taken.getsockname()[1]
    return port


def _write_hub_settings(file: Path, port: int, carriers: Carriers) -> None:
    lines = [
        f"data_dir = {json.dumps(str(file.parent / 'hub'))}",
        f"port = {port}",
        f'public_url = "https://localhost:{port}"',
        "[smtp]",
        f'host = "{HOST}"',
        f"port = {carriers.smtp_port}",
        'sender = "luukku@koivuranta.example"',
        "[sms]",
        f'url = "http://{HOST}:{carriers.sms_port}/sms"',
        f'token = "{carriers.token}"',
        f'receipt_token = "{carriers.receipt_token}"',
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    file.chmod(0o600)
