"""What a visitor has written is on the kiosk nowhere once they have gone, however they went.

Named, and bounded: the journal holds an arrival until the hub has answered it, and the hub keeps
it as long as the privacy page says.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.fakes.slides import photograph
from tests.fakes.supervised import wait_gone
from tests.fakes.town import DEADLINE_S, LivingTown, TownKiosk, until
from tests.fakes.traces import SHARED_MEMORY, Traces, family, shared_memory

TOLD = "told-by-email-and-sms"
# The real voice, which speaks into a pipe that nobody empties: it is still there to be looked at.
SLOW_VOICE = """#!/bin/sh
[ "$1" = --voices ] && exec /usr/bin/espeak-ng "$@"
exec /usr/bin/espeak-ng -w '{pipe}' "$@"
"""


class Visitor:
    """One who writes into every field what stands nowhere else."""

    def __init__(self, word: str, digits: str) -> None:
        self.search, self.name, self.organisation = (
            f"{kind}{word}" for kind in ("Haku", "Nimi", "Talo")
        )
        self.phone = f"0{digits}"
        # One word for three fields: the search through all memory takes its time for each.
        self.traces = Traces([word, digits])

    def search_for(self, kiosk: TownKiosk) -> None:
        """Look for who is not there, then for a host who is."""
        finger = kiosk.finger
        finger.touch("begin-fi")
        finger.touch("start-visit")
        self._write(kiosk, "search-field", self.search)
        finger.wait("window", "kiosk.search.state", "none")
        finger.touch("dock-back")
        finger.touch("start-visit")
        self._write(kiosk, "search-field", "häm pek")
        finger.wait("window", "kiosk.search.state", "found")

    def fill(self, kiosk: TownKiosk) -> None:
        """Up to the form with everything in it."""
        self.search_for(kiosk)
        kiosk.finger.touch("host-0")
        self._write(kiosk, "details-name", self.name)
        self._write(kiosk, "details-organisation", self.organisation)
        self._write(kiosk, "details-phone", self.phone)

    def arrive(self, kiosk: TownKiosk) -> None:
        self.fill(kiosk)
        kiosk.finger.watch("window", "kiosk.told.state")
        kiosk.finger.touch("details-confirm")
        kiosk.finger.wait("window", "kiosk.step", "told")

    def _write(self, kiosk: TownKiosk, field: str, text: str) -> None:
        kiosk.finger.touch(field)
        kiosk.finger.wait(field, "focused", value=True)
        kiosk.finger.type(text, hardware=True)
        kiosk.finger.wait(field, "text", text)


class Searched:
    """A kiosk with homes of its own for all that it, Qt or Python might write.

    It shows slides, and its voice can be looked at while it speaks.
    """

    def __init__(self, town: LivingTown, display: str, home: Path) -> None:
        homes = {name: str(home) for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR")}
        caches = {f"XDG_{name}_HOME": str(home / name) for name in ("CACHE", "CONFIG", "DATA")}
        self.display, self.home, self.logs = display, home, town.logs
        self._before = shared_memory()
        slides, voice = home / "slides", home / "bin" / "espeak-ng"
        slides.mkdir()
        photograph(slides / "talvi.png")
        voice.parent.mkdir()
        os.mkfifo(home / "spoken")
        self._spoken = os.open(home / "spoken", os.O_RDONLY | os.O_NONBLOCK)
        voice.write_text(SLOW_VOICE.format(pipe=home / "spoken"), encoding="utf-8")
        voice.chmod(0o700)
        path = {"PATH": f"{voice.parent}:{os.environ['PATH']}"}
        more = {"slides_dir": str(slides)}
        self.kiosk = TownKiosk(town, display, {**homes, **caches, **path}, more)

    def close(self) -> None:
        self.kiosk.close()
        os.close(self._spoken)

    def speaks(self, traces: Traces) -> psutil.Process:
        """The voice that speaks of a word, as soon as it does."""
        return until(
            lambda: next((v for v in voices(self.kiosk) if traces.in_process(v.pid)), None),
            "a voice",
        )

    def processes(self, traces: Traces) -> dict[int, set[str]]:
        """The kiosk's processes that hold a word, and which."""
        found = {pid: traces.in_process(pid) for pid in family(self.kiosk.supervisor)}
        return {pid: words for pid, words in found.items() if words}

    def elsewhere(self, traces: Traces) -> set[str]:
        """The files and selections that hold a word."""
        folders = (self.kiosk.data.parent, self.home, self.logs, SHARED_MEMORY)
        return traces.in_files(*folders, but=self._before) | traces.in_selections(self.display)

    def clean(self, traces: Traces) -> None:
        """Nothing is left anywhere."""
        assert self.processes(traces) == {}
        assert self.elsewhere(traces) == set()

    def only_the_journal(self, traces: Traces) -> bool:
        journal = str(self.kiosk.data / "journal.db")
        found = self.elsewhere(traces)
        return bool(found) and all(file.startswith(journal) for file in found)


