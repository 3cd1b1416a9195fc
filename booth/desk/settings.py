"""Owns what one desk needs to know. Light, since the supervisor reads it before any screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from visitor.languages import SHIPPED


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """One TOML file; paths are relative to its folder. The first language is the usual one."""

    device_file: Path
    data_dir: Path
    timezone: str = "Europe/Helsinki"
    full_screen: bool = True
    languages: tuple[str, ...] = SHIPPED
    place: dict[str, str] = field(
        default_factory=lambda: {
            "fi": "Koivurannan palvelupiste",
            "sv": "Björkstrands servicecenter",
            "en": "Koivuranta service point",
        }
    )
