"""The kiosk's real window, made once for each module and given back empty to every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes.kiosk_window import OpenKiosk, open_kiosk


@pytest.fixture(scope="module")
def only_kiosk(qapp: QApplication) -> Iterator[OpenKiosk]:
    with open_kiosk() as opened:
        yield opened


@pytest.fixture
def kiosk(only_kiosk: OpenKiosk) -> OpenKiosk:
    """The kiosk as a new visitor finds it."""
    only_kiosk.new_visitor()
    return only_kiosk
