from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import monotonic  # noqa: TID251 - a deadline of a test

import pytest
from sqlalchemy import delete, func, select, text
from sqlalchemy.orm import Session

from tests.fakes.clock import FakeClock
from tests.fakes.directory_files import MAIJA, PEKKA, host_line, table_of
from visitor.access.models import Device
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.directory import repository
from visitor.directory.models import Department, DirectoryVersion, Host
from visitor.directory.service import Taken, take_in
from visitor.hub.events import Events
from visitor.visits.models import Visit, VisitPerson

Importer = Callable[..., Taken]


@pytest.fixture
def take(database: Database, clock: FakeClock) -> Importer:
    """Takes in the directory of some lines."""

    def take(*lines: str, owner: str = "Henkilöstö") -> Taken:
        with database.writing() as session:
            return take_in(session, table_of(*lines), owner, clock, Events())

    return take


def hosts(database: Database) -> dict[str, Host]:
    with database.reading() as session:
        found = {host.email: host for host in session.scalars(select(Host))}
        session.expunge_all()
        return found


def visit(session: Session, clock: FakeClock, host_id: str) -> str:
    """Write an arrival to a host; gives its id."""
    now = clock.now()
    host = session.get_one(Host, host_id)
    device, visit_id = Device(id=clock.new_id(), name="Aula", role="kiosk"), clock.new_id()
    device.key_hash, device.enrolled_at = "", now
    session.add(device)
    session.flush()
    row = Visit(id=visit_id, device_id=device.id, department_id=host.department_id, code="4711")
    row.language, row.arrived_at, row.received_at = "fi", now, now
    session.add(row)
    session.flush()
    person = VisitPerson(visit_id=visit_id, host_id=host_id, name="Vieras", organisation="")
    person.phone, person.keep_until = "", now
    session.add(person)
    session.flush()
    return visit_id


def test_a_directory_is_taken_in_with_its_owner_and_time(
    database: Database, take: Importer, clock: FakeClock
) -> None:
    assert take(MAIJA, PEKKA) == Taken(1, 2, 2, 0, 0)
    maija = hosts(database)["maija@k.example"]
    assert (maija.name, maija.mobile, maija.active) == ("Maija Virtanen", "+358401234567", True)
    with database.reading() as session:
        version = session.scalars(select(DirectoryVersion)).one()
        kaavoitus = session.scalars(select(Department)).one()
        session.expunge_all()
    assert (version.owner, version.hosts, version.imported_at) == ("Henkilöstö", 2, clock.now())
    assert (kaavoitus.name_sv, kaavoitus.name_en) == ("Planläggning", "Town planning")


def test_hosts_keep_their_ids_whatever_else_changes(database: Database, take: Importer) -> None:
    take(MAIJA, PEKKA)
    before = hosts(database)
    assert take(MAIJA.replace("Virtanen", "Mäki"), PEKKA) == Taken(2, 2, 0, 1, 0)
    after = hosts(database)
    assert after["maija@k.example"].family_name == "Mäki"
    assert {host.id for host in after.values()} == {host.id for host in before.values()}


def test_departments_keep_their_ids_and_take_new_names(database: Database, take: Importer) -> None:
    take(MAIJA)
    before = hosts(database)["maija@k.example"].department_id
    take(MAIJA.replace("Town planning", "Planning"))
    with database.reading() as session:
        department = session.scalars(select(Department)).one()
        session.expunge_all()
    assert (department.id, department.name_en) == (before, "Planning")


def test_a_host_who_left_is_deleted_with_the_empty_department(
    database: Database, take: Importer
) -> None:
    take(MAIJA, host_line("A", "B", "a@k.example", "Museo"))
    assert take(MAIJA).gone == 1
    assert set(hosts(database)) == {"maija@k.example"}
    with database.reading() as session:
        assert [d.name_fi for d in session.scalars(select(Department))] == ["Kaavoitus"]


