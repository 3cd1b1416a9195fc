"""Every screen of a visitor with an appointment, and how they come to see it. GUI thread."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QMetaObject

from tests.fakes.kiosk_hub import NOON, invited
from tests.fakes.kiosk_window import OpenKiosk
from tests.fakes.touch import wait_until
from tests.screens.scene import Play, Scene, start
from visitor.client.invitation_view import Fit, Miss, NotInvited, Sought

# The others look like these, but for their words.
SEEN = {Miss.UNKNOWN, Fit.EARLY, Fit.WRONG_DAY}
WHERE = "2. kerros, huone 214"
FITS = {
    Fit.EARLY: NOON + timedelta(hours=2),
    Fit.ON_TIME: NOON,
    Fit.LATE: NOON - timedelta(minutes=40),
    Fit.WRONG_DAY: NOON + timedelta(days=3),
    Fit.OVER: NOON - timedelta(hours=2),
}


def _appointment(kiosk: OpenKiosk) -> None:
    start(kiosk)
    kiosk.kiosk.haveAppointment()


def _camera(kiosk: OpenKiosk) -> None:
    kiosk.camera.plug_in()
    _appointment(kiosk)
    wait_until(lambda: kiosk.scanner.property("state") == "looking", "the camera")


def _foreign(kiosk: OpenKiosk) -> None:
    _camera(kiosk)
    kiosk.camera.hold_up("https://example.org")
    wait_until(lambda: bool(kiosk.item("appointment").property("foreign")), "what is told of it")


def _sought(*found: Sought) -> Play:
    def play(kiosk: OpenKiosk) -> None:
        _appointment(kiosk)
        kiosk.item("code-pad").setProperty("value", "471122")
        kiosk.kiosk.parts.appointment.lookUp("471122")
        for one in found:
            kiosk.hub.answer_search(one)

    return play


def _by_name(kiosk: OpenKiosk) -> None:
    _appointment(kiosk)
    kiosk.kiosk.seekByName()
    wait_until(kiosk.keyboard_is_open, "the keyboard")


def _by_name_faults(kiosk: OpenKiosk) -> None:
    _by_name(kiosk)
    kiosk.write_into("by-name-time", "25")
    QMetaObject.invokeMethod(kiosk.item("by-name-find"), "act")


def _by_name_unknown(kiosk: OpenKiosk) -> None:
    _by_name(kiosk)
    kiosk.write_into("by-name-surname", "Mäkelä")
    kiosk.write_into("by-name-time", "14.00")
    QMetaObject.invokeMethod(kiosk.item("by-name-find"), "act")
    kiosk.hub.answer_search(NotInvited(Miss.UNKNOWN))


def _invited_not_kept(kiosk: OpenKiosk) -> None:
    _sought(invited())(kiosk)
    QMetaObject.invokeMethod(kiosk.item("invited-confirm"), "act")
    kiosk.hub.refuse()


APPOINTMENT_SCENES = (
    Scene("appointment-asking", _appointment),
    Scene("appointment-camera", _camera, drawn=False),
    Scene("appointment-foreign", _foreign, drawn=False),
    Scene("appointment-looking", _sought(), drawn=False),
    *(Scene(f"appointment-{one.value}", _sought(NotInvited(one)), one in SEEN) for one in Miss),
    Scene("by-name", _by_name),
    Scene("by-name-faults", _by_name_faults),
    Scene("by-name-unknown", _by_name_unknown, drawn=False),
    *(
        Scene(f"invited-{one.value}", _sought(invited(one, FITS[one], WHERE)), one in SEEN)
        for one in Fit
    ),
    Scene("invited-not-kept", _invited_not_kept),
)
