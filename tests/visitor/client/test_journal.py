"""The journal's promises about order, wiping, bounds, days and damage."""

from __future__ import annotations

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.fakes.clock import FakeClock
from visitor.client.journal import Command, Journal, State, Stored
from visitor.client.result import Lack, NotKept

NAME = "Aino-Ääkkönen-Testi"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk" / "journal.db"


@pytest.fixture
def journal(path: Path, clock: FakeClock) -> Journal:
    opened = Journal(path, clock)
    opened.open()
    return opened


def command(clock: FakeClock, code: str = "4711", name: str = NAME) -> Command:
    made = clock.new_id()
    return Command(made, "visit.arrive", clock.now(), {"name": name}, f"visit-{made}", code)


def on_disk(path: Path) -> bytes:
    return b"".join(part.read_bytes() for part in path.parent.iterdir() if part.is_file())


def test_commands_come_back_in_the_order_of_their_making(
    journal: Journal, path: Path, clock: FakeClock
) -> None:
    made = []
    for hours in (0, -48, 96):
        clock.pass_by(hours=hours)
        made.append(command(clock))
        assert journal.append(made[-1]) == Stored()
    journal.close()
    again = Journal(path, clock)
    again.open()
    assert again.pending() == made
    assert again.first_pending() == made[0]


def test_settling_erases_the_payload_from_every_file_but_keeps_code_and_answer(
    journal: Journal, path: Path, clock: FakeClock
) -> None:
    kept = command(clock)
    journal.append(kept)
    assert NAME.encode() in on_disk(path)
    assert journal.settle(kept.id, {"refused": {"code": "host-gone"}})
    assert NAME.encode() not in on_disk(path)
    entry = journal.by_code("4711")
    assert entry is not None
    assert (entry.state, entry.answer) == (State.DONE, {"refused": {"code": "host-gone"}})
    assert entry.command.payload == {}
    assert journal.pending() == []


def test_the_last_page_of_a_long_payload_is_erased_too(
    journal: Journal, path: Path, clock: FakeClock
) -> None:
    kept = command(clock, name=NAME * 2000)
    journal.append(kept)
    journal.settle(kept.id, {})
    assert NAME.encode() not in on_disk(path)


def test_only_the_first_settling_counts(journal: Journal, clock: FakeClock) -> None:
    kept = command(clock)
    journal.append(kept)
    assert journal.settle(kept.id, {"outcome": True})
    assert not journal.settle(kept.id, {"outcome": False}, State.DEAD)
    entry = journal.by_visit(kept.visit_id)
    assert entry is not None
    assert (entry.state, entry.answer) == (State.DONE, {"outcome": True})


def test_a_full_journal_refuses(path: Path, clock: FakeClock) -> None:
    journal = Journal(path, clock, limit=2)
    first = command(clock)
    assert journal.append(first) == Stored()
    assert journal.append(command(clock)) == Stored()
    assert journal.append(command(clock)) == NotKept(Lack.FULL)
    journal.settle(first.id, {})
    assert journal.append(command(clock)) == Stored()


def test_what_is_settled_is_forgotten_the_next_day_and_what_is_pending_is_not(
    journal: Journal, path: Path, clock: FakeClock
) -> None:
    settled, pending = command(clock, "4711"), command(clock, "4822")
    journal.append(settled)
    journal.append(pending)
    journal.settle(settled.id, {})
    assert journal.used_codes_today() == {"4711", "4822"}
    clock.pass_by(days=1)
    assert journal.used_codes_today() == {"4822"}
    assert journal.by_code("4711") is None
    assert journal.by_code("4822") is not None
    journal.append(command(clock, "4933"))
    with sqlite3.connect(path) as connection:
        codes = connection.execute("SELECT code FROM command ORDER BY sequence").fetchall()
    connection.close()
    assert codes == [("4822",), ("4933",)]


def test_the_newest_visit_of_a_code_is_found(journal: Journal, clock: FakeClock) -> None:
    first, second = command(clock), command(clock)
    journal.append(first)
    journal.append(second)
    entry = journal.by_code("4711")
    assert entry is not None
    assert entry.command == second


def test_nobody_else_may_read_the_file(journal: Journal, path: Path, clock: FakeClock) -> None:
    journal.append(command(clock))
    for part in path.parent.iterdir():
        assert stat.S_IMODE(part.stat().st_mode) & 0o077 == 0, part
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "rubbish",
    [b"rubbish" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000],
    ids=["no-database", "broken-header"],
)
def test_a_damaged_file_is_set_aside_told_and_begun_anew(
    rubbish: bytes, path: Path, clock: FakeClock
) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(rubbish)
    told: list[str] = []
    journal = Journal(path, clock)
    journal.on_fault = told.append
    journal.open()
    assert journal.append(command(clock)) == Stored()
    assert len(told) == 1
    assert "damaged" in told[0]
    aside = path.with_name("journal.db.damaged-20261112T084100000000Z")
    assert aside.read_bytes() == rubbish


