"""Owns taking in a whole new directory, all or nothing. One unit of work; any thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from visitor.clock import Clock
from visitor.db.engine import after_commit
from visitor.directory import repository
from visitor.directory.csv_import import DepartmentLine, HostLine, HostTable
from visitor.directory.models import Department, DirectoryVersion
from visitor.hub.events import Events

TOPIC = "directory"


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import did: the new version, and how many hosts were new, changed or let go."""

    version: int
    hosts: int
    added: int
    changed: int
    gone: int


def take_in(session: Session, table: HostTable, owner: str, clock: Clock, events: Events) -> Taken:
    """Make `table` the directory: hosts are known again by e-mail and keep their ids.

    `owner` answers for the data. Two imports at once come one after the other. Once it is
    committed, the followers of `TOPIC` hear of it.
    """
    repository.lock_imports(session)
    known = repository.host_rows(session)
    departments = _departments(session, table.departments, clock)
    added, changed = [], []
    for line in table.hosts:
        before = known.pop(line.email, None)
        row = _row(before["id"] if before else clock.new_id(), line, departments)
        if before is None:
            added.append(row)
        elif before != row:
            changed.append(row)
    gone = [row["id"] for row in known.values()]
    repository.add_hosts(session, added)
    repository.change_hosts(session, changed)
    repository.let_hosts_go(session, gone)
    repository.delete_empty_departments(session)
    version = _new_version(session, len(table.hosts), owner, clock)
    after_commit(session, lambda: tell(events, version))
    return Taken(version, len(table.hosts), len(added), len(changed), len(gone))


def tell(events: Events, version: int) -> None:
    """Tell every follower that there is a new directory."""
    events.publish(TOPIC, {"type": "directory.changed", "version": version})


def _new_version(session: Session, hosts: int, owner: str, clock: Clock) -> int:
    row = DirectoryVersion(imported_at=clock.now(), owner=owner, hosts=hosts)
    session.add(row)
    session.flush()
    return row.version


def _departments(
    session: Session, lines: tuple[DepartmentLine, ...], clock: Clock
) -> dict[str, str]:
    """Write the departments' names; their ids by Finnish name."""
    known = repository.departments_by_name(session)
    for line in lines:
        department = known.get(line.name_fi)
        if department is None:
            department = Department(id=clock.new_id(), name_fi=line.name_fi)
            known[line.name_fi] = department
            session.add(department)
        department.name_sv, department.name_en = line.name_sv, line.name_en
    session.flush()
    return {name: department.id for name, department in known.items()}


def _row(host_id: str, line: HostLine, departments: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": host_id,
        "email": line.email,
        "given_name": line.given,
        "family_name": line.family,
        "title": line.title,
        "mobile": line.mobile,
        "language": line.language,
        "active": True,
        "department_id": departments[line.department],
    }
