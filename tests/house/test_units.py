"""The units for systemd: accepted by systemd itself, and running what there is."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.house.tree import ROOT

UNITS = sorted((ROOT / "assets" / "deploy").glob("*.service"))
INSTALLED = "/opt/luukku/.venv/bin/luukku"
PROGRAMS = {"hub", "kiosk", "room", "desk"}


def verify(unit: Path, text: str, folder: Path) -> str:
    """What systemd says of `text` under the unit's name; nothing where it is well."""
    (folder / unit.name).write_text(text, encoding="utf-8")
    command = ["systemd-analyze", "verify", "--man=no", str(folder / unit.name)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    return done.stdout + done.stderr


def here(text: str) -> str:
    """The unit, as if it were installed where this checkout is."""
    return text.replace("/opt/luukku", str(ROOT))


def test_there_is_a_unit_for_each_program() -> None:
    assert {unit.stem.removeprefix("luukku-") for unit in UNITS} == PROGRAMS


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_systemd_takes_the_unit(unit: Path, tmp_path: Path) -> None:
    text = unit.read_text("utf-8")
    assert f"{INSTALLED} {unit.stem.removeprefix('luukku-')} --settings" in text
    assert verify(unit, here(text), tmp_path) == ""


def test_systemd_says_what_is_wrong(tmp_path: Path) -> None:
    text = here(UNITS[0].read_text("utf-8")).replace("Restart=always", "Restart=sometimes")
    assert "sometimes" in verify(UNITS[0], text, tmp_path)
