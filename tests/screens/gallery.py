"""Renders the components and example screens to PNG files, to be looked at. Run it as a program."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.fakes.sheet import Sheet

SHEETS = ("Gallery", "Start", "Search", "Details", "Told", "Idle")
VARIANTS: dict[str, dict[str, object]] = {
    "light": {},
    "contrast": {"mode": "highContrast"},
    "call": {"mode": "call"},
    "x1.3": {"scale": 1.3},
    "x1.6-contrast": {"mode": "highContrast", "scale": 1.6},
    "x2": {"scale": 2.0},
    "mirrored": {"mirrored": True},
}


def main(arguments: list[str]) -> None:
    """`gallery.py OUT [SHEET…]`: every sheet, or the named ones, in every variant."""
    application = QGuiApplication.instance() or QGuiApplication(arguments[:1])
    out = Path(arguments[1])
    out.mkdir(parents=True, exist_ok=True)
    for name in arguments[2:] or SHEETS:
        for variant, wishes in VARIANTS.items():
            sheet = Sheet(name, **wishes)
            sheet.picture().save(str(out / f"{name.lower()}-{variant}.png"))
            sheet.close()
    application.processEvents()


if __name__ == "__main__":
    main(sys.argv)
