"""The call of the scripted demo: every value that it tells is checked."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.fakes.played import Played
from visitor.catalogue.reader import load_catalogue
from visitor.paths import ASSETS

SCREENS = {"room": (1920, 1080), "desk": (1440, 900), "official": (1280, 720)}
FIRST_PICTURE_MS = 1_000
# Machines of two cores play and draw everything at once here; the bench holds the promise itself.
SLACK = 3


def events(played: Played) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = played.journey["events"]
    return found


def test_it_tells_all_there_is_to_tell(played: Played) -> None:
    assert set(played.journey) == {"visit", "call", "events", "surveys", "diary"}
    assert set(played.call) == {
        "service", "states", "first_remote_frame_ms", "frames", "frame_numbers", "heard_hz",
        "pictures",
    }  # fmt: skip
    assert all(played.call.values())


def test_each_party_went_through_its_states_in_order(played: Played) -> None:
    states = played.call["states"]
    room = ["free", "prepared", "ringing", "connecting", "call", "ended", "survey", "thanks"]
    # A fast machine may have the first picture before the room has said that it connects.
    assert [state for state in states["room"] if state != "connecting"] == [
        state for state in room if state != "connecting"
    ]
    assert states["desk"] == ["preparing", "ringing", "in-call", "ended", "closed"]
    assert states["official"] == ["starting", "ready", "ring", "call", "ended", "ready"]


def test_the_first_picture_came_soon_on_both_sides(played: Played) -> None:
    took = played.call["first_remote_frame_ms"]
    assert set(took) == {"room", "official"}
    assert all(0 < ms < SLACK * FIRST_PICTURE_MS for ms in took.values()), took


@pytest.mark.parametrize("side", ["room", "official"])
def test_the_other_sides_camera_is_seen_moving_on_the_screen(played: Played, side: str) -> None:
    numbers = played.call["frame_numbers"][side]
    assert len(numbers) == 3
    # The official's file begins anew after its last frame.
    steps = [(later - earlier) % 600 for earlier, later in pairwise(numbers)]
    assert all(0 < step < 300 for step in steps), numbers
    assert played.call["frames"][side] >= 3


def test_each_side_hears_the_others_tone(played: Played) -> None:
    heard = played.call["heard_hz"]
    assert heard["room"] == pytest.approx(660, abs=5)
    assert heard["official"] == pytest.approx(440, abs=5)


def test_every_step_of_the_process_was_taken_once_and_after_what_it_waits_for(
    played: Played,
) -> None:
    process = load_catalogue(ASSETS / "catalogue").services["kela"].process
    taken = [event["step"] for event in events(played) if event["step"]]
    assert sorted(taken) == sorted(step.id for step in process.steps)
    assert len({step.source for step in process.steps}) == 17
    for step in process.steps:
        assert all(taken.index(before) < taken.index(step.id) for before in step.after), step.id


def test_the_log_says_who_did_what(played: Played) -> None:
    by_step = {event["step"]: event for event in events(played) if event["step"]}
    assert by_step["checks-identity"]["note"] == "passport"
    doers = {step: by_step[step]["party"] for step in ("calls", "answers-call", "leaves-room")}
    assert doers == {"calls": "advisor", "answers-call": "official", "leaves-room": "advisor"}
    assert by_step["ends-connection"]["party"] == "customer"
    assert events(played)[-1]["step"] == "writes-diary"
    # What a party's own machine settled first comes with the time that it had there.
    times = [event["at"] for event in events(played) if event["party"] == "advisor"]
    assert times == sorted(times)


def test_the_log_is_the_databases(played: Played) -> None:
    rows = played.rows("SELECT kind, party, step, note, at FROM session_event ORDER BY sequence")
    assert rows == events(played)


def test_three_responses_are_joined_by_a_key_that_leads_nowhere(played: Played) -> None:
    surveys = played.journey["surveys"]
    assert set(surveys) == {"customer", "advisor", "official"}
    assert {survey["state"] for survey in surveys.values()} == {"answered"}
    (key,) = {survey["key"] for survey in surveys.values()}
    assert len(key) == 32
    assert surveys["customer"]["answers"] == {"helped": 5, "again": True}
    assert surveys["advisor"]["answers"] == {"smooth": 4, "suited": "yes"}
    assert surveys["official"]["answers"] == {"understood": 5, "settled": "here"}
    (session,) = played.rows("SELECT * FROM remote_session")
    assert session["survey_key"] is None
    assert key not in map(str, session.values())


def test_the_diary_closed_the_session_of_the_visit(played: Played) -> None:
    diary = played.journey["diary"]
    assert (diary["service_id"], diary["outcome"]) == ("kela", "advised")
    assert diary["note"] == "Neuvottiin hakemuksen tekemisessä."
    assert 0 <= diary["minutes"] <= 5
    (session,) = played.rows("SELECT * FROM remote_session")
    assert (session["phase"], session["reason"]) == ("closed", "customer-ended")
    (customer,) = played.rows("SELECT * FROM customer")
    assert customer["visit_id"] == played.visit["id"]
    assert played.rows("SELECT session_id FROM diary_entry") == [{"session_id": session["id"]}]


def test_the_pictures_of_the_call_are_whole_and_all_different(played: Played) -> None:
    names = played.call["pictures"]
    assert names == sorted(names)
    assert len(names) == 14
    for name in names:
        picture = QImage(str(played.out / name))
        size = SCREENS[name.split("-")[1]]
        assert (picture.width(), picture.height()) == size, name
        # Smoothly: single points of a screen in few colours may all fall beside its words.
        small = picture.scaled(24, 24, mode=Qt.TransformationMode.SmoothTransformation)
        assert len({small.pixel(x, y) for x in range(24) for y in range(24)}) > 60, name
    assert len({(played.out / name).read_bytes() for name in names}) == len(names)


def test_nothing_but_the_pictures_is_left_beside_them(played: Played) -> None:
    told = [*played.visit["pictures"], *played.call["pictures"]]
    assert {*told} == {file.name for file in played.out.glob("*.png")}
