"""Owns how icons and pictures are drawn for QML. Called in whichever thread Qt loads images."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qsl

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from visitor.paths import ASSETS

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_LAMP = "#FFC93C"
_DEFAULT_EDGE = 52


def install_images(engine: QQmlEngine) -> None:
    """Make `image://icon/<name>?colour=` and `image://art/<name>?corner=&lamp=` known."""
    engine.addImageProvider("icon", IconProvider(ASSETS / "icons"))
    engine.addImageProvider("art", ArtProvider(ASSETS / "art"))


class _SvgProvider(QQuickImageProvider):
    """Draws the SVG files of one folder at the number of pixels that Qt asks for."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder
        self._sources: dict[str, str] = {}

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        name, _, query = id.partition("?")
        wishes = dict(parse_qsl(query.replace("#", "%23")))
        source = self._source(name)
        if source is None:
            logging.getLogger(__name__).warning("no image %r in %s", name, self._folder.name)
            image = _box(_asked(requestedSize, None))
        else:
            image = self._draw(source, requestedSize, wishes)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _draw(self, source: str, asked: QSize, wishes: Mapping[str, str]) -> QImage:
        raise NotImplementedError

    def _source(self, name: str) -> str | None:
        if name not in self._sources:
            file = self._folder / f"{name}.svg"
            if not _NAME.fullmatch(name) or not file.is_file():
                return None
            self._sources[name] = file.read_text(encoding="utf-8")
        return self._sources[name]


class IconProvider(_SvgProvider):
    """Icons in one colour: `?colour=%23rrggbb`, black if none is given."""

    def _draw(self, source: str, asked: QSize, wishes: Mapping[str, str]) -> QImage:
        colour = wishes.get("colour", "#000000")
        renderer = _renderer(source.replace("currentColor", colour))
        image = _blank(_asked(asked, None))
        _paint(renderer, image, QRectF(image.rect()))
        return image


class ArtProvider(_SvgProvider):
    """Pictures that fill the size asked for and stand on their base, cut to a hatch by `?corner=`.

    `corner` is the radius of the two top corners as a share of the width; `lamp` is the colour
    that stands for the lamp in this palette.
    """

    def _draw(self, source: str, asked: QSize, wishes: Mapping[str, str]) -> QImage:
        renderer = _renderer(source.replace(_LAMP, wishes.get("lamp", _LAMP)))
        natural = renderer.viewBoxF().size()
        image = _blank(_asked(asked, natural.toSize()))
        enlarge = max(image.width() / natural.width(), image.height() / natural.height())
        wide, tall = natural.width() * enlarge, natural.height() * enlarge
        where = QRectF((image.width() - wide) / 2, image.height() - tall, wide, tall)
        _paint(renderer, image, where)
        corner = float(wishes.get("corner", "0")) * image.width()
        return cut(image, corner) if corner else image


def _renderer(source: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(source.encode()))


def _asked(asked: QSize, natural: QSize | None) -> QSize:
    """The pixels to draw: what was asked, with a missing side made up from the picture's shape."""
    shape = natural or QSize(_DEFAULT_EDGE, _DEFAULT_EDGE)
    width, height = asked.width(), asked.height()
    if width <= 0 and height <= 0:
        return shape
    if height <= 0:
        height = round(width * shape.height() / shape.width())
    if width <= 0:
        width = round(height * shape.width() / shape.height())
    return QSize(width, height)


def _blank(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _paint(renderer: QSvgRenderer, image: QImage, where: QRectF) -> None:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, where)
    painter.end()


def cut(image: QImage, corner: float) -> QImage:
    """Keep what lies inside a hatch. Qt's SVG knows no clip paths, so the art comes square."""
    hatch = QPainterPath()
    hatch.addRoundedRect(0, 0, image.width(), image.height() + 2 * corner, corner, corner)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    mask = _blank(image.size())
    pen = QPainter(mask)
    pen.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen.fillPath(hatch, QColor("black"))
    pen.end()
    painter.drawImage(0, 0, mask)
    painter.end()
    return image


def _box(size: QSize) -> QImage:
    """A crossed box that nobody takes for an icon."""
    image = _blank(size)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setPen(QPen(QColor("#A3161B"), max(2, size.width() // 12)))
    painter.drawRect(image.rect())
    painter.drawLine(image.rect().topLeft(), image.rect().bottomRight())
    painter.drawLine(image.rect().bottomLeft(), image.rect().topRight())
    painter.end()
    return image
