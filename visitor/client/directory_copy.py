"""Owns the last copy of the directory on this machine's disk. Any thread; blocks for the disk."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from visitor.client.wire import Node
from visitor.languages import NAMED_IN

_MAGIC = "luukku-directory-1"
_HALF_FILE_AGE_S = 3600.0


@dataclass(frozen=True, slots=True)
class Department:
    """A unit; `name` by language: fi, sv, en."""

    id: str
    name: dict[str, str]


class HostEntry(NamedTuple):
    """A host as a visitor may know them; `department` is its id. A tuple, for 10,000 are read."""

    id: str
    given: str
    family: str
    title: str
    department: str


@dataclass(frozen=True, slots=True)
class DirectorySnapshot:
    """One whole directory; it never changes. `keep_days`: how long a visitor's details stay."""

    version: int
    departments: tuple[Department, ...]
    hosts: tuple[HostEntry, ...]
    etag: str
    keep_days: int = 30


@dataclass(frozen=True, slots=True)
class CopyFault:
    """There is a copy, and it cannot be used."""

    reason: str


class DirectoryCopy:
    """The file: one line of JSON about the body, then the body as the hub sent it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> DirectorySnapshot | None:
        """The copy, or None where there is none or it is damaged."""
        found = self.examine()
        return found if isinstance(found, DirectorySnapshot) else None

    def examine(self) -> DirectorySnapshot | CopyFault | None:
        """As `load`, but a copy that cannot be used comes back as its fault."""
        try:
            header, _, body = self._path.read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        except OSError as error:
            return CopyFault(f"the directory's copy cannot be read: {error.strerror}")
        try:
            return parse_directory(body, _checked_etag(header, body))
        except (ValueError, RecursionError) as error:
            return CopyFault(f"the directory's copy is damaged: {error}")

    def replace(self, body: bytes, etag: str) -> None:
        """Put a new body in place of the old one at once. Raises OSError where the disk refuses."""
        import tempfile  # Late: a screen's first frame must not wait for it.

        folder = self._path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        header = {"magic": _MAGIC, "etag": etag, "sha256": hashlib.sha256(body).hexdigest()}
        handle, name = tempfile.mkstemp(prefix=f".{self._path.name}-", dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(json.dumps(header).encode() + b"\n" + body)
                file.flush()
                os.fsync(file.fileno())
            self._forget_half_files(Path(name))
            Path(name).replace(self._path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _sync_folder(folder)

    def _forget_half_files(self, newest: Path) -> None:
        """Remove what a process that was killed while writing left behind."""
        since = newest.stat().st_mtime - _HALF_FILE_AGE_S
        for half in newest.parent.glob(f".{self._path.name}-*"):
            if half.stat().st_mtime < since:
                half.unlink(missing_ok=True)


def parse_directory(body: bytes, etag: str) -> DirectorySnapshot:
    """Read the hub's directory. Raises ValueError, which names the path of what does not fit."""
    raw = json.loads(body)
    directory = Node(raw)
    return DirectorySnapshot(
        version=directory.whole("version"),
        departments=tuple(_department(node) for node in directory.nodes("departments")),
        hosts=_hosts(raw.get("hosts")),
        etag=etag,
        keep_days=directory.whole("keep_days"),
    )


def _department(node: Node) -> Department:
    name = node.node("name")
    return Department(node.text("id"), {language: name.text(language) for language in NAMED_IN})


def _hosts(rows: Any) -> tuple[HostEntry, ...]:
    if not isinstance(rows, list):
        raise ValueError("hosts: not a list")  # noqa: TRY004
    hosts = []
    for index, row in enumerate(rows):
        try:
            host = HostEntry(
                row["id"], row["given"], row["family"], row["title"], row["department"]
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"hosts[{index}]: {error}") from error
        if not all(type(part) is str for part in host):
            raise ValueError(f"hosts[{index}]: not a text")
        hosts.append(host)
    return tuple(hosts)


def _checked_etag(header: bytes, body: bytes) -> str:
    head = Node(json.loads(header))
    if head.text("magic") != _MAGIC:
        raise ValueError("not a copy of this format")
    if head.text("sha256") != hashlib.sha256(body).hexdigest():
        raise ValueError("the checksum does not match")
    return head.text("etag")


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
