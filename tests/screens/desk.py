"""Draws every screen of the desk into a folder: `python -m tests.screens.desk --out DIR`."""

from __future__ import annotations

import sys

from tests.screens.render import main

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:], devices=("desk",)))
