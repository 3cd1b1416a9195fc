from __future__ import annotations

import pytest

from booth.call.happenings import (
    Act,
    Beat,
    Capture,
    ClosePeer,
    EndOrdered,
    Happening,
    HubDown,
    HubUp,
    Join,
    Joined,
    Leave,
    MakePeer,
    Move,
    MuteOrdered,
    NoSession,
    OfferMade,
    PeerDown,
    PeerEnded,
    PictureShown,
    RemoteMuted,
    RemoteVideo,
    SeatTold,
    SessionTold,
    Signal,
    SoundHeard,
    TellLink,
    TellMuted,
    Ticked,
)
from booth.call.local_protocol import CallState
from booth.call.room_call import ended_before
from tests.fakes.room_script import SERVERS, A, B, Script, connected, ringing


def test_a_room_without_a_session_does_nothing() -> None:
    script = Script()
    assert script.then(HubUp(), NoSession(), Ticked(), HubDown()) == []
    assert script.state == "none"


def test_a_prepared_session_is_not_yet_captured() -> None:
    script = Script()
    assert script.then(HubUp(), SessionTold(A, "preparing")) == []
    assert script.state == "preparing"


def test_while_it_rings_devices_open_and_the_offer_is_made_ready() -> None:
    script = Script()
    wanted = script.then(HubUp(), SessionTold(A, "ringing"))
    assert wanted == [Capture(on=True), Join(A, 1)]
    assert script.then(Joined(A, 1, {}, SERVERS)) == [MakePeer(1, "official", SERVERS)]
    assert script.then(OfferMade(1, "v=0")) == []
    assert script.state == "ringing"


def test_the_first_picture_is_told_once() -> None:
    script = connected()
    assert script.of(Move) == [Move(A, "connected")]
    script.then(PictureShown(1), SoundHeard(1))
    script.after(10, 1)
    assert script.of(Move) == [Move(A, "connected")]


def test_the_sound_of_somebody_without_a_camera_is_a_call() -> None:
    script = ringing()
    script.then(SessionTold(A, "in-call"), OfferMade(1, "x"), SoundHeard(1))
    assert script.state == "connecting"
    script.then(RemoteVideo(1, on=False))
    assert script.state == "connected"


def test_sound_alone_becomes_a_call_when_no_picture_follows() -> None:
    script = ringing()
    script.then(SessionTold(A, "in-call"), OfferMade(1, "x"), Beat(1), SoundHeard(1))
    script.after(2.5, 1)
    assert script.state == "connecting"
    script.after(1, 1)
    assert script.state == "connected"


def test_three_seconds_of_silence_are_told_and_the_next_beat_heals_them() -> None:
    script = connected()
    script.after(2.5)
    assert script.state == "connected"
    script.after(0.75)
    assert script.state == "lost"
    script.then(Beat(1))
    assert script.state == "connected"


def test_twenty_seconds_of_silence_are_told_to_the_hub_and_again_later() -> None:
    script = connected()
    script.then(SeatTold(A, "official", 2, present=False))
    assert not [act for act in script.after(19.5) if isinstance(act, Move)]
    assert script.after(1) == [Move(A, "lost")]
    assert script.after(9) == []
    assert script.after(1) == [Move(A, "lost")]


def test_nothing_lost_is_told_late_by_a_hub_that_was_away() -> None:
    script = connected()
    script.then(HubDown())
    assert script.after(40) == []
    script.then(HubUp(), Beat(1))
    assert not [act for act in script.after(5, 1) if isinstance(act, Move)]


def test_a_call_that_was_told_lost_is_told_found_again() -> None:
    script = connected()
    script.then(SeatTold(A, "official", 2, present=False))
    script.after(21)
    assert script.then(Beat(1)) == [Move(A, "connected"), TellLink(A, lost=False)]
    assert script.then(Beat(1)) == []


def test_a_media_process_that_starts_in_a_call_joins_it() -> None:
    script = Script()
    wanted = script.then(HubUp(), SessionTold(A, "in-call"))
    assert wanted == [Capture(on=True), Join(A, 1)]
    wanted = script.then(Joined(A, 4, {"official": 2}, SERVERS), OfferMade(1, "x"))
    assert [type(act) for act in wanted] == [MakePeer, Signal]


def test_the_end_stops_media_first_then_says_so_then_tells_the_hub() -> None:
    script = connected()
    wanted = script.then(EndOrdered(A))
    assert wanted == [Capture(on=False), ClosePeer(1, say_end=True), Leave(A), Move(A, "end")]
    assert (script.state, script.call.reason) == ("ended", "customer-ended")
    assert script.then(EndOrdered(A)) == []


@pytest.mark.parametrize("late", [HubUp(), Ticked(), Beat(1), PeerDown(1), SoundHeard(1)])
def test_what_comes_after_the_end_brings_nothing_back(late: Happening) -> None:
    script = connected()
    script.then(EndOrdered(A))
    told = SessionTold(A, "in-call")
    assert script.then(late, told, Joined(A, 9, {"official": 2}), late) == []
    assert script.state == "ended"


def test_the_customer_may_stop_a_ring_and_the_hub_ends_it() -> None:
    script = ringing()
    assert script.then(EndOrdered(A)) == [Move(A, "cancel-ring")]
    assert script.state == "ringing"
    script.then(SessionTold(A, "preparing"))
    assert script.then(EndOrdered(A)) == []


def test_an_end_of_another_session_is_not_ours() -> None:
    script = connected()
    assert script.then(EndOrdered(B)) == []
    assert script.state == "connected"


