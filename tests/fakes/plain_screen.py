"""A screen process without a window, which does what a test tells it. Run as a program.

`python -m tests.fakes.plain_screen DIR [--never-ready] [--dies-at-start] --supervised FD [--warm]`;
words come as datagrams to `DIR/<pid>`: every word of the protocol, "hang" and "rubbish".
"""

from __future__ import annotations

import os
import select
import signal
import socket
import sys
from pathlib import Path

from visitor.touch.protocol import Lines, Message, Word, encode

BEAT_S = 0.2


class PlainScreen:
    """Speaks the protocol; shows nothing."""

    def __init__(self, folder: Path, fd: int) -> None:
        self._line = socket.socket(fileno=fd)
        self._orders = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._orders.bind(str(folder / str(os.getpid())))
        self._lines = Lines()

    def say(self, word: Word) -> None:
        self._line.sendall(encode(Message(word, 1.5)))

    def run(self) -> None:
        """Until the supervisor retires it, or has gone."""
        while True:
            ready, _, _ = select.select([self._line, self._orders], [], [], BEAT_S)
            if self._orders in ready:
                self._obey(self._orders.recv(100).decode())
            if self._line in ready and not self._hear(self._line.recv(4096)):
                return
            self.say(Word.ALIVE)

    def _hear(self, data: bytes) -> bool:
        for message in self._lines.feed(data):
            assert isinstance(message, Message)
            if message.word is Word.RETIRE:
                return False
            self.say(Word.SHOWN)
        return bool(data)

    def _obey(self, order: str) -> None:
        match order:
            case "hang":
                signal.pause()
            case "rubbish":
                self._line.sendall(b"\xff\x00{{{\n" + b"x" * 70_000 + b"\n")
            case _:
                self.say(Word(order))


def main() -> None:
    if "--dies-at-start" in sys.argv:
        sys.exit(3)
    warm = "--warm" in sys.argv
    screen = PlainScreen(Path(sys.argv[1]), int(sys.argv[sys.argv.index("--supervised") + 1]))
    if not (warm and "--never-ready" in sys.argv):
        screen.say(Word.READY if warm else Word.SHOWN)
    screen.run()


if __name__ == "__main__":
    main()
