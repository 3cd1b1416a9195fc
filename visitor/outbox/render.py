"""Owns how a claimed message becomes words: templates of assets/messages. Any thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from visitor.access.roles import INVITE
from visitor.languages import NAMED_IN, added_folder, in_language, known, understood_by
from visitor.outbox import gsm, lines, rules
from visitor.outbox.channels import Parcel
from visitor.outbox.invitation_letter import Attachment, attachments_of, invitation_facts
from visitor.outbox.rules import ANSWERED, ARRIVAL, MISSED
from visitor.paths import ASSETS
from visitor.settings import HubSettings

MESSAGES = ASSETS / "messages"
LONGEST_NAME = 80


class Signer(Protocol):
    """Signs what a link is for."""

    def sign(self, purpose: str, subject: str, valid_for: timedelta, /) -> str:
        """A token that says `purpose` and `subject`, and ends after `valid_for`."""

    def tokens(self, purpose: str, subject: str, /) -> Sequence[str]:
        """What may stand for `subject` in a code that says nothing, the newest last."""


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail in words, and what goes with it; `subject` is one line."""

    subject: str
    text: str
    html: str
    attachments: tuple[Attachment, ...] = ()


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
        """The e-mail of `parcel`, with its link signed now.

        Raises TokenLostError where an invitation's code cannot be drawn any more.
        """
        language = self._spoken(parcel.language, parcel.template)
        facts = self._facts(parcel, language)
        name = f"{language}/{parcel.template}"
        return Letter(
            subject=lines.one_line(self._fill(f"{name}.subject.txt", facts), 200),
            text=self._fill(f"{name}.body.txt", facts) + "\n",
            html=self._fill(f"{name}.body.html", facts),
            attachments=self._attachments(parcel, language),
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

    def _spoken(self, language: str, template: str = ARRIVAL) -> str:
        """`language`, or the one that stands in for it where nobody has written its messages."""
        file = f"{template}.subject.txt"
        tags = understood_by(known(language))
        return next((tag for tag in tags if f"{tag}/{file}" in self._written), NAMED_IN[0])

    def _fill(self, template: str, facts: dict[str, Any]) -> str:
        return self._templates.get_template(template).render(facts).strip()

    def _facts(self, parcel: Parcel, language: str) -> dict[str, Any]:
        match parcel.template:
            case rules.INVITATION:
                return invitation_facts(parcel, language, self._settings)
            case rules.INVITE_LINK:
                return self._link_facts(parcel, language)
            case _:
                return self._letter_facts(parcel, language)

    def _attachments(self, parcel: Parcel, language: str) -> tuple[Attachment, ...]:
        if parcel.template != rules.INVITATION:
            return ()
        tokens = self._links.tokens(rules.INVITATION, parcel.invitation_id)
        return attachments_of(parcel, language, self._settings, tokens)

    def _link_facts(self, parcel: Parcel, language: str) -> dict[str, Any]:
        hours = self._settings.visits.answer_link_hours
        token = self._links.sign(INVITE, parcel.facts["host_id"], timedelta(hours=hours))
        return {
            "host": _name(parcel.facts["host"]),
            "place": in_language(self._settings.place, language),
            "link": f"{self._settings.public_url.rstrip('/')}/i/{token}",
            "hours": hours,
        }

    def _letter_facts(self, parcel: Parcel, language: str) -> dict[str, Any]:
        facts = parcel.facts
        arrived = datetime.fromisoformat(facts["arrived_at"]).astimezone(self._zone)
        when = lines.date_and_time if parcel.template == MISSED else lines.clock_time
        return {
            "host": _name(facts["host"]),
            "visitor": _name(facts["name"]),
            "organisation": _name(facts["organisation"]),
            "time": when(arrived, language),
            "booked": self._booked(facts.get("booked_at", ""), language),
            "place": in_language(self._settings.place, language),
            "link": self._link(parcel),
            "hours": self._settings.visits.answer_link_hours,
        }

    def _booked(self, moment: str, language: str) -> str:
        if not moment:
            return ""
        return lines.clock_time(datetime.fromisoformat(moment).astimezone(self._zone), language)

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
