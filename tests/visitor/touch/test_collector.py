"""Garbage is collected on the GUI thread only; measured."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from time import perf_counter

import pytest
from pytestqt.qtbot import QtBot

from visitor.touch.collector import FULL_EVERY, Collector


class Knot:
    """A reference cycle with itself, that tells in which thread it ended."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:
    made = Collector()
    made.start()
    yield made
    made.stop()
    gc.enable()


def tie(ended_in: list[int]) -> None:
    weakref.finalize(Knot(), lambda: ended_in.append(threading.get_ident()))


def test_automatic_collection_is_off_while_it_works(collector: Collector) -> None:
    assert not gc.isenabled()


def test_the_timer_collects_on_the_gui_thread(collector: Collector, qtbot: QtBot) -> None:
    ended_in: list[int] = []
    thread = threading.Thread(target=tie, args=[ended_in])
    thread.start()
    thread.join()
    assert ended_in == []
    qtbot.waitUntil(lambda: ended_in == [threading.get_ident()], timeout=5000)


def test_old_garbage_is_found_by_the_full_collection(collector: Collector) -> None:
    ended_in: list[int] = []
    knot = Knot()
    weakref.finalize(knot, lambda: ended_in.append(1))
    for _ in range(3):
        collector.collect()
    del knot
    while collector.collections < FULL_EVERY - 1:
        collector.collect()
    assert ended_in == []
    collector.collect()
    assert ended_in == [1]


def test_what_was_loaded_before_costs_nothing_later(qapp: object) -> None:
    loaded = [{"host": [number]} for number in range(200_000)]
    gc.disable()
    whole = min(_cost(gc.collect) for _ in range(3))
    collector = Collector()
    collector.start()
    for _ in range(FULL_EVERY):
        collector.collect()
    collector.stop()
    gc.enable()
    assert len(loaded) == 200_000
    assert 0 < collector.last_ms <= collector.worst_ms
    assert collector.last_ms < whole / 2


def _cost(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


def test_collection_can_be_switched_off_before_anything_is_loaded() -> None:
    program = (
        "from visitor.touch.collector import disable_collection as off; import gc;"
        "off(); print(gc.isenabled())"
    )
    run = [sys.executable, "-c", program]
    told = subprocess.run(run, capture_output=True, text=True, timeout=30, check=True)
    assert told.stdout.strip() == "False"
