"""Owns the room's two children, screen and media: starts and restarts each without the other.

Its own process, one thread; no Qt and no media, so that it outlives both. The journal is JSON
lines on stderr.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from time import monotonic  # noqa: TID251 - visitor.clock is slower to load than all of this
from typing import NamedTuple

from booth.room import keeper_rules as rules

Journal = Callable[[dict[str, object]], None]
BYTES = 4096


class Running(NamedTuple):
    """One child's process, the line to it, and the handle that tells of its end."""

    process: subprocess.Popen[bytes]
    line: socket.socket
    pidfd: int


class Keeper:
    """Keeps `commands` running, by name, until `run` is told to end.

    Each command is started with `--keeper FD` appended; the other end of that socket closes when
    the keeper dies. `journal` hears of everything that happens.
    """

    def __init__(
        self,
        commands: Mapping[str, Sequence[str]],
        journal: Journal,
        now: Callable[[], float] = monotonic,
        silence_limit_s: float = rules.SILENCE_LIMIT_S,
    ) -> None:
        self._commands = {name: list(command) for name, command in commands.items()}
        self._journal = journal
        self._now = now
        children = tuple(rules.Child(name) for name in commands)
        self._house = rules.House(children, silence_limit_s=silence_limit_s)
        self._running: dict[str, Running] = {}
        self._selector = selectors.DefaultSelector()
        self._wake, self._waker = socket.socketpair()

    def run(self) -> None:
        """Work until SIGTERM or SIGINT, or until a person closes the screen."""
        self._listen_to_signals()
        self._happen(rules.Tick())
        while not (self._house.ending and rules.all_away(self._house)):
            for key, _ in self._selector.select(rules.next_look(self._house, self._now())):
                key.data()
            self._happen(rules.Tick())
        self._close()

    def _listen_to_signals(self) -> None:
        for end in (self._wake, self._waker):
            end.setblocking(False)
        signal.set_wakeup_fd(self._waker.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._selector.register(self._wake, selectors.EVENT_READ, self._asked_to_end)

    def _asked_to_end(self) -> None:
        self._wake.recv(64)
        self._journal({"event": "asked-to-end"})
        self._happen(rules.End())

    def _happen(self, event: rules.Event) -> None:
        self._house, orders = rules.step(self._house, event, self._now())
        for order in orders:
            self._carry_out(order)

    def _carry_out(self, order: rules.Order) -> None:
        match order:
            case rules.Start(name):
                self._start(name)
            case rules.Terminate(name):
                self._running[name].process.terminate()
            case rules.Kill(name, reason):
                self._journal({"event": "killed", "child": name, "reason": reason})
                self._running[name].process.kill()

    def _start(self, name: str) -> None:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        command = [*self._commands[name], "--keeper", str(theirs.fileno())]
        with theirs:
            process = subprocess.Popen(
                command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL
            )
        child = Running(process, ours, os.pidfd_open(process.pid))
        self._running[name] = child
        self._selector.register(ours, selectors.EVENT_READ, lambda: self._hear(name, child))
        self._selector.register(child.pidfd, selectors.EVENT_READ, lambda: self._reap(name, child))
        self._journal({"event": "started", "child": name, "pid": process.pid})

    def _hear(self, name: str, child: Running) -> None:
        data = b""
        with suppress(ConnectionResetError):
            data = child.line.recv(BYTES)
        if data:
            self._happen(rules.Heard(name))
        else:
            self._selector.unregister(child.line)

    def _reap(self, name: str, child: Running) -> None:
        code = child.process.wait(timeout=1)
        self._selector.unregister(child.pidfd)
        os.close(child.pidfd)
        if child.line in self._selector.get_map():
            self._selector.unregister(child.line)
        child.line.close()
        del self._running[name]
        self._journal({"event": "ended", "child": name, "code": code})
        self._happen(rules.Ended(name, code))

    def _close(self) -> None:
        self._journal({"event": "stopped"})
        signal.set_wakeup_fd(-1)
        self._selector.close()
        self._wake.close()
        self._waker.close()


def to_stderr(fact: dict[str, object]) -> None:
    """The keeper's journal: one JSON line for each fact."""
    sys.stderr.write(json.dumps({"from": "keeper", "at": round(monotonic(), 4), **fact}) + "\n")
    sys.stderr.flush()
