"""Owns the calendar file that goes with an invitation (RFC 5545, 5546). Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal

from icalendar import Calendar, Event, vCalAddress

Method = Literal["REQUEST", "CANCEL"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a calendar is told; `sequence` rises with each change, `uid` never changes."""

    uid: str
    sequence: int
    method: Method
    starts_at: datetime
    minutes: int
    changed_at: datetime
    summary: str
    description: str
    place: str
    organizer: str
    organizer_name: str
    attendee: str = field(repr=False)


def calendar_file(entry: Entry) -> bytes:
    """The file. Times are in UTC: each calendar shows them by its own clock, in any season."""
    event = Event()
    starts_at = entry.starts_at.astimezone(UTC)
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at.astimezone(UTC))
    event.add("dtstart", starts_at)
    event.add("dtend", starts_at + timedelta(minutes=entry.minutes))
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    event.add("location", entry.place)
    event.add("status", "CANCELLED" if entry.method == "CANCEL" else "CONFIRMED")
    # Who answers would write to a mailbox that nobody reads.
    event.add("organizer", _address(entry.organizer, {"CN": _plain(entry.organizer_name)}))
    event.add("attendee", _address(entry.attendee, {"RSVP": "FALSE"}))
    calendar = Calendar()
    calendar.add("prodid", "-//Luukku//Luukku//EN")
    calendar.add("version", "2.0")
    calendar.add("method", entry.method)
    calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data


def _address(address: str, parameters: dict[str, str]) -> vCalAddress:
    found = vCalAddress(f"mailto:{address}")
    found.params.update(parameters)
    return found


def _plain(name: str) -> str:
    # A parameter cannot hold quotation marks, and control marks would end its line.
    return "".join(sign for sign in name if sign != '"' and sign.isprintable())
