"""Owns the screen processes: starts, shows, replaces and ends them. Its own process, one thread.

No Qt and no heavy imports, so that the first screen is started within 60 ms.
Run: `python -m visitor.touch.supervisor -- COMMAND…`; the journal is JSON lines on stderr.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence

# visitor.clock brings uuid and secrets, 14 ms of the 60 that we have.
from time import monotonic  # noqa: TID251
from typing import NamedTuple

from visitor.touch import supervisor_rules as rules
from visitor.touch.protocol import Lines, Malformed, Message, Word, encode

Journal = Callable[[dict[str, object]], None]
READ_BYTES = 65_536
LEFT_CODE = 64
"""The code with which staff's closing ends the program; a service manager leaves it at that."""


class Child(NamedTuple):
    """One screen process, the line to it, and the handle that tells of its end."""

    number: int
    process: subprocess.Popen[bytes]
    line: socket.socket
    pidfd: int
    lines: Lines


class Supervisor:
    """Keeps one screen shown and one warmed behind it, until `run` is told to end.

    `command` is started with `--supervised FD` appended, successors with `--warm` as well.
    `journal` hears of everything that happens, as plain facts without personal data.
    """

    def __init__(
        self,
        command: Sequence[str],
        journal: Journal,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._command = list(command)
        self._journal = journal
        self._now = now
        self._house = rules.House()
        self._children: dict[int, Child] = {}
        self._selector = selectors.DefaultSelector()
        self._wake, self._waker = socket.socketpair()
        self._code = 0

    def run(self) -> int:
        """Work until SIGTERM or SIGINT, or until a person closes the program; the exit code."""
        self._listen_to_signals()
        self._happen(rules.Tick())
        while self._children or not self._house.ending:
            self._turn()
        self._close()
        return self._code

    def _listen_to_signals(self) -> None:
        for end in (self._wake, self._waker):
            end.setblocking(False)
        signal.set_wakeup_fd(self._waker.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._selector.register(self._wake, selectors.EVENT_READ, self._asked_to_end)

    def _turn(self) -> None:
        for key, _ in self._selector.select(rules.next_look(self._house, self._now())):
            key.data()
        self._happen(rules.Tick())

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
            case rules.Spawn(number, warm):
                self._spawn(number, warm=warm)
            case rules.Tell(number, word):
                self._tell(number, word)
            case rules.Kill(number, reason):
                self._journal({"event": "killed", "screen": number, "reason": reason})
                self._children[number].process.kill()

    def _spawn(self, number: int, *, warm: bool) -> None:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        command = [*self._command, "--supervised", str(theirs.fileno()), *["--warm"] * warm]
        with theirs:
            process = subprocess.Popen(
                command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL
            )
        # A pidfd tells of the end itself; the line may close earlier, or be held by a grandchild.
        child = Child(number, process, ours, os.pidfd_open(process.pid), Lines())
        self._children[number] = child
        self._selector.register(ours, selectors.EVENT_READ, lambda: self._read(child))
        self._selector.register(child.pidfd, selectors.EVENT_READ, lambda: self._reap(child))
        self._journal({"event": "started", "screen": number, "pid": process.pid, "warm": warm})

    def _tell(self, number: int, word: Word) -> None:
        self._journal({"event": "told", "screen": number, "word": word.value})
        try:
            self._children[number].line.send(encode(Message(word)))
        except OSError as error:
            # It hangs or has gone; its deadline or its pidfd will say which.
            self._journal({"event": "not-told", "screen": number, "why": error.strerror})

    def _read(self, child: Child) -> None:
        try:
            data = child.line.recv(READ_BYTES)
        except BlockingIOError:
            return
        except ConnectionResetError:
            data = b""
        if not data:
            self._selector.unregister(child.line)
        for message in child.lines.feed(data):
            self._hear(child, message)

    def _hear(self, child: Child, message: Message | Malformed) -> None:
        match message:
            case Malformed(reason):
                self._journal({"event": "malformed", "screen": child.number, "reason": reason})
            case Message(word, ms):
                if word is not Word.ALIVE:
                    fact = {"event": "said", "screen": child.number, "word": word.value}
                    self._journal({**fact, "ms": ms} if word is Word.SHOWN else fact)
                self._code = LEFT_CODE if word is Word.LEAVE else self._code
                self._happen(rules.Said(child.number, word))

    def _reap(self, child: Child) -> None:
        self._read_last_words(child)
        code = child.process.wait(timeout=1)
        self._selector.unregister(child.pidfd)
        os.close(child.pidfd)
        child.line.close()
        self._journal({"event": "ended", "screen": child.number, "code": code})
        self._happen(rules.Ended(child.number))
        del self._children[child.number]

    def _read_last_words(self, child: Child) -> None:
        # "end" may lie in the line of a process that has quit right after saying it.
        if child.line in self._selector.get_map():
            self._read(child)
        if child.line in self._selector.get_map():
            self._selector.unregister(child.line)

    def _close(self) -> None:
        self._journal({"event": "stopped"})
        signal.set_wakeup_fd(-1)
        self._selector.close()
        self._wake.close()
        self._waker.close()


def _to_stderr(fact: dict[str, object]) -> None:
    sys.stderr.write(json.dumps({"from": "supervisor", "at": round(monotonic(), 4), **fact}) + "\n")
    sys.stderr.flush()


def main(arguments: Sequence[str]) -> int:
    """Supervise `COMMAND…`, given after an optional `--`; 2 where there is none."""
    command = list(arguments[1:] if arguments[:1] == ["--"] else arguments)
    if not command:
        sys.stderr.write("usage: python -m visitor.touch.supervisor -- COMMAND…\n")
        return 2
    return Supervisor(command, _to_stderr).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
