"""Owns the newest frame of one picture in shared memory. One writer, many readers, no locks.

The file holds a head and three slots. The writer fills the slot that readers have left longest
ago and counts its stamp from even to odd and back, so that a reader knows a torn copy and takes
the next one. Neither waits for the other.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from typing_extensions import Buffer

    Pixels = Buffer | NDArray[np.uint8]

MAGIC = 0x4C55554B4B553031
SLOTS = 3
PAGE = 4096
BYTES_A_PIXEL = 4
TRIES = 5
# Words of eight bytes in the head.
_MAGIC, _SLOT_BYTES, _NEWEST = 0, 1, 2
_STAMPS = 8
_STAMP, _WIDTH, _HEIGHT, _AT_MS, _WORDS = 0, 1, 2, 3, 8


class FrameFileError(Exception):
    """A file that holds no frames of ours."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`data` is width × height × 4 bytes B G R 255, rows from the top; `at_ms` is the writer's."""

    data: bytearray
    width: int
    height: int
    sequence: int
    at_ms: int


def picture_folder(data_dir: Path) -> Path:
    """Where the pictures of the program with this `data_dir` lie; made, for its user alone.

    In memory where the machine has /dev/shm, so that no picture ever reaches a disk.
    """
    shared = Path("/dev/shm")  # noqa: S108
    if shared.is_dir() and os.access(shared, os.W_OK):
        mark = hashlib.sha256(os.fsencode(data_dir.resolve())).hexdigest()[:16]
        folder = shared / f"luukku-{os.getuid()}-{mark}"
    else:
        folder = data_dir / "pictures"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.getuid() or folder.is_symlink():
        raise FrameFileError(f"{folder} belongs to somebody else")
    folder.chmod(0o700)
    return folder


def wipe_leftovers(folder: Path) -> int:
    """Wipe and remove what a killed writer has left in `folder`; how many files that were."""
    left = [file for file in folder.iterdir() if file.suffix in {".frames", ".new"}]
    for file in left:
        if file.stat().st_size > 0:
            with file.open("r+b") as opened, mmap.mmap(opened.fileno(), 0) as memory:
                memory[:] = bytes(len(memory))
        file.unlink()
    return len(left)


class FrameWriter:
    """Makes `path` (0600) for pictures of up to `width_max` × `height_max`. One thread.

    Takes 3 × 4 bytes for each pixel. Raises OSError where there is no room for them.
    """

    def __init__(self, path: Path, width_max: int, height_max: int) -> None:
        self.path = path
        self._largest = width_max * height_max * BYTES_A_PIXEL
        self._slot_bytes = -(-self._largest // PAGE) * PAGE
        self._fence = threading.Lock()
        self._sequence = 0
        self._used = [0] * SLOTS
        self._memory = _make(path, PAGE + SLOTS * self._slot_bytes)
        self._head = memoryview(self._memory)[:PAGE].cast("Q")
        self._head[_SLOT_BYTES] = self._slot_bytes
        self._head[_MAGIC] = MAGIC

    def write(self, bgra: Pixels, width: int, height: int, at_ms: int) -> int:
        """Show this frame, B G R 255 from the top, as the newest; its sequence number, from 1.

        Raises ValueError where `bgra` is not C-contiguous, not width × height × 4 bytes, or
        larger than the file was made for.
        """
        with memoryview(cast("Buffer", bgra)) as view, view.cast("B") as data:
            if len(data) != width * height * BYTES_A_PIXEL or len(data) > self._largest:
                raise ValueError(f"{len(data)} bytes are no picture of {width}×{height}")
            self._fill(data, width, height, at_ms)
        return self._sequence

    def close(self) -> None:
        """Wipe all frames and remove the file. Readers find no picture from now on."""
        if self._memory.closed:
            return
        self._head[_NEWEST] = 0
        _fence(self._fence)
        self._head.release()
        for slot, used in enumerate(self._used):
            start = PAGE + slot * self._slot_bytes
            self._memory[start : start + used] = bytes(used)
        self._memory.close()
        self.path.unlink(missing_ok=True)

    def _fill(self, data: memoryview, width: int, height: int, at_ms: int) -> None:
        sequence = self._sequence + 1
        slot = sequence % SLOTS
        words = _STAMPS + slot * _WORDS
        start = PAGE + slot * self._slot_bytes
        self._used[slot] = max(self._used[slot], len(data))
        self._head[words + _STAMP] = 2 * sequence - 1
        _fence(self._fence)
        self._head[words + _WIDTH] = width
        self._head[words + _HEIGHT] = height
        self._head[words + _AT_MS] = at_ms
        self._memory[start : start + len(data)] = data
        _fence(self._fence)
        self._head[words + _STAMP] = 2 * sequence
        self._head[_NEWEST] = sequence
        self._sequence = sequence


class FrameReader:
    """Reads the frames of `path`. One thread; raises FrameFileError or OSError where there is none.

    A reader of a file that its writer has closed finds no picture; it never finds an error.
    """

    def __init__(self, path: Path) -> None:
        self._fence = threading.Lock()
        with path.open("rb") as file:
            if (size := os.fstat(file.fileno()).st_size) < PAGE:
                raise FrameFileError(f"{path} is too short")
            self._memory = mmap.mmap(file.fileno(), size, prot=mmap.PROT_READ)
        self._head = memoryview(self._memory)[:PAGE].cast("Q")
        if self._head[_MAGIC] != MAGIC or PAGE + SLOTS * self._head[_SLOT_BYTES] != size:
            self.close()
            raise FrameFileError(f"{path} holds no frames")
        self._slot_bytes = self._head[_SLOT_BYTES]

    @property
    def sequence(self) -> int:
        """The number of the newest frame; 0 before the first and after the last. Cheap."""
        return self._head[_NEWEST]

    def newest(self, into: bytearray | None = None) -> Frame | None:
        """A copy of the newest frame, or None.

        `into` is filled instead of new memory where its length is that of the frame.
        """
        for _ in range(TRIES):
            if (sequence := self.sequence) == 0:
                return None
            if (frame := self._copy(sequence, into)) is not None:
                return frame
        return None

    def close(self) -> None:
        self._head.release()
        self._memory.close()

    def _copy(self, sequence: int, into: bytearray | None) -> Frame | None:
        slot = sequence % SLOTS
        words = _STAMPS + slot * _WORDS
        _fence(self._fence)
        width, height = self._head[words + _WIDTH], self._head[words + _HEIGHT]
        at_ms = self._head[words + _AT_MS]
        size = width * height * BYTES_A_PIXEL
        if self._head[words + _STAMP] != 2 * sequence or size > self._slot_bytes:
            return None
        start = PAGE + slot * self._slot_bytes
        with memoryview(self._memory) as all_of_it:
            if into is None or len(into) != size:
                into = bytearray(all_of_it[start : start + size])
            else:
                into[:] = all_of_it[start : start + size]
        _fence(self._fence)
        if self._head[words + _STAMP] != 2 * sequence:
            return None
        return Frame(into, width, height, sequence, at_ms)


def _make(path: Path, size: int) -> mmap.mmap:
    # Whole before it has its name: a reader never meets half a head.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.stem}-", suffix=".new")
    try:
        # Asked for now: a full disk must be an error here, not the end of the process later.
        os.posix_fallocate(handle, 0, size)
        memory = mmap.mmap(handle, size)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    finally:
        os.close(handle)
    return memory


def _fence(lock: threading.Lock) -> None:
    """Keep what is stored before from being seen after what is stored later, on every machine."""
    with lock:
        pass
    with lock:
        pass
