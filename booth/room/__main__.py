"""Owns `python -m booth.room`: the keeper, with `--keeper` its child for the screen."""

from __future__ import annotations

import sys

from booth.room.start import main

sys.exit(main(sys.argv[1:]))
