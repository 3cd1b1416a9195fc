"""Owns the queries on hosts and departments; both databases, any thread with its own session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Row, delete, exists, func, insert, or_, select, text, update
from sqlalchemy.orm import Session

from visitor.directory.models import Department, DirectoryVersion, Host
from visitor.invitations.models import InvitedPerson, VisitInvitation
from visitor.visits.models import Visit, VisitPerson

_BATCH = 5_000
# No objects are held while rows go by the thousand.
_UNSEEN = {"synchronize_session": False}
Item = TypeVar("Item")


def lock_imports(session: Session) -> None:
    """Wait until no other import is under way; held until the end of the unit of work.

    SQLite has one writer at a time anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("LOCK TABLE directory_version IN SHARE ROW EXCLUSIVE MODE"))


def newest_version(session: Session) -> int:
    """The number of the last import, 0 before the first."""
    return session.execute(select(func.max(DirectoryVersion.version))).scalar() or 0


def active_hosts(session: Session) -> Sequence[Row[str, str, str, str, str]]:
    """Rows (id, given, family, title, department id) of all whom a visitor can choose."""
    query = select(
        Host.id, Host.given_name, Host.family_name, Host.title, Host.department_id
    ).where(Host.active)
    return session.execute(query.order_by(Host.id)).all()


def departments_with_hosts(session: Session) -> Sequence[Department]:
    """The departments in which somebody can be chosen."""
    has_hosts = exists().where(Host.department_id == Department.id, Host.active)
    return session.scalars(select(Department).where(has_hosts).order_by(Department.id)).all()


def departments_by_name(session: Session) -> dict[str, Department]:
    """All departments by their Finnish names."""
    return {department.name_fi: department for department in session.scalars(select(Department))}


HOST_COLUMNS = (
    "id",
    "email",
    "given_name",
    "family_name",
    "title",
    "mobile",
    "language",
    "active",
    "department_id",
)


def host_rows(session: Session) -> dict[str, dict[str, Any]]:
    """All hosts by e-mail, active or not, as rows of `HOST_COLUMNS`."""
    query = select(*(getattr(Host, column) for column in HOST_COLUMNS))
    return {row.email: dict(row._mapping) for row in session.execute(query)}


def add_hosts(session: Session, rows: Iterable[dict[str, Any]]) -> None:
    for batch in _batches(rows):
        session.execute(insert(Host), batch)


def change_hosts(session: Session, rows: Iterable[dict[str, Any]]) -> None:
    """Write the rows whose `id` is known already."""
    for batch in _batches(rows):
        session.execute(update(Host), batch)


def let_hosts_go(session: Session, ids: Iterable[str]) -> None:
    """Delete the hosts of whom nothing speaks; the others stay, and can no longer be chosen."""
    for batch in _batches(ids):
        these = Host.id.in_(batch)
        # An arrival that is being written holds its host's row: after this wait it is seen.
        session.execute(select(Host.id).where(these).with_for_update()).all()
        session.execute(update(Host).where(these).values(active=False), execution_options=_UNSEEN)
        session.execute(delete(Host).where(these, ~_spoken_of()), execution_options=_UNSEEN)


def forget_departed_hosts(session: Session) -> int:
    """Delete the inactive hosts of whom nothing speaks any longer; how many they were."""
    departed = select(Host.id).where(~Host.active, ~_spoken_of())
    ids = list(session.scalars(departed.with_for_update()))
    let_hosts_go(session, ids)
    return len(ids)


def delete_empty_departments(session: Session) -> None:
    """Delete the departments that no host, visit or invitation names."""
    with_host = exists().where(Host.department_id == Department.id)
    with_visit = exists().where(Visit.department_id == Department.id)
    with_invitation = exists().where(VisitInvitation.department_id == Department.id)
    empty = delete(Department).where(~with_host, ~with_visit, ~with_invitation)
    session.execute(empty, execution_options=_UNSEEN)


def _spoken_of() -> Any:
    visited = exists().where(VisitPerson.host_id == Host.id)
    return or_(visited, exists().where(InvitedPerson.host_id == Host.id))


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, _BATCH)):
        yield batch
