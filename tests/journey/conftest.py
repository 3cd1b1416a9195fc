"""What whole journeys need: a display, and a town with its kiosk, once for each module."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.played import Played, play
from tests.fakes.town import LivingTown, TownKiosk, living_town
from visitor.demo.xvfb import running_xvfb


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The scripted demo, played once."""
    return play(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    with running_xvfb() as number:
        yield number


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LivingTown]:
    with living_town(tmp_path_factory.mktemp("town")) as opened:
        yield opened


@pytest.fixture(scope="module")
def kiosk(town: LivingTown, display: str) -> Iterator[TownKiosk]:
    opened = TownKiosk(town, display)
    yield opened
    opened.close()
