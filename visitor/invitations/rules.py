"""Owns when an invitation may be made, when it fits, and whose name it is. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from visitor.directory.fold import fold

ON_TIME_BEFORE = timedelta(minutes=30)
ON_TIME_AFTER = timedelta(minutes=15)
LATE_AFTER_END = timedelta(minutes=60)
FARTHEST_AHEAD = timedelta(days=366)
SHORTEST_MINUTES, LONGEST_MINUTES = 5, 600
CODES = 1_000_000
_STEP = 7919  # A prime that does not divide the number of codes: every code is come to.


class Fit(StrEnum):
    """How a moment fits an invitation."""

    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"
    WRONG_DAY = "wrong-day"
    OVER = "over"


def fit(now: datetime, starts_at: datetime, minutes: int, zone: tzinfo) -> Fit:
    """How an arrival at `now` fits; days are those of `zone`, spans are real time."""
    # Moments of one zone are subtracted by their clocks, which is an hour off in two nights.
    now, starts_at = now.astimezone(UTC), starts_at.astimezone(UTC)
    ends_at = starts_at + timedelta(minutes=minutes)
    today = now.astimezone(zone).date()
    if now < starts_at - ON_TIME_BEFORE:
        return Fit.EARLY if today == local_day(starts_at, zone) else Fit.WRONG_DAY
    if now <= starts_at + ON_TIME_AFTER:
        return Fit.ON_TIME
    if now <= ends_at + LATE_AFTER_END:
        return Fit.LATE
    days = (local_day(starts_at, zone), local_day(ends_at, zone))
    return Fit.OVER if today in days else Fit.WRONG_DAY


def local_day(moment: datetime, zone: tzinfo) -> date:
    return moment.astimezone(zone).date()


def moment_of(day: date, at: time, zone: tzinfo) -> datetime | None:
    """The moment in UTC at which clocks in `zone` show `at`; None where they never do.

    Of an hour that comes twice it is the first.
    """
    shown = datetime.combine(day, at)
    try:
        moment = shown.replace(tzinfo=zone).astimezone(UTC)
    except OverflowError:
        return None
    return moment if moment.astimezone(zone).replace(tzinfo=None) == shown else None


def shows(moment: datetime, at: time, zone: tzinfo) -> bool:
    """Whether clocks in `zone` show `at` (hours and minutes) at `moment`."""
    local = moment.astimezone(zone)
    return (local.hour, local.minute) == (at.hour, at.minute)


def can_be_invited_to(now: datetime, starts_at: datetime, minutes: int) -> bool:
    """Whether a visitor can be asked to come then: ahead of us, not too far, not too long."""
    ahead = starts_at - now
    return timedelta(0) < ahead <= FARTHEST_AHEAD and SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES


def has_surname(name: str, surname: str) -> bool:
    """Whether `name` ends by what was typed as its surname; case, accents and hyphens are even."""
    wanted = "".join(_words(surname))
    words = _words(name)
    return wanted != "" and any("".join(words[at:]) == wanted for at in range(len(words)))


def free_code(drawn: int, taken: Collection[str]) -> str:
    """Six digits: those `drawn`, or others that nobody has that day."""
    for step in range(CODES):
        code = f"{(drawn + step * _STEP) % CODES:06d}"
        if code not in taken:
            return code
    raise LookupError("every code is taken")


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()
