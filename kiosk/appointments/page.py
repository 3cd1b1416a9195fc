"""Owns the sentences about an appointment that was found. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from kiosk.checkin.flow import ChosenHost
from visitor.client.invitation_view import Fit, Invited
from visitor.languages import in_language
from visitor.texts import Texts, clock_time

# Who comes then is told of, and their host with them; on another day nobody waits for them.
_WELCOME = (Fit.EARLY, Fit.ON_TIME, Fit.LATE)


@dataclass(frozen=True, slots=True)
class InvitedPage:
    """Everything that the screen shows; `welcome` says whether the visitor can check in now."""

    fit: str = ""
    question: str = ""
    lead: str = ""
    host: str = ""
    department: str = ""
    when: str = ""
    place: str = ""
    initials: str = ""
    welcome: bool = False


def invited_page(words: Texts, zone: tzinfo, now: datetime, found: Invited) -> InvitedPage:
    """What is said of `found` at `now`, in the language of `words`."""
    welcome = found.fit in _WELCOME
    key = f"invited-{found.fit.value}"
    facts = {"time": clock_time(words, found.starts_at, zone), "name": found.host.name}
    return InvitedPage(
        fit=found.fit.value,
        question=words.get("invited-question" if welcome else key),
        lead=words.get(f"{key}-lead", **facts),
        host=found.host.name,
        department=in_language(found.department, words.language),
        when=when(words, zone, now, found.starts_at),
        place=found.place,
        initials=host_of(found).initials,
        welcome=welcome,
    )


def when(words: Texts, zone: tzinfo, now: datetime, starts_at: datetime) -> str:
    """The appointment's time: today by its hour, on other days by date and hour."""
    time = words.get("clock-in-sentence", time=clock_time(words, starts_at, zone))
    local = starts_at.astimezone(zone).date()
    if local == now.astimezone(zone).date():
        return words.get("invited-today", time=time)
    return words.get("date-and-time", day=_day(words, local), time=time)


def _day(words: Texts, day: date) -> str:
    # Imported late: the first frame must not wait for the world's calendars.
    from babel.dates import format_date

    return format_date(day, words.get("date-pattern"), locale=words.posix_locale)


def host_of(found: Invited) -> ChosenHost:
    """Whom the appointment is with, as a visitor without one would have chosen them."""
    host = found.host
    family = host.name.removeprefix(host.given).strip()
    return ChosenHost(host.id, host.name, host.given, (host.given[:1] + family[:1]).upper(), "")
