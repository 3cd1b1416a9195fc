"""Draws every screen of the desk into a folder: `python -m tests.screens.desk --out DIR`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.fakes.desk_window import open_desk
from tests.screens.desk_scenes import DESK_SCENES, DeskScene, show
from visitor.languages import SHIPPED

ROOT = Path(__file__).resolve().parents[2]
LOOKS = ((False, False), (True, False), (False, True))


def shots() -> Iterator[tuple[str, DeskScene, str, bool, bool]]:
    """Each scene in each language, and each look; not their product: name and how it is shown."""
    for number, scene in enumerate(DESK_SCENES):
        for turn, language in enumerate(SHIPPED):
            large, contrast = LOOKS[(turn + number) % len(LOOKS)]
            look = ("-x1.3" if large else "") + ("-contrast" if contrast else "")
            yield f"desk-{scene.name}-{language}{look}", scene, language, large, contrast


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Draw every screen of the desk.")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screens")
    parser.add_argument("--only", default="", help="draw the pictures whose name holds this")
    parser.add_argument("--plain", action="store_true", help="usual size and colours only")
    options = parser.parse_args(arguments)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    options.out.mkdir(parents=True, exist_ok=True)
    count = 0
    with open_desk() as desk:
        for name, scene, language, large, contrast in shots():
            if options.plain:
                name, large, contrast = f"desk-{scene.name}-{language}", False, False
            if options.only in name:
                show(desk, scene, language, large, contrast)
                desk.picture().save(str(options.out / f"{name}.png"))
                count += 1
    application.processEvents()
    sys.stdout.write(f"{count} pictures\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
