"""Migrations lead to the models, up and down, and lose nothing on the way."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

import visitor.access.models
import visitor.directory.models
import visitor.hub.models
import visitor.outbox.models
import visitor.privacy.models
import visitor.visits.models  # noqa: F401
from tests.fakes.databases import Postgres, sqlite_url
from visitor.db.base import Base
from visitor.db.engine import Database
from visitor.db.migrate import MIGRATIONS, downgrade, upgrade
from visitor.directory.models import Department


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The url of a database without tables."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path)
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.empty() as url:
        yield url


def tables(url: str) -> set[str]:
    engine = create_engine(url)
    names = set(inspect(engine).get_table_names()) - {"alembic_version"}
    engine.dispose()
    return names


def test_the_head_is_what_the_models_say(empty_url: str) -> None:
    upgrade(empty_url)
    engine = create_engine(empty_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, Base.metadata)
    engine.dispose()
    assert differences == []
    assert tables(empty_url) == set(Base.metadata.tables)


def test_up_down_and_up_again(empty_url: str) -> None:
    upgrade(empty_url)
    downgrade(empty_url, "base")
    assert tables(empty_url) == set()
    upgrade(empty_url)
    assert tables(empty_url) == set(Base.metadata.tables)


def test_what_was_written_is_kept(empty_url: str) -> None:
    upgrade(empty_url)
    database = Database(empty_url)
    with database.writing() as session:
        session.add(Department(id="d" * 32, name_fi="Åäö", name_sv="Åäö", name_en="Åäö"))
    upgrade(empty_url)
    with database.reading() as session:
        kept = session.get(Department, "d" * 32)
        assert kept is not None
        assert kept.name_fi == "Åäö"
    database.close()


def test_migrations_import_none_of_our_code() -> None:
    files = list((MIGRATIONS / "versions").glob("*.py"))
    assert files
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in getattr(node, "names", ())]
            names.append(getattr(node, "module", "") or "")
            assert not [name for name in names if name.split(".")[0] in ("visitor", "kiosk")]


def test_240_increments_at_once_lose_nothing(database: Database) -> None:
    """SQLAlchemy's defaults on SQLite lose two of three of these."""
    import threading

    with database.writing() as session:
        session.execute(text("CREATE TABLE tally (n INTEGER NOT NULL)"))
        session.execute(text("INSERT INTO tally VALUES (0)"))

    def count() -> None:
        for _ in range(30):
            with database.writing() as session:
                n = session.execute(text("SELECT n FROM tally" + locking)).scalar_one()
                session.execute(text("UPDATE tally SET n = :n"), {"n": n + 1})

    locking = "" if database.engine.dialect.name == "sqlite" else " FOR UPDATE"
    threads = [threading.Thread(target=count) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as session:
        assert session.execute(text("SELECT n FROM tally")).scalar_one() == 240


def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    from sqlalchemy.exc import StatementError

    from visitor.directory.models import DirectoryVersion

    def row(moment: datetime) -> DirectoryVersion:
        return DirectoryVersion(imported_at=moment, owner="Kirjaamo", hosts=1)

    with pytest.raises(StatementError), database.writing() as session:
        session.add(row(datetime(2026, 11, 12, 8)))
    with database.writing() as session:
        session.add(row(datetime(2026, 11, 12, 8, tzinfo=UTC)))
