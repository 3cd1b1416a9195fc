"""Owns the encoded directory, made once a version and shared by all kiosks. Worker threads."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from threading import Lock

from sqlalchemy.orm import Session

from visitor.db.engine import Database
from visitor.directory import repository
from visitor.directory.schemas import DepartmentView, DirectoryView, HostView, NameView


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One whole directory as bytes: JSON, and the same in gzip."""

    version: int
    etag: str
    plain: bytes
    packed: bytes


class Snapshots:
    """Gives the newest snapshot; encodes it only when the version has changed."""

    def __init__(self, database: Database, keep_days: int) -> None:
        self._database = database
        self._keep_days = keep_days
        self._lock = Lock()
        self._kept: Snapshot | None = None

    def newest(self) -> Snapshot:
        """The newest whole directory, read at one moment."""
        with self._lock, self._database.reading() as session:
            version = repository.newest_version(session)
            if self._kept is None or self._kept.version != version:
                self._kept = _encoded(_read(session, version, self._keep_days))
            return self._kept


def _read(session: Session, version: int, keep_days: int) -> DirectoryView:
    departments = tuple(
        DepartmentView(id=row.id, name=NameView(fi=row.name_fi, sv=row.name_sv, en=row.name_en))
        for row in repository.departments_with_hosts(session)
    )
    hosts = tuple(
        HostView(id=id_, given=given, family=family, title=title, department=department)
        for id_, given, family, title, department in repository.active_hosts(session)
    )
    return DirectoryView(version=version, keep_days=keep_days, departments=departments, hosts=hosts)


def _encoded(view: DirectoryView) -> Snapshot:
    plain = view.model_dump_json().encode()
    # A hub that was set up anew counts from 1 again: the version alone would lie to old kiosks.
    etag = f'"{view.version}-{hashlib.sha256(plain).hexdigest()[:12]}"'
    return Snapshot(view.version, etag, plain, gzip.compress(plain, 6, mtime=0))
