"""Owns the other end of the rehearsal's robot finger: commands to the kiosk's shown screen."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

from visitor.clock import Clock
from visitor.demo.waiting import wait_for

CONNECT_S = 30.0
ANSWER_S = 30.0


class FingerError(RuntimeError):
    """The kiosk could not do what the script asked for."""


class FingerClient:
    """One connection to the screen that is shown now; `follow` moves on to its successor."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._inode = 0
        self._socket = self._connect()
        self._lines = self._socket.makefile("rb")

    def follow(self) -> None:
        """Wait until another screen has taken over, and connect to it."""
        self.close()
        self._socket = self._connect()
        self._lines = self._socket.makefile("rb")

    def close(self) -> None:
        self._lines.close()
        self._socket.close()

    def touch(self, name: str) -> float:
        """Touch the item called `name`, once it can be; its monotonic second of the press."""
        return float(self._do(do="touch", object=name)["at_ms"]) / 1000

    def type(self, text: str, *, hardware: bool = False) -> None:
        """Type on the screen's keyboard, key by key, or as if on one of plastic."""
        self._do(do="type", text=text, hardware=hardware)

    def key(self, caption: str) -> None:
        self._do(do="key", text=caption)

    def read(self, name: str, prop: str) -> Any:
        return self._do(do="read", object=name, property=prop)["value"]

    def wait(self, name: str, prop: str, value: object, deadline_ms: int = 15_000) -> None:
        """Wait until the property has the value."""
        self._do(do="wait", object=name, property=prop, equals=value, deadline_ms=deadline_ms)

    def watch(self, name: str, prop: str) -> None:
        self._do(do="watch", object=name, property=prop)

    def trace(self) -> list[dict[str, Any]]:
        """Every value that the watched properties have had, in order."""
        values: list[dict[str, Any]] = self._do(do="trace")["values"]
        return values

    def grab(self, file: Path) -> None:
        """Write a picture of the window."""
        self._do(do="grab", file=str(file.resolve()))

    def warnings(self) -> list[str]:
        """What Qt has warned of in this process."""
        return list(self._do(do="warnings")["warnings"])

    def _do(self, **command: object) -> dict[str, Any]:
        self._socket.sendall(json.dumps(command).encode() + b"\n")
        line = self._lines.readline()
        if not line:
            raise FingerError("the screen has gone")
        answer: dict[str, Any] = json.loads(line)
        if not answer.get("ok"):
            raise FingerError(f"{command}: {answer.get('why')}")
        return answer

    def _connect(self) -> socket.socket:
        def attempt() -> socket.socket | None:
            # A screen that takes over puts a socket of its own in the place of the old one.
            if not self._path.exists() or self._path.stat().st_ino == self._inode:
                return None
            inode = self._path.stat().st_ino
            connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            connection.settimeout(ANSWER_S)
            try:
                connection.connect(str(self._path))
            except OSError:
                connection.close()
                return None
            self._inode = inode
            return connection

        return wait_for(attempt, "a screen at the kiosk", CONNECT_S, self._clock)
