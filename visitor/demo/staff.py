"""Owns who works in the demo's town, and the devices that stand for theirs."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from visitor.demo.town import Town, Worker, add_advisor, invite_official

ADVISOR = Worker("Amina Warsame", "amina@koivuranta.example", "kuusi kuppia kahvia")
OFFICIAL = Worker("Sari Lehtonen", "sari.lehtonen@kela.example", "neljä vihreää ovea")
WRITES_S = 60.0


@dataclass(frozen=True, slots=True)
class Staff:
    """What the town's people need to begin."""

    invitation: str


def hire(town: Town) -> Staff:
    """Add the advisor, and invite the official of Kela."""
    add_advisor(town, ADVISOR)
    return Staff(invite_official(town, OFFICIAL, "kela"))


def write_fake_devices(folder: Path) -> tuple[Path, Path]:
    """Files that stand for the official's camera and microphone: numbered frames, a tone."""
    camera, microphone = folder / "official.mjpeg", folder / "official.wav"
    command = [sys.executable, "-m", "booth.media.write_fakes", str(camera), str(microphone)]
    subprocess.run(command, timeout=WRITES_S, check=True, stdin=subprocess.DEVNULL)
    return camera, microphone
