"""Owns `python -m booth.desk`: the supervisor, or with `--supervised` one of its screens."""

from __future__ import annotations

import sys

from booth.desk.start import main

sys.exit(main(sys.argv[1:]))
