"""Owns the device file: where the hub is, and who this screen is. Any thread; reads a file."""

from __future__ import annotations

import stat
from dataclasses import dataclass, field
from pathlib import Path

_KEYS = ("hub_url", "ca_file", "device_id", "key", "name", "role")


@dataclass(frozen=True, slots=True)
class Device:
    """One enrolled screen. `key` is "<device_id>.<secret>" and never shows in a log."""

    hub_url: str
    ca_file: Path
    device_id: str
    key: str = field(repr=False)
    name: str
    role: str

    @property
    def authorization(self) -> str:
        """The value of the Authorization header."""
        return f"Device {self.key}"


@dataclass(frozen=True, slots=True)
class DeviceRead:
    """A device, and what staff should mend although it works."""

    device: Device
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeviceFault:
    """The file cannot be used; `reason` is a sentence for staff and holds no secret."""

    path: Path
    reason: str


def read_device_file(path: Path) -> DeviceRead | DeviceFault:
    """Read `path` (TOML); a relative `ca_file` starts at the file's folder."""
    import tomllib  # Late: a screen's first frame must not wait for a parser.

    try:
        with path.open("rb") as file:
            mode = stat.S_IMODE(path.stat().st_mode)
            raw = tomllib.load(file)
    except FileNotFoundError:
        return DeviceFault(path, "the file does not exist; enrol this device")
    except OSError as error:
        return DeviceFault(path, f"the file cannot be read: {error.strerror}")
    except ValueError as error:
        # A faulty line may hold the key: only the place is told.
        return DeviceFault(path, f"the file is not TOML{_place(error)}")
    if reason := _fault(raw):
        return DeviceFault(path, reason)
    return _checked(path, _device(path, raw), mode)


def _place(error: ValueError) -> str:
    _, found, place = str(error).rpartition("(at ")
    return f" (at {place}" if found else ""


def _fault(raw: dict[str, object]) -> str:
    for key in _KEYS:
        if key not in raw:
            return f"{key} is missing"
        if not isinstance(raw[key], str) or not raw[key]:
            return f"{key} is not a text"
    if not _is_https(str(raw["hub_url"])):
        return "hub_url is not an https address"
    key = str(raw["key"])
    if not key.isascii() or not key.isprintable() or " " in key:
        return "key holds characters that a key never has"
    return "" if key.startswith(f"{raw['device_id']}.") else "key is not of this device_id"


def _is_https(address: str) -> bool:
    from urllib.parse import urlsplit

    try:
        url = urlsplit(address)
        return url.scheme == "https" and bool(url.hostname) and url.port != 0
    except ValueError:
        return False


def _device(path: Path, raw: dict[str, object]) -> Device:
    texts = {key: str(raw[key]) for key in _KEYS}
    ca_file = path.parent / texts.pop("ca_file")
    hub_url = texts.pop("hub_url").rstrip("/")
    return Device(hub_url=hub_url, ca_file=ca_file, **texts)


def _checked(path: Path, device: Device, mode: int) -> DeviceRead | DeviceFault:
    if not device.ca_file.is_file():
        return DeviceFault(path, f"ca_file does not exist: {device.ca_file}")
    if mode & 0o077:
        return DeviceRead(device, (f"others may read the key: mode is {mode:04o}, not 0600",))
    return DeviceRead(device)
