"""Owns the kiosk's settings: one small TOML file. Light, since the first frame waits for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.errands import ERRANDS, check
from visitor.languages import SHIPPED


@dataclass(frozen=True, slots=True)
class KioskSettings:
    """What one kiosk needs to know; paths are relative to the settings file's folder."""

    device_file: Path
    data_dir: Path
    opening_file: Path | None = None
    slides_dir: Path | None = None
    feed_url: str = ""
    feed_plain_http: bool = False
    # Items older than the first are not shown, nor is a feed not read for the second, in days.
    feed_days: int = 30
    feed_keep_days: int = 7
    night: str = "auto"
    timezone: str = "Europe/Helsinki"
    region: str = "FI"
    full_screen: bool = True
    staff_pin_hash: str = ""
    # The sound card that reads aloud; "" is the machine's own choice.
    speech_device: str = ""
    # Soft tones for presses and news.
    sounds: bool = False
    # The camera that reads codes: "auto", a path or a number; "" is none.
    scanner_camera: str = ""
    languages: tuple[str, ...] = SHIPPED
    # What the start screen offers, and whose opening hours each of it keeps.
    errands: tuple[str, ...] = ERRANDS
    errand_hours: dict[str, str] = field(default_factory=dict)
    place: dict[str, str] = field(
        default_factory=lambda: {
            "fi": "Koivurannan palvelupiste",
            "sv": "Björkstrands servicecenter",
            "en": "Koivuranta service point",
        }
    )

    def __post_init__(self) -> None:
        check(self.errands, self.errand_hours)
