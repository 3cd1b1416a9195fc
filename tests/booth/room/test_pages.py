from __future__ import annotations

import pytest

from booth.call.local_protocol import Call, CallState, Devices, DeviceState, HubPresence, State
from booth.room.call_page import call_page
from booth.room.pages import Page, page, path_of
from booth.room.room_facts import RoomFacts, room_facts
from booth.room.stage import Heard, Here, Stage, stage_of
from booth.room.waiting_page import waiting_page
from tests.fakes.room_media import (
    ALL_WELL,
    SURVEY,
    call,
    over,
    ringing,
    room_state,
    session,
    talking,
)
from visitor.texts import texts

FI = texts("fi")


def heard(state: State) -> Heard:
    assert state.room is not None
    return Heard(True, True, state, room_facts(state.room))


def said(state: State) -> Page:
    known = heard(state)
    return page(FI, stage_of(known, Here()), known, Here(), interrupted=False)


def facts(state: State) -> RoomFacts:
    assert state.room is not None
    return room_facts(state.room)


def test_the_ring_is_said_with_the_authority_and_the_usual_time() -> None:
    shown = said(room_state(ringing()))
    assert shown.question == "Soitamme Kelaan"
    assert shown.lead == "Virkailija vastaa yleensä noin 2 minuutissa. Puhelu alkaa itsestään."


def test_an_authority_that_we_do_not_know_is_named_as_it_names_itself() -> None:
    of = ringing()
    of["service"]["authority"] = {"id": "vero", "name": {"fi": "Verohallinto"}}
    assert said(room_state(of)).question == "Soitamme: Verohallinto"


@pytest.mark.parametrize(
    ("why", "question"),
    [
        ("declined", "Virkailija ei voi nyt vastata"),
        ("unanswered", "Puheluun ei vastattu"),
        ("cancelled", "Puhelu peruttiin"),
    ],
)
def test_a_ring_that_led_nowhere_is_said_and_that_the_advisor_comes(
    why: str, question: str
) -> None:
    shown = said(room_state(session(last_ring=why, advisor_present=False)))
    assert shown.question == question
    assert "Neuvoja tulee takaisin" in shown.lead


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("customer-ended", "Lopetit puhelun."),
        ("official-ended", "Virkailija lopetti puhelun."),
        ("abandoned", "Neuvoja lopetti etäpalvelun."),
    ],
)
def test_who_ended_is_said_from_the_media_process_or_from_the_hub(
    reason: str, sentence: str
) -> None:
    at_once = said(room_state(talking(), call(CallState.ENDED, reason=reason)))
    later = said(room_state(over(reason), Call()))
    assert at_once.lead == later.lead == f"{sentence} Neuvoja tulee pian luoksesi."
    assert not at_once.offer


@pytest.mark.parametrize("reason", ["official-lost", "room-lost"])
def test_after_a_line_that_broke_help_comes_first_and_the_survey_second(reason: str) -> None:
    shown = said(room_state(over(reason, survey=SURVEY)))
    assert shown.question == "Yhteys katkesi"
    assert shown.lead == "Neuvoja tulee luoksesi, ja sovitte, miten jatkatte."
    assert (shown.cut, shown.offer) == (True, True)
    assert shown.aside.endswith("4 lyhyttä kysymystä.")
    alone = said(room_state(talking(), call(CallState.ENDED, reason=reason)))
    assert (alone.cut, alone.offer, alone.aside) == (True, False, "")


def test_the_survey_is_offered_with_its_length() -> None:
    shown = said(room_state(over(survey=SURVEY)))
    assert shown.offer
    assert shown.lead.endswith("4 lyhyttä kysymystä.")


def test_whoever_stops_waiting_has_not_ended_a_call() -> None:
    shown = said(room_state(over(official=""), call(CallState.ENDED, reason="customer-ended")))
    assert shown.question == "Odotus on päättynyt"


def test_the_customers_own_steps_are_said_to_the_customer() -> None:
    known = heard(room_state(session(2)))
    path = path_of(FI, Stage.PREPARED, known)
    assert path.now == 2
    assert [mark for mark, _ in path.lines] == ["tick", "tick", "lamp", "clock", "clock", "clock"]
    assert path.lines[2][1] == "Näytät neuvojalle henkilötodistuksen"


def test_a_step_that_we_have_no_words_for_keeps_its_own_name_and_others_lanes_stay_away() -> None:
    of = session(0)
    name = {"fi": "Tutustuu laitteisiin"}
    of["steps"] = [
        {"id": "learns", "lane": "customer", "name": name, "state": "now"},
        {"id": "guides", "lane": "advisor", "name": name, "state": "now"},
        {"id": "gone", "lane": "customer", "name": name, "state": "skipped"},
    ]
    path = path_of(FI, Stage.PREPARED, heard(room_state(of)))
    assert path.lines == (("lamp", "Tutustuu laitteisiin"),)


def test_the_wait_grows_from_when_the_hub_spoke_and_ends_with_the_ring() -> None:
    found = facts(room_state(ringing(30))).session
    ring = found.ring if found else None
    begun = waiting_page(FI, ring, 0, ALL_WELL, "", "away")
    assert (begun.share, begun.waited) == (0.25, "Olet odottanut alle minuutin")
    later = waiting_page(FI, ring, 45, ALL_WELL, "", "away")
    assert (later.share, later.waited) == (0.625, "Olet odottanut minuutin")
    assert waiting_page(FI, ring, 900, ALL_WELL, "", "away").share == 1.0
    assert later.most == "enintään 2 min"


