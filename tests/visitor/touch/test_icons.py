import os
import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage

from visitor.paths import ASSETS
from visitor.touch.fonts import FAMILY, load_fonts
from visitor.touch.icons import ArtProvider, IconProvider

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

ICONS = sorted(file.stem for file in (ASSETS / "icons").glob("*.svg"))
ART = sorted(file.stem for file in (ASSETS / "art").glob("*.svg"))


@pytest.fixture
def icons() -> IconProvider:
    return IconProvider(ASSETS / "icons")


@pytest.fixture
def art() -> ArtProvider:
    return ArtProvider(ASSETS / "art")


def colours(image: QImage) -> set[str]:
    """The colours of all pixels that are fully covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(icons: IconProvider, name: str) -> None:
    size = QSize()
    image = icons.requestImage(f"{name}?colour=%23ff0000", size, QSize(96, 96))
    assert colours(image) == {"#ff0000"}
    assert size == QSize(96, 96)


def test_the_colour_may_come_decoded(icons: IconProvider) -> None:
    image = icons.requestImage("check?colour=#00ff00", QSize(), QSize(96, 96))
    assert colours(image) == {"#00ff00"}


def test_a_larger_request_is_drawn_anew_and_crisp(icons: IconProvider) -> None:
    small = icons.requestImage("check", QSize(), QSize(48, 48))
    large = icons.requestImage("check", QSize(), QSize(192, 192))
    assert large.size() == QSize(192, 192)
    assert large != small.scaled(192, 192)


@pytest.mark.parametrize("name", ["no-such-icon", "../fonts/x", "", "LICENSE-Lucide"])
def test_an_unknown_name_is_logged_and_seen(
    icons: IconProvider, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    image = icons.requestImage(f"{name}?colour=%23005a66", QSize(), QSize(52, 52))
    assert caplog.messages == [f"no image {name!r} in icons"]
    assert {"#a3161b", "#ffffff"} <= colours(image)


@pytest.mark.parametrize("name", ART)
def test_art_keeps_its_shape_when_only_the_width_is_asked(art: ArtProvider, name: str) -> None:
    image = art.requestImage(name, QSize(), QSize(240, 0))
    assert image.width() == 240
    assert image.height() > 60
    assert len(colours(image)) > 1


def test_a_portrait_is_cut_to_the_hatch_and_stands_on_its_base(art: ArtProvider) -> None:
    image = art.requestImage("p_advisor?corner=0.5", QSize(), QSize(252, 333))
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(251, 0).alpha() == 0
    assert image.pixelColor(126, 2).alpha() == 255
    assert image.pixelColor(126, 332).alpha() == 255


def test_the_lamp_in_a_picture_follows_the_palette(art: ArtProvider) -> None:
    image = art.requestImage("person?lamp=%23FFD84D", QSize(), QSize(240, 300))
    assert image.pixelColor(3, 3) == QColor("#FFD84D")


def test_the_shipped_typeface_loads_in_every_weight(qapp: QGuiApplication) -> None:
    before = QGuiApplication.font()
    assert load_fonts() == FAMILY == QGuiApplication.font().family()
    QGuiApplication.setFont(before)


def test_a_missing_typeface_is_a_surprise(qapp: QGuiApplication) -> None:
    with pytest.raises(RuntimeError, match="400"):
        load_fonts(ASSETS / "icons")


SHARP = """
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
from tests.fakes.sheet import Sheet
sheet = Sheet("Sharp")
picture = sheet.picture()
print(picture.width(), sheet.item("icon").property("implicitWidth"))
soft = sum(0 < picture.pixelColor(x, y).red() < 255 for x in range(208) for y in range(208))
print(soft)
"""


def test_icons_are_drawn_with_the_pixels_of_a_dense_screen() -> None:
    single, dense = (_sharp(factor) for factor in ("1", "2"))
    assert (single[0], dense[0]) == (104, 208)
    assert single[1] == dense[1] == 104
    # Twice the edge has about twice the softened pixels; a blown-up picture would have four times.
    assert dense[2] < 3 * single[2]


def _sharp(factor: str) -> list[int]:
    env = os.environ | {"QT_SCALE_FACTOR": factor}
    done = subprocess.run(
        [sys.executable, "-c", SHARP.replace("208", str(104 * int(factor)))],
        env=env,
        cwd=ASSETS.parent,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return [round(float(word)) for word in done.stdout.split()]


def test_every_icon_that_a_screen_names_is_shipped() -> None:
    root = ASSETS.parent
    files = [*(root / "assets" / "ui").rglob("*.qml"), *(root / "kiosk").rglob("*.qml")]
    sources = [file.read_text(encoding="utf-8") for file in files]
    asking = [asked for source in sources for asked in re.findall(r"\bicon: ([^,}\n]*)", source)]
    named = {name for line in asking for name in re.findall(r'"([a-z0-9-]+)"', line)}
    assert len(named) > 5
    assert named - set(ICONS) == set()
