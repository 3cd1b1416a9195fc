"""The files of one room whose hub is not there: settings, device file, certificate."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.certificates import make_certificate


def room_folder(folder: Path, **wishes: str) -> Path:
    """Lay them into `folder`; the settings file. `wishes` are further keys, as texts."""
    make_certificate(folder)
    device = {
        "hub_url": "https://127.0.0.1:9",
        "ca_file": "ca.pem",
        "device_id": "d1",
        "key": "d1.secret",
        "name": "Huone 1",
        "role": "room",
    }
    (folder / "device.toml").touch(mode=0o600)
    (folder / "device.toml").write_text(_toml(device))
    (folder / "data").mkdir(mode=0o700)
    devices = {"camera": "test", "microphone": "test", "speaker": "test", **wishes}
    paths = {"device_file": "device.toml", "data_dir": "data"}
    file = folder / "room.toml"
    file.write_text(_toml({**paths, **devices}) + "full_screen = false\n")
    return file


def _toml(values: dict[str, str]) -> str:
    return "".join(f'{key} = "{value}"\n' for key, value in values.items())
