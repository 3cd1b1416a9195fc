"""Owns where the assets lie, in a checkout and in an installed distribution."""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent / "assets"
