"""Owns the window that shows every component of the design module in each state. GUI thread."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage

from visitor.languages import languages
from visitor.paths import ASSETS
from visitor.touch.screen_window import ScreenWindow

MAIN = ASSETS / "ui" / "Luukku" / "Gallery" / "GalleryWindow.qml"
PAGE_WIDTH = 1620
LEAST_HEIGHT = 400
MOST_FRAMES = 6
# How components are drawn into files: every page in each of these.
LOOKS: Mapping[str, Mapping[str, object]] = {
    "light": {},
    "contrast": {"mode": "highContrast"},
    "call": {"mode": "call"},
    "room": {"device": "room"},
    "desk": {"device": "desk"},
    "x1.3": {"scale": 1.3},
    "x1.6-contrast": {"mode": "highContrast", "scale": 1.6},
    "x2": {"scale": 2.0},
    "mirrored": {"mirrored": True},
}
PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Luukku: components</title>
<style>
body {{ font: 18px sans-serif; margin: 24px }}
th {{ padding: 8px 12px; text-align: left; vertical-align: top; background: #fff }}
thead th {{ position: sticky; top: 0 }}
td {{ vertical-align: top }}
img {{ width: 480px; border: 1px solid #888 }}
</style>
<h1>Luukku: components</h1>
<table><thead><tr><th></th>{heads}</tr></thead><tbody>{rows}</tbody></table>
</html>
"""
PLAIN = {"mode": "light", "device": "kiosk", "scale": 1.0, "mirrored": False}


class Gallery:
    """`wishes` may name the `language`."""

    def __init__(self, language: str = "fi") -> None:
        self._screen = ScreenWindow(MAIN, "kiosk")
        self._screen.bridge.show(language)
        self.theme = self._screen.theme()
        self.window = self._screen.open({"languages": list(languages())})
        self.window.wished.connect(self._screen.bridge.show)  # type: ignore[attr-defined]

    def pages(self) -> list[dict[str, Any]]:
        """What each page shows: its component, and `states` with the properties they set."""
        found = self.window.property("pages")
        return list(found.toVariant() if hasattr(found, "toVariant") else found)

    def look(self, wishes: Mapping[str, object]) -> None:
        """Show everything in another way, as one of LOOKS."""
        for key, value in {**PLAIN, "calm": True, **wishes}.items():
            self.theme.setProperty(key, value)
        self.settle()

    def open_page(self, number: int) -> None:
        """Show a page alone, from its top, in a low window."""
        self.window.setProperty("controls", False)
        self.window.setProperty("at", number)
        self.window.resize(PAGE_WIDTH, LEAST_HEIGHT)
        self.window.show()
        self.settle()

    def whole(self) -> QImage:
        """The page, in a window that is as high as it."""
        picture = QImage()
        # Rows and columns find their places as a frame is made, and the page grows with them.
        for _ in range(MOST_FRAMES):
            self.window.setHeight(max(LEAST_HEIGHT, math.ceil(self.window.property("needs"))))
            self.settle()
            picture = self.window.grabWindow()
            if self.window.property("needs") <= picture.height():
                break
        return picture

    def settle(self) -> None:
        """Let everything that was put off until the next turns of the event loop happen."""
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def pictures(self) -> Iterator[tuple[str, QImage]]:
        """Every page in every look, with its name."""
        names = [str(page["component"]).lower() for page in self.pages()]
        for number, name in enumerate(names):
            self.open_page(number)
            for look, wishes in LOOKS.items():
                self.look(wishes)
                yield f"{number:02}-{name}-{look}", self.whole()

    def close(self) -> None:
        """Close the window and destroy its engine."""
        self.window.close()
        self.settle()
        self._screen.close()


def draw_all(out: Path) -> int:
    """Draw every page in every look into the folder `out`; gives the number of pictures."""
    out.mkdir(parents=True, exist_ok=True)
    gallery = Gallery()
    names = []
    for name, picture in gallery.pictures():
        picture.save(str(out / f"{name}.png"))
        names.append(name)
    gallery.close()
    (out / "index.html").write_text(page_of(names), encoding="utf-8")
    return len(names)


def page_of(names: Sequence[str]) -> str:
    """A page with all pictures: a row for each component, a column for each look."""
    heads = "".join(f"<th>{look}</th>" for look in LOOKS)
    components = dict.fromkeys(_component_of(name) for name in names)
    rows = "".join(f"<tr><th>{one}</th>{_cells(one)}</tr>" for one in components)
    return PAGE.format(heads=heads, rows=rows)


def _component_of(name: str) -> str:
    return "-".join(name.split("-")[:2])


def _cells(component: str) -> str:
    pictures = (f"{component}-{look}.png" for look in LOOKS)
    return "".join(
        f'<td><a href="{one}"><img loading="lazy" alt="{one}" src="{one}"></a></td>'
        for one in pictures
    )
