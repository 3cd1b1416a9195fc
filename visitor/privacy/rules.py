"""Owns when the daily wiping is due. Pure."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo


def day_to_run(now: datetime, run_at: time, zone: tzinfo, last_day: date | None) -> date | None:
    """The local day whose wiping is due and has not been run, None where there is none.

    A night that the machine slept through is caught up with as soon as it wakes.
    """
    local = now.astimezone(zone)
    day = local.date() if local.timetz().replace(tzinfo=None) >= run_at else _before(local.date())
    return day if last_day is None or last_day < day else None


def _before(day: date) -> date:
    return day - timedelta(days=1)
