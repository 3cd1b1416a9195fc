"""What the programs that draw screens share: what is drawn, under which names, and one page of it.

Every two languages, sizes of window, sizes of text and modes are seen together, and every screen
is seen in each of them. Its scenes are seen in nearly each: four pictures of every scene would be
more than MOST, so some have three. Languages that nobody speaks are drawn besides, on some scenes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from tests.fakes.pseudo import FROM_THE_RIGHT, LONG
from tests.screens.pairs import Row, covering, shares
from visitor.languages import SHIPPED

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "screens"
PAGE = Path(__file__).with_name("sheet.html")
MOST = 600
SCALES = ("x1", "x1.3", "x1.6", "x2")
SIZES = {
    "kiosk": ("1080x1920", "1920x1080", "1280x800"),
    "room": ("1920x1080", "1280x800"),
    "desk": ("1440x900", "1280x800"),
    "web": ("1280x720", "1440x900", "390x844"),
}
MODES = {
    "kiosk": ("light", "contrast", "low"),
    "room": ("light", "contrast", "low"),
    "desk": ("light", "contrast"),
    "web": ("light", "contrast"),
}
WEB_SCALES = ("x1", "x2")
# What is drawn in the languages that nobody speaks.
STRANGE = {
    "kiosk": ("idle-open", "start", "search-found", "details-faults", "told-coming", "access"),
    "room": ("room-ringing", "room-call", "room-survey-choice"),
    "desk": ("today-busy", "diary-faults"),
    "web": (),
}
PSEUDO = (LONG, FROM_THE_RIGHT)
# The parts of a picture's name; none of them holds what joins them.
JOINT = "_"
KEYS = ("device", "scene", "language", "size", "scale", "mode")


@dataclass(frozen=True)
class Shot:
    """One picture: a scene of a device, and how it is shown."""

    device: str
    scene: str
    language: str
    size: str
    scale: str
    mode: str

    @property
    def name(self) -> str:
        return JOINT.join(str(getattr(self, key)) for key in KEYS)

    @property
    def width(self) -> int:
        return int(self.size.partition("x")[0])

    @property
    def height(self) -> int:
        return int(self.size.partition("x")[2])

    @property
    def times(self) -> float:
        """How many times its usual size the text has."""
        return float(self.scale[1:])

    @property
    def contrast(self) -> bool:
        return self.mode == "contrast"


def factors_of(device: str, scenes: Sequence[str]) -> list[Sequence[str]]:
    """The scenes, and everything by which one may look different."""
    scales = WEB_SCALES if device == "web" else SCALES
    return [scenes, SHIPPED, SIZES[device], scales, MODES[device]]


def screen_of(scene: str) -> str:
    """The screen that a scene is of: told-coming and told-cannot are of one."""
    return scene.removeprefix("room-").partition("-")[0]


def shots(device: str, scenes: Sequence[str], counts: dict[str, int]) -> list[Shot]:
    """What is drawn of `device`; `counts` are the numbers of scenes of all devices."""
    most = shares(counts, MOST - sum(map(len, STRANGE.values())) * len(PSEUDO))[device]
    rows = [*covering(factors_of(device, scenes), most, screen_of), *_strange(device)]
    return sorted((Shot(device, *row) for row in rows), key=lambda shot: scenes.index(shot.scene))


def _strange(device: str) -> Iterator[Row]:
    turns = zip(cycle(SIZES[device]), cycle(SCALES), cycle(MODES[device]), strict=False)
    for language in PSEUDO:
        for scene, (size, scale, mode) in zip(STRANGE[device], turns, strict=False):
            yield scene, language, size, scale, mode


def chosen(device: str, scenes: Sequence[str], only: str) -> Iterator[Shot]:
    """The shots of a device whose name holds `only`."""
    from tests.screens.all_scenes import counts

    return (shot for shot in shots(device, scenes, counts()) if only in shot.name)


def options(about: str) -> argparse.ArgumentParser:
    """The options that all the programs have."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--only", default="", help="draw the pictures whose name holds this")
    return parser


def write_page(out: Path) -> int:
    """Write `index.html` about all pictures in `out`; gives their number."""
    names = sorted(file.stem for file in out.glob("*.png") if file.stem.count(JOINT) == 5)
    page = PAGE.read_text(encoding="utf-8").replace("/*pictures*/", json.dumps(_rows(names)))
    (out / "index.html").write_text(page, encoding="utf-8")
    return len(names)


def _rows(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"name": name, **dict(zip(KEYS, name.split(JOINT), strict=True))} for name in names]


def clear(out: Path, device: str) -> None:
    """Take away what an earlier run has drawn of `device`."""
    for file in out.glob(f"{device}{JOINT}*.png"):
        file.unlink()
