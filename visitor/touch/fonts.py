"""Owns the shipped typeface. GUI thread, once, before the first window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from visitor.paths import ASSETS

FAMILY = "Atkinson Hyperlegible Next"
WEIGHTS = (400, 500, 600, 700)


def load_fonts(folder: Path = ASSETS / "fonts") -> str:
    """Register every weight, make the family the application's own and return its name.

    Raises RuntimeError where a file is missing or is another typeface: a screen in a chance
    typeface would clip its texts.
    """
    for weight in WEIGHTS:
        _load(folder / f"AtkinsonHyperlegibleNext-{weight}.ttf")
    QGuiApplication.setFont(QFont(FAMILY))
    return FAMILY


def _load(file: Path) -> None:
    number = QFontDatabase.addApplicationFont(str(file))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not any(family.startswith(FAMILY) for family in families):
        raise RuntimeError(f"the typeface does not load: {file.name}")
