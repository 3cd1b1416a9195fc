"""What a customer has written in a room's survey is in no screen, file or log there afterwards.

Named, and bounded: the journal holds it until the hub has answered, and the media process, which
hands it to the hub, keeps freed memory until it ends.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.call_town import CallTown, call_town
from tests.fakes.supervised import wait_gone
from tests.fakes.traces import SHARED_MEMORY, Traces, family, shared_memory
from visitor.demo.call_script import CUSTOMER_TOUCHES
from visitor.demo.xvfb import running_xvfb

WORD = "zafriqovuxnem"


def answer_survey(town: CallTown) -> None:
    """End the call, and write the word where words are asked for."""
    finger = town.room.finger
    finger.touch("room-end")
    town.room.until_screen("ended")
    finger.touch("survey-begin")
    town.room.until_screen("survey")
    for name in CUSTOMER_TOUCHES:
        finger.touch(name)
        finger.touch("survey-next")
    finger.touch("survey-text")
    finger.wait("survey-text", "focused", value=True)
    finger.type(WORD, hardware=True)
    finger.wait("survey-text", "text", WORD)


@pytest.mark.timeout(240)
def test_nothing_is_left_of_the_words_in_a_survey(tmp_path: Path) -> None:
    traces, before = Traces([WORD]), shared_memory()
    with running_xvfb(1920, 1080) as display, call_town(tmp_path, display) as town:
        session_id = town.begin_call()
        answer_survey(town)
        pid = town.room.screen_pid()
        assert traces.in_process(pid)
        town.room.finger.key("done")
        town.room.finger.touch("survey-next")
        town.room.until_screen("thanks")
        town.desk.close(session_id)
        town.room.finger.follow()
        wait_gone(pid)
        media = town.room.media_pid()
        screens = [one for one in family(town.room.keeper) if one != media]
        held = {one for one in screens if traces.in_process(one)}
        assert held == set()
        room = town.town.place.folder / "room"
        assert traces.in_files(room, town.town.logs, SHARED_MEMORY, but=before) == set()
        assert traces.in_selections(display) == set()
