from __future__ import annotations

from booth.room import keeper_rules as rules
from booth.room.keeper_rules import Child, End, Ended, Heard, House, Kill, Start, Terminate, Tick

BOTH = House((Child("screen"), Child("media")))


def play(*events: tuple[rules.Event, float], house: House = BOTH) -> list[tuple[rules.Order, ...]]:
    """The orders after each event."""
    orders = []
    for event, now in events:
        house, given = rules.step(house, event, now)
        orders.append(given)
    return orders


def test_both_are_started_at_once_and_only_once() -> None:
    assert play((Tick(), 100.0), (Tick(), 101.0)) == [(Start("screen"), Start("media")), ()]


def test_the_first_failure_is_mended_at_once_and_the_next_ones_later() -> None:
    dies, at = Ended("media", -6), 100.0
    orders = play(
        (Tick(), at),
        (dies, 101.0),
        (dies, 101.1),
        (Tick(), 101.5),
        (Tick(), 101.6),
        (dies, 101.7),
        (Tick(), 102.6),
        (Tick(), 102.7),
    )
    start = (Start("media"),)
    assert orders[1:] == [start, (), (), start, (), (), start]


def test_after_a_calm_time_a_failure_is_the_first_again() -> None:
    events: list[tuple[rules.Event, float]] = [(Tick(), 100.0), (Ended("media", 1), 100.1)]
    events += [(Ended("media", 1), 100.2), (Tick(), 101.0), (Ended("media", 1), 140.0)]
    assert play(*events)[-1] == (Start("media"),)


def test_silence_counts_only_for_a_child_that_has_spoken() -> None:
    orders = play(
        (Tick(), 100.0), (Heard("media"), 101.0), (Tick(), 110.9), (Tick(), 111.0), (Tick(), 115.9)
    )
    assert orders[1:] == [(), (), (Kill("media", "silent"),), ()]


def test_a_child_started_anew_has_not_spoken_yet() -> None:
    orders = play(
        (Tick(), 100.0),
        (Heard("media"), 101.0),
        (Tick(), 111.0),
        (Ended("media", -9), 111.1),
        (Tick(), 130.0),
    )
    assert orders[3:] == [(Start("media"),), ()]


def test_an_end_is_asked_for_once_then_forced() -> None:
    orders = play((Tick(), 100.0), (End(), 101.0), (Ended("screen", 0), 102.0), (Tick(), 106.0))
    assert orders[1:] == [
        (Terminate("screen"), Terminate("media")),
        (),
        (Kill("media", "does not end"),),
    ]


def test_media_that_ends_well_is_started_again_but_a_closed_screen_is_not() -> None:
    assert play((Tick(), 1.0), (Ended("media", 0), 2.0))[-1] == (Start("media"),)
    assert play((Tick(), 1.0), (Ended("screen", 0), 2.0))[-1] == (Terminate("media"),)


def test_the_next_look_is_when_a_limit_could_run_out() -> None:
    house, _ = rules.step(BOTH, Tick(), 100.0)
    assert rules.next_look(house, 100.0) == 1.0
    house, _ = rules.step(house, Heard("media"), 101.0)
    assert round(rules.next_look(house, 110.8), 3) == 0.2
