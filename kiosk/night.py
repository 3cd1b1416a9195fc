"""Owns when a screen that nobody uses is dark. Pure. Any thread."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from visitor.opening.rules import DAY_MINUTES, Span
from visitor.opening.telling import Hours

AUTO = "auto"
NEVER = "never"
USUAL = Span(21 * 60, 30 * 60)
BESIDE = timedelta(minutes=30)


class NightError(ValueError):
    """The setting `night` is none that we know."""


def night_of(setting: str) -> Span | str:
    """`auto`, `never`, or hours as `21:00-06:00`. Raises NightError."""
    if setting in (AUTO, NEVER):
        return setting
    # Reading hours takes long to import, and the first frame waits for this module.
    from visitor.opening.reader import span_of

    if (span := span_of(setting)) is None:
        raise NightError(f"night = {setting[:40]!r}: neither auto, never nor hours as 21:00-06:00")
    return span


def is_dark(night: Span | str, hours: Hours | None, moment: datetime, zone: tzinfo) -> bool:
    """Whether it is night at `moment`, which is timezone-aware.

    By itself it is, where there are opening hours, more than half an hour away from them, and
    otherwise from 21 to 6.
    """
    if night == NEVER:
        return False
    if night == AUTO and hours is not None:
        near = (moment - BESIDE, moment, moment + BESIDE)
        return not any(state.open for at in near for state in hours.states(at))
    span = night if isinstance(night, Span) else USUAL
    local = moment.astimezone(zone)
    minutes = local.hour * 60 + local.minute
    return any(span.start <= at < span.end for at in (minutes, minutes + DAY_MINUTES))
