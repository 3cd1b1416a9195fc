"""A keeper's child that does nothing. Run: `python -m tests.fakes.kept_child [WISH…] --keeper FD`.

Wishes: `--beats` says once that it lives, `--stays FIFO` does not end by SIGTERM from when it has
written to the FIFO, `--ends-by FIFO` tells there which signal ended it, `--fails` ends at once,
`--ends-well` too, as if a person had closed it.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from booth.call.keeper_line import KeeperLine


def main() -> None:
    line = KeeperLine(int(_after("--keeper")), limit_s=0.5)
    if "--stays" in sys.argv:
        signal.signal(signal.SIGTERM, lambda *_: None)
        Path(_after("--stays")).write_text("stays")
    if "--ends-by" in sys.argv:
        signal.signal(signal.SIGTERM, lambda number, _: _tell_and_end(number))
        Path(_after("--ends-by")).write_text("ready")
    if "--fails" in sys.argv:
        sys.exit(3)
    if "--ends-well" in sys.argv:
        sys.exit(0)
    if "--beats" in sys.argv:
        line.alive()
    while True:
        signal.pause()


def _tell_and_end(number: int) -> None:
    Path(_after("--ends-by")).write_text(signal.Signals(number).name)
    sys.exit(0)


def _after(wish: str) -> str:
    return sys.argv[sys.argv.index(wish) + 1]


if __name__ == "__main__":
    main()
