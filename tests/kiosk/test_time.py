"""A silent kiosk: the warning with its count-down on every screen, *Go on*, and what is cleared."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMetaObject

from kiosk.night import AUTO
from tests.fakes.hours import closed_today
from tests.fakes.kiosk_visitor import choose_pekka
from tests.fakes.kiosk_window import OpenKiosk
from tests.fakes.listener import VOICES, KeepingVoice
from tests.fakes.said import said
from tests.fakes.slides import PHOTO
from tests.fakes.sweep import texts_of
from tests.fakes.touch import wait_until
from visitor.touch.read_aloud import ReadAloud

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")
NAME, PHONE = "Aino Mäkelä", "040 123 4567"


def start(kiosk: OpenKiosk) -> None:
    kiosk.tap("begin-fi")


def search(kiosk: OpenKiosk) -> None:
    start(kiosk)
    kiosk.tap("start-visit")
    kiosk.write("search-field", "pekka")


def details(kiosk: OpenKiosk) -> None:
    choose_pekka(kiosk)
    kiosk.write_into("details-name", NAME)
    kiosk.write_into("details-phone", PHONE)
    wait_until(kiosk.keyboard_is_open, "the keyboard")


def code(kiosk: OpenKiosk) -> None:
    start(kiosk)
    kiosk.tap("start-code")
    kiosk.tap("key-4")


def sheet(name: str, below: Callable[[OpenKiosk], None]) -> Callable[[OpenKiosk], None]:
    def play(kiosk: OpenKiosk) -> None:
        below(kiosk)
        kiosk.kiosk.openSheet(name)
        kiosk.settle()

    return play


PLACES = {
    "start": start,
    "search-and-keyboard": search,
    "details-and-keyboard": details,
    "code": code,
    "language": sheet("language", details),
    "access": sheet("access", details),
    "desk": sheet("desk", search),
}


@pytest.fixture
def read(kiosk: OpenKiosk) -> Iterator[OpenKiosk]:
    """A kiosk that reads aloud to whoever wishes it."""
    kiosk.access.use_voices(VOICES)
    reader = ReadAloud(kiosk.window, kiosk.access, KeepingVoice())
    yield kiosk
    reader.close()
    kiosk.window.removeEventFilter(reader)
    reader.deleteLater()
    kiosk.settle()


def wish_everything(kiosk: OpenKiosk) -> None:
    kiosk.access.setScale(1.3)
    kiosk.access.setVolume(5)
    for wish in (kiosk.access.setContrast, kiosk.access.setLowReach, kiosk.access.setReading):
        wish(True)
    kiosk.settle()


def written(kiosk: OpenKiosk) -> dict[str, str]:
    """What stands in every field, also in those behind a sheet."""
    names = ("search-field", "details-name", "details-phone", "details-organisation")
    found = {name: kiosk.text(name) for name in names if kiosk.shows(name)}
    if kiosk.shows("code-pad"):
        found["code"] = str(kiosk.item("code-pad").property("value"))
    return found


def shown(kiosk: OpenKiosk) -> list[str]:
    return [str(item.property("text")) for item in texts_of(kiosk)]


def is_as_at_first(kiosk: OpenKiosk) -> bool:
    return (
        kiosk.step() == "idle"
        and said(kiosk.access, "plain")
        and said(kiosk.kiosk, "language") == "fi"
        and not kiosk.shows("still")
    )


@pytest.mark.parametrize("place", PLACES)
def test_everywhere_a_silent_visitor_sees_the_seconds_and_may_go_on_with_all_that_is_written(
    read: OpenKiosk, place: str
) -> None:
    PLACES[place](read)
    wish_everything(read)
    before = written(read)
    read.pass_by(45)
    for seconds in (15, 14):
        assert f"Näyttö tyhjenee {seconds} sekunnin kuluttua." in shown(read)
        read.pass_by(1)
    read.tap("safe")
    assert not read.shows("still")
    assert written(read) == before
    assert (said(read.access, "scale"), said(read.access, "reading")) == (1.3, True)
    read.pass_by(44)
    assert not read.shows("still")
    read.kiosk.speak("sv")
    read.pass_by(61)
    assert is_as_at_first(read)


def test_told_counts_down_on_the_page_and_more_time_begins_again(read: OpenKiosk) -> None:
    details(read)
    wish_everything(read)
    QMetaObject.invokeMethod(read.item("details-confirm"), "act")
    read.hub.keep()
    wait_until(lambda: read.step() == "told", "the arrival")
    read.settle()
    read.pass_by(30)
    assert "Näyttö tyhjenee 10 sekunnin kuluttua." in shown(read)
    code_before = read.kiosk.journey.code
    read.tap("told-more")
    read.pass_by(39)
    assert read.kiosk.journey.code == code_before
    # The count begins with the watch's next look, a second later here.
    read.pass_by(2)
    assert is_as_at_first(read)


def test_neither_the_night_nor_a_slide_disturbs_the_warning_or_what_is_written(
    kiosk: OpenKiosk,
) -> None:
    details(kiosk)
    before = written(kiosk)
    kiosk.pass_by(45)
    kiosk.opening.use(closed_today())
    kiosk.night.use(closed_today())
    kiosk.night.become(AUTO)
    kiosk.show_slides(PHOTO)
    kiosk.kiosk.turn()
    kiosk.settle()
    assert not kiosk.theme.property("night")
    assert "Näyttö tyhjenee 15 sekunnin kuluttua." in shown(kiosk)
    kiosk.tap("safe")
    assert written(kiosk) == before
    kiosk.pass_by(60)
    assert is_as_at_first(kiosk)
    kiosk.night.sleep()
    assert kiosk.theme.property("night")
