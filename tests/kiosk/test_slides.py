"""The idle screen's slides: whose turn it is, what is said, and where all stands on any glass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from PySide6.QtCore import QRectF

from tests.fakes.hours import closed_today, sample_hours
from tests.fakes.kiosk_window import OpenKiosk
from tests.fakes.slides import LONG, NEWS, PHOTO, WORDS
from tests.fakes.sweep import all_checks
from tests.fakes.touch import wait_until
from visitor.languages import SHIPPED
from visitor.slides.shapes import Slide

SCALES = (1.0, 1.3, 1.6, 2.0)
GLASSES = ((1080, 1920), (1920, 1080), (1280, 800))


@pytest.fixture(autouse=True)
def upright_again(kiosk: OpenKiosk) -> Iterator[None]:
    kiosk.access.setCalm(True)
    yield
    kiosk.resize(1080, 1920)


def says(kiosk: OpenKiosk) -> tuple[str, str]:
    return tuple(kiosk.text(f"idle-{part}") for part in ("title", "story"))  # type: ignore[return-value]


def place(kiosk: OpenKiosk, name: str) -> QRectF:
    item = kiosk.item(name)
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def test_the_houses_own_and_the_slides_take_turns(kiosk: OpenKiosk) -> None:
    own = says(kiosk)
    kiosk.slides.use((PHOTO,))
    said = []
    for _ in range(2 * len(SHIPPED)):
        kiosk.slides.tell()
        said.append(says(kiosk))
        kiosk.slides.turn()
    photo = (PHOTO.title["fi"], PHOTO.text["fi"])
    assert set(said) == {own, photo}
    assert said.count(own) == said.count(photo)


def test_a_slide_speaks_the_language_that_has_its_turn_if_it_has_it(kiosk: OpenKiosk) -> None:
    kiosk.show_slides(PHOTO)
    said = {}
    for language in SHIPPED:
        kiosk.kiosk.speak(language)
        kiosk.settle()
        said[language] = says(kiosk)[0]
    easy = {"fi-simple": PHOTO.title["fi"]}
    assert said == {**PHOTO.title, **easy}


def test_a_slide_comes_and_goes_with_its_days(kiosk: OpenKiosk) -> None:
    today = date(2026, 11, 12)
    kiosk.slides.use((Slide({"fi": "Huomenna"}, first=today + timedelta(days=1)),))
    assert kiosk.slides.property("count") == 1
    kiosk.clock.pass_by(hours=24)
    kiosk.slides.tell()
    assert kiosk.slides.property("count") == 2
    # The clock is set back: what was not yet valid is not valid again.
    kiosk.clock.pass_by(hours=-24)
    kiosk.slides.tell()
    assert kiosk.slides.property("count") == 1


def test_a_feed_that_nobody_reads_any_more_disappears(kiosk: OpenKiosk) -> None:
    kiosk.slides.use_feed(NEWS)
    assert kiosk.slides.property("count") == 2
    kiosk.clock.pass_by(hours=24 * 8)
    kiosk.slides.tell()
    assert kiosk.slides.property("count") == 1


def test_who_does_not_see_it_is_told_what_the_picture_shows(kiosk: OpenKiosk) -> None:
    kiosk.show_slides(Slide(alt={"fi": "Auringonlasku"}, picture=PHOTO.picture))
    assert "Auringonlasku" in [one.name for one in kiosk.spoken()]


def test_pixels_of_the_picture_reach_the_glass(kiosk: OpenKiosk) -> None:
    kiosk.show_slides(PHOTO)
    wait_until(kiosk.slide_is_drawn, "the picture")
    middle = place(kiosk, "idle-picture").center().toPoint()
    colour = kiosk.picture().pixelColor(middle.x(), middle.y() + 20)
    assert colour.red() > 120
    assert colour.red() > colour.blue()


def faults_of(kiosk: OpenKiosk) -> list[str]:
    """What lies over what it must not on the idle screen, and what all screens are checked for."""
    found = list(all_checks(kiosk))
    screen, stage = kiosk.item("idle"), kiosk.item("stage").property("scale")
    # Where the answers overflow, they move behind the sill.
    sill = place(kiosk, "idle").top() + stage * screen.property("sillAt")
    standing = [name for name in ("idle-clock", "idle-opening", "idle-window") if kiosk.shows(name)]
    found += [
        f"{name} reaches below the sill"
        for name in standing
        if place(kiosk, name).bottom() > sill + 1
    ]
    if kiosk.shows("idle-opening"):
        said = place(kiosk, "idle-opening")
        if said.top() < place(kiosk, "idle-clock").bottom() - 1:
            found.append("the hours lie over the clock")
        if kiosk.shows("idle-window") and said.intersects(place(kiosk, "idle-window")):
            found.append("the hours lie over the window")
    found += [
        f"{name} is outside the window"
        for name in ("idle-title", "idle-story")
        if kiosk.shows(name) and not place(kiosk, "idle-window").contains(place(kiosk, name))
    ]
    return found


@pytest.mark.parametrize("glass", GLASSES)
def test_on_every_glass_all_stands_in_its_place(kiosk: OpenKiosk, glass: tuple[int, int]) -> None:
    kiosk.resize(*glass)
    found = []
    for slide, hours in ((PHOTO, sample_hours()), (LONG, closed_today())):
        kiosk.show_slides(slide)
        kiosk.opening.use(hours)
        for scale in (1.0, 1.6, 2.0):
            kiosk.access.setScale(scale)
            kiosk.settle()
            found += [f"×{scale} {slide.title['fi']}: {fault}" for fault in faults_of(kiosk)]
    assert found == []


@pytest.mark.parametrize("glass", GLASSES)
@pytest.mark.parametrize("language", SHIPPED)
def test_every_language_is_seen_at_once(
    kiosk: OpenKiosk, glass: tuple[int, int], language: str
) -> None:
    kiosk.resize(*glass)
    kiosk.kiosk.speak(language)
    for hours, scale, low in product((sample_hours(), closed_today()), SCALES, (False, True)):
        kiosk.opening.use(hours)
        kiosk.access.setScale(scale)
        kiosk.access.setLowReach(low)
        kiosk.settle()
        wait_until(lambda: not kiosk.shows("further"), "a page that holds all")
        wait_until(lambda: kiosk.shows("opening-sentence"), "whether the house is open")
        lowest = place(kiosk, "dock-back").top()
        for one in SHIPPED:
            assert place(kiosk, f"begin-{one}").bottom() <= lowest, (one, scale, low)


@pytest.mark.parametrize("glass", GLASSES)
def test_however_large_the_words_something_is_seen_in_the_window(
    kiosk: OpenKiosk, glass: tuple[int, int]
) -> None:
    kiosk.resize(*glass)
    kiosk.access.setScale(2.0)
    kiosk.show_slides(WORDS)
    kiosk.settle()
    assert kiosk.shows("idle-title")
    kiosk.opening.use(sample_hours())
    kiosk.show_slides(PHOTO)
    kiosk.settle()
    assert kiosk.shows("idle-picture") or kiosk.shows("idle-title")


def test_words_in_another_language_than_the_screens_say_which(kiosk: OpenKiosk) -> None:
    kiosk.show_slides(LONG)
    said = {}
    for language in SHIPPED:
        kiosk.kiosk.speak(language)
        kiosk.settle()
        said[language] = kiosk.text("idle-tongue") if kiosk.shows("idle-tongue") else ""
    # Easy Finnish is Finnish too.
    assert said == {"fi": "", "sv": "Språk: finska", "en": "Language: Finnish", "fi-simple": ""}
    # What a feed speaks, nobody has told us.
    kiosk.slides.use(())
    kiosk.slides.use_feed(replace(NEWS, fetched=kiosk.clock.now()))
    kiosk.turn_to(2)
    assert not kiosk.shows("idle-tongue")


@pytest.mark.parametrize("glass", GLASSES)
def test_a_slide_of_two_hundred_letters_is_whole_or_not_there(
    kiosk: OpenKiosk, glass: tuple[int, int]
) -> None:
    kiosk.resize(*glass)
    kiosk.show_slides(LONG)
    for scale in (1.0, 1.3, 1.6, 2.0):
        kiosk.access.setScale(scale)
        kiosk.settle()
        if kiosk.shows("idle-story"):
            story = kiosk.item("idle-story")
            assert story.property("contentHeight") <= story.height() + 1
    kiosk.access.setScale(1.0)
    kiosk.settle()
    assert kiosk.shows("idle-title")
    assert kiosk.shows("idle-story") or glass == (1280, 800)
