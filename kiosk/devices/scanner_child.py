"""Owns the camera's process as the screen sees it: started, heard, ended. A thread for each look.

The process is killed and not asked: a driver that hangs may hold it, never the screen.
"""

from __future__ import annotations

import logging
import os
import select
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from typing import IO

from kiosk.devices.scanner_lines import LONGEST_LINE, message_of
from kiosk.devices.scanner_port import Became, Lack, Message, NoScanner, Post, Scanner, ScannerState
from kiosk.devices.scanner_rules import pause_s

_LOG = logging.getLogger(__name__)
# A process that is loaded from a slow disk, and one whose camera takes long to open.
FIRST_SIGN_S = 15.0
SILENT_S = 5.0
LEAVE_S = 1.0
# A screen that crashes takes its camera's process along, even one that hangs.
WITH_US = ("setpriv", "--pdeathsig", "KILL", "--")


class ScannerChild:
    """A scanner by a process of its own; `command` starts that."""

    there = True

    def __init__(
        self,
        command: Sequence[str],
        silent_s: float = SILENT_S,
        first_sign_s: float = FIRST_SIGN_S,
    ) -> None:
        self._command = (*WITH_US, *command)
        self._limits = (first_sign_s, silent_s)
        self._look: _Look | None = None
        self._last: _Look | None = None

    @property
    def pid(self) -> int:
        """The camera's process, 0 where none runs."""
        return self._look.pid if self._look else 0

    def start(self, post: Post) -> None:
        if self._look is None:
            self._look = _Look(self._command, self._limits, post, self._last)
            self._look.start()

    def stop(self) -> None:
        if self._look is not None:
            self._look.end()
            self._look, self._last = None, self._look

    def close(self) -> None:
        self.stop()
        if self._last is not None:
            self._last.join(LEAVE_S)


class _Look(threading.Thread):
    """One look for codes, from start to stop, with as many processes as that takes."""

    def __init__(
        self,
        command: Sequence[str],
        limits: tuple[float, float],
        post: Post,
        before: _Look | None,
    ) -> None:
        super().__init__(name="scanner", daemon=True)
        self._command = command
        self._first_sign_s, self._silent_s = limits
        self._post = post
        self._before = before
        self._ending = threading.Event()
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        with self._lock:
            return self._child.pid if self._child else 0

    def end(self) -> None:
        """Kill the process, and start no other."""
        with self._lock:
            self._ending.set()
            if self._child is not None:
                self._child.kill()

    def run(self) -> None:
        if self._before is not None:
            # Two processes cannot have one camera.
            self._before.join(LEAVE_S)
            self._before = None
        self._tell(Became(ScannerState.STARTING))
        failures = 0
        while not self._ending.is_set():
            failures = 1 if self._one_child() else failures + 1
            if not self._ending.is_set():
                self._tell(Became(ScannerState.NO_CAMERA, Lack.HUNG))
                self._ending.wait(pause_s(failures))

    def _one_child(self) -> bool:
        """Whether the process gave a sign of life before it ended."""
        if (child := self._spawned()) is None:
            return False
        signs = False
        try:
            for line in self._lines(child):
                signs = True
                if (message := message_of(line)) is not None:
                    self._post_unless_ended(message)
        finally:
            self._let_go(child)
        return signs

    def _spawned(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._ending.is_set():
                return None
            try:
                self._child = subprocess.Popen(
                    self._command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
                )
            except OSError as error:
                _LOG.error("the scanner does not start: %s", error.strerror)
                self._child = None
            return self._child

    def _lines(self, child: subprocess.Popen[bytes]) -> Iterator[bytes]:
        """Each whole line, until the process ends, is silent for too long, or babbles."""
        output, waiting = _output(child).fileno(), b""
        limit = self._first_sign_s
        while len(waiting) < LONGEST_LINE:
            if not select.select([output], [], [], limit)[0]:
                _LOG.error("the camera's driver hangs: its process is ended")
                return
            if not (more := os.read(output, LONGEST_LINE)):
                return
            limit = self._silent_s
            *lines, waiting = (waiting + more).split(b"\n")
            yield from lines

    def _let_go(self, child: subprocess.Popen[bytes]) -> None:
        child.kill()
        _output(child).close()
        try:
            child.wait(LEAVE_S)
        except subprocess.TimeoutExpired:
            _LOG.error("the camera's driver does not let its process go")
        with self._lock:
            self._child = None

    def _tell(self, message: Became) -> None:
        if message.state is ScannerState.NO_CAMERA:
            _LOG.warning("the scanner has no camera: %s", message.lack.value)
        self._post_unless_ended(message)

    def _post_unless_ended(self, message: Message) -> None:
        if not self._ending.is_set():
            self._post(message)


def _output(child: subprocess.Popen[bytes]) -> IO[bytes]:
    if child.stdout is None:
        raise ValueError("the process was started without its pipe")
    return child.stdout


def scanner_for(wish: str) -> Scanner:
    """The scanner for the camera that the settings name; "" is none."""
    if not wish:
        return NoScanner()
    return ScannerChild((sys.executable, "-m", "kiosk.devices.scanner_process", wish))
