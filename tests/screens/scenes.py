"""Every screen and sheet of the kiosk, and how a visitor comes to see it. GUI thread."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QMetaObject

from kiosk.checkin.telling import Telling
from kiosk.night import AUTO
from kiosk.staff_rules import TOUCHES, TRIES
from tests.fakes.hours import closed_today, sample_hours
from tests.fakes.kiosk_hub import NOON, snapshot, visit
from tests.fakes.kiosk_window import STAFF_PIN, OpenKiosk
from tests.fakes.listener import VOICES
from tests.fakes.slides import LONG, NEWS, PHOTO, WORDS
from tests.fakes.touch import wait_until
from tests.screens.appointment_scenes import APPOINTMENT_SCENES
from tests.screens.scene import Play, Scene, start
from visitor.client.result import (
    HubLost,
    HubReached,
    LiveRefused,
    Parting,
    VisitChanged,
    VisitRefused,
    VisitUnknown,
    VisitUnreachable,
)
from visitor.client.visit_view import Answer, AnswerKind, Channel, Notice, NoticeState, VisitView
from visitor.slides.shapes import Slide

# The row of the host whom the visits are about, among those whom "hä" finds.
PEKKA = 1
# How thick the sill is, with its shadow.
SILL = 26


def _slide(slide: Slide) -> Play:
    def play(kiosk: OpenKiosk) -> None:
        kiosk.opening.use(sample_hours())
        kiosk.show_slides(slide)
        wait_until(lambda: kiosk.slide_is_drawn(), "the slide's picture")

    return play


def _news(kiosk: OpenKiosk) -> None:
    kiosk.slides.use_feed(NEWS)
    kiosk.turn_to(2)


def _night(kiosk: OpenKiosk) -> None:
    kiosk.opening.use(closed_today())
    kiosk.night.use(closed_today())
    kiosk.night.become(AUTO)


def _start_closed(kiosk: OpenKiosk) -> None:
    kiosk.opening.use(closed_today())
    start(kiosk)


def _start_away(kiosk: OpenKiosk) -> None:
    kiosk.kiosk.receive(HubLost(NOON))
    start(kiosk)


def _search(kiosk: OpenKiosk) -> None:
    start(kiosk)
    kiosk.kiosk.visitSomeone()
    wait_until(kiosk.keyboard_is_open, "the keyboard")


def _typed(letters: str) -> Play:
    def play(kiosk: OpenKiosk) -> None:
        _search(kiosk)
        kiosk.write_into("search-field", letters)
        kiosk.kiosk.parts.search.search(letters)

    return play


def _no_directory(kiosk: OpenKiosk) -> None:
    kiosk.use(snapshot([]))
    _search(kiosk)


def _details(kiosk: OpenKiosk) -> None:
    _typed("hä")(kiosk)
    kiosk.kiosk.parts.search.choose(PEKKA)
    wait_until(kiosk.keyboard_is_open, "the keyboard")


def _fill(kiosk: OpenKiosk, phone: str) -> None:
    written = {"name": "Aino Mäkelä", "organisation": "Mäkelä Oy", "phone": phone}
    for field, text in written.items():
        kiosk.write_into(f"details-{field}", text)


def _details_filled(kiosk: OpenKiosk) -> None:
    _details(kiosk)
    _fill(kiosk, "040 123 4567")


def _details_faults(kiosk: OpenKiosk) -> None:
    _details(kiosk)
    _fill(kiosk, "09 123")
    kiosk.write_into("details-name", "")
    QMetaObject.invokeMethod(kiosk.item("details-confirm"), "act")


def _keeping(kiosk: OpenKiosk) -> None:
    _details_filled(kiosk)
    QMetaObject.invokeMethod(kiosk.item("details-confirm"), "act")


def _not_kept(kiosk: OpenKiosk) -> None:
    _keeping(kiosk)
    kiosk.hub.refuse()


def _told(view: VisitView | None) -> Play:
    def play(kiosk: OpenKiosk) -> None:
        _keeping(kiosk)
        kiosk.hub.keep()
        if view is not None:
            kiosk.kiosk.receive(VisitChanged(view))
        wait_until(kiosk.keyboard_is_away, "the keyboard going away")

    return play


def _without_hub(kiosk: OpenKiosk) -> None:
    kiosk.kiosk.receive(HubLost(NOON))
    _told(None)(kiosk)
    # The next scene finds the hub again; this one has nothing on its screen that says so.


def _refused(kiosk: OpenKiosk) -> None:
    _told(None)(kiosk)
    kiosk.kiosk.receive(VisitRefused("4711", "host-gone"))


def _code(kiosk: OpenKiosk) -> None:
    start(kiosk)
    kiosk.kiosk.askByCode()


def _looked_up(*answers: LiveRefused | VisitUnknown | VisitUnreachable) -> Play:
    def play(kiosk: OpenKiosk) -> None:
        _code(kiosk)
        kiosk.item("code-pad").setProperty("value", "4711")
        kiosk.kiosk.parts.code.lookUp("4711")
        for answer in answers:
            kiosk.kiosk.receive(answer)

    return play


def _leaving(parting: Parting | None = None) -> Play:
    def play(kiosk: OpenKiosk) -> None:
        start(kiosk)
        kiosk.kiosk.askLeaving()
        if parting is not None:
            kiosk.item("code-pad").setProperty("value", "4711")
            kiosk.kiosk.parts.code.lookUp("4711")
            kiosk.hub.part(parting)

    return play


def _sheet(name: str) -> Play:
    def play(kiosk: OpenKiosk) -> None:
        start(kiosk)
        kiosk.kiosk.openSheet(name)

    return play


def _still(kiosk: OpenKiosk) -> None:
    _details_filled(kiosk)
    kiosk.pass_by(46)


def _read(kiosk: OpenKiosk) -> None:
    _sheet("access")(kiosk)
    kiosk.access.setReading(True)
    kiosk.access.setVolume(4)


def _voiceless(kiosk: OpenKiosk) -> None:
    kiosk.access.use_voices(frozenset())
    _sheet("access")(kiosk)


def _focused(name: str, play: Play) -> Play:
    def play_and_focus(kiosk: OpenKiosk) -> None:
        play(kiosk)
        kiosk.settle()
        kiosk.item(name).forceActiveFocus()

    return play_and_focus


def _door_said(kiosk: OpenKiosk) -> bool:
    return kiosk.staff.property("state") not in ("", "checking")


def _staff(kiosk: OpenKiosk) -> None:
    for _ in range(TOUCHES):
        kiosk.staff.touchCorner()
    wait_until(lambda: _door_said(kiosk) and kiosk.shows("staff-sheet"), "the sheet for staff")
    kiosk.item("staff-pad").setProperty("value", "2718")


def _staff_says(state: str) -> Play:
    """What the sheet says after a wrong PIN, too many of them, or the right one."""

    def play(kiosk: OpenKiosk) -> None:
        _staff(kiosk)
        for _ in range(TRIES if state == "locked" else 1):
            kiosk.staff.enter(STAFF_PIN if state == "choosing" else "000000")
            wait_until(lambda: _door_said(kiosk), "the door")
        assert kiosk.staff.property("state") == state
        # The answers take each other's place as a frame is made.
        kiosk.picture()

    return play


def _fault(kiosk: OpenKiosk) -> None:
    _details_filled(kiosk)
    kiosk.window.setProperty("faulted", True)


def _notice(channel: Channel, state: NoticeState, attempts: int = 1) -> Notice:
    reached = state not in (NoticeState.QUEUED, NoticeState.EXPIRED)
    at = NOON + timedelta(minutes=1) if reached else None
    return Notice(channel, state, at, attempts)


def _answered(kind: AnswerKind, minutes: int | None = None) -> VisitView:
    return visit(*_BOTH, answer=Answer(kind, minutes, NOON + timedelta(minutes=2)))


_EMAIL, _SMS = Channel.EMAIL, Channel.SMS
_BOTH = (_notice(_EMAIL, NoticeState.SENT), _notice(_SMS, NoticeState.DELIVERED))
VIEWS = {
    Telling.BEING_TOLD: visit(
        _notice(_EMAIL, NoticeState.QUEUED, 0), _notice(_SMS, NoticeState.QUEUED, 0)
    ),
    Telling.RETRYING: visit(
        _notice(_EMAIL, NoticeState.QUEUED, 3), _notice(_SMS, NoticeState.FAILED, 1)
    ),
    Telling.TOLD_BY_EMAIL: visit(
        _notice(_EMAIL, NoticeState.SENT), _notice(_SMS, NoticeState.EXPIRED, 6)
    ),
    Telling.TOLD_BY_SMS: visit(
        _notice(_EMAIL, NoticeState.QUEUED, 2), _notice(_SMS, NoticeState.SENT)
    ),
    Telling.TOLD_BY_BOTH: visit(*_BOTH),
    Telling.COMING: _answered(AnswerKind.COMING),
    Telling.IN_MINUTES: _answered(AnswerKind.IN_MINUTES, 15),
    Telling.CANNOT: _answered(AnswerKind.CANNOT),
    Telling.NOT_TOLD: visit(
        _notice(_EMAIL, NoticeState.FAILED), _notice(_SMS, NoticeState.EXPIRED, 6)
    ),
    Telling.TOO_LATE: visit(_notice(_EMAIL, NoticeState.SENT), late=True),
    Telling.CLOSED: visit(*_BOTH, closed=True),
}

# Like another of their screen, but for their words.
LIKE_OTHERS = {Telling.TOLD_BY_EMAIL, Telling.TOLD_BY_SMS, Telling.IN_MINUTES}
PARTED = (Parting.LEFT, Parting.KEPT, Parting.ALREADY)
# Too many wrong codes are told as where a visit is looked up.
CODE_FAULTS = (Parting.UNKNOWN, Parting.UNREACHABLE, Parting.NOT_KEPT)

SCENES = (
    Scene("idle", lambda kiosk: None),
    Scene("idle-open", lambda kiosk: kiosk.opening.use(sample_hours())),
    Scene("idle-closed", lambda kiosk: kiosk.opening.use(closed_today())),
    Scene("idle-slide", _slide(PHOTO)),
    Scene("idle-slide-words", _slide(WORDS)),
    Scene("idle-slide-long", _slide(LONG)),
    Scene("idle-news", _news),
    Scene("idle-night", _night),
    Scene("start", start),
    Scene("start-away", _start_away, drawn=False),
    Scene("start-closed", _start_closed),
    Scene("start-focused", _focused("start-visit", start)),
    Scene("search-empty", _search),
    Scene("search-found", _typed("hä")),
    Scene("search-none", _typed("xyzx")),
    Scene("search-no-directory", _no_directory),
    Scene("details-empty", _details),
    Scene("details-filled", _details_filled),
    Scene("details-faults", _details_faults),
    Scene("details-not-kept", _not_kept),
    *(
        Scene(f"told-{one.value}", _told(view), one not in LIKE_OTHERS)
        for one, view in VIEWS.items()
    ),
    Scene(f"told-{Telling.NOT_TOLD_YET.value}", _without_hub),
    Scene(f"told-{Telling.REFUSED.value}", _refused),
    Scene("code-asking", _code),
    Scene("code-looking", _looked_up(), drawn=False),
    Scene("code-unknown", _looked_up(VisitUnknown("4711"))),
    Scene("code-many", _looked_up(LiveRefused("too-many-tries")), drawn=False),
    Scene("code-unreachable", _looked_up(VisitUnreachable("4711")), drawn=False),
    *APPOINTMENT_SCENES,
    Scene("leaving", _leaving(), drawn=False),
    *(Scene(f"leaving-{one.value}", _leaving(one), drawn=False) for one in CODE_FAULTS),
    *(Scene(f"left-{one.value}", _leaving(one), one is Parting.LEFT) for one in PARTED),
    Scene("language", _sheet("language")),
    Scene("access", _sheet("access")),
    Scene("access-read", _read),
    Scene("access-voiceless", _voiceless),
    Scene("desk", _sheet("desk")),
    Scene("still", _still),
    Scene("staff", _staff),
    Scene("staff-wrong", _staff_says("wrong")),
    Scene("staff-locked", _staff_says("locked")),
    Scene("staff-choosing", _staff_says("choosing")),
    Scene("fault", _fault),
)


def _sill_rests(kiosk: OpenKiosk) -> bool:
    """Whether the sill has come to where the last visitor's wishes no longer hold it."""
    idle = kiosk.item("idle")
    above, top = (float(idle.property(name)) for name in ("sillAt", "counterTop"))
    return abs(top - above - SILL) < 1


def show(kiosk: OpenKiosk, scene: Scene, language: str, scale: float, contrast: bool) -> None:
    """Bring `scene` onto the screen of a kiosk in whatever state it is."""
    # In whatever window there is: who wants another size has given it before.
    kiosk.new_visitor(None)
    kiosk.access.use_voices(VOICES)
    kiosk.kiosk.receive(HubReached())
    kiosk.kiosk.speak(language)
    kiosk.access.setScale(scale)
    kiosk.access.setContrast(contrast)
    # Pictures are taken of what has come to rest.
    kiosk.access.setCalm(True)
    scene.play(kiosk)
    if kiosk.step() == "idle":
        wait_until(lambda: _sill_rests(kiosk), "the sill at its place")
    kiosk.watch.tick()
    kiosk.settle()
