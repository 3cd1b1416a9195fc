"""The room in languages that a municipality added: longer ones, and one from the right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes.pseudo import (
    FROM_THE_RIGHT,
    LONG,
    added_languages,
    write_pseudo_languages,
)
from tests.fakes.room_window import OpenRoom, open_room
from tests.fakes.sweep import all_checks
from tests.screens.room_scenes import ROOM_SCENES, show_room

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")


@pytest.fixture(scope="module")
def town(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenRoom]:
    folder = write_pseudo_languages(tmp_path_factory.mktemp("languages"))
    with added_languages(folder), open_room() as opened:
        yield opened


@pytest.mark.parametrize("language", [LONG, FROM_THE_RIGHT])
def test_every_screen_holds_words_that_are_longer_or_turned_round(
    town: OpenRoom, tmp_path_factory: pytest.TempPathFactory, language: str
) -> None:
    folder = tmp_path_factory.mktemp("pictures")
    found = []
    for scene in ROOM_SCENES:
        show_room(town, scene, language, 1.0, False, folder)
        found += [f"{scene.name}: {fault}" for fault in all_checks(town)]
    assert found == []
