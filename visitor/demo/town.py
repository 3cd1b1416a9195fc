"""Owns the town of a demo: its folder, settings, directory, hub, caught messages and kiosk."""

from __future__ import annotations

import json
import secrets
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from visitor.clock import SystemClock
from visitor.demo.processes import NotStartedError, Processes, python
from visitor.hub.tls import server_files
from visitor.paths import ASSETS
from visitor.settings import load_hub_settings

HOST = "127.0.0.1"
SET_UP_S = 120.0


@dataclass(frozen=True, slots=True)
class Town:
    """Where everything of a running demo is."""

    folder: Path
    hub_url: str
    caught_url: str
    ca: Path
    database_url: str


def found_town(processes: Processes, folder: Path, hub_port: int = 0, caught_port: int = 0) -> Town:
    """Set up a town in `folder` and start its hub and its caught messages."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    tokens = {"sms": secrets.token_urlsafe(16), "receipts": secrets.token_urlsafe(16)}
    hub_port = hub_port or _free_port()
    settings_file = folder / "hub.toml"
    # The certificate must exist before those who are to trust it are started.
    _write_hub_settings(settings_file, folder, hub_port, {"smtp": 25, "sms": 80}, tokens)
    settings = load_hub_settings(settings_file)
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    ca = server_files(settings, SystemClock()).authority or Path()
    caught = processes.start_ready(
        "caught",
        python("visitor.demo.caught", "--http-port", str(caught_port), "--ca", str(ca)),
        {
            "LUUKKU_CAUGHT_SMS_TOKEN": tokens["sms"],
            "LUUKKU_CAUGHT_RECEIPT_TOKEN": tokens["receipts"],
        },
    )
    ports = {"smtp": caught["smtp"], "sms": caught["http"]}
    _write_hub_settings(settings_file, folder, hub_port, ports, tokens)
    _run("import-hosts", str(ASSETS / "sample" / "hosts.csv"), "--settings", str(settings_file))
    processes.start_ready("hub", python("visitor.cli", "hub", "--settings", str(settings_file)))
    return Town(
        folder=folder,
        hub_url=f"https://localhost:{hub_port}",
        caught_url=f"http://localhost:{ports['sms']}",
        ca=ca,
        database_url=settings.resolved_database_url,
    )


def enrol_kiosk(town: Town) -> Path:
    """Give the town's kiosk its key by a one-time code; gives its settings file."""
    hub = str(town.folder / "hub.toml")
    code = _run("enrolment-code", "--name", "Aula 1", "--role", "kiosk", "--settings", hub)
    device = town.folder / "kiosk" / "device.toml"
    device.parent.mkdir(exist_ok=True, mode=0o700)
    device.unlink(missing_ok=True)
    arguments = ["--hub", town.hub_url, "--ca", str(town.ca), "--code", code.strip()]
    _run("enrol", *arguments, "--out", str(device))
    settings = town.folder / "kiosk" / "kiosk.toml"
    settings.write_text(
        'device_file = "device.toml"\ndata_dir = "data"\nfull_screen = false\n', encoding="utf-8"
    )
    return settings


def start_kiosk(
    processes: Processes, settings: Path, env: Mapping[str, str], finger: Path | None = None
) -> None:
    """Start the kiosk's supervisor; with `finger` it can be touched through that socket."""
    arguments = ["--settings", str(settings)]
    if finger is not None:
        arguments += ["--rehearsal", str(finger)]
    processes.start("kiosk", python("kiosk", *arguments), env)


def _run(*arguments: str) -> str:
    command = [sys.executable, "-m", "visitor.cli", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SET_UP_S, check=False)
    if done.returncode != 0:
        raise NotStartedError(
            f"luukku {arguments[0]}: {done.stderr.strip() or done.stdout.strip()}"
        )
    return done.stdout


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as taken:
        port: int = taken.getsockname()[1]
    return port


def _write_hub_settings(
    file: Path, folder: Path, port: int, ports: Mapping[str, int], tokens: Mapping[str, str]
) -> None:
    lines = [
        f"data_dir = {json.dumps(str(folder / 'hub'))}",
        f"port = {port}",
        f'public_url = "https://localhost:{port}"',
        "[smtp]",
        f'host = "{HOST}"',
        f"port = {ports['smtp']}",
        'sender = "luukku@koivuranta.example"',
        "[sms]",
        f'url = "http://{HOST}:{ports["sms"]}/sms"',
        f'token = "{tokens["sms"]}"',
        f'receipt_token = "{tokens["receipts"]}"',
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    file.chmod(0o600)