def test_a_customer_who_stops_waiting_has_the_ring_ended_and_the_session_goes_on() -> None:
    script = Script()
    script.then(HubUp(), SessionTold(A, "ringing"))
    assert script.then(EndOrdered(A)) == [Move(A, "cancel-ring")]
    assert (script.state, script.call.reason) == ("ringing", "")
    script.then(SessionTold(A, "preparing"))
    assert script.state == "preparing"
    assert script.then(EndOrdered(A)) == []


def test_an_end_that_the_hub_has_not_heard_outlives_the_process() -> None:
    script = Script(ended_before((A,)))
    assert script.then(HubUp(), SessionTold(A, "in-call")) == []
    assert script.state == "ended"
    assert script.then(SessionTold(B, "ringing")) == [Capture(on=True), Join(B, 1)]


@pytest.mark.parametrize("reason", ["official-ended", "room-lost", "abandoned"])
def test_the_hub_ends_the_call_for_its_reason(reason: str) -> None:
    script = connected()
    wanted = script.then(SessionTold(A, "ended", reason))
    assert wanted == [Capture(on=False), ClosePeer(1, say_end=True), Leave(A)]
    assert (script.state, script.call.reason) == ("ended", reason)
    script.then(SessionTold(A, "closed", reason), NoSession())
    assert script.state == "none"


def test_the_official_ends_it_over_the_data_channel() -> None:
    script = connected()
    wanted = script.then(PeerEnded(1))
    assert wanted == [Capture(on=False), ClosePeer(1, say_end=True), Leave(A)]
    assert script.call.reason == "official-ended"
    script.then(SessionTold(A, "in-call"))
    assert script.after(19) == []
    assert script.after(2) == [Move(A, "lost")]
    script.then(SessionTold(A, "ended", "official-ended"))
    assert script.after(30) == []


def test_a_ring_that_is_over_lets_everything_go() -> None:
    script = ringing()
    wanted = script.then(SessionTold(A, "preparing"))
    assert wanted == [Capture(on=False), ClosePeer(1, say_end=False), Leave(A)]
    assert script.state == "preparing"
    assert script.then(SessionTold(A, "ringing")) == [Capture(on=True), Join(A, 1)]
    assert script.then(Joined(A, 1, {}, ())) == [MakePeer(2, "official", ())]


def test_the_next_session_starts_anew() -> None:
    script = connected()
    script.then(MuteOrdered(on=True))
    wanted = script.then(SessionTold(B, "ringing"))
    assert wanted[:3] == [Capture(on=False), ClosePeer(1, say_end=True), Leave(A)]
    assert wanted[3:] == [Capture(on=True), Join(B, 1)]
    assert not script.call.muted
    assert (
        script.then(Joined(A, 7, {"official": 5}), SeatTold(A, "official", 6, present=True)) == []
    )


def test_muting_is_told_once() -> None:
    script = connected()
    assert script.then(MuteOrdered(on=True), MuteOrdered(on=True)) == [TellMuted(on=True)]


def test_what_the_other_side_tells_of_itself_is_kept() -> None:
    script = connected()
    script.then(RemoteMuted(1, on=True), RemoteVideo(1, on=False))
    (link,) = script.call.links
    assert (link.muted, link.video) == (True, False)


def test_every_state_is_reached() -> None:
    scripts = [Script(), ringing(), connected()]
    lost = connected()
    lost.after(4)
    ended = connected()
    ended.then(EndOrdered(A))
    prepared = Script()
    prepared.then(SessionTold(A, "preparing"))
    connecting = ringing()
    connecting.then(SessionTold(A, "in-call"))
    seen = {script.state for script in (*scripts, lost, ended, prepared, connecting)}
    assert seen == {state.value for state in CallState}


def test_a_call_that_never_comes_about_is_told_lost_however_often_the_hub_speaks() -> None:
    script = ringing()
    script.then(OfferMade(1, "x"), SessionTold(A, "in-call"))
    script.after(15)
    script.then(SessionTold(A, "in-call"))
    assert script.of(Move) == []
    script.after(6)
    assert script.of(Move) == [Move(A, "lost")]


def links(acts: list[Act]) -> list[Act]:
    return [act for act in acts if isinstance(act, TellLink)]


def test_a_link_that_is_lost_and_found_is_told_once_each_time() -> None:
    script = connected()
    assert links(script.acts) == []
    assert links(script.after(3.25)) == [TellLink(A, lost=True)]
    assert links(script.after(10)) == []
    assert links(script.then(Beat(1))) == [TellLink(A, lost=False)]
    assert links(script.after(5, 1)) == []


def test_a_hub_that_was_away_hears_of_the_link_once_we_sit_there_again() -> None:
    script = connected()
    script.then(HubDown())
    assert links(script.after(5)) == []
    assert links(script.then(HubUp())) == []
    assert links(script.then(Joined(A, 3, {}, SERVERS))) == [TellLink(A, lost=True)]


def test_a_hub_that_was_away_when_the_link_was_found_hears_of_it() -> None:
    script = connected()
    script.after(3.25)
    script.then(HubDown(), Beat(1), HubUp())
    assert links(script.then(Joined(A, 3, {}, SERVERS))) == [TellLink(A, lost=False)]


def test_a_link_that_was_lost_in_one_call_is_nothing_in_the_next() -> None:
    script = connected()
    script.after(3.25)
    assert links(script.then(EndOrdered(A))) == []
    script.then(SessionTold(B, "in-call"), Joined(B, 1, {}, SERVERS))
    assert links(script.acts) == [TellLink(A, lost=True)]
