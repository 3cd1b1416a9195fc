"""Owns `python -m kiosk`: the supervisor, or with `--supervised` one of its screens."""

from __future__ import annotations

import sys

from kiosk.start import main

sys.exit(main(sys.argv[1:]))