def test_what_is_missing_in_the_room_is_said_and_a_test_device_is_as_good_as_any() -> None:
    devices = Devices(DeviceState.DENIED, DeviceState.TEST, DeviceState.MISSING)
    shown = waiting_page(FI, None, 0, devices, "failed", "away")
    assert not shown.ready
    assert [good for good, _ in shown.devices] == [False, True, False]
    assert shown.sound == "Merkkiääntä ei voitu soittaa. Pyydä neuvoja paikalle."
    beside = waiting_page(FI, None, 0, devices, "failed", "here")
    assert beside.sound == "Merkkiääntä ei voitu soittaa. Kerro neuvojalle."


def banners(state: State, ask: str = "") -> list[str]:
    return [one.title for one in call_page(FI, state, facts(state).session, ask).banners]


def test_a_call_in_which_all_is_well_has_no_banner() -> None:
    state = room_state(talking(), call())
    shown = call_page(FI, state, facts(state).session, "")
    assert shown.banners == ()
    assert (shown.who, shown.initials) == ("Sari Lehtonen, Kela", "SL")
    assert shown.privacy == "Yksityinen puhelu. Sitä ei tallenneta."
    assert (shown.advisor, shown.advisorHere) == ("Neuvoja ei ole huoneessa", False)


def test_a_call_with_the_advisor_in_the_room_is_not_said_to_be_private() -> None:
    state = room_state(talking(advisor_present=True), call())
    shown = call_page(FI, state, facts(state).session, "here")
    assert shown.privacy == "Puhelua ei tallenneta."
    assert (shown.advisor, shown.advisorHere) == ("Neuvoja on huoneessa", True)


def test_the_most_urgent_banner_stands_first() -> None:
    missing = Devices(DeviceState.MISSING, DeviceState.MISSING, DeviceState.OK)
    state = room_state(talking(), call(CallState.LOST), devices=missing, hub=HubPresence.LOST)
    # The hub's absence means nothing to a customer whose call goes on.
    assert banners(state) == ["Yhteys katkesi", "Kamera ja mikrofoni eivät toimi"]


@pytest.mark.parametrize(
    ("present", "advice"),
    [
        (True, "Virkailija ei kuule sinua. Kerro neuvojalle."),
        (False, "Virkailija ei kuule sinua. Pyydä neuvoja paikalle."),
    ],
)
def test_who_has_the_advisor_beside_them_is_not_told_to_ask_for_one(
    present: bool, advice: str
) -> None:
    deaf = Devices(DeviceState.OK, DeviceState.MISSING, DeviceState.OK)
    state = room_state(talking(advisor_present=present), call(), devices=deaf)
    shown = call_page(FI, state, facts(state).session, "")
    assert [(one.title, one.advice) for one in shown.banners] == [("Mikrofoni ei toimi", advice)]


@pytest.mark.parametrize(
    ("state", "does", "may"),
    [
        (room_state(talking(), call()), "Mykistä mikrofoni", True),
        (room_state(talking(), call(muted=True)), "Avaa mikrofoni", True),
        (
            room_state(
                talking(),
                call(muted=True),
                devices=Devices(DeviceState.OK, DeviceState.DENIED, DeviceState.OK),
            ),
            "Ei mikrofonia",
            False,
        ),
    ],
)
def test_the_microphones_button_says_what_a_touch_does(state: State, does: str, may: bool) -> None:
    shown = call_page(FI, state, facts(state).session, "")
    assert (shown.microphone, shown.mayMute) == (does, may)


def test_a_picture_that_stands_still_or_is_not_sent_is_known_from_one_that_is_live() -> None:
    def seen(of: Call) -> tuple[bool, bool, bool]:
        state = room_state(talking(), of)
        shown = call_page(FI, state, facts(state).session, "")
        return shown.seen, shown.lost, shown.unseen

    assert seen(call()) == (True, False, False)
    assert seen(call(CallState.LOST)) == (True, True, False)
    assert seen(call(remote_video=False)) == (False, False, True)
    assert seen(call(CallState.CONNECTING, remote_video=False)) == (False, False, False)


def test_how_loud_it_is_is_spoken_whole() -> None:
    state = room_state(talking(), call(volume=7))
    shown = call_page(FI, state, facts(state).session, "")
    assert (shown.volumeText, shown.volumeSpoken) == ("Ääni 7/10", "Äänenvoimakkuus 7/10")


def test_who_is_muted_is_said_on_either_side() -> None:
    state = room_state(talking(), call(muted=True, remote_muted=True, remote_video=False))
    assert banners(state) == [
        "Mikrofonisi on pois päältä",
        "Virkailijan mikrofoni on pois päältä",
    ]


def test_while_connecting_nothing_is_said_of_the_other_side() -> None:
    state = room_state(talking(), call(CallState.CONNECTING, remote_video=False))
    shown = call_page(FI, state, facts(state).session, "")
    assert shown.banners == ()
    assert shown.connecting
    assert not shown.seen


def test_a_request_that_did_not_go_out_is_a_banner() -> None:
    state = room_state(talking(), call())
    assert banners(state, "failed") == ["Pyyntö ei lähtenyt"]
