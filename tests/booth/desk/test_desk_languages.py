"""The desk in languages that a municipality added: longer ones, and one from the right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QApplication

from tests.fakes.desk_sweep import all_desk_checks
from tests.fakes.desk_window import OpenDesk, open_desk
from tests.fakes.pseudo import (
    FROM_THE_RIGHT,
    LONG,
    added_languages,
    write_pseudo_languages,
)
from tests.fakes.sweep import ancestors, box, unnamed
from tests.screens.desk_scenes import DESK_SCENES, show

# What is centred may be a pixel off.
SLACK = 2.0


@pytest.fixture(scope="module")
def town(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDesk]:
    folder = write_pseudo_languages(tmp_path_factory.mktemp("languages"))
    with added_languages(folder), open_desk() as opened:
        opened.window.resize(360, 225)
        yield opened


@pytest.mark.parametrize("scale", [1.0, 1.6])
@pytest.mark.parametrize("language", [LONG, FROM_THE_RIGHT])
def test_every_screen_holds_words_that_are_longer_or_turned_round(
    town: OpenDesk, language: str, scale: float
) -> None:
    found = []
    for scene in DESK_SCENES:
        show(town, scene, language, scale, contrast=False)
        # A column that has found its height is cut in the next turn.
        town.settle()
        found += [f"{scene.name}: {fault}" for fault in all_desk_checks(town) + unnamed(town)]
    assert found == []


@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_where_one_reads_from_the_right_all_of_the_desk_is_turned_round(
    town: OpenDesk, scale: float
) -> None:
    found = []
    for scene in DESK_SCENES:
        show(town, scene, "fi", scale, contrast=False)
        width = town.item("stage").width()
        before = {item: box(item) for item in drawn(town)}
        town.theme.setProperty("mirrored", True)
        town.lay_out()
        for item, place in before.items():
            now = box(item)
            if abs(width - now.right() - place.left()) > SLACK or abs(now.y() - place.y()) > SLACK:
                found.append(
                    f"{scene.name}: {said(item)} at {now.x():.0f}, not {width - place.right():.0f}"
                )
        town.theme.setProperty("mirrored", False)
    assert found == []


def drawn(desk: OpenDesk) -> Iterator[QQuickItem]:
    """Whatever has a place on the stage."""
    stage = desk.item("stage")
    for item in desk.items():
        if item.width() > 0 and item.height() > 0 and stage in ancestors(item):
            yield item


def said(item: QQuickItem) -> str:
    kind = item.metaObject().className().split("_")[0]
    return f"{kind} {item.objectName()} {item.property('text') or item.property('name') or ''}"
