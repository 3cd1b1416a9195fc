"""Owns a child's line to its keeper: tells that it lives, and ends with it. Own waiting thread."""

from __future__ import annotations

import os
import select
import signal
import socket
import threading
from collections.abc import Callable

ORPHAN_LIMIT_S = 3.0
ORPHAN_CODE = 70


class KeeperLine:
    """`fd` is the number that the keeper gave by `--keeper`; without one nothing is watched.

    Where the keeper dies, this process gets SIGTERM, and is ended after 3 s where it stays.
    """

    def __init__(
        self,
        fd: int | None,
        end_orphan: Callable[[int], object] = os._exit,
        limit_s: float = ORPHAN_LIMIT_S,
    ) -> None:
        self._end_orphan = end_orphan
        self._limit_s = limit_s
        self._socket: socket.socket | None = None
        self._closed = threading.Event()
        if fd is not None:
            os.set_inheritable(fd, False)
            self._socket = socket.socket(fileno=fd)
            self._socket.setblocking(False)
            threading.Thread(target=self._watch, args=[fd], name="keeper", daemon=True).start()

    def alive(self) -> None:
        """Say that this process turns; call it each second from the thread that must not hang.

        A child that has said so once and is then silent for 10 s is killed by its keeper.
        """
        if self._socket is None:
            return
        try:
            self._socket.send(b".")
        except OSError:
            # The keeper stands still or has gone; the thread that waits knows which.
            return

    def close(self) -> None:
        """At the very end of the program: a keeper that ends now ends nobody."""
        self._closed.set()

    def _watch(self, fd: int) -> None:
        gone = select.poll()
        gone.register(fd, 0)  # no reading: only the hang-up is reported
        gone.poll()
        if self._closed.is_set():
            return
        os.kill(os.getpid(), signal.SIGTERM)
        if not self._closed.wait(self._limit_s):
            self._end_orphan(ORPHAN_CODE)
