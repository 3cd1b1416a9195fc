"""Owns the kiosk's settings: one small TOML file. Light, since the first frame waits for it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class SettingsError(Exception):
    """A settings file that cannot be used; says which file and which key."""


@dataclass(frozen=True, slots=True)
class KioskSettings:
    """What one kiosk needs to know; paths are relative to the settings file's folder."""

    device_file: Path
    data_dir: Path
    timezone: str = "Europe/Helsinki"
    region: str = "FI"
    full_screen: bool = True
    languages: tuple[str, ...] = ("fi", "sv", "en")
    place: dict[str, str] = field(
        default_factory=lambda: {
            "fi": "Koivurannan palvelupiste",
            "sv": "Björkstrands servicecenter",
            "en": "Koivuranta service point",
        }
    )


def load_kiosk_settings(file: Path) -> KioskSettings:
    """Read `file`. Raises SettingsError where it is missing, not TOML, or has a wrong key."""
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from error
    known = {entry.name for entry in fields(KioskSettings)}
    for key in found:
        if key not in known:
            raise SettingsError(f"{file}: unknown key “{key}”")
    for key in ("device_file", "data_dir"):
        if key not in found:
            raise SettingsError(f"{file}: the key “{key}” is missing")
    return KioskSettings(**_typed(found, file))


_KINDS: dict[str, tuple[type, str]] = {
    "device_file": (str, "a text"),
    "data_dir": (str, "a text"),
    "timezone": (str, "a text"),
    "region": (str, "a text"),
    "full_screen": (bool, "true or false"),
    "languages": (list, "a list"),
    "place": (dict, "a table"),
}


def _typed(found: dict[str, Any], file: Path) -> dict[str, Any]:
    typed = dict(found)
    for key, value in found.items():
        kind, name = _KINDS[key]
        # A truth value is a number to Python, and an empty list is no language at all.
        if type(value) is not kind or value == []:
            raise SettingsError(f"{file}: the key “{key}” is not {name}")
    for key in ("device_file", "data_dir"):
        typed[key] = file.parent / found[key]
    try:
        ZoneInfo(found.get("timezone", "UTC"))
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise SettingsError(f"{file}: the key “timezone” names no time zone") from error
    if "languages" in found:
        typed["languages"] = tuple(found["languages"])
    return typed
