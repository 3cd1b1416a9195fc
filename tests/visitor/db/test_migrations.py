"""Migrations lead to the models, up and down, and lose nothing on the way."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, MetaData, Table, create_engine, inspect, select, text

from tests.fakes.databases import Postgres, import_models, sqlite_url
from visitor.db.base import Base
from visitor.db.engine import Database
from visitor.db.migrate import MIGRATIONS, downgrade, upgrade
from visitor.directory.models import Department

import_models()


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


AT = datetime(2026, 11, 12, 8, 41)
ARRIVALS: dict[str, dict[str, object]] = {
    "device": {"id": "a" * 32, "name": "Aula 1", "role": "kiosk", "key_hash": "b" * 64}
    | {"enrolled_at": AT},
    "department": {"id": "d" * 32, "name_fi": "Åäö", "name_sv": "Åäö", "name_en": "Åäö"},
    "visit": {"id": "e" * 32, "device_id": "a" * 32, "department_id": "d" * 32, "code": "4711"}
    | {"language": "fi", "arrived_at": AT, "received_at": AT},
    "command": {"id": "c" * 32, "device_id": "a" * 32, "kind": "visit.arrive"}
    | {"fingerprint": "f" * 64, "answer": {"id": "ö"}, "received_at": AT},
}
BY_A_PERSON: dict[str, dict[str, object]] = {
    "person": {"id": "1" * 32, "kind": "official", "name": "Kaisa", "login": "kaisa@kela.example"}
    | {"authority": "kela", "password_hash": "", "active": True, "made_at": AT},
    "command": {"id": "2" * 32, "person_id": "1" * 32, "kind": "remote.move"}
    | {"fingerprint": "f" * 64, "answer": {}, "received_at": AT},
}


def add(engine: Engine, rows: dict[str, dict[str, object]]) -> None:
    """Write rows as the tables are now, whatever the models say."""
    with engine.begin() as connection:
        for name, row in rows.items():
            table = Table(name, MetaData(), autoload_with=connection)
            connection.execute(table.insert().values(row))


def kept(engine: Engine, names: Iterable[str]) -> dict[str, list[dict[str, object]]]:
    """What the tables hold, without the columns that hold nothing."""
    found = {}
    with engine.connect() as connection:
        for name in names:
            table = Table(name, MetaData(), autoload_with=connection)
            rows = connection.execute(select(table)).mappings()
            found[name] = [
                {key: value for key, value in row.items() if value is not None} for row in rows
            ]
    return found


def test_arrivals_outlive_the_coming_and_going_of_the_call(empty_url: str) -> None:
    upgrade(empty_url, "0001")
    engine = create_engine(empty_url)
    add(engine, ARRIVALS)
    before = kept(engine, ARRIVALS)
    assert [len(rows) for rows in before.values()] == [1, 1, 1, 1]
    upgrade(empty_url, "0002")
    assert kept(engine, ARRIVALS) == before
    add(engine, BY_A_PERSON)
    downgrade(empty_url, "0001")
    assert kept(engine, ARRIVALS) == before
    upgrade(empty_url, "0002")
    assert kept(engine, [*ARRIVALS, "person"]) == before | {"person": []}
    engine.dispose()


MESSAGE: dict[str, object] = (
    {"id": "8" * 32, "visit_id": "e" * 32, "audience": "host", "channel": "email"}
    | {"template": "arrival", "language": "fi", "recipient": "maija@koivuranta.example"}
    | {"facts": {"host": "Maija"}, "state": "sent", "created_at": AT, "due_at": AT}
    | {"useful_until": AT, "attempts": 1, "uncertain": 0, "provider_id": "", "last_error": ""}
)
INVITED: dict[str, dict[str, object]] = {
    "visit_invitation": {"id": "7" * 32, "department_id": "d" * 32, "language": "fi"}
    | {"starts_at": AT, "minutes": 30, "sequence": 0, "made_at": AT},
}
EASY = {"fi-simple": "fi", "sv": "sv", "ar-XB": "ar"}


def test_languages_are_kept_by_their_tags_and_cut_to_the_larger_ones(empty_url: str) -> None:
    upgrade(empty_url, "0002")
    engine = create_engine(empty_url)
    add(engine, ARRIVALS)
    upgrade(empty_url, "0003")
    assert kept(engine, ARRIVALS)["visit"][0]["language"] == "fi"
    visit = ARRIVALS["visit"] | {"code": "4712"}
    for number, tag in enumerate(EASY):
        row = visit | {"id": f"{number}" * 32, "code": f"472{number}", "language": tag}
        add(engine, {"visit": row})
    rows = kept(engine, ["visit"])["visit"]
    assert {row["language"] for row in rows} == set(EASY) | {"fi"}
    downgrade(empty_url, "0002")
    rows = kept(engine, ["visit"])["visit"]
    assert sorted(str(row["language"]) for row in rows) == sorted(["fi", *EASY.values()])
    upgrade(empty_url, "0003")
    assert kept(engine, ["visit"])["visit"] == rows
    engine.dispose()


def test_who_had_left_before_leaving_was_known_was_closed_by_the_night(empty_url: str) -> None:
    upgrade(empty_url, "0003")
    engine = create_engine(empty_url)
    add(engine, ARRIVALS)
    gone = ARRIVALS["visit"] | {"id": "9" * 32, "code": "4712", "left_at": AT}
    add(engine, {"visit": gone})
    before = kept(engine, ["visit"])["visit"]
    upgrade(empty_url, "0004")
    rows = kept(engine, ["visit"])["visit"]
    assert {row["code"]: row.get("left_how") for row in rows} == {"4711": None, "4712": "closing"}
    downgrade(empty_url, "0003")
    assert kept(engine, ["visit"])["visit"] == before
    engine.dispose()


def test_notices_outlive_the_coming_and_going_of_invitations(empty_url: str) -> None:
    upgrade(empty_url, "0004")
    engine = create_engine(empty_url)
    add(engine, ARRIVALS | {"message": MESSAGE})
    before = kept(engine, [*ARRIVALS, "message"])
    upgrade(empty_url, "0005")
    assert kept(engine, [*ARRIVALS, "message"]) == before
    add(engine, INVITED)
    about = MESSAGE | {"id": "9" * 32, "visit_id": None, "invitation_id": "7" * 32}
    add(engine, {"message": about})
    assert len(kept(engine, ["message"])["message"]) == 2
    downgrade(empty_url, "0004")
    assert kept(engine, [*ARRIVALS, "message"]) == before
    upgrade(empty_url, "0005")
    assert kept(engine, [*ARRIVALS, "message", "visit_invitation"]) == before | {
        "visit_invitation": []
    }
    engine.dispose()


def test_migrations_import_none_of_our_code() -> None:
    files = list((MIGRATIONS / "versions").glob("*.py"))
    assert files
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in getattr(node, "names", ())]
            names.append(getattr(node, "module", "") or "")
            assert not [
                name for name in names if name.split(".")[0] in ("visitor", "kiosk", "booth")
            ]


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