def test_half_a_journal_is_set_aside(path: Path, clock: FakeClock) -> None:
    whole = Journal(path, clock)
    for _ in range(40):
        whole.append(command(clock, name=NAME * 100))
    whole.close()
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    told: list[str] = []
    journal = Journal(path, clock)
    journal.on_fault = told.append
    journal.open()
    assert len(told) == 1
    assert journal.pending() == []


def test_another_programs_database_is_set_aside_unharmed(path: Path, clock: FakeClock) -> None:
    path.parent.mkdir(parents=True)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE precious (thing)")
    connection.close()
    told: list[str] = []
    journal = Journal(path, clock)
    journal.on_fault = told.append
    journal.open()
    assert journal.append(command(clock)) == Stored()
    assert len(told) == 1
    assert len(list(path.parent.glob("*.damaged-*"))) >= 1


def test_damage_while_running_is_told_and_the_arrival_is_kept(
    journal: Journal, path: Path, clock: FakeClock
) -> None:
    told: list[str] = []
    journal.on_fault = told.append
    journal.append(command(clock))
    journal.settle("nothing", {})
    page = 4096
    with path.open("r+b") as file:
        file.seek(page)
        file.write(b"\xff" * (path.stat().st_size - page))
    journal._ready().execute("PRAGMA shrink_memory")
    late = command(clock)
    assert journal.append(late) == Stored()
    assert len(told) == 1
    assert journal.pending() == [late]


def test_of_two_screens_that_find_damage_at_once_only_one_begins_anew(
    tmp_path: Path, clock: FakeClock
) -> None:
    for number in range(25):
        path = tmp_path / str(number) / "journal.db"
        path.parent.mkdir()
        path.write_bytes(b"rubbish" * 1000)
        told: list[str] = []
        screens = [Journal(path, clock), Journal(path, clock)]
        for screen in screens:
            screen.on_fault = told.append
        with ThreadPoolExecutor(2) as both:
            list(both.map(Journal.open, screens))
        assert len(told) == 1
        assert len(list(path.parent.glob("journal.db.damaged-*"))) == 1
        for screen in screens:
            screen.append(command(clock))
        assert [len(screen.pending()) for screen in screens] == [2, 2]


def test_what_was_set_aside_is_removed_after_a_week(path: Path, clock: FakeClock) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"rubbish" * 1000)
    Journal(path, clock).open()
    clock.pass_by(days=6)
    Journal(path, clock).open()
    assert list(path.parent.glob("*.damaged-*")) != []
    clock.pass_by(days=2)
    Journal(path, clock).open()
    assert list(path.parent.glob("*.damaged-*")) == []


def test_a_file_that_another_process_set_aside_is_not_written_to(
    journal: Journal, path: Path, clock: FakeClock
) -> None:
    path.rename(path.with_name("elsewhere.db"))
    kept = command(clock)
    assert journal.append(kept) == Stored()
    successor = Journal(path, clock)
    assert successor.pending() == [kept]


def test_a_disk_that_does_not_let_us_is_answered(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "file").write_text("")
    told: list[str] = []
    journal = Journal(tmp_path / "file" / "journal.db", clock)
    journal.on_fault = told.append
    assert journal.append(command(clock)) == NotKept(Lack.DISK)
    assert "cannot be written" in told[0]


def test_a_full_disk_is_answered_and_leaves_no_half_command(
    journal: Journal, clock: FakeClock
) -> None:
    kept = command(clock)
    journal.append(kept)
    connection = journal._ready()
    connection.execute("PRAGMA max_page_count = 8")
    assert journal.append(command(clock, name="x" * 200_000)) == NotKept(Lack.DISK)
    connection.execute("PRAGMA max_page_count = 100000")
    assert journal.pending() == [kept]
    assert journal.append(command(clock)) == Stored()


def test_a_closed_journal_says_so(journal: Journal, clock: FakeClock) -> None:
    journal.close()
    journal.close()
    assert journal.append(command(clock)) == NotKept(Lack.CLOSED)


def test_erasing_that_a_reader_hinders_is_made_good(
    journal: Journal, path: Path, clock: FakeClock
) -> None:
    kept = command(clock)
    journal.append(kept)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM command").fetchone()
    journal.settle(kept.id, {})
    assert NAME.encode() in on_disk(path)
    reader.execute("COMMIT")
    reader.close()
    journal.wipe_if_needed()
    assert NAME.encode() not in on_disk(path)


def test_it_is_as_durable_as_sqlite_can_be(journal: Journal) -> None:
    connection = journal._ready()
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)
