"""Owns the room's one window: what is known, and which screen follows from it. GUI thread."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import Any, assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from booth.call.local_client import MediaEvent, MediaLost, MediaReached
from booth.call.local_protocol import Done, End, State
from booth.room.asking import Asking, ask_state
from booth.room.call_page import call_page
from booth.room.call_view_model import CallViewModel
from booth.room.media_port import MediaPort
from booth.room.pages import Page, Path, page, path_of
from booth.room.room_facts import RoomFacts, room_facts, say
from booth.room.room_survey_view_model import RoomSurveyViewModel
from booth.room.settings import RoomSettings
from booth.room.stage import Heard, Stage, is_call, stage_of
from booth.room.survey_desk import SurveyDesk
from booth.room.waiting_page import waiting_page
from booth.room.waiting_view_model import WaitingViewModel
from visitor.clock import Clock
from visitor.languages import languages
from visitor.texts import texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Room"
QML_IMPORT_MAJOR_VERSION = 1

_LOG = logging.getLogger(__name__)
UNHEARD = ("waiting", "failed")
PATIENCE_S = 1.5
"""So long a silent media process is not spoken of: a reconnect takes less."""


@dataclass(frozen=True, slots=True)
class RoomProps:
    screen: str = "hush"
    language: str = "fi"
    room: str = ""
    place: str = ""
    question: str = ""
    lead: str = ""
    offer: bool = False
    cut: bool = False
    aside: str = ""
    path: tuple[tuple[str, str], ...] = ()
    pathNow: int = 0
    ask: str = ""
    askText: str = ""
    askHelp: str = ""
    hubLost: bool = False
    ownPicture: str = ""
    officialPicture: str = ""


@dataclass(frozen=True, slots=True)
class RoomParts:
    """The view models of the screens, as Python reaches them."""

    waiting: WaitingViewModel
    call: CallViewModel
    survey: RoomSurveyViewModel


@QmlElement
@uncreatable("made by the composition root")
class RoomViewModel(QObject):
    """Takes what the media process says (`take`) and lets time pass (`tick`, each second).

    `moved(old, new)` tells of each new Stage; `spoken` of another language.
    """

    screenChanged = Signal()
    languageChanged = Signal()
    roomChanged = Signal()
    placeChanged = Signal()
    questionChanged = Signal()
    leadChanged = Signal()
    offerChanged = Signal()
    cutChanged = Signal()
    asideChanged = Signal()
    pathChanged = Signal()
    pathNowChanged = Signal()
    askChanged = Signal()
    askTextChanged = Signal()
    askHelpChanged = Signal()
    hubLostChanged = Signal()
    ownPictureChanged = Signal()
    officialPictureChanged = Signal()
    moved = Signal(object, object)
    spoken = Signal(str)

    def __init__(
        self,
        settings: RoomSettings,
        media: MediaPort,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._media = media
        self._clock = clock
        self._chosen = settings.languages[0]
        # Chosen on the glass in one session, by its id; forgotten with it.
        self._override = ("", "")
        self._heard = Heard()
        self._stage = Stage.HUSH
        self._interrupted = False
        self._silent_since = clock.monotonic()
        self._heard_room_at = clock.monotonic()
        self._props = RoomProps()
        self._waiting = WaitingViewModel(media, self)
        self._call = CallViewModel(media, self)
        self._survey = RoomSurveyViewModel(self)
        self.parts = RoomParts(self._waiting, self._call, self._survey)
        self._asking = Asking(media, self._derive)
        self._desk = SurveyDesk(media, clock, self._survey, self._derive)
        self._waiting.tried.connect(self._derive)
        self._waiting.stopped.connect(self._stop_waiting)
        self._derive()

    screen = Property(str, lambda self: self._props.screen, notify=screenChanged)
    language = Property(str, lambda self: self._props.language, notify=languageChanged)
    room = Property(str, lambda self: self._props.room, notify=roomChanged)
    place = Property(str, lambda self: self._props.place, notify=placeChanged)
    question = Property(str, lambda self: self._props.question, notify=questionChanged)
    lead = Property(str, lambda self: self._props.lead, notify=leadChanged)
    offer = Property(bool, lambda self: self._props.offer, notify=offerChanged)
    cut = Property(bool, lambda self: self._props.cut, notify=cutChanged)
    aside = Property(str, lambda self: self._props.aside, notify=asideChanged)
    pathNow = Property(int, lambda self: self._props.pathNow, notify=pathNowChanged)
    ask = Property(str, lambda self: self._props.ask, notify=askChanged)
    askText = Property(str, lambda self: self._props.askText, notify=askTextChanged)
    askHelp = Property(str, lambda self: self._props.askHelp, notify=askHelpChanged)
    hubLost = Property(bool, lambda self: self._props.hubLost, notify=hubLostChanged)
    ownPicture = Property(str, lambda self: self._props.ownPicture, notify=ownPictureChanged)
    officialPicture = Property(
        str, lambda self: self._props.officialPicture, notify=officialPictureChanged
    )
    waiting = Property(WaitingViewModel, lambda self: self._waiting, constant=True)
    call = Property(CallViewModel, lambda self: self._call, constant=True)
    survey = Property(RoomSurveyViewModel, lambda self: self._survey, constant=True)

    @Property("QVariantList", notify=pathChanged)  # type: ignore[arg-type]
    def path(self) -> list[dict[str, Any]]:
        """The customer's own steps: mark, text."""
        return [{"mark": mark, "text": text} for mark, text in self._props.path]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def languages(self) -> list[dict[str, str]]:
        """The languages of the free room, each in its own words: language, name."""
        return _named(self._settings.languages)

    @Property("QVariantList", notify=languageChanged)  # type: ignore[arg-type]
    def tongues(self) -> list[dict[str, str]]:
        """The languages to choose from now; a session's own is one of them wherever it is known."""
        session, ours = self._heard.session, self._settings.languages
        spoken = (self._props.language, session.language if session else self._props.language)
        guests = (one for one in spoken if one in languages() and one not in ours)
        return _named((*ours, *dict.fromkeys(guests)))

    @Slot(str)
    def speak(self, language: str) -> None:
        """Speak `language`: in a session until it is over, in a free room until it is left."""
        session = self._heard.session
        self._desk.speak(language)
        if session is not None:
            self._override = (session.id, language)
        elif not self._desk.language:
            self._chosen = language
        self._derive()

    @Slot()
    def askAdvisor(self) -> None:
        """Ask the advisor to come in."""
        if (session := self._heard.session) is not None:
            self._asking.ask(session.id)

    @Slot()
    def beginSurvey(self) -> None:
        self._desk.begin(self._heard.session, self._props.language)

    @Slot()
    def declineSurvey(self) -> None:
        self._desk.decline(self._heard.session, self._props.language)

    @property
    def stage(self) -> Stage:
        return self._stage

    def take(self, event: MediaEvent) -> None:
        """Take what the media process says."""
        match event:
            case State():
                self._hear(event)
            case MediaReached():
                pass
            case MediaLost():
                self._silent_since = self._clock.monotonic()
                self._heard = replace(self._heard, reached=False, patient=True)
            case never:
                assert_never(never)
        self._derive()

    def begin(self) -> None:
        """The customer sees this screen from now on."""
        self._silent_since = self._clock.monotonic()

    def tick(self) -> None:
        """Let time do its work."""
        silence = self._clock.monotonic() - self._silent_since
        if not self._heard.reached and self._heard.patient and silence >= PATIENCE_S:
            self._heard = replace(self._heard, patient=False)
        self._desk.tick()
        self._derive()

    def reset_language(self) -> None:
        """The customer has gone: speak as the room does by itself."""
        self._chosen, self._override = self._settings.languages[0], ("", "")
        self._derive()

    def _hear(self, state: State) -> None:
        room = self._heard.room
        before = self._heard.state.room if self._heard.state else None
        if state.room != before:
            room = _read(state)
            # The times of the hub's word count from when it was heard.
            self._heard_room_at = self._clock.monotonic()
        self._heard = Heard(True, True, state, room)
        self._desk.hear(self._heard, self._heard_room_at)
        self._asking.hear(self._heard.session)

    def _stop_waiting(self) -> None:
        if (session := self._heard.session) is not None:
            self._media.order(End(session.id), _unheard)

    def _derive(self) -> None:
        here = self._desk.here
        stage = stage_of(self._heard, here, self._stage)
        if stage is Stage.STARTING and is_call(self._stage):
            self._interrupted = True
        elif stage is not Stage.STARTING:
            self._interrupted = False
        old_stage, self._stage = self._stage, stage
        language = self._language()
        words = texts(language)
        self._show_parts(stage, language)
        said = page(words, stage, self._heard, here, interrupted=self._interrupted)
        path = path_of(words, stage, self._heard)
        old, self._props = self._props, self._derived(stage, language, said, path)
        if old.language != language:
            self.spoken.emit(language)
        emit_changes(self, old, self._props)
        if old_stage is not stage:
            self.moved.emit(old_stage, stage)

    def _derived(self, stage: Stage, language: str, said: Page, path: Path) -> RoomProps:
        words, state = texts(language), self._heard.state
        room = self._room_name(language)
        ask = ask_state(self._heard, self._asking)
        return RoomProps(
            screen=stage.value,
            language=language,
            room=room,
            place=words.get("room-place", place=say(self._settings.place, language), room=room),
            question=room if stage is Stage.FREE else said.question,
            lead=said.lead,
            offer=said.offer,
            cut=said.cut,
            aside=said.aside,
            path=path.lines,
            pathNow=path.now,
            ask=ask,
            askText=words.get(f"room-ask-{ask}") if ask else "",
            askHelp=words.get(f"room-banner-ask-{ask}-help") if ask in UNHEARD else "",
            hubLost=state is not None and state.hub == "lost",
            ownPicture=state.pictures.own if state else "",
            officialPicture=state.pictures.official if state else "",
        )

    def _room_name(self, language: str) -> str:
        """As the hub calls the room, in the customer's language where the settings know it."""
        ours = self._settings.room
        told = say(self._heard.room.name, language) if self._heard.room else ""
        return told if told and told not in ours.values() else say(ours, language)

    def _show_parts(self, stage: Stage, language: str) -> None:
        words, session, state = texts(language), self._heard.session, self._heard.state
        self._survey.speak(words)
        if stage is not Stage.RINGING:
            self._waiting.forget()
        if state is None:
            return
        passed_s = self._clock.monotonic() - self._heard_room_at
        ring = session.ring if session else None
        sound = self._waiting.sound_test
        ask = ask_state(self._heard, self._asking)
        advisor = "here" if ask == "here" else "away"
        self._waiting.show(waiting_page(words, ring, passed_s, state.devices, sound, advisor))
        session_id = session.id if session else state.call.session_id
        self._call.show(call_page(words, state, session, ask), session_id)

    def _language(self) -> str:
        session = self._heard.session
        # What the customer has chosen holds also where the free room does not offer it.
        wanted = session.language if session and session.language in languages() else self._chosen
        if session and self._override[0] == session.id:
            wanted = self._override[1]
        # The thanks outlive the session, and are said in its language.
        return self._desk.language or wanted


def _named(offered: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"language": one, "name": texts(one).get("language-own-name")} for one in offered]


def _read(state: State) -> RoomFacts | None:
    if state.room is None:
        return None
    try:
        return room_facts(state.room)
    except ValueError as fault:
        _LOG.warning("the hub's word about the room cannot be read: %s", fault)
        return None


def _unheard(_done: Done) -> None:
    """The next state tells of the end."""
