"""Slides for tests: a photograph made here, words alone, as much as is allowed, and a feed."""

from __future__ import annotations

import atexit
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from tests.fakes.kiosk_hub import NOON
from visitor.slides.feed_keeper import FeedNews
from visitor.slides.shapes import Item, Slide

_FOLDER = TemporaryDirectory()
atexit.register(_FOLDER.cleanup)


def photograph(file: Path, width: int = 1600, height: int = 900) -> Path:
    """A picture file with an evening sky in it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    sky = QLinearGradient(0, 0, width, height)
    for at, colour in ((0.0, "#244444"), (0.5, "#cc8866"), (1.0, "#336699")):
        sky.setColorAt(at, QColor(colour))
    painter = QPainter(image)
    painter.fillRect(image.rect(), sky)
    painter.setBrush(QColor("#ffcc33"))
    painter.drawEllipse(width // 2 - height // 6, height // 4, height // 3, height // 3)
    painter.end()
    assert image.save(str(file))
    return file


PHOTO = Slide(
    {
        "fi": "Talviuinti alkaa Rantapuistossa",
        "sv": "Vinterbadet öppnar i Strandparken",
        "en": "Winter swimming begins in Rantapuisto",
    },
    {
        "fi": "Avanto on auki joka päivä kello 6–22. Pukuhuone on lämmin.",
        "sv": "Isvaken är öppen varje dag klockan 6–22. Omklädningsrummet är varmt.",
        "en": "The ice hole is open every day from 6:00 to 22:00. The changing room is warm.",
    },
    {"fi": "Auringonlasku jään yllä", "sv": "Solnedgång över isen", "en": "Sunset over the ice"},
    Path(_FOLDER.name) / "ranta.png",
)
assert PHOTO.picture is not None
photograph(PHOTO.picture)
WORDS = Slide(PHOTO.title, PHOTO.text)
LONG = Slide(
    {"fi": "Kaupunginhallitus kuulee Rantapuiston asukkaita maanantaina."},
    {
        "fi": (
            "Tervetuloa kertomaan, mitä ajattelet uudesta yleiskaavasta. Tilaisuus pidetään "
            "kaupungintalon valtuustosalissa, ja siihen voi osallistua myös etäyhteydellä. "
            "Kahvit tarjotaan kello 17 alkaen."
        )
    },
)
NEWS = FeedNews((Item("Kirjaston aukiolo muuttuu", "Kirjasto on auki iltaisin.", NOON),), NOON)
