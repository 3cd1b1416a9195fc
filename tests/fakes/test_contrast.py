from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.fakes.contrast import MARK, TEXT, Look, bound_ratio, ink_ratio, pixels_of, ratio

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture(scope="module")
def app(qapp: QApplication) -> QApplication:
    return qapp


def written(ink: str, ground: str, pixels: int = 28) -> float:
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    font = QFont("Atkinson Hyperlegible Next")
    font.setPixelSize(pixels)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(10, 40, "Kerro, että olen täällä")
    painter.end()
    return ink_ratio(pixels_of(image))


def control(ground: str, frame: str, counter: str) -> float:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(counter))
    painter = QPainter(image)
    painter.fillRect(50, 50, 200, 100, QColor(frame))
    painter.fillRect(53, 53, 194, 94, QColor(ground))
    painter.end()
    look = Look(image)
    return bound_ratio(*look.bounds(QRectF(50, 50, 200, 100), 5))


def test_black_on_white_is_the_most_there_is() -> None:
    assert ratio(np.array([0, 0, 0]), np.array([[255, 255, 255]]))[0] == pytest.approx(21)


@pytest.mark.parametrize(("ink", "ground"), [("#0e2a30", "#ffffff"), ("#ffc93c", "#0b3f49")])
def test_words_are_measured_through_their_softened_edges(ink: str, ground: str) -> None:
    colours = [[QColor(c).red(), QColor(c).green(), QColor(c).blue()] for c in (ink, ground)]
    wanted = ratio(np.array(colours[0]), np.array([colours[1]]))[0]
    assert written(ink, ground) == pytest.approx(wanted, rel=0.12)
    assert written(ink, ground) >= TEXT


@pytest.mark.parametrize(
    ("ink", "ground"), [("#8a9a9e", "#ffffff"), ("#767676", "#ffffff"), ("#2a6a78", "#0b3f49")]
)
def test_weak_words_are_found(ink: str, ground: str) -> None:
    assert written(ink, ground) < TEXT


def test_nothing_written_does_not_stand_out() -> None:
    assert written("#ffffff", "#ffffff") == 1


def test_a_control_without_a_bound_is_found() -> None:
    assert control("#ffffff", "#dfe6e6", "#eef3f3") < MARK
    assert control("#ffffff", "#5a7378", "#eef3f3") >= MARK
    assert control("#0b5563", "#0b5563", "#eef3f3") >= MARK
