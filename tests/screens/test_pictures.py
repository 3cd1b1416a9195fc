"""Every screen is drawn once: it looks as it was agreed, and all of it stands out."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.fakes.contrast import weak_places
from tests.screens import baseline
from tests.screens.showing import DEVICES, Opened, draw

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")

# The desk's letters are too small: all their pixels are softened edges. It is measured larger.
MEASURED = ("kiosk", "room")


@dataclass
class Found:
    """What one pass over all screens of a device has found."""

    grids: dict[str, baseline.Grid] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    weak: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def found(qapp: QApplication) -> dict[str, Found]:
    return {device: look_at(device) for device in DEVICES}


def look_at(device: str) -> Found:
    result, kept = Found(), baseline.load()
    for name, picture, opened in baseline.drawn(device):
        grid = baseline.grid_of(picture)
        result.grids[name] = grid
        if name not in kept or baseline.differs(kept[name], grid):
            file = baseline.show_change(name, picture, kept.get(name))
            result.changed.append(f"{name} looks otherwise, see {file}")
        if device in MEASURED:
            result.weak += _weak_in_both(name, picture, opened)
    return result


def _weak_in_both(name: str, picture: QImage, opened: Opened) -> list[str]:
    """What is weak in the screen's own colours, and in high contrast."""
    weak = [f"{name}: {one}" for one in weak_places(opened, picture)]
    ground = opened.theme.property("mode")
    opened.theme.setProperty("mode", "highContrast")
    weak += [f"{name}, contrast: {one}" for one in weak_places(opened)]
    opened.theme.setProperty("mode", ground)
    return weak


@pytest.mark.parametrize("device", DEVICES)
def test_every_screen_looks_as_it_was_agreed(found: dict[str, Found], device: str) -> None:
    # `python -m tests.screens.baseline --accept` agrees to what is drawn now.
    assert found[device].changed == []


@pytest.mark.parametrize("device", MEASURED)
def test_every_word_icon_and_control_stands_out(found: dict[str, Found], device: str) -> None:
    assert found[device].weak == []


def test_the_kept_pictures_are_few_and_small(found: dict[str, Found]) -> None:
    seen = {name for one in found.values() for name in one.grids}
    assert set(baseline.load()) == seen
    assert len(seen) <= baseline.MOST
    assert baseline.KEPT.stat().st_size < 1_000_000


def test_a_button_that_moves_is_seen_and_softened_edges_are_not(qapp: QApplication) -> None:
    with DEVICES["kiosk"]() as (opened, bring):
        shot = baseline.canonical("kiosk", "start")
        before = draw(opened, bring, shot)
        button = next(i for i in opened.items() if i.objectName() == "start-code")
        button.setProperty("x", button.x() + 16)
        moved = opened.picture()
    soft = before.copy()
    painter = QPainter(soft)
    painter.setOpacity(0.25)
    painter.drawImage(1, 0, before)
    painter.end()
    kept = baseline.grid_of(before)
    assert baseline.differs(kept, baseline.grid_of(moved))
    assert not baseline.differs(kept, baseline.grid_of(soft))


def test_a_change_is_shown(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baseline, "SEEN", tmp_path)
    picture = QImage(128, 64, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    kept = baseline.grid_of(picture)
    for column in range(64):
        picture.setPixelColor(column, 5, 0)
        picture.setPixelColor(column, 6, 0)
    shown = QImage(str(baseline.show_change("one", picture, kept)))
    assert shown.pixelColor(30, 5) != shown.pixelColor(30, 20)
    assert shown.pixelColor(100, 5) == shown.pixelColor(100, 20)
