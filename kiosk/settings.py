"""Owns the kiosk's settings: one small TOML file. Light, since the first frame waits for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from visitor.languages import SHIPPED


@dataclass(frozen=True, slots=True)
class KioskSettings:
    """What one kiosk needs to know; paths are relative to the settings file's folder."""

    device_file: Path
    data_dir: Path
    opening_file: Path | None = None
    timezone: str = "Europe/Helsinki"
    region: str = "FI"
    full_screen: bool = True
    staff_pin_hash: str = ""
    languages: tuple[str, ...] = SHIPPED
    place: dict[str, str] = field(
        default_factory=lambda: {
            "fi": "Koivurannan palvelupiste",
            "sv": "Björkstrands servicecenter",
            "en": "Koivuranta service point",
        }
    )
