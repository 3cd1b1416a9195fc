"""The files of one room whose hub is not there: settings, device file, certificate."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.device_folder import lay_device, toml


def room_folder(folder: Path, **wishes: str) -> Path:
    """Lay them into `folder`; the settings file. `wishes` are further keys, as texts."""
    lay_device(folder, "Huone 1", "room")
    devices = {"camera": "test", "microphone": "test", "speaker": "test", **wishes}
    paths = {"device_file": "device.toml", "data_dir": "data"}
    file = folder / "room.toml"
    file.write_text(toml({**paths, **devices}) + "full_screen = false\n")
    return file
