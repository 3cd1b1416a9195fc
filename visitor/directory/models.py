"""Owns the rows of the municipality's directory."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from visitor.db.base import Base, Id
from visitor.languages import LONGEST_TAG, in_language


class Department(Base):
    """A unit of the municipality, known by its Finnish name."""

    __tablename__ = "department"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    name_fi: Mapped[str] = mapped_column(String(200), unique=True)
    name_sv: Mapped[str] = mapped_column(String(200))
    name_en: Mapped[str] = mapped_column(String(200))

    def name(self, language: str) -> str:
        return in_language(self.names, language)

    @property
    def names(self) -> dict[str, str]:
        return {"fi": self.name_fi, "sv": self.name_sv, "en": self.name_en}


class Host(Base):
    """An employee whom visitors come to see; kept for its visits when no longer `active`."""

    __tablename__ = "host"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    email: Mapped[str] = mapped_column(String(320), unique=True)
    given_name: Mapped[str] = mapped_column(String(100))
    family_name: Mapped[str] = mapped_column(String(100))
    title: Mapped[str] = mapped_column(String(200), default="")
    mobile: Mapped[str] = mapped_column(String(20), default="")
    language: Mapped[str] = mapped_column(String(LONGEST_TAG))
    active: Mapped[bool] = mapped_column(default=True)
    department_id: Mapped[str] = mapped_column(ForeignKey("department.id"))
    department: Mapped[Department] = relationship()

    __table_args__ = (Index("ix_host_active", "active"),)

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}"


class DirectoryVersion(Base):
    """One row an import: who owns the data, and when it was taken in; the newest counts."""

    __tablename__ = "directory_version"

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    imported_at: Mapped[datetime]
    owner: Mapped[str] = mapped_column(String(200))
    hosts: Mapped[int]
