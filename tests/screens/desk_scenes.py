"""Every screen and panel of the desk, and how an advisor comes to see it. GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt

from tests.fakes.desk_hub import (
    arrival,
    at,
    customer,
    ended,
    in_call,
    names,
    ringing,
    room,
    service,
    session,
    signed_out,
    state,
)
from tests.fakes.desk_window import OpenDesk
from visitor.client.result import HubAway, HubLost, HubReached, Refused

Play = Callable[[OpenDesk], None]


@dataclass(frozen=True)
class DeskScene:
    """One picture's contents; `play` begins at the sign-in, in any language."""

    name: str
    play: Play


def told(**more: Any) -> Play:
    return lambda desk: desk.tell(state(**more))


def _queue() -> dict[str, Any]:
    visit = {"code": "4711", "department": names("Kaavoitus", "Planläggning", "Planning")}
    return {
        "customers": [
            customer(14, 9),
            customer(15, 6, "sv", visit=visit),
            customer(16, 4, "en"),
            customer(17, 1),
        ],
        "arrivals": [
            arrival(1, "Varhaiskasvatus ja esiopetus"),
            arrival(2, language="sv"),
            arrival(3, "Koulutus", language="en"),
        ],
        "rooms": [
            room(1, session_id="s1"),
            room(2, session_id="s2"),
            room(3, devices={"camera": "ok", "microphone": "missing", "speaker": "test"}),
            room(4, online=False, devices=None),
        ],
    }


def _new_customer(desk: OpenDesk) -> None:
    desk.tell(state())
    desk.desk.openPanel("customer", "")


def _not_signed_out(desk: OpenDesk) -> None:
    desk.tell(state())
    desk.desk.signOut()
    desk.hub.answer_post(HubAway("x"))


def _started(desk: OpenDesk) -> None:
    desk.tell(state(**_queue()))
    desk.desk.openPanel("start", "c15")


def _start_faults(desk: OpenDesk) -> None:
    desk.tell(state(**{**_queue(), "services": [service(0), service(1, id="oiva")]}))
    desk.desk.openPanel("start", "c14")
    desk.desk.parts.start.chooseRoom("r4")
    desk.desk.parts.start.openSession()
    desk.desk.parts.start.chooseRoom("r1")


def _start_refused(desk: OpenDesk) -> None:
    desk.tell(state(**_queue()))
    desk.desk.openPanel("start", "c14")
    desk.desk.parts.start.chooseRoom("r3")
    desk.desk.parts.start.openSession()
    desk.hub.refuse("room-away")


def _refused(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1, 8)]))
    desk.desk.press("s1", "call", "calls")
    desk.hub.refuse("no-official")


def _survey(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended()]))
    desk.desk.openPanel("survey", "s1")
    desk.desk.parts.survey.answer("smooth", "4")
    desk.desk.parts.survey.send()


def _diary(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended()]))
    desk.desk.openPanel("diary", "s1")


def _diary_faults(desk: OpenDesk) -> None:
    _diary(desk)
    desk.desk.parts.diary.setMinutes("9 min")
    desk.item("desk-minutes").setProperty("text", "9 min")
    desk.desk.parts.diary.save()


def _diary_refused(desk: OpenDesk) -> None:
    _diary(desk)
    desk.desk.parts.diary.chooseOutcome("applied")
    desk.desk.parts.diary.setNote("Haki asumistukea. Tarvitsee vielä vuokrasopimuksen.")
    desk.desk.openPanel("", "")
    desk.desk.openPanel("diary", "s1")
    desk.desk.parts.diary.save()
    desk.hub.refuse("diary-written")


def _away(desk: OpenDesk) -> None:
    desk.tell(state(customers=[customer(14)], sessions=[session(1, 8), in_call(2), ended(3)]))
    desk.desk.receive(HubLost(desk.clock.now()))
    desk.desk.openPanel("diary", "s3")
    desk.desk.parts.diary.chooseOutcome("advised")
    desk.desk.parts.diary.save()
    desk.desk.closePanel()
    desk.desk.choose("s1")


def _sign_in_with(result: Any) -> Play:
    def play(desk: OpenDesk) -> None:
        desk.item("desk-login").setProperty("text", "amina")
        desk.desk.parts.sign_in.signIn("amina", "wrong")
        desk.hub.answer_post(result)

    return play


def _sign_in_missing(desk: OpenDesk) -> None:
    desk.desk.parts.sign_in.signIn("", "")


def _expired(desk: OpenDesk) -> None:
    desk.tell(state())
    desk.tell(signed_out())


def _sign_in_away(desk: OpenDesk) -> None:
    desk.desk.receive(HubLost(desk.clock.now()))


def _asked(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[in_call(1, advisor_asked=True), session(2, 4)]))


def _ending(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[session(1, 5)]))
    desk.window.setProperty("ending", "s1")


def _in_survey() -> dict[str, Any]:
    queue = _queue()
    rooms = [{**queue["rooms"][0], "session_id": None, "survey": "s9"}, *queue["rooms"][1:]]
    return {**queue, "rooms": rooms}


def _start_in_survey(desk: OpenDesk) -> None:
    desk.tell(state(**_in_survey()))
    desk.desk.openPanel("start", "c14")


