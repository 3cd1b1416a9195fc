"""Owns the kiosk's one window: where the visitor is, and what follows from it. GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.appointments.appointment_view_model import AppointmentViewModel, InvitationPort
from kiosk.appointments.page import host_of
from kiosk.checkin import flow
from kiosk.checkin.arrival import ArrivalDesk, ArrivalPort
from kiosk.checkin.code_view_model import CodeViewModel
from kiosk.checkin.details_view_model import DetailsViewModel, Told
from kiosk.checkin.flow import ChosenHost, Journey, Sheet, Step
from kiosk.checkin.search_view_model import SearchViewModel
from kiosk.checkin.told_page import Arrived, ToldPage, told_page
from kiosk.checkin.told_view_model import ToldViewModel
from kiosk.leaving.leave_desk import LeaveDesk, LeavePort
from kiosk.settings import KioskSettings
from visitor.client.invitation_view import Invited
from visitor.client.result import Arrival, Event, Kept, NotKept
from visitor.clock import Clock
from visitor.texts import texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1
_BEFORE_AN_APPOINTMENT = (Step.START, Step.APPOINTMENT, Step.BY_NAME)


@dataclass(frozen=True, slots=True)
class KioskProps:
    step: str = "idle"
    sheet: str = ""
    language: str = "fi"
    parting: str = ""


@dataclass(frozen=True, slots=True)
class KioskParts:
    """The view models of the screens, as Python reaches them."""

    search: SearchViewModel
    details: DetailsViewModel
    told: ToldViewModel
    code: CodeViewModel
    appointment: AppointmentViewModel


class HubPort(ArrivalPort, InvitationPort, LeavePort, Protocol):
    """The hub as the kiosk's screens use it."""