def test_a_host_who_left_stays_unseen_as_long_as_a_visit_speaks_of_them(
    database: Database, take: Importer, clock: FakeClock
) -> None:
    take(MAIJA, PEKKA)
    pekka = hosts(database)["pekka@k.example"].id
    with database.writing() as session:
        visit(session, clock, pekka)
    take(MAIJA)
    assert hosts(database)["pekka@k.example"].active is False
    with database.writing() as session:
        assert repository.forget_departed_hosts(session) == 0
        session.execute(delete(VisitPerson))
        assert repository.forget_departed_hosts(session) == 1
    assert set(hosts(database)) == {"maija@k.example"}


def test_a_host_who_comes_back_is_the_same_host(
    database: Database, take: Importer, clock: FakeClock
) -> None:
    take(PEKKA)
    pekka = hosts(database)["pekka@k.example"].id
    with database.writing() as session:
        visit(session, clock, pekka)
    take(MAIJA)
    take(MAIJA, PEKKA)
    back = hosts(database)["pekka@k.example"]
    assert (back.id, back.active) == (pekka, True)


def test_nothing_is_written_where_the_import_breaks_off(
    database: Database, take: Importer, clock: FakeClock
) -> None:
    take(MAIJA)

    def break_off() -> None:
        with database.writing() as session:
            assert take_in(session, table_of(PEKKA), "x", clock, Events()).version == 2
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    assert set(hosts(database)) == {"maija@k.example"}
    with database.reading() as session:
        assert repository.newest_version(session) == 1


def test_thousands_of_hosts_come_and_go_at_once(database: Database, take: Importer) -> None:
    many = [host_line("A", "B", f"a{n}@k.example", f"D{n % 40}") for n in range(6_000)]
    assert take(*many).added == 6_000
    assert take(*many[:500]).gone == 5_500
    assert len(hosts(database)) == 500


def test_two_imports_at_once_come_one_after_the_other(database: Database) -> None:
    tables = [
        table_of(*(host_line(given, "X", f"a{n}@k.example", given) for n in range(300)))
        for given in ("Yksi", "Kaksi", "Kolme", "Neljä")
    ]
    start = Barrier(len(tables))

    def work(number: int) -> int:
        start.wait(10)
        with database.writing() as session:
            return take_in(session, tables[number], "x", SystemClock(), Events()).version

    with ThreadPoolExecutor(len(tables)) as pool:
        versions = list(pool.map(work, range(len(tables))))
    assert sorted(versions) == [1, 2, 3, 4]
    last = tables[versions.index(4)].hosts[0].given
    assert {host.given_name for host in hosts(database).values()} == {last}
    assert len(hosts(database)) == 300


def test_an_arrival_that_is_being_written_keeps_its_host(
    database: Database, take: Importer, clock: FakeClock
) -> None:
    take(MAIJA, PEKKA)
    pekka = hosts(database)["pekka@k.example"].id
    with ThreadPoolExecutor(1) as pool:
        with database.writing() as session:
            visit(session, clock, pekka)
            importing = pool.submit(take, MAIJA)
            wait_until_it_waits(database)
        assert importing.result(timeout=20).gone == 1
    assert hosts(database)["pekka@k.example"].active is False


def wait_until_it_waits(database: Database) -> None:
    """Until another session waits for a lock. SQLite cannot tell; there the order is given."""
    if database.engine.dialect.name != "postgresql":
        return
    waiting = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    until = monotonic() + 10
    with database.engine.connect() as connection:
        while connection.execute(waiting).scalar_one() == 0:
            connection.rollback()
            assert monotonic() < until, "the import did not wait"


def test_a_department_of_a_past_visit_stays(
    database: Database, take: Importer, clock: FakeClock
) -> None:
    take(host_line("A", "B", "a@k.example", "Museo"))
    with database.writing() as session:
        visit(session, clock, hosts(database)["a@k.example"].id)
        session.execute(delete(VisitPerson))
    take(MAIJA)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Department)) == 2
        assert [d.name_fi for d in repository.departments_with_hosts(session)] == ["Kaavoitus"]
