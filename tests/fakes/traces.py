"""Where a visitor's words could lie on: memory of processes, files, the display's selections."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil

# How many bytes a letter may take: with the noughts left out all encodings are the first.
WIDEST = 4
PIECE = 1 << 24
SHARED_MEMORY = Path("/dev/shm")
_SELECTIONS = """
import sys
from PySide6.QtGui import QClipboard, QGuiApplication
board = QGuiApplication([]).clipboard()
for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
    sys.stdout.write(board.text(mode) + "\\n")
"""


class Traces:
    """Looks for `words`, small letters and digits that occur nowhere else."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = {word.encode("ascii"): word for word in words}

    def in_bytes(self, data: bytes) -> set[str]:
        """The words that `data` holds, in UTF-8, UTF-16 or UTF-32."""
        letters = data.translate(None, b"\0")
        return {word for letter, word in self._words.items() if letter in letters}

    def in_process(self, pid: int) -> set[str]:
        """The words in the memory of the process, as far as it may read and has ever written."""
        overlap = max(map(len, self._words)) * WIDEST - 1
        found: set[str] = set()
        for begin, end in own_memory(pid):
            for data in _pieces(pid, begin, end, overlap):
                found |= self.in_bytes(data)
        return found

    def in_files(self, *folders: Path, but: Collection[Path] = ()) -> set[str]:
        """The files below the folders that hold a word, or bear one in their name.

        `but` are those that were there before anybody wrote a word.
        """
        files = (file for folder in folders for file in folder.rglob("*") if file not in but)
        return {str(file) for file in files if self.in_bytes(_content(file))}

    def in_selections(self, display: str) -> set[str]:
        """The words in the clipboard and the primary selection of an X display."""
        asked = subprocess.run(
            [sys.executable, "-c", _SELECTIONS],
            env={"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            timeout=30,
            check=True,
        )
        return self.in_bytes(asked.stdout)


def own_memory(pid: int) -> Iterator[tuple[int, int]]:
    """Begin and end of what the process may read, but for unwritable files and the kernel's.

    Nothing of a process that has ended.
    """
    try:
        lines = Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return
    for line in lines:
        place, rights, *_, name = [*line.split(maxsplit=5), ""][:6]
        a_file = name.startswith("/") and "w" not in rights
        if rights.startswith("r") and not a_file and not name.startswith("[v"):
            begin, _, end = place.partition("-")
            yield int(begin, 16), int(end, 16)


def shared_memory() -> frozenset[Path]:
    """The files that lie in shared memory now, whoever made them."""
    return frozenset(SHARED_MEMORY.rglob("*"))


def family(pid: int) -> list[int]:
    """The process and everything below it."""
    root = psutil.Process(pid)
    return [root.pid, *(child.pid for child in root.children(recursive=True))]


def _pieces(pid: int, begin: int, end: int, overlap: int) -> Iterator[bytes]:
    # A process that ends meanwhile holds nothing any more.
    with suppress(FileNotFoundError), Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        at = begin
        while at < end:
            try:
                memory.seek(at)
                data = memory.read(min(PIECE, end - at))
            except OSError:
                return  # given back since, or a device's: not the process's own words
            if not data:
                return
            yield data
            if at + len(data) >= end:
                return
            # A word may lie across two pieces.
            at += max(len(data) - overlap, 1)


def _content(file: Path) -> bytes:
    name = str(file).encode()
    try:
        return name + b"\n" + file.read_bytes() if file.is_file() else name
    except FileNotFoundError:
        return name  # another program's, gone meanwhile
