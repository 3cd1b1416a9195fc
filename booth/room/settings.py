"""Owns what one room needs to know. Light, since the keeper and both its children read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from visitor.languages import SHIPPED


@dataclass(frozen=True, slots=True)
class RoomSettings:
    """One TOML file; paths are relative to its folder.

    `camera`, `microphone` and `speaker` are `auto` (the machine's first one), `test` (a pattern,
    a tone, a silent speaker), `none`, or one device: a camera by its path or number, sound by a
    part of its name or its number. `picture` is how frames are drawn: `auto`, `raster` or `video`.
    """

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
    room: dict[str, str] = field(
        default_factory=lambda: {"fi": "Huone 1", "sv": "Rum 1", "en": "Room 1"}
    )
    camera: str = "auto"
    microphone: str = "auto"
    speaker: str = "auto"
    picture: str = "auto"
    # The sound card that reads aloud; "" is the machine's own choice.
    speech_device: str = ""