@pytest.fixture(scope="module")
def searched(
    town: LivingTown, display: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Searched]:
    home = tmp_path_factory.mktemp("home")
    home.chmod(0o700)
    opened = Searched(town, display, home)
    yield opened
    opened.close()


def voices(kiosk: TownKiosk) -> list[psutil.Process]:
    """Every voice below the kiosk's supervisor."""
    below = psutil.Process(kiosk.supervisor).children(recursive=True)
    return [one for one in below if one.name() == "espeak-ng"]


def press(display: str, key: str) -> None:
    """Press a key of plastic."""
    subprocess.run(
        [sys.executable, "-m", "tests.fakes.x_guest", key],
        env={**os.environ, "DISPLAY": display},
        timeout=DEADLINE_S,
        check=True,
    )


def hear_the_name(searched: Searched, visitor: Visitor) -> psutil.Process:
    """Switch reading on by its key, at the name; the voice that says it."""
    searched.kiosk.finger.touch("details-name")
    searched.kiosk.finger.wait("details-name", "focused", value=True)
    press(searched.display, "F1")
    searched.kiosk.finger.wait("window", "access.reading", value=True)
    return searched.speaks(visitor.traces)


def gone_after(kiosk: TownKiosk, number: int, pid: int) -> None:
    """Wait until the screen's successor is shown, and it has ended."""
    kiosk.finger.follow()
    kiosk.fact("said", word="shown", screen=number + 1)
    wait_gone(pid)


def test_the_search_finds_a_visitor_who_is_still_there_and_nothing_once_they_are_gone(
    searched: Searched,
) -> None:
    kiosk, visitor = searched.kiosk, Visitor("zafriqovux", "407391846")
    traces = visitor.traces
    number, pid = kiosk.screen_in_front()
    visitor.arrive(kiosk)
    kiosk.until_state(TOLD)
    held = searched.processes(traces)
    assert set(held) == {pid}
    assert {"zafriqovux", "407391846"} <= held[pid]
    kiosk.finger.touch("told-done")
    gone_after(kiosk, number, pid)
    searched.clean(traces)


def test_nothing_is_left_of_one_whose_screen_died_while_it_read_their_name_aloud(
    searched: Searched,
) -> None:
    kiosk, visitor = searched.kiosk, Visitor("qulmoxihav", "408265193")
    number, pid = kiosk.screen_in_front()
    visitor.fill(kiosk)
    voice = hear_the_name(searched, visitor)
    told = [*voice.cmdline(), *voice.environ().values()]
    assert visitor.traces.in_bytes("\n".join(told).encode()) == set()
    os.kill(pid, signal.SIGKILL)
    gone_after(kiosk, number, pid)
    wait_gone(voice.pid)
    searched.clean(visitor.traces)
    assert kiosk.finger.read("window", "access.plain") is True


def test_what_waited_for_the_hub_is_left_nowhere_once_the_hub_has_it(
    searched: Searched, town: LivingTown
) -> None:
    kiosk, visitor = searched.kiosk, Visitor("wygtazunok", "409517362")
    traces = visitor.traces
    number, pid = kiosk.screen_in_front()
    town.kill_hub()
    visitor.arrive(kiosk)
    kiosk.finger.touch("told-done")
    gone_after(kiosk, number, pid)
    assert searched.only_the_journal(traces)
    number, pid = kiosk.screen_in_front()
    town.start_hub()
    gone_after(kiosk, number, pid)
    assert kiosk.pending() == 0
    searched.clean(traces)
