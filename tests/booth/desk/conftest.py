"""The desk's real window, made once for each module and given back empty to every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes.desk_window import OpenDesk, open_desk


@pytest.fixture(scope="module")
def only_desk(qapp: QApplication) -> Iterator[OpenDesk]:
    with open_desk() as opened:
        yield opened


@pytest.fixture
def desk(only_desk: OpenDesk) -> OpenDesk:
    """The desk with nobody signed in."""
    only_desk.anew()
    return only_desk
