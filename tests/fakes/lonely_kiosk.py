"""A kiosk's files without a hub: its key is for nobody, and yesterday's directory on its disk."""

from __future__ import annotations

import json
from pathlib import Path

from tests.fakes.device_folder import lay_device
from tests.fakes.kiosk_hub import DEPARTMENTS, NAMES
from visitor.client.directory_copy import DirectoryCopy


def directory() -> bytes:
    hosts = [
        {"id": f"h{n}", "given": given, "family": family, "title": "", "department": department}
        for n, (given, family, department) in enumerate(NAMES)
    ]
    departments = [{"id": one.id, "name": one.name} for one in DEPARTMENTS]
    whole = {"version": 1, "keep_days": 30, "departments": departments, "hosts": hosts}
    return json.dumps(whole).encode()


def settings(folder: Path, *more: str, full_screen: bool = False) -> Path:
    """The settings file, with the lines of `more`."""
    lay_device(folder, "Aula", "kiosk")
    DirectoryCopy(folder / "data" / "directory.copy").replace(directory(), '"1"')
    file = folder / "kiosk.toml"
    lines = ('device_file = "device.toml"', 'data_dir = "data"')
    file.write_text("\n".join((*lines, f"full_screen = {str(full_screen).lower()}", *more)) + "\n")
    return file
