"""Owns the desk's one window: what is known, what is open, what is pressed. GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from booth.desk.act_desk import ActDesk
from booth.desk.desk_diary_view_model import DeskDiaryViewModel
from booth.desk.desk_page import DeskProps, Known, Now, Rows, page
from booth.desk.desk_sign_in_view_model import DeskSignInViewModel
from booth.desk.desk_start_view_model import DeskStartViewModel
from booth.desk.desk_survey_view_model import DeskSurveyViewModel
from booth.desk.error_words import error_words
from booth.desk.hub_port import DeskHub
from booth.desk.opening import Opening, waiting_again
from booth.desk.reading import read_state
from booth.desk.rows_model import RowsModel
from booth.desk.settings import DeskSettings
from booth.desk.stale import outdated
from booth.desk.state import DeskState
from visitor.client.result import Answered, Event, LiveHeard, PushResult
from visitor.clock import Clock
from visitor.texts import texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Desk"
QML_IMPORT_MAJOR_VERSION = 1

_LOG = logging.getLogger(__name__)
TICK_MS = 1_000
QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class DeskParts:
    """The view models of the forms, as Python reaches them."""

    sign_in: DeskSignInViewModel
    start: DeskStartViewModel
    survey: DeskSurveyViewModel
    diary: DeskDiaryViewModel


@QmlElement
@uncreatable("made by the composition root")
class DeskViewModel(QObject):
    """One advisor's day: queue, sessions, rooms, and the panels that are opened over them."""

    screenChanged = Signal()
    hubChanged = Signal()
    advisorChanged = Signal()
    summaryChanged = Signal()
    waitingChanged = Signal()
    phasesChanged = Signal()
    turnsChanged = Signal()
    sessionCountChanged = Signal()
    overHeadChanged = Signal()
    overShownChanged = Signal()
    customerCountChanged = Signal()
    arrivalCountChanged = Signal()
    awayChanged = Signal()
    awayHelpChanged = Signal()
    signOutFaultChanged = Signal()
    panelChanged = Signal()
    languageChanged = Signal()
    queueFaultChanged = Signal()
    askedChanged = Signal()
    rowsChanged = Signal()
    tabsChanged = Signal()
    spoke = Signal(str)

    def __init__(
        self, settings: DeskSettings, hub: DeskHub, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._hub = hub
        self._clock = clock
        self._zone = ZoneInfo(settings.timezone)
        self._language = settings.languages[0]
        self._panel = ""
        self._leaving = self._stays = False
        self._known = Known()
        self._props = DeskProps()
        self._rows = Rows()
        self._queue_fault = ""
        self._acts = ActDesk(hub, clock)
        self._acts.changed = self._show
        self._acts.settled = self._settled
        self._sign_in = DeskSignInViewModel(hub, self)
        self._opening = Opening(self._acts)
        self._start = DeskStartViewModel(self._acts, self._opening, self)
        self._start.asked.connect(self.askedChanged)
        self._survey = DeskSurveyViewModel(self._acts, self)
        self._diary = DeskDiaryViewModel(self._acts, self)
        self.parts = DeskParts(self._sign_in, self._start, self._survey, self._diary)
        self._lists = {
            name: RowsModel(self) for name in ("queue", "arrivals", "rooms", "sessions", "notices")
        }
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.speak(self._language)

    screen = Property(str, lambda self: self._props.screen, notify=screenChanged)
    hub = Property(str, lambda self: self._props.hub, notify=hubChanged)
    advisor = Property(str, lambda self: self._props.advisor, notify=advisorChanged)
    summary = Property(str, lambda self: self._props.summary, notify=summaryChanged)
    waiting = Property(str, lambda self: self._props.waiting, notify=waitingChanged)
    phases = Property("QVariantList", lambda self: list(self._props.phases), notify=phasesChanged)  # type: ignore[arg-type]
    turns = Property("QVariantList", lambda self: list(self._props.turns), notify=turnsChanged)  # type: ignore[arg-type]
    sessionCount = Property(int, lambda self: self._props.sessionCount, notify=sessionCountChanged)
    overHead = Property(str, lambda self: self._props.overHead, notify=overHeadChanged)
    overShown = Property(bool, lambda self: self._props.overShown, notify=overShownChanged)
    # Whether the advisor is asked if a survey that is open in a room may be closed.
    asked = Property(bool, lambda self: self._opening.asks, notify=askedChanged)
    customerCount = Property(
        int, lambda self: self._props.customerCount, notify=customerCountChanged
    )
    arrivalCount = Property(int, lambda self: self._props.arrivalCount, notify=arrivalCountChanged)
    # Where there is room for one column: name, title, count and note of each.
    tabs = Property("QVariantList", lambda self: list(self._props.tabs), notify=tabsChanged)  # type: ignore[arg-type]
    away = Property(str, lambda self: self._props.away, notify=awayChanged)
    awayHelp = Property(str, lambda self: self._props.awayHelp, notify=awayHelpChanged)
    signOutFault = Property(str, lambda self: self._props.signOutFault, notify=signOutFaultChanged)
    panel = Property(str, lambda self: self._panel, notify=panelChanged)
    language = Property(str, lambda self: self._language, notify=languageChanged)
    queueFault = Property(str, lambda self: self._queue_fault, notify=queueFaultChanged)
    sessions = Property("QVariantList", lambda self: list(self._rows.sessions), notify=rowsChanged)  # type: ignore[arg-type]
    customers = Property("QVariantList", lambda self: list(self._rows.queue), notify=rowsChanged)  # type: ignore[arg-type]
    arrivals = Property("QVariantList", lambda self: list(self._rows.arrivals), notify=rowsChanged)  # type: ignore[arg-type]
    rooms = Property("QVariantList", lambda self: list(self._rows.rooms), notify=rowsChanged)  # type: ignore[arg-type]
    queueRows = Property(RowsModel, lambda self: self._lists["queue"], constant=True)
    arrivalRows = Property(RowsModel, lambda self: self._lists["arrivals"], constant=True)
    roomRows = Property(RowsModel, lambda self: self._lists["rooms"], constant=True)
    sessionRows = Property(RowsModel, lambda self: self._lists["sessions"], constant=True)
    noticeRows = Property(RowsModel, lambda self: self._lists["notices"], constant=True)
    signInForm = Property(DeskSignInViewModel, lambda self: self._sign_in, constant=True)
    start = Property(DeskStartViewModel, lambda self: self._start, constant=True)
    survey = Property(DeskSurveyViewModel, lambda self: self._survey, constant=True)
    diary = Property(DeskDiaryViewModel, lambda self: self._diary, constant=True)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def languages(self) -> list[dict[str, str]]:
        """The languages of the desk, each by its own name: language, name."""
        return [
            {"language": one, "name": texts(one).get("language-own-name")}
            for one in self._settings.languages
        ]

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show everything in `language`."""
        self._language = language
        words = texts(language)
        for part in (self._sign_in, self._start, self._survey, self._diary):
            part.speak(words)
        self.languageChanged.emit()
        self.spoke.emit(language)
        self._show()

    @Slot()
    def signOut(self) -> None:
        """Leave the desk; sessions go on."""
        self._leaving, self._stays = True, False
        self._show()
        self._hub.post("/api/desk/sign-out", {}, self._signed_out)

    @Slot(str)
    def newCustomer(self, language: str) -> None:
        """Somebody came to the desk who speaks `language`."""
        self._wait(QUEUE, language, None)

    @Slot(str, str)
    def take(self, visit_id: str, language: str) -> None:
        """Take over somebody who registered at the kiosk."""
        self._wait(f"take:{visit_id}", language, visit_id)

    @Slot(str, str)
    def openPanel(self, panel: str, subject: str) -> None:
        """Open `customer`, `start`, `survey` or `diary` for its customer or session."""
        self._start.open_for(subject if panel == "start" else "")
        self._survey.open_for(subject if panel == "survey" else "")
        self._diary.open_for(subject if panel == "diary" else "")
        if panel in ("survey", "diary"):
            self._choose(subject)
        if panel != self._panel:
            self._panel = panel
            self.panelChanged.emit()

    @Slot()
    def closePanel(self) -> None:
        self.openPanel("", "")

    @Slot(str)
    def choose(self, session_id: str) -> None:
        """Open this session among many."""
        self._choose(session_id)
        self._show()

    @Slot(bool)
    def showOver(self, shown: bool) -> None:
        """Show the sessions that are over, or hide them again."""
        self._known = replace(self._known, over_shown=shown)
        self._show()

    @Slot(bool)
    def answer(self, yes: bool) -> None:
        """Whether the survey that is open in the room may be closed."""
        self._opening.answer(yes)
        self.askedChanged.emit()

    @Slot(str, str, str)
    def press(self, session_id: str, what: str, step_id: str) -> None:
        """One of a session's buttons."""
        self._choose(session_id)
        if what in ("survey", "diary"):
            self.openPanel(what, session_id)
        elif what == "again":
            self._call_again(session_id)
        elif what in ("cancel-ring", "abandon", "advisor-back"):
            self._move(session_id, what, "", "")
        else:
            self._move(session_id, "step", step_id, "")

    @Slot(str, str)
    def checkIdentity(self, session_id: str, kind: str) -> None:
        """The identity was checked from a document of this kind; nothing else of it is kept."""
        session = self._state().session(session_id)
        steps = session.steps if session else ()
        step = next((one for one in steps if one.act == "check-identity"), None)
        if step is not None:
            self._choose(session_id)
            self._move(session_id, "step", step.id, kind)

    def receive(self, event: Event) -> None:
        """Take an event of the hub."""
        self._acts.receive(event)
        if isinstance(event, LiveHeard) and event.kind == "desk.state":
            self._take_state(event.body)
        self._show()

    @Slot()
    def tick(self) -> None:
        """Time has passed: waiting times, rings, buttons that rest."""
        self._show()

    def close(self) -> None:
        """Let go of what holds us, so that no collector has to find it."""
        self._timer.stop()
        self._acts.let_go()

    def _take_state(self, body: Mapping[str, Any]) -> None:
        try:
            state = read_state(body)
        except ValueError as error:
            # An older or newer hub: the last state that was understood stays on the screen.
            _LOG.error("the hub told a state that this desk cannot read: %s", error)
            return
        before = self._state()
        self._notice_advisor(before.advisor_id, state.advisor_id)
        self._acts.told()
        for place in outdated(self._acts.acts.refused, before, state):
            self._acts.read(place)
        if {one.id for one in state.sessions} - {one.id for one in before.sessions}:
            # What has just begun is what the advisor is at.
            self._choose("")
        self._known = replace(self._known, state=state, told_s=self._clock.monotonic())
        for part in (self._start, self._survey, self._diary):
            part.see(state)
        if self._panel_is_empty():
            self.closePanel()
        if due := self._opening.due(state):
            self._move(due[0].id, "step", due[1].id, "")

    def _notice_advisor(self, before: str, now: str) -> None:
        if before == now:
            return
        self._sign_in.signed_out("" if now or self._leaving else "desk-signed-out")
        self._leaving = self._stays = False
        self._acts.forget()
        self._opening.forget()
        self.askedChanged.emit()
        self._survey.forget()
        self._diary.forget()
        self.closePanel()
        self._choose("")

    def _panel_is_empty(self) -> bool:
        subjects = {
            "start": self._start.property("customerId"),
            "survey": self._survey.property("sessionId"),
            "diary": self._diary.property("sessionId"),
        }
        return subjects.get(self._panel) == ""

    def _settled(self, place: str, code: str) -> None:
        self._opening.settled(place, code)
        self.askedChanged.emit()
        kind, _, subject = place.partition(":")
        if code or kind != self._panel or subject not in ("", self._subject()):
            return
        self.closePanel()

    def _subject(self) -> str:
        form = {"survey": self._survey, "diary": self._diary}.get(self._panel)
        return str(form.property("sessionId")) if form is not None else ""

    def _wait(self, place: str, language: str, visit_id: str | None) -> None:
        payload = {
            "customer_id": self._clock.new_id(),
            "language": language,
            "visit_id": visit_id,
        }
        if self._acts.do(place, "customer.wait", payload) and place == QUEUE:
            self.closePanel()

    def _call_again(self, session_id: str) -> None:
        session = self._state().session(session_id)
        customer = waiting_again(self._state(), session) if session else None
        if session is not None and customer is not None:
            self._opening.again(f"session:{session_id}", session, customer)

    def _move(self, session_id: str, move: str, step_id: str, note: str) -> None:
        session = self._state().session(session_id)
        payload = {
            "session_id": session_id,
            "move": move,
            "step_id": step_id,
            "note": note,
            "attempt": session.ring.attempt if session and session.ring else 0,
            "made_at": self._clock.now().isoformat(),
        }
        self._acts.do(f"session:{session_id}", "remote.move", payload)

    def _signed_out(self, result: PushResult) -> None:
        if isinstance(result, Answered):
            self._hub.watch_anew()
            return
        self._leaving = False
        self._stays = True
        self._show()

    def _state(self) -> DeskState:
        return self._known.state or DeskState()

    def _choose(self, session_id: str) -> None:
        self._known = replace(self._known, chosen=session_id)

    def _show(self) -> None:
        self._known = replace(
            self._known, hub=self._acts.hub, acts=self._acts.acts, stays=self._stays
        )
        words = texts(self._language)
        now = Now(words, self._zone, self._clock.now(), self._clock.monotonic())
        drawn = page(self._known, now)
        old, self._props = self._props, drawn.props
        self._show_rows(drawn.rows)
        for part in (self._start, self._survey, self._diary):
            part.show()
        fault = error_words(words, self._acts.error(QUEUE))
        if fault != self._queue_fault:
            self._queue_fault = fault
            self.queueFaultChanged.emit()
        emit_changes(self, old, self._props)

    def _show_rows(self, rows: Rows) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        for name, model in self._lists.items():
            model.replace(list(getattr(rows, name)))
        self.rowsChanged.emit()
