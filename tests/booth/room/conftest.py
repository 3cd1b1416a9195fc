"""The room's real window, made once for each module and given back empty to every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes.room_window import OpenRoom, open_room


@pytest.fixture(scope="module")
def only_room(qapp: QApplication) -> Iterator[OpenRoom]:
    with open_room() as opened:
        yield opened


@pytest.fixture
def room(only_room: OpenRoom) -> OpenRoom:
    """The room as a new customer finds it."""
    only_room.new_customer()
    return only_room