def _take_over(desk: OpenDesk) -> None:
    _start_in_survey(desk)
    desk.desk.parts.start.chooseRoom("r1")


def _leaving(desk: OpenDesk) -> None:
    desk.tell(state(**_queue()))
    desk.desk.openPanel("start", "c15")
    desk.window.setProperty("leaving", "c15")


def _looks(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended()]))
    desk.window.setProperty("looking", True)


def _over(desk: OpenDesk) -> None:
    desk.tell(state(**_queue(), sessions=[in_call(7), *_closed()]))
    desk.desk.showOver(True)


def _note(text: str) -> Play:
    def play(desk: OpenDesk) -> None:
        _diary(desk)
        desk.desk.parts.diary.chooseOutcome("applied")
        desk.desk.parts.diary.setNote(text)
        desk.desk.closePanel()
        desk.desk.openPanel("diary", "s1")
        desk.settle()
        desk.item("desk-note").forceActiveFocus()
        desk.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)

    return play


def _broken() -> dict[str, Any]:
    return ended(reason="official-lost", again=True)


def _closed() -> list[dict[str, Any]]:
    answered = {"customer": "answered", "advisor": "answered", "official": "open"}
    closed = {"phase": "closed", "diary": True, "next": [], "surveys": answered}
    return [ended(4, **closed, survey=None), ended(5, **closed), ended(6, **closed, survey=None)]


def _faulted(desk: OpenDesk) -> None:
    desk.tell(state())
    desk.window.setProperty("faulted", True)


def _not_answered(number: int = 1, last_ring: str = "unanswered") -> dict[str, Any]:
    return session(number, 8, last_ring=last_ring, identity="identity-card")


def _busy() -> list[dict[str, Any]]:
    closed = ended(6, phase="closed", next=["answers-survey-advisor"], diary=True)
    return [
        session(1, 6),
        ringing(2),
        in_call(3),
        _not_answered(4),
        ended(5, reason="official-lost", opened_at=at(14)),
        {**closed, "opened_at": at(13)},
    ]


DESK_SCENES = (
    DeskScene("sign-in", lambda desk: None),
    DeskScene("sign-in-missing", _sign_in_missing),
    DeskScene("sign-in-wrong", _sign_in_with(Refused("sign-in-wrong", "correct"))),
    DeskScene("sign-in-many", _sign_in_with(Refused("too-many-tries", "wait"))),
    DeskScene("sign-in-hub-away", _sign_in_with(HubAway("x"))),
    DeskScene("sign-in-expired", _expired),
    DeskScene("sign-in-away", _sign_in_away),
    DeskScene("today-empty", told()),
    DeskScene("today-queue", told(**_queue(), sessions=[session(1, 2), in_call(2)])),
    DeskScene("today-busy", told(**_queue(), sessions=_busy())),
    DeskScene("new-customer", _new_customer),
    DeskScene("sign-out-fault", _not_signed_out),
    DeskScene("start", _started),
    DeskScene("start-faults", _start_faults),
    DeskScene("start-refused", _start_refused),
    DeskScene("identity", told(sessions=[session(1, 6)])),
    DeskScene("call-next", told(sessions=[session(1, 8, identity="passport")])),
    DeskScene("ringing", told(sessions=[ringing()])),
    DeskScene("unanswered", told(sessions=[_not_answered(), _not_answered(2, "declined")])),
    DeskScene(
        "call-three", told(sessions=[in_call(1, advisor_present=True, next=["leaves-room"])])
    ),
    DeskScene("call-two", told(sessions=[in_call()])),
    DeskScene("call-asked", _asked),
    DeskScene("ended", told(sessions=[ended()])),
    DeskScene(
        "closed",
        told(sessions=[ended(1, phase="closed", diary=True, next=["answers-survey-advisor"])]),
    ),
    DeskScene("survey", _survey),
    DeskScene("diary", _diary),
    DeskScene("diary-faults", _diary_faults),
    DeskScene("diary-refused", _diary_refused),
    DeskScene("call-refused", _refused),
    DeskScene("hub-away", _away),
    DeskScene("ending", _ending),
    DeskScene("fault", _faulted),
    DeskScene("looks", _looks),
    DeskScene("start-in-survey", _start_in_survey),
    DeskScene("take-over", _take_over),
    DeskScene("leaving", _leaving),
    DeskScene("over", _over),
    DeskScene("again", told(sessions=[_broken()], customers=[customer(14)])),
    DeskScene("call-cut", told(sessions=[in_call(link="lost")])),
    DeskScene("note-long", _note("Neuvottiin hakemuksen tekemisessä. " * 26)),
    DeskScene("note-too-long", _note("Neuvottiin hakemuksen tekemisessä. " * 30)),
)


def show(desk: OpenDesk, scene: DeskScene, language: str, scale: float, contrast: bool) -> None:
    """Bring `scene` onto the screen of a desk in whatever state it is."""
    desk.desk.receive(HubReached())
    desk.anew()
    desk.desk.speak(language)
    desk.display.setScale(scale)
    desk.display.setContrast(contrast)
    desk.theme.setProperty("calm", True)
    desk.settle()
    scene.play(desk)
    desk.lay_out()
