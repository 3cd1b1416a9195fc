"""Owns the engine and the units of work; used from worker threads, one session each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

READ_ONLY = "luukku_read_only"
_AFTER = "luukku_after_commit"


class Database:
    """One database, SQLite or PostgreSQL, reached by an SQLAlchemy `url`."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self._one_moment: dict[str, Any] = {READ_ONLY: True}
        if self.engine.dialect.name == "postgresql":
            # By itself each statement there sees a moment of its own.
            self._one_moment["isolation_level"] = "REPEATABLE READ"

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One unit of work: committed once at its end, rolled back on any exception.

        What was handed to `after_commit` runs after the commit, in order.
        """
        with Session(self.engine, expire_on_commit=False) as session:
            with session.begin():
                yield session
            for call in session.info.pop(_AFTER, ()):
                call()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A view of one moment; nothing that it does is kept."""
        with Session(self.engine, expire_on_commit=False) as session:
            session.connection(execution_options=self._one_moment)
            yield session
            # Else the rollback would expire what has been read and is still used.
            session.expunge_all()
            session.rollback()

    def forget_what_was_deleted(self) -> None:
        """Empty SQLite's log, where rows live on that are gone from the database itself."""
        if self.engine.dialect.name == "sqlite":
            with self.engine.connect() as connection:
                raw = connection.connection.dbapi_connection
                if raw is not None:
                    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self.engine.dispose()


def after_commit(session: Session, call: Callable[[], None]) -> None:
    """Have `call` run once the unit of work of `session` is committed, else never."""
    session.info.setdefault(_AFTER, []).append(call)


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, pool_size=10, hide_parameters=True)
    engine = create_engine(url, connect_args={"timeout": 15}, hide_parameters=True)
    event.listen(engine, "connect", _sqlite_connect)
    event.listen(engine, "begin", _sqlite_begin)
    return engine


def _sqlite_connect(connection: Any, _record: Any) -> None:
    # pysqlite's own transactions lose updates: we begin them ourselves, below.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "busy_timeout=15000",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _sqlite_begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get(READ_ONLY, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
