"""The files of a device whose hub is not there: certificate, device file, data folder."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.certificates import make_certificate


def lay_device(folder: Path, name: str, role: str) -> None:
    """Lay them into `folder`; its settings file may name them as `device.toml` and `data`."""
    make_certificate(folder)
    device = {
        "hub_url": "https://127.0.0.1:9",
        "ca_file": "ca.pem",
        "device_id": "d1",
        "key": "d1.secret",
        "name": name,
        "role": role,
    }
    (folder / "device.toml").touch(mode=0o600)
    (folder / "device.toml").write_text(toml(device))
    (folder / "data").mkdir(mode=0o700)


def toml(values: dict[str, str]) -> str:
    """A line for each of `values`."""
    return "".join(f'{key} = "{value}"\n' for key, value in values.items())
