"""The device file: read whole, or told why not, without ever telling the key."""

from __future__ import annotations

from pathlib import Path

import pytest

from visitor.client.device_file import Device, DeviceFault, DeviceRead, read_device_file

SECRET = "kiosk1.s3cr3t"
GOOD = {
    "hub_url": "https://hub.example:8443/",
    "ca_file": "ca.pem",
    "device_id": "kiosk1",
    "key": SECRET,
    "name": "Hall",
    "role": "kiosk",
}


def write(folder: Path, values: dict[str, object], mode: int = 0o600) -> Path:
    (folder / "ca.pem").write_text("a certificate")
    path = folder / "device.toml"
    lines = [f'{k} = "{v}"' if isinstance(v, str) else f"{k} = {v}" for k, v in values.items()]
    path.write_text("\n".join(lines))
    path.chmod(mode)
    return path


def test_a_good_file_is_read(tmp_path: Path) -> None:
    device = Device(
        hub_url="https://hub.example:8443",
        ca_file=tmp_path / "ca.pem",
        device_id="kiosk1",
        key=SECRET,
        name="Hall",
        role="kiosk",
    )
    assert read_device_file(write(tmp_path, dict(GOOD))) == DeviceRead(device)
    assert device.authorization == f"Device {SECRET}"
    assert SECRET not in repr(device)


def test_a_key_that_others_may_read_is_warned_of(tmp_path: Path) -> None:
    found = read_device_file(write(tmp_path, dict(GOOD), 0o644))
    assert isinstance(found, DeviceRead)
    assert found.warnings == ("others may read the key: mode is 0644, not 0600",)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    found = read_device_file(tmp_path / "device.toml")
    assert isinstance(found, DeviceFault)
    assert "enrol" in found.reason


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    found = read_device_file(tmp_path)
    assert isinstance(found, DeviceFault)
    assert "cannot be read" in found.reason


def test_a_line_that_is_not_toml_is_placed_and_not_quoted(tmp_path: Path) -> None:
    path = tmp_path / "device.toml"
    path.write_text(f"hub_url = 'https://hub'\nkey = {SECRET}\n")
    found = read_device_file(path)
    assert isinstance(found, DeviceFault)
    assert "line 2" in found.reason
    assert "s3cr3t" not in found.reason


def test_bytes_that_are_no_text_are_a_fault(tmp_path: Path) -> None:
    (tmp_path / "device.toml").write_bytes(b"\xff\xfe\x00")
    assert isinstance(read_device_file(tmp_path / "device.toml"), DeviceFault)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"name": None}, "name is missing"),
        ({"name": 7}, "name is not a text"),
        ({"name": ""}, "name is not a text"),
        ({"hub_url": "http://hub"}, "hub_url is not an https address"),
        ({"hub_url": "https://hub:99999"}, "hub_url is not an https address"),
        ({"device_id": "kiosk2"}, "key is not of this device_id"),
        ({"key": "kiosk1.ä"}, "key holds characters that a key never has"),
        ({"ca_file": "gone.pem"}, "ca_file does not exist"),
    ],
)
def test_each_fault_is_named(change: dict[str, object], reason: str, tmp_path: Path) -> None:
    values = {k: v for k, v in {**GOOD, **change}.items() if v is not None}
    found = read_device_file(write(tmp_path, values))
    assert isinstance(found, DeviceFault)
    assert found.reason.startswith(reason)
    assert SECRET not in found.reason
