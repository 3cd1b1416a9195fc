"""Owns who is in the house: the list for an evacuation, and how it reads on paper. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from visitor.languages import in_language, languages
from visitor.opening.telling import date_of
from visitor.settings import HubSettings
from visitor.texts import Texts, clock_time, texts

# The alphabet of Finnish and Swedish ends with these, in this order; Unicode's does not.
_LAST = str.maketrans({"å": "{a", "ä": "{b", "ö": "{c"})


@dataclass(frozen=True, slots=True)
class Present:
    """One visitor who has not left; `name` and `host` are "" where nobody gave or keeps them."""

    name: str
    host: str
    department: Mapping[str, str]
    since: datetime


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list."""

    name: str
    since: str
    host: str
    department: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language that the list can be read in, by its own name."""

    tag: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class HerePage:
    """Everything on the page. `columns` are the headings of name, since, host and department."""

    language: str
    direction: str
    place: str
    title: str
    count: str
    taken: str
    note: str
    columns: tuple[str, str, str, str]
    rows: tuple[Row, ...]
    tongues_name: str
    tongues: tuple[Tongue, ...]


def by_name(present: Present) -> tuple[bool, str, datetime]:
    """The order of the list: by name as people here look it up, those without one at the end."""
    return (not present.name, present.name.casefold().translate(_LAST), present.since)


def here_page(
    present: Sequence[Present], language: str, settings: HubSettings, now: datetime
) -> HerePage:
    """The list as it is `now`, in `language`."""
    words, zone = texts(language), ZoneInfo(settings.timezone)
    tongues = tuple(
        Tongue(tag, texts(tag).get("language-own-name"), tag == words.language)
        for tag in languages()
    )
    return HerePage(
        language=words.language,
        direction=words.direction,
        place=in_language(settings.place, words.language),
        title=words.get("here-title"),
        count=words.get("here-count", count=len(present)),
        taken=words.get("here-taken", **_moment(words, now, zone)),
        note=words.get("here-note"),
        columns=(
            words.get("here-name"),
            words.get("here-since"),
            words.get("here-host"),
            words.get("here-department"),
        ),
        rows=tuple(_row(words, one, zone, now) for one in sorted(present, key=by_name)),
        tongues_name=words.get("official-languages"),
        tongues=tongues,
    )


def _row(words: Texts, present: Present, zone: ZoneInfo, now: datetime) -> Row:
    since = _moment(words, present.since, zone)
    today = present.since.astimezone(zone).date() == now.astimezone(zone).date()
    return Row(
        name=present.name or words.get("here-unnamed"),
        since=since["time"] if today else words.get("date-and-time", **since),
        host=present.host or words.get("here-no-host"),
        department=in_language(present.department, words.language),
    )


def _moment(words: Texts, moment: datetime, zone: ZoneInfo) -> dict[str, str]:
    day = date_of(words, moment.astimezone(zone).date())
    return {"day": day, "time": clock_time(words, moment, zone)}
