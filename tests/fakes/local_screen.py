"""A screen that only listens: `python -m tests.fakes.local_screen SOCKET` copies to stdout."""

from __future__ import annotations

import socket
import sys


def main(path: str) -> None:
    """Copy the line to stdout until it ends."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(path)
        while data := line.recv(65536):
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1])
