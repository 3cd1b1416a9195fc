"""Draws every screen of kiosk and room: `python -m tests.screens.render --out DIR`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMessageLogContext, QSize, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QImage

from tests.fakes.kiosk_window import OpenKiosk, open_kiosk
from tests.fakes.room_window import OpenRoom, open_room
from tests.screens.room_scenes import ROOM_SCENES, RoomScene, show_room
from tests.screens.scenes import SCENES, Scene, show
from visitor.languages import SHIPPED

SCALES = (1.0, 1.3, 1.6)
ROOT = Path(__file__).resolve().parents[2]
README = {
    "idle": "idle",
    "search-found": "search",
    "details-filled": "details",
    "told-in-minutes": "told",
}
# Qt's own keyboard says these once as it loads.
OF_QT = ("PopupList_QMLTYPE", "pipewire-0.3")


@dataclass(frozen=True)
class Shot:
    """One scene in one language, size of text and set of colours."""

    scene: Scene | RoomScene
    language: str
    scale: float
    contrast: bool

    @property
    def name(self) -> str:
        colours = "-contrast" if self.contrast else ""
        return f"{self.scene.name}-{self.language}-x{self.scale:g}{colours}"


def shots(scenes: Sequence[Scene | RoomScene]) -> Iterator[Shot]:
    """Each scene in each language, each size and both sets of colours; not their product."""
    for number, scene in enumerate(scenes):
        for turn, language in enumerate(SHIPPED):
            scale = SCALES[(turn + number) % len(SCALES)]
            yield Shot(scene, language, scale, (number // 3 + turn) % 2 == 1)


def draw(kiosk: OpenKiosk, scene: Scene, shot: Shot) -> QImage:
    show(kiosk, scene, shot.language, shot.scale, shot.contrast)
    return kiosk.picture()


def draw_room(room: OpenRoom, scene: RoomScene, shot: Shot, folder: Path) -> QImage:
    show_room(room, scene, shot.language, shot.scale, shot.contrast, folder)
    if not room.drawn():
        raise AssertionError(f"no picture in {shot.name}")
    return room.picture()


def render(out: Path, only: str) -> int:
    """Draw the shots whose name holds `only`, and a page that shows them; gives their number."""
    out.mkdir(parents=True, exist_ok=True)
    kiosk_shots = [shot for shot in shots(SCENES) if only in shot.name]
    room_shots = [shot for shot in shots(ROOM_SCENES) if only in shot.name]
    if kiosk_shots:
        with open_kiosk() as kiosk:
            for shot in kiosk_shots:
                if isinstance(shot.scene, Scene):
                    draw(kiosk, shot.scene, shot).save(str(out / f"{shot.name}.png"))
    if room_shots:
        with open_room() as room, TemporaryDirectory() as folder:
            for shot in room_shots:
                if isinstance(shot.scene, RoomScene):
                    picture = draw_room(room, shot.scene, shot, Path(folder))
                    picture.save(str(out / f"{shot.name}.png"))
    (out / "index.html").write_text(_page([*kiosk_shots, *room_shots]), encoding="utf-8")
    return len(kiosk_shots) + len(room_shots)


def render_readme(kiosk: OpenKiosk, out: Path) -> int:
    """Draw what the README shows, small and light."""
    out.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        if scene.name in README:
            picture = draw(kiosk, scene, Shot(scene, "fi", 1.0, False))
            _lightened(picture).save(str(out / f"{README[scene.name]}.png"), quality=0)
    return len(README)


def _lightened(picture: QImage) -> QImage:
    half = QSize(picture.width() // 2, picture.height() // 2)
    smooth = picture.scaled(
        half, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    plain = smooth.convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(plain.constBits()).cast("B").cast("I"))
    # The drawing is flat: its own most frequent colours leave nothing to be seen of the loss.
    colours = [colour for colour, _ in pixels.most_common(256)]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, colours, flags)


def _page(chosen: list[Shot]) -> str:
    figures = "".join(
        f'<figure><a href="{escape(shot.name)}.png"><img loading="lazy" height="480"'
        f' src="{escape(shot.name)}.png" alt=""></a><figcaption>{escape(shot.name)}</figcaption>'
        "</figure>\n"
        for shot in chosen
    )
    style = "body{font:14px sans-serif;background:#ddd}figure{display:inline-block;margin:8px}"
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Luukku: screens</title>'
        f"<style>{style}</style><h1>Screens of the kiosk and the room</h1>\n{figures}</html>\n"
    )


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Draw every screen of the kiosk and the room.")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screens")
    parser.add_argument("--only", default="", help="draw the pictures whose name holds this")
    parser.add_argument("--readme", action="store_true", help="draw docs/pictures instead")
    options = parser.parse_args(arguments)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    said: list[str] = []

    def hear(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if not any(known in message for known in OF_QT):
            said.append(message)

    qInstallMessageHandler(hear)
    if options.readme:
        with open_kiosk() as kiosk:
            count = render_readme(kiosk, ROOT / "docs" / "pictures")
    else:
        count = render(options.out, options.only)
    application.processEvents()
    qInstallMessageHandler(None)
    sys.stderr.writelines(f"{line}\n" for line in dict.fromkeys(said))
    sys.stdout.write(f"{count} pictures\n")
    return 1 if said else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
