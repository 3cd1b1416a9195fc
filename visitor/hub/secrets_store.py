"""Owns the hub's secret keys: one file in the data folder, for its owner only. Any thread."""

from __future__ import annotations

import secrets
import stat
from collections.abc import Sequence
from pathlib import Path

from visitor.access.private_files import alone, write_private

FILE = "secret-keys"
KEY_BYTES = 32
MOST_KEYS = 3
"""How many keys are kept: links live for hours, so that older ones are long over."""


class SecretsUnusableError(Exception):
    """The file of keys cannot be trusted or understood; says which and why, never a key."""


def load_keys(data_dir: Path) -> tuple[bytes, ...]:
    """The keys, oldest first, 32 bytes each; the last signs. The first call makes one.

    Raises SecretsUnusableError where the file is damaged or open to others.
    """
    path = data_dir / FILE
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with alone(path):
            # Another hub may have started at the same moment and made it first.
            if not path.exists():
                _write(path, [secrets.token_bytes(KEY_BYTES)])
    return _read(path)


def rotate_keys(data_dir: Path) -> int:
    """Add a key that signs from the hub's next start on; tells how many are kept.

    What older keys signed still holds, as long as they are kept.
    """
    load_keys(data_dir)
    path = data_dir / FILE
    with alone(path):
        keys = (*_read(path), secrets.token_bytes(KEY_BYTES))[-MOST_KEYS:]
        _write(path, keys)
    return len(keys)


def _write(path: Path, keys: Sequence[bytes]) -> None:
    write_private(path, "".join(f"{key.hex()}\n" for key in keys).encode())


def _read(path: Path) -> tuple[bytes, ...]:
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise SecretsUnusableError(f"{path} is open to others: make its mode 0600")
    try:
        keys = tuple(bytes.fromhex(line) for line in path.read_text("ascii").splitlines())
    except ValueError:
        keys = ()
    if not keys or any(len(key) != KEY_BYTES for key in keys):
        raise SecretsUnusableError(f"{path} is damaged: bring it back from a backup")
    return keys
