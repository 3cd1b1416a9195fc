"""A real X server without a screen, with a window manager: Qt gives no keyboard without one."""

from __future__ import annotations

import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

START_S = 20.0


@contextmanager
def running_xvfb(width: int = 1080, height: int = 1920) -> Iterator[str]:
    """Yield the DISPLAY of an X server of `width` × `height` pixels. It ends with the block.

    Raises TimeoutError where the server or the window manager does not come up.
    """
    reads, writes = os.pipe()
    screen = f"{width}x{height}x24"
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", screen, "-nolisten", "tcp"]
    server = subprocess.Popen([*command, "-noreset"], pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        display = f":{_line(reads)}"
        with _window_manager(display):
            yield display
    finally:
        os.close(reads)
        _end(server)


@contextmanager
def _window_manager(display: str) -> Iterator[None]:
    with TemporaryDirectory() as folder:
        pipe = Path(folder) / "up"
        os.mkfifo(pipe)
        reads = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        # Openbox runs the start-up command when it has taken charge of the screen.
        process = subprocess.Popen(
            ["openbox", "--sm-disable", "--startup", f"sh -c 'echo up > {pipe}'"],
            env={**os.environ, "DISPLAY": display},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _line(reads)
            yield
        finally:
            os.close(reads)
            _end(process)


def _line(reads: int) -> str:
    ready, _, _ = select.select([reads], [], [], START_S)
    if not ready:
        raise TimeoutError("the X server or its window manager did not come up")
    return os.read(reads, 64).decode().strip()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)
