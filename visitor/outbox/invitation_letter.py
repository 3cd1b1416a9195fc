"""Owns what an invitation's e-mail says and brings along. Any thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date

from visitor import texts
from visitor.access.keys import hash_qr_token
from visitor.languages import in_language
from visitor.outbox import lines
from visitor.outbox.calendar_entry import Entry, calendar_file
from visitor.outbox.channels import Parcel
from visitor.outbox.qr import qr_png
from visitor.qr_text import qr_text
from visitor.settings import HubSettings

QR_ID = "qr@luukku"
LONGEST_NAME = 200


class TokenLostError(Exception):
    """The key by which the token was made is gone: the code cannot be drawn any more."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a letter; one with a `cid` is shown inside it too."""

    name: str
    kind: str
    data: bytes
    cid: str = ""
    method: str = ""


def invitation_facts(parcel: Parcel, language: str, settings: HubSettings) -> dict[str, Any]:
    """What the templates say of an invitation, in local time."""
    facts = parcel.facts
    starts_at = _start(parcel, settings)
    return {
        "change": facts["change"],
        "host": _line(facts["host"]),
        "visitor": _line(facts["name"]),
        "when": day_and_time(starts_at, language),
        "day": format_date(starts_at, _pattern(language, "date-pattern"), _locale(language)),
        "minutes": facts["minutes"],
        "place": in_language(settings.place, language),
        "room": _line(facts["place"]),
        "code": f"{facts['code'][:3]} {facts['code'][3:]}",
        "qr": QR_ID,
    }


def attachments_of(
    parcel: Parcel, language: str, settings: HubSettings, tokens: Sequence[str]
) -> tuple[Attachment, ...]:
    """The calendar file, and the QR code unless the invitation was cancelled.

    Raises TokenLostError where none of `tokens` is the invitation's.
    """
    cancelled = parcel.facts["change"] == "cancelled"
    method = "CANCEL" if cancelled else "REQUEST"
    data = calendar_file(_entry(parcel, language, settings))
    calendar = Attachment("luukku.ics", "text/calendar", data, method=method)
    if cancelled:
        return (calendar,)
    token = next((one for one in tokens if hash_qr_token(one) == parcel.facts["token_hash"]), None)
    if token is None:
        raise TokenLostError
    return (Attachment("qr.png", "image/png", qr_png(qr_text(token)), cid=QR_ID), calendar)


def day_and_time(local: datetime, language: str) -> str:
    """The weekday, day and time of a local moment in words."""
    day = format_date(local, _pattern(language, "weekday-date-pattern"), _locale(language))
    time = lines.clock_time(local, language)
    return texts.texts(language).get("date-and-time", day=day, time=time)


def _entry(parcel: Parcel, language: str, settings: HubSettings) -> Entry:
    facts, sender = parcel.facts, settings.smtp.sender
    words = texts.texts(language)
    house = in_language(settings.place, language)
    room = lines.one_line(facts["place"], LONGEST_NAME)
    return Entry(
        uid=f"{parcel.invitation_id}@{sender.rpartition('@')[2]}",
        sequence=facts["sequence"],
        method="CANCEL" if facts["change"] == "cancelled" else "REQUEST",
        starts_at=datetime.fromisoformat(facts["starts_at"]),
        minutes=facts["minutes"],
        changed_at=datetime.fromisoformat(facts["changed_at"]),
        summary=words.get("calendar-summary", host=lines.one_line(facts["host"], LONGEST_NAME)),
        description=words.get("calendar-description", code=facts["code"]),
        place=", ".join(part for part in (house, room) if part),
        organizer=sender,
        organizer_name=house,
        attendee=parcel.recipient,
    )


def _start(parcel: Parcel, settings: HubSettings) -> datetime:
    moment = datetime.fromisoformat(parcel.facts["starts_at"])
    return moment.astimezone(ZoneInfo(settings.timezone))


def _line(typed: str) -> str:
    return lines.isolated(lines.one_line(lines.without_links(typed), LONGEST_NAME))


def _pattern(language: str, key: str) -> str:
    return texts.texts(language).plain()[key]


def _locale(language: str) -> str:
    return texts.texts(language).posix_locale
