"""Owns the journal's file: opening it, setting a damaged one aside. Any one thread at a time."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

_FORMAT = 1
_APPLICATION = 0x4C75756B
_KEEP_DAMAGED = timedelta(days=7)
_STAMP = "%Y%m%dT%H%M%S%fZ"
_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE command (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    made_at TEXT NOT NULL,
    visit_id TEXT NOT NULL,
    code TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'dead')),
    payload TEXT,
    answer TEXT
);
CREATE INDEX ix_command_pending ON command (sequence) WHERE state = 'pending';
CREATE INDEX ix_command_code ON command (code);
PRAGMA application_id = {_APPLICATION};
PRAGMA user_version = {_FORMAT};
COMMIT;
"""


class NotAJournalError(Exception):
    """The file is a database, but not one of ours or not of this format."""


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether `error` says that the file itself is broken, rather than busy or full."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def open_file(path: Path, now: datetime) -> tuple[sqlite3.Connection, str]:
    """A connection ready for use, and why an older file was set aside ("" if none was).

    Raises sqlite3.OperationalError or OSError where the disk does not let us.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(path):
        _forget_old_damage(path, now)
        try:
            return _connect(path), ""
        except NotAJournalError as error:
            reason = str(error)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            reason = str(error)
        _set_aside(path, now)
        return _connect(path), reason


def inode(path: Path) -> int | None:
    """What file lies at `path`; None where there is none."""
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


def replace_damaged(path: Path, found: int | None, now: datetime) -> None:
    """Set the file aside, unless another process already put a new one in place of `found`."""
    with _alone(path):
        if inode(path) == found:
            _set_aside(path, now)


def _set_aside(path: Path, now: datetime) -> None:
    stamp = now.astimezone(UTC).strftime(_STAMP)
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.replace(path.with_name(f"{path.name}.damaged-{stamp}{suffix}"))


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    # Two screens open the journal at once during a hand-over: only one may judge it.
    lock = os.open(path.with_name(path.name + ".lock"), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _connect(path: Path) -> sqlite3.Connection:
    # SQLite would make the file readable for all; its log and index inherit this mode.
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    connection = sqlite3.connect(
        path, timeout=5, isolation_level=None, check_same_thread=False, cached_statements=32
    )
    try:
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=ON")
    with closing(connection.execute("PRAGMA integrity_check(1)")) as check:
        if (verdict := check.fetchone()[0]) != "ok":
            raise NotAJournalError(str(verdict))
    marks = _mark(connection, "application_id"), _mark(connection, "user_version")
    if marks == (0, 0) and _empty(connection):
        connection.executescript(_SCHEMA)
    elif marks != (_APPLICATION, _FORMAT):
        raise NotAJournalError(f"not a journal of format {_FORMAT}: {marks}")


def _mark(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _empty(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) = 0 FROM sqlite_master").fetchone()[0])


def _forget_old_damage(path: Path, now: datetime) -> None:
    # What was set aside holds names: it must not lie there for ever.
    for part in path.parent.glob(f"{path.name}.damaged-*"):
        stamp = part.name.rsplit(".damaged-", 1)[1].split("-", 1)[0]
        try:
            made = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        if now - made > _KEEP_DAMAGED:
            part.unlink(missing_ok=True)
