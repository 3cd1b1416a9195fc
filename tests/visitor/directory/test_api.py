from __future__ import annotations

import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event

from tests.fakes.access import add_device, device, make_doorkeeper
from tests.fakes.clock import FakeClock
from tests.fakes.directory_files import MAIJA, PEKKA, host_line, table_of
from visitor.access.guard import require_rules
from visitor.db.engine import Database
from visitor.directory.api import make_router
from visitor.directory.service import take_in
from visitor.directory.snapshot import Snapshots
from visitor.errors import LuukkuError
from visitor.hub.events import Events


def take(database: Database, clock: FakeClock, *lines: str) -> None:
    with database.writing() as session:
        take_in(session, table_of(*lines), "x", clock, Events())


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> FastAPI:
    app = FastAPI(openapi_url=None)
    app.state.doorkeeper = make_doorkeeper(database, clock)
    app.include_router(make_router(Snapshots(database, 30)))
    require_rules(app)
    return app


@pytest.fixture
def kiosk(hub: FastAPI, database: Database, clock: FakeClock) -> TestClient:
    return TestClient(hub, headers=device(add_device(database, clock)))


def test_a_kiosk_gets_names_and_departments_and_nothing_else(
    kiosk: TestClient, database: Database, clock: FakeClock
) -> None:
    take(database, clock, MAIJA, host_line("Pekka", "Hämäläinen", "p@k.example", "Museo"))
    body: dict[str, Any] = kiosk.get("/api/directory").json()
    departments = {row["name"]["fi"]: row for row in body["departments"]}
    assert body["version"] == 1
    assert departments["Kaavoitus"]["name"] == {
        "fi": "Kaavoitus",
        "sv": "Planläggning",
        "en": "Town planning",
    }
    maija = next(row for row in body["hosts"] if row["given"] == "Maija")
    assert set(maija) == {"id", "given", "family", "title", "department"}
    assert maija["department"] == departments["Kaavoitus"]["id"]
    assert len(body["hosts"]) == 2
    assert "@" not in json.dumps(body)
    assert "358" not in json.dumps(body)


def test_before_the_first_import_the_directory_is_empty(kiosk: TestClient) -> None:
    answer = kiosk.get("/api/directory")
    assert answer.json() == {"version": 0, "keep_days": 30, "departments": [], "hosts": []}


def test_an_unchanged_directory_is_not_sent_again(
    kiosk: TestClient, database: Database, clock: FakeClock
) -> None:
    take(database, clock, MAIJA)
    etag = kiosk.get("/api/directory").headers["etag"]
    again = kiosk.get("/api/directory", headers={"If-None-Match": f'"0", W/{etag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    take(database, clock, MAIJA, PEKKA)
    newer = kiosk.get("/api/directory", headers={"If-None-Match": etag})
    assert newer.status_code == 200
    assert newer.json()["version"] == 2
    assert newer.headers["etag"].startswith('"2-')


def test_a_hub_that_was_set_up_anew_does_not_take_an_old_copy_for_its_own(
    kiosk: TestClient, database: Database, clock: FakeClock
) -> None:
    take(database, clock, MAIJA)
    version_of_another_hub = '"1-0123456789ab"'
    answer = kiosk.get("/api/directory", headers={"If-None-Match": version_of_another_hub})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("offer", "packed"),
    [
        ("gzip, br", True),
        ("*", True),
        ("gzip;q=0.5", True),
        ("gzip;q=0", False),
        ("identity", False),
        ("", False),
    ],
)
def test_the_directory_is_packed_for_those_who_can_unpack(
    kiosk: TestClient, database: Database, clock: FakeClock, offer: str, packed: bool
) -> None:
    take(database, clock, MAIJA)
    with kiosk.stream("GET", "/api/directory", headers={"Accept-Encoding": offer}) as answer:
        raw = b"".join(answer.iter_raw())
    assert answer.headers.get("content-encoding") == ("gzip" if packed else None)
    assert answer.headers["vary"] == "Accept-Encoding"
    assert json.loads(gzip.decompress(raw) if packed else raw)["version"] == 1


def test_nobody_else_gets_the_directory(hub: FastAPI, database: Database, clock: FakeClock) -> None:
    take(database, clock, MAIJA)
    for headers in ({}, {"authorization": "Device x.y"}, {"authorization": "Bearer z"}):
        with pytest.raises(LuukkuError, match="not-known"):
            TestClient(hub, headers=headers).get("/api/directory")


def test_nobody_sees_half_a_directory(database: Database, clock: FakeClock) -> None:
    take(database, clock, *(host_line("Vanha", "X", f"a{n}@k.example", "V") for n in range(20)))
    new = [host_line("Uusi", "X", f"a{n}@k.example", "U") for n in range(30)]
    interrupted: list[str] = []

    def import_between(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        # The new directory is committed after the reader's version and before its hosts.
        if statement.startswith("SELECT department.") and not interrupted:
            interrupted.append(statement)
            with ThreadPoolExecutor(1) as pool:
                pool.submit(take, database, clock, *new).result(timeout=20)

    event.listen(database.engine, "before_cursor_execute", import_between)
    snapshots = Snapshots(database, 30)
    first, second = (json.loads(snapshots.newest().plain) for _ in range(2))
    assert interrupted
    assert (first["version"], len(first["hosts"])) == (1, 20)
    assert {row["given"] for row in first["hosts"]} == {"Vanha"}
    assert {row["name"]["fi"] for row in first["departments"]} == {"V"}
    assert (second["version"], len(second["hosts"])) == (2, 30)
    assert {row["name"]["fi"] for row in second["departments"]} == {"U"}


def test_a_version_is_encoded_once(database: Database, clock: FakeClock) -> None:
    take(database, clock, MAIJA)
    snapshots = Snapshots(database, 30)
    with ThreadPoolExecutor(4) as pool:
        given = list(pool.map(lambda _: snapshots.newest(), range(12)))
    assert len({id(snapshot) for snapshot in given}) == 1
