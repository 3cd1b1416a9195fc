"""Owns the wire shape of the directory: names and departments, never an address or a number."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Wire(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NameView(Wire):
    """A department's name in each language."""

    fi: str
    sv: str
    en: str


class DepartmentView(Wire):
    id: str
    name: NameView


class HostView(Wire):
    """A host as a kiosk may know them; `department` is an id."""

    id: str
    given: str
    family: str
    title: str
    department: str


class DirectoryView(Wire):
    """The whole directory at one version; 0 before the first import.

    `keep_days` is how long the hub keeps what a visitor tells: the kiosk says it on the glass.
    """

    version: int
    keep_days: int
    departments: tuple[DepartmentView, ...]
    hosts: tuple[HostView, ...]
