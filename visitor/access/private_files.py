"""Owns how files with secrets are written: whole or not at all, for their owner only."""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_private(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, durably, with mode 0600. Raises OSError."""
    with private_file(path) as draft:
        draft.write(content)


class Draft:
    """A file being written beside the place that it will take."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def write(self, content: bytes) -> None:
        while content:
            content = content[os.write(self._descriptor, content) :]


@contextmanager
def private_file(path: Path) -> Iterator[Draft]:
    """A draft that takes the place of `path` at the end, or leaves no trace on an exception.

    Raises OSError at once where the folder does not let us write.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        try:
            yield Draft(descriptor)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        beside.replace(path)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
    _sync_folder(path.parent)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Only one process at a time is inside for the same `path`; the others wait."""
    lock = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
