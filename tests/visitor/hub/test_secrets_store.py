"""The hub's secret keys: made once, agreed upon, rotated, private."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from visitor.hub.secrets_store import (
    FILE,
    MOST_KEYS,
    SecretsUnusableError,
    load_keys,
    rotate_keys,
)

LOAD = """
import sys
from pathlib import Path
from visitor.hub.secrets_store import load_keys
sys.stdout.write("ready\\n"); sys.stdout.flush(); sys.stdin.readline()
sys.stdout.write(load_keys(Path(sys.argv[1]))[-1].hex())
"""


def test_a_key_is_made_at_the_first_start_and_stays(tmp_path: Path) -> None:
    keys = load_keys(tmp_path / "new")
    assert [len(key) for key in keys] == [32]
    assert load_keys(tmp_path / "new") == keys
    assert load_keys(tmp_path / "other") != keys


def test_only_its_owner_may_read_the_file(tmp_path: Path) -> None:
    load_keys(tmp_path)
    rotate_keys(tmp_path)
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_hubs_that_start_at_once_agree(tmp_path: Path) -> None:
    hubs = [
        subprocess.Popen(
            [sys.executable, "-c", LOAD, str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for hub in hubs:
        assert hub.stdout is not None
        assert hub.stdout.readline() == "ready\n"
    for hub in hubs:
        assert hub.stdin is not None
        hub.stdin.write("\n")
        hub.stdin.flush()
    keys = {hub.communicate(timeout=30)[0] for hub in hubs}
    assert keys == {load_keys(tmp_path)[-1].hex()}


def test_rotation_adds_the_newest_last_and_forgets_the_oldest(tmp_path: Path) -> None:
    first = load_keys(tmp_path)
    assert rotate_keys(tmp_path) == 2
    second = load_keys(tmp_path)
    assert second[:1] == first
    for _ in range(MOST_KEYS):
        rotate_keys(tmp_path)
    last = load_keys(tmp_path)
    assert len(last) == MOST_KEYS
    assert not set(first) & set(last)


def test_nothing_but_the_keys_and_the_lock_stays_behind(tmp_path: Path) -> None:
    load_keys(tmp_path)
    rotate_keys(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, f"{FILE}.lock"]


@pytest.mark.parametrize("content", ["", "abcd\n", "not hexadecimal\n", "ä" * 64])
def test_a_damaged_file_is_refused_and_not_quoted(tmp_path: Path, content: str) -> None:
    load_keys(tmp_path)
    (tmp_path / FILE).write_text(content)
    with pytest.raises(SecretsUnusableError, match="damaged") as refused:
        load_keys(tmp_path)
    assert not content.strip() or content.strip() not in str(refused.value)


def test_a_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    load_keys(tmp_path)
    (tmp_path / FILE).chmod(0o640)
    with pytest.raises(SecretsUnusableError, match="0600"):
        load_keys(tmp_path)
