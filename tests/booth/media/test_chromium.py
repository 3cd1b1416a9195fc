from __future__ import annotations

from pathlib import Path

from booth.call.local_protocol import End
from tests.fakes.call_hub import SESSION
from tests.fakes.chromium_official import running_chromium
from tests.fakes.heard import until
from tests.fakes.room_engine import running_room
from visitor.tasks import TaskOwner


async def test_a_browser_and_the_room_see_and_hear_each_other_until_the_end(
    tmp_path: Path,
) -> None:
    surprises: list[BaseException] = []
    tasks = TaskOwner(lambda name, error: surprises.append(error))
    async with (
        running_room(tmp_path, official_has_camera=False) as room,
        running_chromium(room.hub, room.clock, tasks, tmp_path) as official,
    ):
        room.hub.come()
        room.hub.tell("ringing")
        await room.until(lambda state: state.call.state.value == "ringing")
        room.hub.tell("in-call")
        room.hub.official_joins(official.hear)
        await room.until(lambda state: state.call.state.value == "connected")
        await room.until(lambda state: state.call.remote_video)
        await official.until("room.marks.length > 20")
        numbers = await official.read("room.marks.map((mark) => mark.number)")
        assert numbers == sorted(numbers)
        assert await official.read("[document.querySelector('video').videoWidth]") == [1280]
        heard = await official.read("room.listen()")
        assert abs(heard["hz"] - 440) < 3
        await until(lambda: abs(room.speaker.heard_frequency() - 660) < 3)
        assert await official.read("room.channel.label") == "luukku"
        assert await room.engine.carry_out(End(SESSION)) == ""
        await official.until("room.words.some((word) => word.t === 'end')")
    await tasks.close()
    assert surprises == []
