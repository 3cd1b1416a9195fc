"""Owns how a claimed message becomes words: templates of assets/messages. Any thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from visitor.languages import NAMED_IN, added_folder, in_language, known, understood_by
from visitor.outbox import gsm, lines
from visitor.outbox.channels import Parcel
from visitor.outbox.rules import ANSWERED, MISSED
from visitor.paths import ASSETS
from visitor.settings import HubSettings

MESSAGES = ASSETS / "messages"
LONGEST_NAME = 80


class Signer(Protocol):
    """Signs what a link is for."""

    def sign(self, purpose: str, subject: str, valid_for: timedelta, /) -> str:
        """A token that says `purpose` and `subject`, and ends after `valid_for`."""


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail in words; `subject` is one line."""

    subject: str
    text: str
    html: str


class Renderer:
    """Writes messages in the language of whoever gets them.

    A template that names a fact which the message lacks is an error of ours: UndefinedError.
    """

    def __init__(self, settings: HubSettings, links: Signer, folder: Path = MESSAGES) -> None:
        self._settings = settings
        self._links = links
        self._zone = ZoneInfo(settings.timezone)
        self._templates = Environment(
            loader=FileSystemLoader(_folders(folder)),
            undefined=StrictUndefined,
            autoescape=select_autoescape(("html",), default=False),
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._written = frozenset(self._templates.list_templates())

    def letter(self, parcel: Parcel) -> Letter:
        """The e-mail of `parcel`, with its answer link signed now."""
        language = self._spoken(parcel.language)
        facts = self._letter_facts(parcel, language)
        name = f"{language}/{parcel.template}"
        return Letter(
            subject=lines.one_line(self._fill(f"{name}.subject.txt", facts), 200),
            text=self._fill(f"{name}.body.txt", facts) + "\n",
            html=self._fill(f"{name}.body.html", facts),
        )

    def sms(self, parcel: Parcel) -> str:
        """The SMS of `parcel`; a notice to a host fits one part and names nobody."""
        language = self._spoken(parcel.language)
        if parcel.template == ANSWERED:
            return self._fill(f"{language}/answered.sms.txt", self._answer_facts(parcel, language))
        link = self._link(parcel)
        for place in (gsm.plainer(in_language(self._settings.place, language)), ""):
            facts = {"place": place, "link": link}
            text = self._fill(f"{language}/{parcel.template}.sms.txt", facts)
            if gsm.fits_one_part(text):
                break
        return text

    def place(self, language: str) -> str:
        """The name of the service point in `language`."""
        return in_language(self._settings.place, language)

    def _spoken(self, language: str) -> str:
        """`language`, or the one that stands in for it where nobody has written its messages."""
        tags = understood_by(known(language))
        return next((t for t in tags if f"{t}/arrival.subject.txt" in self._written), NAMED_IN[0])

    def _fill(self, template: str, facts: dict[str, Any]) -> str:
        return self._templates.get_template(template).render(facts).strip()

    def _letter_facts(self, parcel: Parcel, language: str) -> dict[str, Any]:
        facts = parcel.facts
        arrived = datetime.fromisoformat(facts["arrived_at"]).astimezone(self._zone)
        when = lines.date_and_time if parcel.template == MISSED else lines.clock_time
        return {
            "host": _name(facts["host"]),
            "visitor": _name(facts["name"]),
            "organisation": _name(facts["organisation"]),
            "time": when(arrived, language),
            "place": in_language(self._settings.place, language),
            "link": self._link(parcel),
            "hours": self._settings.visits.answer_link_hours,
        }

    def _answer_facts(self, parcel: Parcel, language: str) -> dict[str, Any]:
        return {
            "host": lines.one_line(gsm.plainer(parcel.facts["host"]), 60),
            "kind": parcel.facts["kind"],
            "minutes": parcel.facts["minutes"],
            "desk": in_language(self._settings.visits.desk_name, language),
        }

    def _link(self, parcel: Parcel) -> str:
        valid_for = timedelta(hours=self._settings.visits.answer_link_hours)
        token = self._links.sign("answer", parcel.visit_id, valid_for)
        return f"{self._settings.public_url.rstrip('/')}/a/{token}"


def _folders(ours: Path) -> list[Path]:
    added = added_folder()
    return [ours, *([added / "messages"] if added else [])]


def _name(typed: str) -> str:
    return lines.isolated(lines.one_line(lines.without_links(typed), LONGEST_NAME))
