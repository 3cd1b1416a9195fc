from __future__ import annotations

import asyncio
import time

from booth.call.local_protocol import DeviceState
from booth.media.pattern import HEIGHT, WIDTH, read_pattern
from booth.media.pattern_camera import PatternCamera
from visitor.clock import SystemClock

LIMIT_S = 10.0


async def test_it_gives_thirty_pictures_a_second_that_say_when_they_were_taken() -> None:
    clock = SystemClock()
    camera = PatternCamera(clock)
    camera.open(lambda: None)
    first = await asyncio.wait_for(camera.newer_than(0), LIMIT_S)
    began, seen = clock.monotonic(), [first]
    while len(seen) < 46:
        seen.append(await asyncio.wait_for(camera.newer_than(seen[-1].sequence), LIMIT_S))
    took = clock.monotonic() - began
    camera.close()
    given = seen[-1].sequence - first.sequence
    assert given >= 45
    # A picture that is late is made up for: on a busy machine too there are thirty a second.
    assert 27 < given / took < 33
    for picture in seen:
        assert (picture.width, picture.height) == (WIDTH, HEIGHT)
        mark = read_pattern(picture.i420[:HEIGHT])
        assert mark == (picture.sequence, picture.at_ms & 0xFFFFFFFF)
    assert began * 1000 - 40 <= seen[0].at_ms <= seen[-1].at_ms <= clock.monotonic() * 1000


async def test_a_slow_reader_gets_the_newest_and_misses_the_others() -> None:
    camera = PatternCamera(SystemClock())
    camera.open(lambda: None)
    first = await asyncio.wait_for(camera.newer_than(0), LIMIT_S)
    while (latest := camera.latest()) is None or latest.sequence < first.sequence + 5:
        await asyncio.wait_for(camera.newer_than(latest.sequence if latest else 0), LIMIT_S)
    newer = await camera.newer_than(first.sequence)
    camera.close()
    assert newer.sequence >= first.sequence + 5


async def test_closed_it_gives_no_more() -> None:
    camera = PatternCamera(SystemClock())
    assert camera.state is DeviceState.TEST
    camera.open(lambda: None)
    await asyncio.wait_for(camera.newer_than(0), LIMIT_S)
    camera.close()
    assert camera.latest() is None


async def test_one_that_was_never_opened_can_be_closed() -> None:
    PatternCamera(SystemClock()).close()


async def test_it_takes_less_than_a_twentieth_of_a_core() -> None:
    camera = PatternCamera(SystemClock())
    camera.open(lambda: None)
    first = await asyncio.wait_for(camera.newer_than(0), LIMIT_S)
    began = time.process_time()
    last = first
    while last.sequence < first.sequence + 60:
        last = await asyncio.wait_for(camera.newer_than(last.sequence), LIMIT_S)
    used = time.process_time() - began
    camera.close()
    assert used < 0.05 * 2
