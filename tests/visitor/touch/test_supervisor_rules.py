"""The supervisor's decisions: whatever happens in whatever order, somebody is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from visitor.touch import supervisor_rules as rules
from visitor.touch.protocol import Word
from visitor.touch.supervisor_rules import End, Ended, House, Kill, Phase, Said, Spawn, Tell, Tick

EVENTS = st.one_of(
    st.builds(
        Said, st.integers(1, 12), st.sampled_from(sorted(set(Word) - {Word.END, Word.LEAVE}))
    ),
    st.builds(Ended, st.integers(1, 12)),
    st.just(Tick()),
)
HISTORIES = st.lists(st.tuples(EVENTS, st.floats(0.0, 6.0)), max_size=60)
UP = {Phase.SHOWN, Phase.SHOWING, Phase.STARTING}


class Play:
    """Feeds events to the rules and carries out what processes would do."""

    def __init__(self) -> None:
        self.house, self.now = House(), 100.0
        self.orders: list[rules.Order] = []
        self.do(Tick())

    def do(self, event: rules.Event, after: float = 0.0) -> tuple[rules.Order, ...]:
        self.now += after
        self.house, orders = rules.step(self.house, event, self.now)
        self.orders += orders
        return orders

    def pair(self) -> Play:
        self.do(Said(1, Word.SHOWN))
        self.do(Said(2, Word.READY))
        return self

    def phases(self) -> dict[int, Phase]:
        return {screen.number: screen.phase for screen in self.house.screens}


@given(HISTORIES)
def test_never_two_of_a_kind(history: list[tuple[rules.Event, float]]) -> None:
    play = Play()
    for event, after in history:
        play.do(event, after)
        living = [p for p in play.phases().values() if p is not Phase.RETIRING]
        assert len(living) == len(set(living))
        assert len([p for p in living if p in UP]) <= 2
        assert len([p for p in living if p in (Phase.WARMING, Phase.READY)]) <= 1


@given(HISTORIES)
def test_a_shown_screen_is_sent_away_only_for_a_shown_successor(
    history: list[tuple[rules.Event, float]],
) -> None:
    play = Play()
    for event, after in history:
        before = play.phases()
        for order in play.do(event, after):
            if isinstance(order, Tell) and order.word is Word.RETIRE:
                assert before[order.number] is Phase.SHOWN
                assert Phase.SHOWN in play.phases().values()


@given(HISTORIES)
def test_after_any_history_two_screens_stand_again(
    history: list[tuple[rules.Event, float]],
) -> None:
    play = Play()
    for event, after in history:
        play.do(event, after)
    for _ in range(12):
        _obey_all(play)
    assert {Phase.SHOWN, Phase.READY} <= set(play.phases().values())


@given(HISTORIES)
def test_the_next_look_is_never_far_and_never_at_once(
    history: list[tuple[rules.Event, float]],
) -> None:
    play = Play()
    for event, after in history:
        play.do(event, after)
        assert 0 < rules.next_look(play.house, play.now) <= 1


def _obey_all(play: Play) -> None:
    """Processes that do what they are told, a second later."""
    for number, phase in play.phases().items():
        match phase:
            case Phase.RETIRING:
                play.do(Ended(number), 0.2)
            case Phase.WARMING:
                play.do(Said(number, Word.READY), 0.2)
            case Phase.STARTING | Phase.SHOWING:
                play.do(Said(number, Word.SHOWN), 0.2)
            case _:
                play.do(Said(number, Word.IDLE), 0.2)
    play.do(Tick(), 0.4)


def test_done_before_the_successor_is_ready_swaps_as_soon_as_it_is() -> None:
    play = Play()
    play.do(Said(1, Word.SHOWN))
    assert play.do(Said(1, Word.DONE)) == ()
    assert play.do(Said(2, Word.READY)) == (Tell(2, Word.SHOW),)


def test_busy_holds_a_wanted_swap_back_until_idle() -> None:
    play = Play()
    play.do(Said(1, Word.SHOWN))
    play.do(Said(1, Word.DONE))
    play.do(Said(1, Word.BUSY))
    assert play.do(Said(2, Word.READY)) == ()
    assert play.do(Said(1, Word.IDLE)) == (Tell(2, Word.SHOW),)


def test_crash_while_the_successor_warms_shows_it_when_ready() -> None:
    play = Play()
    play.do(Said(1, Word.SHOWN))
    assert play.do(Ended(1)) == ()
    assert play.do(Said(2, Word.READY)) == (Tell(2, Word.SHOW),)


def test_crash_without_any_successor_starts_one_that_shows_itself() -> None:
    play = Play()
    assert play.do(Ended(1)) == (Spawn(2, warm=False),)


def test_successor_that_never_comes_to_the_front_is_killed_and_the_old_goes_on() -> None:
    play = Play().pair()
    play.do(Said(1, Word.DONE))
    play.do(Said(1, Word.ALIVE), 4.0)
    orders = play.do(Tick(), 1.0)
    assert orders[0] == Kill(2, "late while showing")
    assert play.phases()[1] is Phase.SHOWN


def test_back_off_grows_to_its_end_and_forgets_after_calm() -> None:
    play = Play()
    waits = []
    for number in range(1, 8):
        play.do(Ended(number))
        failed_at = play.now
        while not any(isinstance(o, Spawn) and o.number == number + 1 for o in play.orders):
            play.do(Tick(), rules.next_look(play.house, play.now))
        waits.append(round(play.now - failed_at, 1))
    assert waits == [0.0, 0.5, 1.0, 2.0, 5.0, 5.0, 5.0]
    play.do(Said(8, Word.SHOWN))
    for _ in range(40):
        play.do(Said(8, Word.ALIVE), 0.5)
        play.do(Said(9, Word.READY), 0.5)
    assert play.do(Ended(9)) == (Spawn(10, warm=True),)


def test_end_retires_all_and_starts_nothing() -> None:
    play = Play().pair()
    assert play.do(End()) == (Tell(1, Word.RETIRE), Tell(2, Word.RETIRE))
    assert play.do(Ended(1)) == ()
    assert play.do(Ended(2)) == ()
    assert play.house.screens == ()


def test_words_of_a_process_that_has_gone_are_not_heard() -> None:
    play = Play().pair()
    before = play.house
    assert play.do(Said(99, Word.DONE)) == ()
    assert play.house == before
