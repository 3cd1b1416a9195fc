"""How well what is drawn stands out, computed from the pixels of a window's picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.fakes.kiosk_window import has
from tests.fakes.sweep import ancestors, belongs_to_the_keyboard

TEXT = 7.0
"""WCAG 2.2's enhanced contrast, which the design promises for all words."""
MARK = 3.0
"""What icons and the bounds of controls need."""
Pixels = NDArray[np.uint8]
# Colours closer than this are one colour: what lies between is the softened edge of a letter.
STEP = 12
# The share of an item's pixels below which a colour is a speck, not its ink.
SPECK = 0.004
# How far around a control its ground is looked for; and where it has the focus, beyond its ring.
AROUND = 5
BEYOND_RING = 22
# How deep within a control its bounds lie, its sill included.
BAND = 14


class Drawn(Protocol):
    """An open window of ours."""

    @property
    def window(self) -> QQuickWindow:
        """The window itself."""

    def items(self) -> Iterator[QQuickItem]:
        """Every item that can be seen."""

    def picture(self) -> QImage:
        """What it shows."""


def pixels_of(picture: QImage) -> Pixels:
    """Rows of columns of red, green, blue."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(plain.constBits(), np.uint8)
    rows = flat.reshape(plain.height(), plain.bytesPerLine())[:, : 3 * plain.width()]
    return rows.reshape(plain.height(), plain.width(), 3).copy()


def luminance(colours: NDArray[np.generic]) -> NDArray[np.float64]:
    """Relative luminance as in WCAG 2.2, of colours along the last axis."""
    part = np.asarray(colours, np.float64) / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    weighed: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighed


def ratio(one: NDArray[np.generic], others: NDArray[np.generic]) -> NDArray[np.float64]:
    """The contrast of each of `others` with `one`, 1 to 21."""
    first, second = luminance(one), luminance(others)
    found: NDArray[np.float64] = (np.maximum(first, second) + 0.05) / (
        np.minimum(first, second) + 0.05
    )
    return found


def palette(part: Pixels) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The colours of `part`, the most frequent first, and the share of each."""
    flat = part.reshape(-1, 3)
    steps = (flat // STEP).astype(np.int32)
    keys = (steps[:, 0] * 32 + steps[:, 1]) * 32 + steps[:, 2]
    _, of, counts = np.unique(keys, return_inverse=True, return_counts=True)
    parts = [np.bincount(of, weights=flat[:, at], minlength=len(counts)) for at in range(3)]
    sums = np.stack(parts, axis=1)
    order = np.argsort(-counts)
    return (sums / counts[:, None])[order], (counts / len(flat))[order]


def ink_ratio(part: Pixels) -> float:
    """The contrast of what is written or drawn in `part` with the ground it stands on.

    The ground is the most frequent colour. The ink is the most frequent one of those that stand
    out from it at least half as far as the farthest: the rest are softened edges.
    """
    colours, shares = palette(part)
    found = ratio(colours[0], colours[1:])[shares[1:] >= SPECK]
    if not len(found):
        return 1.0
    far = found >= 1 + (found.max() - 1) / 2
    return float(found[int(np.argmax(far))])


def bound_ratio(inside: Pixels, around: Pixels) -> float:
    """The best contrast of any colour near the bounds of a control with the ground around it."""
    ground = palette(around)[0][0]
    colours, shares = palette(inside)
    return float(ratio(ground, colours[shares >= 0.02]).max(initial=1.0))


class Look:
    """One picture of a window, of which parts are asked for in the scene's own pixels."""

    def __init__(self, picture: QImage) -> None:
        self._pixels = pixels_of(picture)
        self._whole = QRectF(0, 0, self._pixels.shape[1], self._pixels.shape[0])

    def part(self, place: QRectF) -> Pixels:
        """The pixels at `place`, as far as they are in the picture."""
        inside = place.intersected(self._whole).toAlignedRect()
        return self._pixels[inside.top() : inside.bottom() + 1, inside.left() : inside.right() + 1]

    def bounds(self, place: QRectF, around: float) -> tuple[Pixels, Pixels]:
        """What lies just within the bounds of `place`, and what lies `around` them: flat."""
        wide = place.adjusted(-around, -around, around, around)
        return self._ring(place, BAND), self._ring(wide, AROUND - 2)

    def _ring(self, place: QRectF, deep: float) -> Pixels:
        top, bottom = (place.left(), place.top()), (place.left(), place.bottom() - deep)
        sides = [QRectF(*top, place.width(), deep), QRectF(*bottom, place.width(), deep)]
        sides += [QRectF(*top, deep, place.height())]
        sides += [QRectF(place.right() - deep, place.top(), deep, place.height())]
        return np.concatenate([self.part(side).reshape(-1, 3) for side in sides])


def words(drawn: Drawn) -> list[QQuickItem]:
    """Every text that is drawn, without the keyboard's, which has its own tests."""
    return [item for item in _seen(drawn) if item.inherits("QQuickText") and item.property("text")]


def icons(drawn: Drawn) -> list[QQuickItem]:
    return [item for item in _seen(drawn) if has(item, "colour", "directional", "source")]


def controls(drawn: Drawn) -> list[QQuickItem]:
    """What can be touched; what is not available yet need not stand out, its words must."""
    return [
        item
        for item in _seen(drawn)
        if item.property("available") is not False
        and (has(item, "focusShown", "available") or has(item, "hintBeside"))
    ]


def _seen(drawn: Drawn) -> list[QQuickItem]:
    """What lies behind a question or a sheet is disabled, and not meant to be seen."""
    return [
        item
        for item in drawn.items()
        if item.isEnabled() and not belongs_to_the_keyboard(item) and not _now(item).isEmpty()
    ]


def _now(item: QQuickItem) -> QRectF:
    """The part of `item` that is to be seen, in the window's pixels."""
    part = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    for parent in ancestors(item):
        if parent.clip():
            own = QRectF(0, 0, parent.width(), parent.height())
            part = part.intersected(parent.mapRectToScene(own))
    return part


def weak_places(drawn: Drawn, picture: QImage | None = None) -> list[str]:
    """Words, icons and controls of a window, as in `picture`, that do not stand out enough."""
    look = Look(picture or drawn.picture())
    found = [
        (ink_ratio(look.part(_now(item))), MARK, f"icon {item.property('name')}")
        for item in icons(drawn)
        if item.property("name")
    ]
    found += [(_stands_out(look, item), MARK, _named(item)) for item in controls(drawn)]
    return _weak_words(look, drawn) + _below(found)


def weak_words(drawn: Drawn) -> list[str]:
    """Words of a window that do not stand out enough."""
    return _weak_words(Look(drawn.picture()), drawn)


def _weak_words(look: Look, drawn: Drawn) -> list[str]:
    return _below(
        [
            (ink_ratio(look.part(_written(item))), TEXT, repr(item.property("text")))
            for item in words(drawn)
        ]
    )


def _below(found: list[tuple[float, float, str]]) -> list[str]:
    return [f"{said}: {value:.1f}" for value, least, said in found if value < least - 0.05]


def _written(item: QQuickItem) -> QRectF:
    """Where the words of a text are, with a little ground around them."""
    return _now(item).adjusted(-3, 0, 3, 0)


def _stands_out(look: Look, control: QQuickItem) -> float:
    """How well its bounds are seen."""
    distance = BEYOND_RING if control.property("focusShown") else AROUND
    return bound_ratio(*look.bounds(_now(control), distance))


def _named(item: QQuickItem) -> str:
    return str(item.objectName() or item.property("name") or item.property("label"))
