"""A slide's picture as it is drawn: filling the hatch, or the house's own where it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from tests.fakes.slides import photograph
from visitor.slides.pictures import BadPicture
from visitor.touch.slide_pictures import SlidePictures, decoded, fitted

# What Qt's own reader says of a file that breaks off.
pytestmark = pytest.mark.qt_log_ignore("Invalid JPEG file structure")

ROOM = QSize(400, 300)


def drawn(files: dict[str, Path], name: str) -> QImage:
    pictures = SlidePictures()
    pictures.know(files)
    return pictures.requestImage(f"{name}?corner=0.3&ground=#112233", QSize(), ROOM)


def test_a_picture_fills_the_hatch_and_is_cut_to_its_curve(tmp_path: Path) -> None:
    image = drawn({"1": photograph(tmp_path / "kuva.jpg")}, "1")
    assert image.size() == ROOM
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(0, 299).alpha() == image.pixelColor(399, 299).alpha() == 255


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xc0\x00\x11\x08\x00\x10\x00\x10\x03\x01"])
def test_what_cannot_be_decoded_leaves_its_place_to_the_houses_own(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "kuva.jpg"
    file.write_bytes(content)
    own = drawn({}, "1")
    assert own.size() == ROOM
    assert drawn({"1": file}, "1") == own
    assert drawn({"1": tmp_path / "poissa.jpg"}, "1") == own


def test_a_large_picture_is_decoded_no_larger_than_it_is_shown(tmp_path: Path) -> None:
    data = photograph(tmp_path / "kuva.jpg", 4000, 2250).read_bytes()
    image = decoded(data, ROOM)
    assert isinstance(image, QImage)
    assert image.width() < 900
    assert isinstance(decoded(data[:200], ROOM), BadPicture)


def test_a_poster_is_shown_whole_on_the_ground() -> None:
    poster = QImage(300, 900, QImage.Format.Format_RGB32)
    poster.fill(QColor("#ff0000"))
    image = fitted(poster, ROOM, "#112233")
    assert image.size() == ROOM
    assert image.pixelColor(2, 150) == QColor("#112233")
    assert image.pixelColor(200, 1) == image.pixelColor(200, 298) == QColor("#ff0000")
