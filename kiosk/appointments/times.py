"""Owns how a time of day is read as people type it. Pure."""

from __future__ import annotations

import re

_PARTS = re.compile(r"(\d{1,2})(?:[.:,\s]?(\d{2}))?")


def time_of_day(typed: str) -> str:
    """`typed` as "14:00"; "14", "14.00", "1400" and "9,30" are read too. "" where it is no time."""
    found = _PARTS.fullmatch(typed.strip())
    if found is None:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""
