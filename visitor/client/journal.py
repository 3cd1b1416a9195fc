"""Owns the journal of commands that the hub has not yet accepted. Any thread, one at a time."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from visitor.client.journal_file import inode, is_damage, open_file, replace_damaged
from visitor.client.result import Lack, NotKept
from visitor.clock import Clock

Result = TypeVar("Result")
ARRIVE = "visit.arrive"
_COLUMNS = "id, kind, made_at, visit_id, code, state, payload, answer"


class State(StrEnum):
    """PENDING until the hub answered (DONE), or will never take it (DEAD)."""

    PENDING = "pending"
    DONE = "done"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Command:
    """One change for the hub. `payload` is a JSON object with personal data."""

    id: str
    kind: str
    made_at: datetime
    payload: Mapping[str, Any]
    visit_id: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A command as it stands in the journal; once settled it has an answer, no payload."""

    command: Command
    state: State
    answer: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Stored:
    """The command is durable."""


class Journal:
    """Commands in the order of their making, in one SQLite file that several processes may open.

    Every method blocks for disk time (and at most 5 s for another process), so call it in a
    worker thread. `on_fault(reason)` hears of a damaged file that was set aside, there too.
    """

    def __init__(self, path: Path, clock: Clock, limit: int = 10_000) -> None:
        self._path = path
        self._clock = clock
        self._limit = limit
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._inode: int | None = None
        self._closed = False
        self._unwiped = False
        self.on_fault: Callable[[str], None] = lambda _: None

    def open(self) -> None:
        """Open or make the file. Raises OSError or sqlite3.Error where the disk refuses."""
        self._run(self._sweep)
        self._wipe_log()

    def append(self, command: Command) -> Stored | NotKept:
        """Store `command` at the end; it is durable when Stored comes back."""
        try:
            return self._run(lambda connection: self._insert(connection, command))
        except sqlite3.ProgrammingError:
            return NotKept(Lack.CLOSED)
        except (sqlite3.OperationalError, OSError) as error:
            self.on_fault(f"the journal cannot be written: {error}")
            return NotKept(Lack.DISK)

    def first_pending(self) -> Command | None:
        """The oldest command without an answer."""
        found = self._select("WHERE state = 'pending' ORDER BY sequence LIMIT 1")
        return found[0].command if found else None

    def pending(self) -> list[Command]:
        """All commands without an answer, in order."""
        return [e.command for e in self._select("WHERE state = 'pending' ORDER BY sequence")]

    def settle(self, command_id: str, answer: Mapping[str, Any], state: State = State.DONE) -> bool:
        """Note the answer's summary and erase the payload; False if it was settled before.

        `answer` must hold nothing personal: it stays until the end of the day.
        """
        text = json.dumps(answer)
        changed = self._run(
            lambda c: (
                c.execute(
                    "UPDATE command SET state = ?, payload = NULL, answer = ?"
                    " WHERE id = ? AND state = 'pending'",
                    (state, text, command_id),
                ).rowcount
            )
        )
        self._wipe_log()
        return changed > 0

    def by_code(self, code: str) -> Entry | None:
        """The newest arrival with `code` that is pending or of today (UTC)."""
        return self._newest("code", code, ARRIVE)

    def by_visit(self, visit_id: str, kind: str = ARRIVE) -> Entry | None:
        """The newest entry of this kind and visit that is pending or of today (UTC)."""
        return self._newest("visit_id", visit_id, kind)

    def used_codes_today(self) -> frozenset[str]:
        """The codes of all entries that are pending or of today (UTC)."""
        rows = self._run(
            lambda c: c.execute(
                "SELECT code FROM command WHERE state = 'pending' OR made_at >= ?", (self._today(),)
            ).fetchall()
        )
        return frozenset(code for (code,) in rows if code)

    def close(self) -> None:
        """Wipe the log and close; what comes later is answered as closed."""
        if self._connection is not None:
            self._wipe_log()
        with self._lock:
            self._closed = True
            self._let_go()

    def _insert(self, connection: sqlite3.Connection, command: Command) -> Stored | NotKept:
        connection.execute("BEGIN IMMEDIATE")
        self._sweep(connection)
        waiting = connection.execute("SELECT count(*) FROM command WHERE state = 'pending'")
        if waiting.fetchone()[0] >= self._limit:
            connection.execute("COMMIT")
            return NotKept(Lack.FULL)
        connection.execute(
            "INSERT INTO command (id, kind, made_at, visit_id, code, state, payload)"
            " VALUES (?, ?, ?, ?, ?, 'pending', ?)",
            (
                command.id,
                command.kind,
                command.made_at.isoformat(),
                command.visit_id,
                command.code,
                json.dumps(command.payload, ensure_ascii=False),
            ),
        )
        connection.execute("COMMIT")
        return Stored()

    def _sweep(self, connection: sqlite3.Connection) -> None:
        connection.execute(
            "DELETE FROM command WHERE state != 'pending' AND made_at < ?", (self._today(),)
        )

    def _newest(self, column: str, value: str, kind: str) -> Entry | None:
        condition = f"WHERE {column} = ? AND kind = ? AND (state = 'pending' OR made_at >= ?)"
        facts = (value, kind, self._today())
        found = self._select(f"{condition} ORDER BY sequence DESC LIMIT 1", facts)
        return found[0] if found else None

    def _today(self) -> str:
        return self._clock.now().astimezone(UTC).date().isoformat()

    def _select(self, condition: str, facts: tuple[str, ...] = ()) -> list[Entry]:
        query = f"SELECT {_COLUMNS} FROM command {condition}"  # noqa: S608 - our own words
        return [_entry(row) for row in self._run(lambda c: c.execute(query, facts).fetchall())]

    def _wipe_log(self) -> None:
        """Empty the write-ahead log, where pages with erased names would lie on."""
        try:
            self._unwiped = not self._run(_checkpoint)
        except sqlite3.OperationalError:
            self._unwiped = True

    def wipe_if_needed(self) -> None:
        """Try again what another process's reading stood in the way of."""
        if self._unwiped:
            self._wipe_log()

    def _run(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        with self._lock:
            try:
                return self._attempt(work)
            except sqlite3.DatabaseError as error:
                if not is_damage(error):
                    raise
                self._begin_anew(str(error))
                return self._attempt(work)

    def _attempt(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        connection = self._ready()
        try:
            return work(connection)
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")

    def _ready(self) -> sqlite3.Connection:
        if self._closed:
            raise sqlite3.ProgrammingError("the journal is closed")
        if self._connection is not None and inode(self._path) != self._inode:
            # Another process set the file aside: what we wrote there nobody would push.
            self._let_go()
        if self._connection is None:
            self._connection, reason = open_file(self._path, self._clock.now())
            self._inode = inode(self._path)
            if reason:
                self._tell_damage(reason)
        return self._connection

    def _begin_anew(self, reason: str) -> None:
        self._let_go()
        replace_damaged(self._path, self._inode, self._clock.now())
        self._tell_damage(reason)

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _tell_damage(self, reason: str) -> None:
        self.on_fault(f"the journal was damaged and set aside: {reason}")


def _checkpoint(connection: sqlite3.Connection) -> bool:
    connection.execute("PRAGMA busy_timeout = 200")
    try:
        blocked: int = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        connection.execute("PRAGMA busy_timeout = 5000")
    return blocked == 0


def _entry(row: tuple[Any, ...]) -> Entry:
    command_id, kind, made_at, visit_id, code, state, payload, answer = row
    return Entry(
        Command(
            id=command_id,
            kind=kind,
            made_at=datetime.fromisoformat(made_at),
            payload=json.loads(payload) if payload else {},
            visit_id=visit_id,
            code=code,
        ),
        State(state),
        json.loads(answer) if answer else None,
    )
