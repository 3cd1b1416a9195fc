"""Owns what the host's page of invitations shows, in the host's language. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from visitor.directory.models import Host
from visitor.invitations.form import MINUTES, Faults, Typed
from visitor.invitations.models import InvitedPerson
from visitor.languages import languages
from visitor.outbox.invitation_letter import day_and_time
from visitor.settings import HubSettings
from visitor.texts import Texts, texts
from visitor.visits.answer_page import place_name

FIELDS = ("name", "email", "organisation", "language", "day", "time", "minutes", "place")
OPTIONAL = ("organisation", "place")
OF_A_CHANGE = ("day", "time", "minutes", "place")
_TYPES = {"email": "email", "day": "date", "time": "time"}
_LONGEST = {"name": 200, "email": 254, "organisation": 200, "place": 200}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form; `options` are its choices, `fault` what is wrong with it."""

    name: str
    label: str
    help: str
    kind: str
    longest: int
    required: bool
    value: str
    fault: str
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """One invitation in the list: who comes and when, and where it can be changed."""

    name: str
    when: str
    link: str


@dataclass(frozen=True, slots=True)
class InvitePage:
    """Everything on the page; parts that are empty are not shown."""

    language: str
    direction: str
    house: str
    title: str
    lead: str
    done: str = ""
    faults_title: str = ""
    form_title: str = ""
    fields: tuple[Field, ...] = ()
    id: str = ""
    action: str = ""
    submit: str = ""
    note: str = ""
    cancel_title: str = ""
    cancel_note: str = ""
    cancel: str = ""
    cancel_action: str = ""
    list_title: str = ""
    nobody: str = ""
    listed: tuple[Listed, ...] = field(default=(), repr=False)
    back: str = ""
    back_link: str = ""


def own_page(
    host: Host,
    ahead: Iterable[InvitedPerson],
    settings: HubSettings,
    action: str,
    typed: Typed,
    faults: Faults = (),
    done: str = "",
) -> InvitePage:
    """The form of a new invitation, and the host's open ones."""
    words = texts(host.language)
    typed = replace(typed, language=typed.language or words.language)
    listed = tuple(_listed(person, words, settings, action) for person in ahead)
    return InvitePage(
        language=words.language,
        direction=words.direction,
        house=place_name(settings, words.language),
        title=words.get("invite-title"),
        lead=words.get("invite-lead", name=host.name),
        done=words.get(f"invite-done-{done}") if done else "",
        faults_title=words.get("invite-faults") if faults else "",
        form_title=words.get("invite-form"),
        fields=_fields(words, FIELDS, typed, faults),
        id=typed.id,
        action=action,
        submit=words.get("invite-send"),
        note=words.get("invite-note", days=settings.retention.visit_days),
        list_title=words.get("invite-list"),
        nobody="" if listed else words.get("invite-nobody"),
        listed=listed,
    )


def change_page(
    person: InvitedPerson,
    settings: HubSettings,
    action: str,
    typed: Typed,
    faults: Faults = (),
) -> InvitePage:
    """The form that moves or cancels one open invitation."""
    words = texts(person.host.language)
    return InvitePage(
        language=words.language,
        direction=words.direction,
        house=place_name(settings, words.language),
        title=words.get("invite-change-title", name=person.name),
        lead=_when(person, words, settings),
        faults_title=words.get("invite-faults") if faults else "",
        form_title=words.get("invite-change-form"),
        fields=_fields(words, OF_A_CHANGE, typed, faults),
        action=f"{action}/{person.invitation_id}",
        submit=words.get("invite-change-send"),
        note=words.get("invite-change-note"),
        cancel_title=words.get("invite-cancel-title"),
        cancel_note=words.get("invite-cancel-note"),
        cancel=words.get("invite-cancel"),
        cancel_action=f"{action}/{person.invitation_id}/cancel",
        back=words.get("invite-back"),
        back_link=action,
    )


def door_page(
    language: str, settings: HubSettings, email: str = "", *, bad: bool = False
) -> InvitePage:
    """The page on which a host asks for the link."""
    words = texts(language)
    asked = _fields(words, ("email",), Typed(email=email), ("email",) if bad else ())
    return InvitePage(
        language=words.language,
        direction=words.direction,
        house=place_name(settings, words.language),
        title=words.get("invite-door-title"),
        lead=words.get("invite-door-lead"),
        faults_title=words.get("invite-faults") if bad else "",
        form_title=words.get("invite-door-form"),
        fields=asked,
        action="/i",
        submit=words.get("invite-door-send"),
    )


def sent_page(language: str, settings: HubSettings) -> InvitePage:
    """The same answer to everybody: it does not tell who works here."""
    words = texts(language)
    return InvitePage(
        language=words.language,
        direction=words.direction,
        house=place_name(settings, words.language),
        title=words.get("invite-sent-title"),
        lead=words.get("invite-sent-lead", hours=settings.visits.answer_link_hours),
    )


def typed_of(person: InvitedPerson, zone: ZoneInfo) -> Typed:
    """What the form of a change begins with."""
    invitation = person.invitation
    local = invitation.starts_at.astimezone(zone)
    return Typed(
        day=local.date().isoformat(),
        time=f"{local:%H:%M}",
        minutes=str(invitation.minutes),
        place=person.place,
    )


def _listed(person: InvitedPerson, words: Texts, settings: HubSettings, action: str) -> Listed:
    return Listed(person.name, _when(person, words, settings), f"{action}/{person.invitation_id}")


def _when(person: InvitedPerson, words: Texts, settings: HubSettings) -> str:
    local = person.invitation.starts_at.astimezone(ZoneInfo(settings.timezone))
    return day_and_time(local, words.language)


def _fields(words: Texts, names: Sequence[str], typed: Typed, faults: Faults) -> tuple[Field, ...]:
    return tuple(_field(words, name, getattr(typed, name), name in faults) for name in names)


def _field(words: Texts, name: str, value: str, wrong: bool) -> Field:
    return Field(
        name=name,
        label=words.get(f"invite-{name}"),
        help=words.plain().get(f"invite-{name}-help", ""),
        kind=_TYPES.get(name, "text"),
        longest=_LONGEST.get(name, 0),
        required=name not in OPTIONAL,
        value=value,
        fault=words.get(f"invite-{name}-bad") if wrong else "",
        options=_options(words, name, value),
    )


def _options(words: Texts, name: str, value: str) -> tuple[tuple[str, str], ...]:
    match name:
        case "language":
            return tuple((tag, texts(tag).get("language-own-name")) for tag in languages())
        case "minutes":
            spans = sorted({*MINUTES, *([int(value)] if value.isdecimal() else [])})
            return tuple(
                (str(span), words.get("invite-minutes-long", minutes=span)) for span in spans
            )
        case _:
            return ()
