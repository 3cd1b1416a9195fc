"""Owns the rehearsal's robot finger: a socket that can touch and read this screen. GUI thread.

Whoever reaches the socket can do what a visitor can do, and read what a visitor types. So there
is no finger unless the program was started with `--rehearsal SOCKETPATH`, and the socket lies in
a directory that only this user may enter.
"""

from __future__ import annotations

import json
import os
import stat
from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtQuick import QQuickWindow

from visitor.clock import Clock
from visitor.touch.boundary import Boundary
from visitor.touch.finger_moves import Answer, BadCommandError, Command, Moves, Script

LOOK_MS = 10
DEADLINE_MS = 5_000
LINE_LIMIT = 65_536
WAITING_LIMIT = 256


class NotPrivateError(PermissionError):
    """Others than this user may enter the socket's directory."""


class Finger(QObject):
    """Takes one command a line (JSON) and answers each with one line, in order.

    `path` is what the program was given by `--rehearsal`. Raises NotPrivateError.
    """

    def __init__(self, path: Path, window: QQuickWindow, clock: Clock, boundary: Boundary) -> None:
        super().__init__()
        self._path = path
        self._clock = clock
        self._boundary = boundary
        self._moves = Moves(window, clock)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._greet)
        self._clients: dict[QLocalSocket, bytes] = {}
        self._waiting: deque[tuple[QLocalSocket, bytes]] = deque()
        self._now: tuple[QLocalSocket, Script[Answer], float] | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        _make_private(path.parent)

    def take_over(self) -> None:
        """Become the one behind `path`, from now on; connections to the one before stay its own.

        Raises OSError where the socket cannot be made.
        """
        # Under a name of our own first: the one before us removes what it has listened on
        # when it quits, and that must not be the path that is ours by then.
        own = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        if not self._server.isListening() and not self._server.listen(str(own)):
            raise OSError(f"{self._server.errorString()}: {own}")
        if own.exists():
            own.replace(self._path)

    def close(self) -> None:
        """Tell those who still wait that this screen goes, and answer nobody any more."""
        self._timer.stop()
        going = [client for client, _ in self._waiting]
        if self._now is not None:
            going.insert(0, self._now[0])
        self._now = None
        self._waiting.clear()
        for client in going:
            self._answer(client, {"ok": False, "why": "retired"})
        self._server.close()

    @Slot()
    def _greet(self) -> None:
        while (client := self._server.nextPendingConnection()) is not None:
            self._clients[client] = b""
            client.readyRead.connect(self._read)
            client.disconnected.connect(self._part)

    @Slot()
    def _part(self) -> None:
        for client in [c for c in self._clients if not c.isOpen() or not c.isValid()]:
            del self._clients[client]
            client.deleteLater()

    @Slot()
    def _read(self) -> None:
        for client in list(self._clients):
            data = self._clients[client] + bytes(client.readAll().data())
            *lines, rest = data.split(b"\n")
            self._clients[client] = rest
            self._waiting.extend((client, line) for line in lines)
            if len(rest) > LINE_LIMIT or len(self._waiting) > WAITING_LIMIT:
                client.abort()
        if self._waiting and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _look(self) -> None:
        with self._boundary.guard("finger"):
            if self._now is None and self._waiting:
                self._begin(*self._waiting.popleft())
            if self._now is not None:
                self._go_on(*self._now)
        if self._now is None and not self._waiting:
            self._timer.stop()

    def _begin(self, client: QLocalSocket, line: bytes) -> None:
        try:
            command, limit_s = _parse(line)
            if command.get("do") == "warnings":
                self._answer(client, {"ok": True, "warnings": list(self._boundary.qt_warnings)})
                return
            script = self._moves.script(command)
        except BadCommandError as error:
            self._answer(client, {"ok": False, "why": str(error)})
        else:
            self._now = (client, script, self._clock.monotonic() + limit_s)

    def _go_on(self, client: QLocalSocket, script: Script[Answer], deadline: float) -> None:
        self._now = None
        answer: Answer = {"ok": False, "why": "fault"}
        try:
            next(script)
        except StopIteration as end:
            answer = {"ok": True, **end.value}
        except (BadCommandError, LookupError) as error:
            answer = {"ok": False, "why": str(error)}
        else:
            if self._clock.monotonic() < deadline:
                self._now = (client, script, deadline)
                return
            script.close()
            answer = {"ok": False, "why": "deadline"}
        finally:
            # A surprise is answered too, on its way to the boundary.
            if self._now is None:
                self._answer(client, answer)

    def _answer(self, client: QLocalSocket, answer: Answer) -> None:
        if client in self._clients:
            client.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
            client.flush()


def open_finger(
    path: Path | None, window: QQuickWindow, clock: Clock, boundary: Boundary
) -> Finger | None:
    """The finger, if the program was started for a rehearsal: `path` is its `--rehearsal`."""
    return None if path is None else Finger(path, window, clock, boundary)


def _make_private(directory: Path) -> None:
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = directory.stat()
    if found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077:
        raise NotPrivateError(f"{directory} must be yours and closed to others (mode 0700)")


def _parse(line: bytes) -> tuple[Command, float]:
    try:
        command = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadCommandError("not JSON") from error
    if not isinstance(command, dict):
        raise BadCommandError("not an object")
    limit_ms = command.get("deadline_ms", DEADLINE_MS)
    if isinstance(limit_ms, bool) or not isinstance(limit_ms, int | float) or limit_ms < 0:
        raise BadCommandError("'deadline_ms' must be milliseconds")
    return command, limit_ms / 1000
