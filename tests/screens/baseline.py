"""What every screen looked like when somebody last agreed: `python -m tests.screens.baseline`.

Pictures are kept as the mean colours of small squares. A button that has moved changes many of
them much; softened edges of letters change them a little. `--accept` keeps what is drawn now.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from tests.fakes.contrast import pixels_of
from tests.screens.all_scenes import names
from tests.screens.frame import ROOT, SIZES, Shot
from tests.screens.showing import DEVICES, Bring, Opened, draw

KEPT = Path(__file__).with_name("baseline.npz")
SEEN = ROOT / "build" / "pictures"
Grid = NDArray[np.uint8]
SQUARE = 16
# A square has changed when a part of its colour has by more than this, of 255.
MUCH = 14
# So many squares may have: the width of one word that is softened otherwise.
FEW = 8
MOST = 150
# Some screens are kept in other looks too.
LOOKS: Mapping[str, Mapping[str, object]] = {
    "contrast": {"mode": "highContrast"},
    "mirrored": {"mirrored": True},
    "x2": {"scale": 2.0},
}
LOOKED_AT = ("kiosk_start", "room_room-call")


def grid_of(picture: QImage) -> Grid:
    """The mean colour of each square of a picture."""
    size = QSize(picture.width() // SQUARE, picture.height() // SQUARE)
    return pixels_of(
        picture.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    )


def changed(kept: Grid, seen: Grid) -> NDArray[np.bool_]:
    """Which squares look otherwise; all of them where the size is another."""
    if kept.shape != seen.shape:
        return np.ones(seen.shape[:2], np.bool_)
    apart: NDArray[np.bool_] = np.abs(kept.astype(int) - seen.astype(int)).max(axis=2) > MUCH
    return apart


def differs(kept: Grid, seen: Grid) -> bool:
    """Whether a person would see the change."""
    return int(changed(kept, seen).sum()) > FEW


def canonical(device: str, scene: str) -> Shot:
    """The one way in which every screen is kept."""
    return Shot(device, scene, "fi", SIZES[device][0], "x1", "light")


def drawn(device: str) -> Iterator[tuple[str, QImage, Opened]]:
    """Every screen of `device` in its one way, and some in others: name, picture, window."""
    with DEVICES[device]() as (opened, bring):
        for scene in names()[device]:
            yield from _drawn(opened, bring, canonical(device, scene))


def _drawn(opened: Opened, bring: Bring, shot: Shot) -> Iterator[tuple[str, QImage, Opened]]:
    name = f"{shot.device}_{shot.scene}"
    yield name, draw(opened, bring, shot), opened
    for look, wishes in LOOKS.items() if name in LOOKED_AT else ():
        before = {key: opened.theme.property(key) for key in wishes}
        _wear(opened, wishes)
        yield f"{name}_{look}", opened.picture(), opened
        _wear(opened, before)


def _wear(opened: Opened, wishes: Mapping[str, object]) -> None:
    for key, value in wishes.items():
        opened.theme.setProperty(key, value)
    # Rows and columns find their places as a frame is made.
    opened.picture()


def load() -> dict[str, Grid]:
    """What is kept, by name."""
    if not KEPT.exists():
        return {}
    with np.load(KEPT) as kept:
        return {name: kept[name] for name in kept.files}


def show_change(name: str, picture: QImage, kept: Grid | None) -> Path:
    """Write the picture and what has changed in it below `build`; gives the second's place."""
    SEEN.mkdir(parents=True, exist_ok=True)
    picture.save(str(SEEN / f"{name}.png"))
    pixels = pixels_of(picture)
    seen = grid_of(picture)
    apart = np.ones(seen.shape[:2], np.bool_) if kept is None else changed(kept, seen)
    large = np.kron(apart, np.ones((SQUARE, SQUARE), np.bool_))
    part = pixels[: large.shape[0], : large.shape[1]]
    part[large] = part[large] // 2 + np.array([127, 0, 60], np.uint8)
    file = SEEN / f"{name}-changed.png"
    rows, columns = part.shape[:2]
    plain = np.ascontiguousarray(part)
    QImage(plain.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).save(str(file))
    return file


def accept() -> int:
    """Keep every picture as it is drawn now; gives their number."""
    grids = {name: grid_of(picture) for device in DEVICES for name, picture, _ in drawn(device)}
    np.savez_compressed(KEPT, **grids)  # type: ignore[arg-type]
    return len(grids)


def compare() -> list[str]:
    """The names of the pictures that look otherwise now, with where the change is shown."""
    kept = load()
    return [
        f"{name}: {show_change(name, picture, kept.get(name))}"
        for device in DEVICES
        for name, picture, _ in drawn(device)
        if name not in kept or differs(kept[name], grid_of(picture))
    ]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Compare every screen with its kept picture.")
    parser.add_argument("--accept", action="store_true", help="keep what is drawn now")
    wishes = parser.parse_args(arguments)
    # Before any window, and kept to the end.
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(sys.argv[:1])
    if wishes.accept:
        sys.stdout.write(f"{accept()} pictures kept\n")
        return 0
    found = compare()
    sys.stdout.writelines(f"{line}\n" for line in found)
    del application
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
