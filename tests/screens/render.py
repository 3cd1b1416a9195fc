"""Draws every screen of kiosk and room: `python -m tests.screens.render --out DIR`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMessageLogContext, QSize, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QImage

from tests.fakes.pseudo import added_languages, write_pseudo_languages
from tests.screens.all_scenes import names
from tests.screens.frame import PSEUDO, ROOT, Shot, chosen, clear, options, write_page
from tests.screens.showing import DEVICES, draw

README = {
    "idle": "idle",
    "search-found": "search",
    "details-filled": "details",
    "told-in-minutes": "told",
}
# Qt's own keyboard says these once as it loads.
OF_QT = ("PopupList_QMLTYPE", "pipewire-0.3")


def render(device: str, out: Path, only: str) -> int:
    """Draw the shots of `device` whose name holds `only`; gives their number."""
    out.mkdir(parents=True, exist_ok=True)
    if not only:
        clear(out, device)
    wanted = list(chosen(device, names()[device], only))
    ours = [shot for shot in wanted if shot.language not in PSEUDO]
    _draw_all(device, out, ours)
    if len(wanted) > len(ours):
        with TemporaryDirectory() as folder, added_languages(write_pseudo_languages(Path(folder))):
            _draw_all(device, out, [shot for shot in wanted if shot not in ours])
    write_page(out)
    return len(wanted)


def _draw_all(device: str, out: Path, wanted: Sequence[Shot]) -> None:
    if not wanted:
        return
    with DEVICES[device]() as (opened, bring):
        for shot in wanted:
            draw(opened, bring, shot).save(str(out / f"{shot.name}.png"))


def render_readme(out: Path) -> int:
    """Draw what the README shows, small and light."""
    out.mkdir(parents=True, exist_ok=True)
    with DEVICES["kiosk"]() as (opened, bring):
        for scene, name in README.items():
            shot = Shot("kiosk", scene, "fi", "1080x1920", "x1", "light")
            _lightened(draw(opened, bring, shot)).save(str(out / f"{name}.png"), quality=0)
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


def main(arguments: list[str], devices: tuple[str, ...] = ("kiosk", "room")) -> int:
    """Draw `devices`; 1 where Qt complained."""
    parser = options(f"Draw every screen of {' and '.join(devices)}.")
    parser.add_argument("--readme", action="store_true", help="draw docs/pictures instead")
    wishes = parser.parse_args(arguments)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    said: list[str] = []

    def hear(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if not any(known in message for known in OF_QT):
            said.append(message)

    qInstallMessageHandler(hear)
    if wishes.readme:
        count = render_readme(ROOT / "docs" / "pictures")
    else:
        count = sum(render(device, wishes.out, wishes.only) for device in devices)
    application.processEvents()
    qInstallMessageHandler(None)
    sys.stderr.writelines(f"{line}\n" for line in dict.fromkeys(said))
    sys.stdout.write(f"{count} pictures of {' and '.join(devices)}\n")
    return 1 if said else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
