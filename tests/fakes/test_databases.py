from __future__ import annotations

import pytest
from sqlalchemy import inspect, text

from tests.fakes.databases import VISITOR
from visitor.db.base import Base
from visitor.db.engine import Database


@pytest.mark.parametrize("round_", [1, 2])
def test_each_test_has_a_database_of_its_own(database: Database, round_: int) -> None:
    with database.writing() as session:
        assert session.execute(text("SELECT count(*) FROM wiping")).scalar_one() == 0
        session.execute(
            text("INSERT INTO wiping VALUES ('2026-01-01', '2026-01-01', :n, 1, 1)"), {"n": round_}
        )


def test_the_database_has_every_table_of_the_models(database: Database) -> None:
    assert set(inspect(database.engine).get_table_names()) == set(Base.metadata.tables)
    written = sum(
        file.read_text(encoding="utf-8").count("__tablename__ =")
        for file in VISITOR.glob("*/models.py")
    )
    assert len(Base.metadata.tables) == written > 8