@QmlElement
@uncreatable("made by the composition root")
class KioskViewModel(QObject):
    """One visitor's journey, the parts of its screens, and the language that they speak.

    `moved(journey)` is heard by those who watch over time, language and the successor.
    """

    stepChanged = Signal()
    sheetChanged = Signal()
    languageChanged = Signal()
    partingChanged = Signal()
    hubReachedChanged = Signal()
    moved = Signal(object, object)

    def __init__(
        self,
        settings: KioskSettings,
        hub: HubPort,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._zone = ZoneInfo(settings.timezone)
        self._hub = hub
        self._journey = Journey(language=settings.languages[0])
        self._props = KioskProps()
        self._hub_reached = True
        self._search = SearchViewModel(self)
        self._details = DetailsViewModel(settings.region, self)
        self._told = ToldViewModel(self)
        self._code = CodeViewModel(self)
        self._appointment = AppointmentViewModel(hub, clock, self._zone, self)
        self.parts = KioskParts(
            self._search, self._details, self._told, self._code, self._appointment
        )
        self._desk = ArrivalDesk(hub, self._found, self._code.say, self._show_told)
        self._leaving = LeaveDesk(hub, self._left, self._code.say)
        self._search.hostChosen.connect(self._choose_host)
        self._details.confirmed.connect(self._confirm)
        self._code.codeTyped.connect(self._code_typed)
        self._appointment.found.connect(self._invited)
        self._appointment.confirmed.connect(self._confirm_invited)
        self._speak()

    step = Property(str, lambda self: self._props.step, notify=stepChanged)
    sheet = Property(str, lambda self: self._props.sheet, notify=sheetChanged)
    language = Property(str, lambda self: self._props.language, notify=languageChanged)
    parting = Property(str, lambda self: self._props.parting, notify=partingChanged)
    hubReached = Property(bool, lambda self: self._hub_reached, notify=hubReachedChanged)
    search = Property(SearchViewModel, lambda self: self._search, constant=True)
    details = Property(DetailsViewModel, lambda self: self._details, constant=True)
    told = Property(ToldViewModel, lambda self: self._told, constant=True)
    code = Property(CodeViewModel, lambda self: self._code, constant=True)
    appointment = Property(AppointmentViewModel, lambda self: self._appointment, constant=True)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def beginnings(self) -> list[dict[str, str]]:
        """The languages of the idle screen, each in its own words: language, text, name."""
        return [
            {
                "language": language,
                "text": texts(language).get("idle-begin"),
                "name": texts(language).get("language-own-name"),
            }
            for language in self._settings.languages
        ]

    @Slot(str)
    def begin(self, language: str) -> None:
        """The idle screen was touched in `language`."""
        self._move(flow.begin(self._journey, language))

    @Slot()
    def turn(self) -> None:
        """Nobody is here: speak the next language."""
        self._move(flow.turn(self._journey, self._settings.languages))

    @Slot()
    def visitSomeone(self) -> None:
        self._move(flow.visit_someone(self._journey))

    @Slot()
    def haveAppointment(self) -> None:
        self._move(flow.have_appointment(self._journey))

    @Slot()
    def seekByName(self) -> None:
        self._move(flow.seek_by_name(self._journey))

    @Slot()
    def askByCode(self) -> None:
        self._code.say("asking")
        self._move(flow.ask_by_code(self._journey))

    @Slot()
    def askLeaving(self) -> None:
        self._move(flow.ask_leaving(self._journey))

    @Slot()
    def back(self) -> None:
        self._move(flow.back(self._journey))

    @Slot()
    def leave(self) -> None:
        """The visitor is done, or gone: nothing of them remains."""
        self._move(flow.leave(self._journey))

    @Slot(str)
    def openSheet(self, sheet: str) -> None:
        self._move(flow.open_sheet(self._journey, Sheet(sheet)))

    @Slot(str)
    def speak(self, language: str) -> None:
        self._move(flow.speak(self._journey, language))

    def receive(self, event: Event) -> None:
        """Take an event of the hub."""
        self._desk.receive(event)
        if self._desk.known.hub_reached != self._hub_reached:
            self._hub_reached = not self._hub_reached
            self.hubReachedChanged.emit()

    @property
    def journey(self) -> Journey:
        return self._journey

    def _choose_host(self, host: ChosenHost) -> None:
        self._details.ask(host)
        self._move(flow.choose_host(self._journey, host))

    def _confirm(self, told: Told) -> None:
        host = self._journey.host
        if host is None or self._journey.step is not Step.DETAILS:
            return
        self._move(flow.confirm(self._journey))
        arrival = Arrival(host.id, told.name, told.organisation, told.phone, self._journey.language)
        self._hub.arrive(arrival, self._kept_or_not(host, sms=bool(told.phone)))

    def _invited(self, found: Invited) -> None:
        self._move(flow.invited(self._journey, found.id, host_of(found)))

    def _confirm_invited(self) -> None:
        host, found = self._journey.host, self._appointment.invited
        if host is None or found is None or self._journey.step is not Step.INVITED:
            return
        self._move(flow.confirm(self._journey))
        arrival = Arrival(host.id, found.visitor, "", "", self._journey.language, found.id)
        self._hub.arrive(arrival, self._kept_or_not(host, sms=False))

    def _kept_or_not(self, host: ChosenHost, *, sms: bool) -> Callable[[Kept | NotKept], None]:
        def done(result: Kept | NotKept) -> None:
            if isinstance(result, NotKept):
                if self._journey.invitation_id:
                    self._appointment.not_kept()
                else:
                    self._details.not_kept()
                self._move(flow.not_kept(self._journey))
                return
            arrived = Arrived(result.code, host.name, host.given, host.initials, sms)
            self._desk.expect(arrived, result)
            self._show_told()
            self._move(flow.kept(self._journey, result.visit_id, result.code))

        return done

    def _found(self, visit_id: str, code: str) -> None:
        if self._journey.step is not Step.CODE:
            self._desk.forget()
            return
        self._show_told()
        self._move(flow.found_by_code(self._journey, visit_id, code))

    def _code_typed(self, code: str) -> None:
        if self._journey.step is Step.LEAVING:
            self._leaving.leave(code)
        else:
            self._desk.look_up(code)

    def _left(self, parting: str) -> None:
        self._move(flow.left(self._journey, parting))

    def _show_told(self) -> None:
        if not self._desk.arrived.code:
            self._told.show(ToldPage())
            return
        words = texts(self._journey.language)
        self._told.show(told_page(words, self._zone, self._desk.arrived, self._desk.known))

    def _move(self, journey: Journey) -> None:
        old, self._journey = self._journey, journey
        if old == journey:
            return
        if journey.step is Step.IDLE and old.step is not Step.IDLE:
            self._forget()
        if journey.step is Step.START:
            self._search.forget()
        if journey.language != old.language:
            self._speak()
        if journey.step is not old.step and journey.step in (Step.CODE, Step.LEAVING):
            # What was asked for with another code before is about that one.
            self._leaving.forget()
            self._desk.forget()
            self._code.say("asking")
        if journey.step is not old.step and journey.step in _BEFORE_AN_APPOINTMENT:
            self._appointment.forget()
        before, self._props = (
            self._props,
            KioskProps(journey.step.value, journey.sheet.value, journey.language, journey.parting),
        )
        emit_changes(self, before, self._props)
        self.moved.emit(old, journey)

    def _speak(self) -> None:
        words = texts(self._journey.language)
        self._search.speak(words.language)
        self._details.speak(words)
        self._appointment.speak(words)
        self._show_told()

    def _forget(self) -> None:
        self._desk.forget()
        self._leaving.forget()
        self._search.forget()
        self._details.ask(None)
        self._code.say("asking")
        self._appointment.forget()
        self._show_told()
