"""Owns the steps of checking in, as immutable states and named moves. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Step(StrEnum):
    """Which screen the visitor is at."""

    IDLE = "idle"
    START = "start"
    SEARCH = "search"
    DETAILS = "details"
    KEEPING = "keeping"
    TOLD = "told"
    CODE = "code"
    APPOINTMENT = "appointment"
    BY_NAME = "by-name"
    INVITED = "invited"
    LEAVING = "leaving"
    LEFT = "left"


class Sheet(StrEnum):
    """What lies on top of the screen for a moment."""

    NONE = ""
    LANGUAGE = "language"
    ACCESS = "access"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class ChosenHost:
    """Whom the visitor came to see."""

    id: str
    name: str
    given: str
    initials: str
    department: str


@dataclass(frozen=True, slots=True)
class Journey:
    """Where one visitor is. A new visitor always begins with `Journey()`."""

    step: Step = Step.IDLE
    sheet: Sheet = Sheet.NONE
    language: str = "fi"
    host: ChosenHost | None = None
    invitation_id: str = ""
    code: str = ""
    visit_id: str = ""
    asked_by_code: bool = False
    parting: str = ""


def begin(journey: Journey, language: str) -> Journey:
    """The visitor touched the idle screen in `language`."""
    if journey.step is not Step.IDLE:
        return journey
    return replace(journey, step=Step.START, language=language)


def turn(journey: Journey, languages: tuple[str, ...]) -> Journey:
    """While nobody is here, the idle screen speaks each language in turn."""
    if journey.step is not Step.IDLE or journey.sheet is not Sheet.NONE:
        return journey
    here = languages.index(journey.language) if journey.language in languages else -1
    return replace(journey, language=languages[(here + 1) % len(languages)])


def visit_someone(journey: Journey) -> Journey:
    return replace(journey, step=Step.SEARCH) if journey.step is Step.START else journey


def ask_by_code(journey: Journey) -> Journey:
    return replace(journey, step=Step.CODE) if journey.step is Step.START else journey


def have_appointment(journey: Journey) -> Journey:
    return replace(journey, step=Step.APPOINTMENT) if journey.step is Step.START else journey


def seek_by_name(journey: Journey) -> Journey:
    """The visitor has no code at hand."""
    return replace(journey, step=Step.BY_NAME) if journey.step is Step.APPOINTMENT else journey


def invited(journey: Journey, invitation_id: str, host: ChosenHost) -> Journey:
    """The appointment was found; the visitor has not said yet that it is theirs."""
    if journey.step not in (Step.APPOINTMENT, Step.BY_NAME):
        return journey
    return replace(journey, step=Step.INVITED, invitation_id=invitation_id, host=host)


def ask_leaving(journey: Journey) -> Journey:
    """The visitor is on the way out; their code tells whose visit ends."""
    return replace(journey, step=Step.LEAVING) if journey.step is Step.START else journey


def left(journey: Journey, parting: str) -> Journey:
    """The visit is over; the screen says how far that is known, and nothing of whom it was with."""
    if journey.step is not Step.LEAVING:
        return journey
    return replace(journey, step=Step.LEFT, parting=parting)


def choose_host(journey: Journey, host: ChosenHost) -> Journey:
    if journey.step is not Step.SEARCH:
        return journey
    return replace(journey, step=Step.DETAILS, host=host)


def confirm(journey: Journey) -> Journey:
    """The visitor confirmed; until it is kept safely nothing else can be touched."""
    confirmable = journey.step in (Step.DETAILS, Step.INVITED)
    return replace(journey, step=Step.KEEPING) if confirmable else journey


def not_kept(journey: Journey) -> Journey:
    """It could not be kept; the visitor is back where nothing typed is lost."""
    if journey.step is not Step.KEEPING:
        return journey
    return replace(journey, step=Step.INVITED if journey.invitation_id else Step.DETAILS)


def kept(journey: Journey, visit_id: str, code: str) -> Journey:
    """The arrival is on the disk: from here on it is never lost."""
    if journey.step is not Step.KEEPING:
        return journey
    return replace(journey, step=Step.TOLD, visit_id=visit_id, code=code)


def found_by_code(journey: Journey, visit_id: str, code: str) -> Journey:
    """A code brought a visit back to the screen; pending ones have no visit id yet."""
    if journey.step is not Step.CODE:
        return journey
    return replace(journey, step=Step.TOLD, visit_id=visit_id, code=code, asked_by_code=True)


def back(journey: Journey) -> Journey:
    """One step back; a sheet closes first. From the first and the last screen: leave."""
    if journey.sheet is not Sheet.NONE:
        return replace(journey, sheet=Sheet.NONE)
    match journey.step:
        case Step.SEARCH | Step.CODE | Step.APPOINTMENT | Step.LEAVING:
            return replace(journey, step=Step.START)
        case Step.BY_NAME | Step.INVITED:
            return replace(journey, step=Step.APPOINTMENT, host=None, invitation_id="")
        case Step.DETAILS:
            return replace(journey, step=Step.SEARCH, host=None)
        case Step.START | Step.TOLD | Step.LEFT:
            return Journey()
        case Step.IDLE | Step.KEEPING:
            return journey


def leave(journey: Journey) -> Journey:
    """Everything of this visitor is forgotten; what is just being kept is waited for."""
    return journey if journey.step is Step.KEEPING else Journey()


def open_sheet(journey: Journey, sheet: Sheet) -> Journey:
    """Lay a sheet on top; the same one again takes it away.

    Whoever asks for one at the idle screen has come: what they choose there must stay.
    """
    if journey.step is Step.KEEPING:
        return journey
    step = Step.START if journey.step is Step.IDLE else journey.step
    return replace(journey, step=step, sheet=Sheet.NONE if journey.sheet is sheet else sheet)


def speak(journey: Journey, language: str) -> Journey:
    """Go on in another language, on the same screen."""
    return replace(journey, language=language, sheet=Sheet.NONE)
