"""Owns the search for an appointment, and what is said of the one that was found. GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.appointments.page import InvitedPage, invited_page
from kiosk.appointments.times import time_of_day
from visitor.client.invitation_view import (
    ByCode,
    ByName,
    ByToken,
    Invited,
    NotInvited,
    Query,
    Sought,
)
from visitor.clock import Clock
from visitor.qr_text import token_of
from visitor.texts import Texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1
DIGITS = 6


class InvitationPort(Protocol):
    """The hub as the search uses it; `done` comes once, later."""

    def find_invitation(self, query: Query, done: Callable[[Sought], None]) -> None: ...


@dataclass(frozen=True, slots=True)
class AppointmentProps:
    state: str = "asking"
    surnameFault: str = ""
    timeFault: str = ""
    keepFault: str = ""


@QmlElement
@uncreatable("made by the kiosk")
class AppointmentViewModel(QObject):
    """`state` is asking, looking, unknown, cancelled, used, many, or unreachable.

    What was found is shown by the properties of `InvitedPage`.
    """

    stateChanged = Signal()
    surnameFaultChanged = Signal()
    timeFaultChanged = Signal()
    keepFaultChanged = Signal()
    fitChanged = Signal()
    questionChanged = Signal()
    leadChanged = Signal()
    hostChanged = Signal()
    departmentChanged = Signal()
    whenChanged = Signal()
    placeChanged = Signal()
    initialsChanged = Signal()
    welcomeChanged = Signal()
    found = Signal(object)
    confirmed = Signal()

    def __init__(
        self, hub: InvitationPort, clock: Clock, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._clock = clock
        self._zone = zone
        self._words: Texts | None = None
        self._props = AppointmentProps()
        self._faults: tuple[str, str] = ("", "")
        self._not_kept = False
        self._page = InvitedPage()
        self._invited: Invited | None = None
        # Answers to a question of a visitor who has gone on, or away, are nobody's.
        self._asked = 0

    state = Property(str, lambda self: self._props.state, notify=stateChanged)
    surnameFault = Property(str, lambda self: self._props.surnameFault, notify=surnameFaultChanged)
    timeFault = Property(str, lambda self: self._props.timeFault, notify=timeFaultChanged)
    keepFault = Property(str, lambda self: self._props.keepFault, notify=keepFaultChanged)
    fit = Property(str, lambda self: self._page.fit, notify=fitChanged)
    question = Property(str, lambda self: self._page.question, notify=questionChanged)
    lead = Property(str, lambda self: self._page.lead, notify=leadChanged)
    host = Property(str, lambda self: self._page.host, notify=hostChanged)
    department = Property(str, lambda self: self._page.department, notify=departmentChanged)
    when = Property(str, lambda self: self._page.when, notify=whenChanged)
    place = Property(str, lambda self: self._page.place, notify=placeChanged)
    initials = Property(str, lambda self: self._page.initials, notify=initialsChanged)
    welcome = Property(bool, lambda self: self._page.welcome, notify=welcomeChanged)

    @property
    def invited(self) -> Invited | None:
        """The appointment on the screen."""
        return self._invited

    @Slot(str)
    def lookUp(self, code: str) -> None:
        """All digits are there."""
        if len(code) == DIGITS:
            self._ask(ByCode(code))

    @Slot(str, str)
    def lookUpName(self, surname: str, time: str) -> None:
        """A surname and the time of the appointment, as they were typed."""
        at = time_of_day(time)
        self._faults = (
            "" if surname.strip() else "appointment-surname-missing",
            "" if at else "appointment-time-bad",
        )
        self._say(self._props.state)
        if not any(self._faults):
            self._ask(ByName(surname.strip(), at))

    @Slot(str)
    def lookUpQr(self, text: str) -> None:
        """The camera has read a QR code of ours."""
        self._ask(ByToken(token_of(text)))

    @Slot()
    def edited(self) -> None:
        """Something is mended: what was wrong was about what was before."""
        self._faults = ("", "")
        self._say("looking" if self._props.state == "looking" else "asking")

    @Slot()
    def confirm(self) -> None:
        """The visitor says that it is theirs, and that they are here."""
        if self._invited is not None and self._page.welcome:
            self._not_kept = False
            self._say(self._props.state)
            self.confirmed.emit()

    def not_kept(self) -> None:
        """Say that it could not be stored."""
        self._not_kept = True
        self._say(self._props.state)

    def speak(self, words: Texts) -> None:
        self._words = words
        self._show()
        self._say(self._props.state)

    def forget(self) -> None:
        """Nobody's appointment is known any more."""
        self._asked += 1
        self._invited, self._faults, self._not_kept = None, ("", ""), False
        self._show()
        self._say("asking")

    def _ask(self, query: Query) -> None:
        if self._props.state == "looking":
            return
        self._asked += 1
        number = self._asked
        self._say("looking")
        self._hub.find_invitation(query, lambda sought: self._take(number, sought))

    def _take(self, number: int, sought: Sought) -> None:
        if number != self._asked:
            return
        if isinstance(sought, NotInvited):
            self._say(sought.miss.value)
            return
        self._say("asking")
        self._invited = sought
        self._show()
        self.found.emit(sought)

    def _show(self) -> None:
        old, words = self._page, self._words
        now = self._clock.now()
        known = words is not None and self._invited is not None
        self._page = (
            invited_page(words, self._zone, now, self._invited)
            if known and words and self._invited
            else InvitedPage()
        )
        emit_changes(self, old, self._page)

    def _say(self, state: str) -> None:
        words, old = self._words, self._props
        said = [words.get(key) if words and key else "" for key in self._faults]
        kept = words.get("details-not-kept-help") if words and self._not_kept else ""
        self._props = AppointmentProps(state, said[0], said[1], kept)
        emit_changes(self, old, self._props)
