from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from booth.call.happenings import (
    Act,
    Beat,
    Capture,
    ClosePeer,
    EndOrdered,
    Give,
    Happening,
    HubDown,
    HubUp,
    Joined,
    MakePeer,
    Move,
    MuteOrdered,
    NoSession,
    OfferMade,
    PeerDown,
    PeerEnded,
    PictureShown,
    RemoteVideo,
    Replaced,
    SeatTold,
    SessionTold,
    Signal,
    SignalHeard,
    SoundHeard,
    TellLink,
    Ticked,
)
from booth.call.local_protocol import CallState
from booth.call.room_call import RoomCall
from booth.call.rules import step

SESSIONS = ("a" * 32, "b" * 32)
sessions = st.sampled_from(SESSIONS)
generations = st.integers(1, 4)
numbers = st.integers(1, 6)
seats = st.sampled_from(["official", "advisor", "room", "nobody"])
datas = st.sampled_from([{"kind": kind} for kind in ("answer", "candidate", "bye", "offer")])
live = st.sampled_from(["ringing", "in-call"])
IN_CALL: list[tuple[Happening, float]] = [
    (HubUp(), 0.0),
    (SessionTold(SESSIONS[0], "in-call"), 0.0),
]
OPEN = (CallState.CONNECTING, CallState.CONNECTED, CallState.LOST)

peers = st.one_of(
    st.builds(OfferMade, numbers, st.just("v=0")),
    st.builds(PeerDown, numbers),
    st.builds(Beat, numbers),
    st.builds(PictureShown, numbers),
    st.builds(SoundHeard, numbers),
    st.builds(RemoteVideo, numbers, st.booleans()),
)
line = st.one_of(
    st.builds(Joined, sessions, generations, st.dictionaries(seats, generations)),
    st.builds(SeatTold, sessions, seats, generations, st.booleans()),
    st.builds(SignalHeard, sessions, seats, generations, datas),
    st.builds(Replaced, sessions),
)
hub = st.sampled_from([HubUp(), HubDown()])
harmless = st.one_of(
    peers, line, hub, st.just(Ticked()), st.just(Ticked()), st.builds(MuteOrdered, st.booleans())
)
anything = st.one_of(
    harmless,
    st.builds(SessionTold, sessions, st.sampled_from(["preparing", "ringing", "in-call", "ended"])),
    st.just(NoSession()),
    st.builds(EndOrdered, sessions),
    st.builds(PeerEnded, numbers),
)
timed = st.tuples(anything, st.sampled_from([0.0, 0.25, 1.0, 4.0, 12.0]))
stories = st.lists(timed, max_size=60)


def told(call: RoomCall, story: list[tuple[Happening, float]]) -> tuple[RoomCall, list[Act]]:
    at, wanted = 50.0, list[Act]()
    for happening, pause in story:
        at += pause
        call, acts = step(call, happening, at)
        wanted += acts
    return call, wanted


@given(stories, sessions)
@settings(max_examples=300)
def test_an_end_ordered_in_a_call_always_ends_it(
    story: list[tuple[Happening, float]], session: str
) -> None:
    call, _ = told(RoomCall(), story)
    if call.state not in OPEN:
        return
    numbers_open = {link.number for link in call.links if link.number}
    call, acts = step(call, EndOrdered(call.session_id), 1e6)
    assert call.state is CallState.ENDED
    assert {act.number for act in acts if isinstance(act, ClosePeer)} == numbers_open
    assert acts[-1] == Move(call.session_id, "end")
    assert not call.links
    assert not call.capturing


@given(st.lists(st.tuples(harmless, st.sampled_from([0.0, 0.25, 4.0, 12.0])), max_size=60), live)
@settings(max_examples=300)
def test_nothing_but_an_end_ends_a_call(story: list[tuple[Happening, float]], phase: str) -> None:
    begun, _ = told(RoomCall(), [(HubUp(), 0.0), (SessionTold(SESSIONS[0], phase), 0.0)])
    call, acts = told(begun, story)
    assert call.reason == ""
    assert not [act for act in acts if isinstance(act, Move) and act.what == "end"]
    assert not [act for act in acts if isinstance(act, ClosePeer) and act.say_end]


@given(stories)
@settings(max_examples=300)
def test_every_peer_is_made_once_and_closed_once_and_used_only_between(
    story: list[tuple[Happening, float]],
) -> None:
    call, acts = told(RoomCall(), [*story, (NoSession(), 1.0)])
    alive: set[int] = set()
    made: list[int] = []
    for act in acts:
        match act:
            case MakePeer(number):
                made.append(number)
                alive.add(number)
            case ClosePeer(number):
                alive.remove(number)
            case Give(number):
                assert number in alive
            case _:
                pass
    assert made == sorted(set(made))
    assert not alive
    assert call == replace(call, links=(), capturing=False, session_id="")


@given(stories)
@settings(max_examples=300)
def test_the_devices_are_open_only_for_a_session_that_is_live(
    story: list[tuple[Happening, float]],
) -> None:
    call, acts = told(RoomCall(), story)
    switches = [act.on for act in acts if isinstance(act, Capture)]
    assert switches == [index % 2 == 0 for index in range(len(switches))]
    assert call.capturing == (call.live and not call.replaced)


@given(stories, stories)
@settings(max_examples=300)
def test_two_sessions_in_a_row_do_not_mix(
    first: list[tuple[Happening, float]], second: list[tuple[Happening, float]]
) -> None:
    a, b = SESSIONS
    only_a = [one for one in first if getattr(one[0], "session_id", a) == a]
    call, _ = told(RoomCall(), [(HubUp(), 0.0), (SessionTold(a, "in-call"), 0.0), *only_a])
    late = [one for one in second if getattr(one[0], "session_id", a) == a]
    late = [one for one in late if not isinstance(one[0], SessionTold | NoSession)]
    call, _ = step(call, SessionTold(b, "in-call"), 1e5)
    call, acts = told(call, [(happening, 0.0) for happening, _ in late])
    assert call.session_id == b
    assert call.reason == ""
    assert all(act.session_id == b for act in acts if isinstance(act, Signal | Move))


@given(stories, st.integers(0, 60))
@settings(max_examples=200)
def test_a_hub_that_goes_and_comes_changes_nothing_that_the_customer_is_told(
    story: list[tuple[Happening, float]], where: int
) -> None:
    call, _ = told(RoomCall(), story[:where])
    before = call.state
    call, first = step(call, HubDown(), 1e4)
    call, second = step(call, HubUp(), 1e4)
    assert call.state is before
    assert not [act for act in (*first, *second) if isinstance(act, ClosePeer | Move)]


@given(stories)
@settings(max_examples=300)
def test_the_hub_was_last_told_of_the_link_what_the_customer_sees(
    story: list[tuple[Happening, float]],
) -> None:
    call, acts = told(RoomCall(), [*IN_CALL, *story])
    links = [act for act in acts if isinstance(act, TellLink)]
    said = [act.lost for act in links if act.session_id == call.session_id]
    if call.hub and call.joined and call.state in (CallState.CONNECTED, CallState.LOST):
        assert (said or [False])[-1] == (call.state is CallState.LOST)


@given(stories)
@settings(max_examples=300)
def test_a_link_is_told_only_to_a_hub_that_is_there_and_in_a_call(
    story: list[tuple[Happening, float]],
) -> None:
    call, at = RoomCall(), 50.0
    for happening, pause in [*IN_CALL, *story]:
        at += pause
        call, acts = step(call, happening, at)
        if any(isinstance(act, TellLink) for act in acts):
            assert call.hub
            assert call.state in (CallState.CONNECTED, CallState.LOST)
