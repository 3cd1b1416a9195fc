from __future__ import annotations

import asyncio
import signal
import socket
import sys
from collections.abc import AsyncIterator
from itertools import pairwise
from pathlib import Path

import pytest

from booth.call.local_client import MediaLost
from booth.media.tone import loudness
from tests.fakes.certificates import ServerCertificate, make_certificate
from tests.fakes.heard import until
from tests.fakes.media_process import MediaProcess, media_process

# Packets come every 20 ms; a machine with more to do than it can may hold some back. A process
# that went down with its screen would be silent for much longer.
LONGEST_PAUSE_S = 1.0


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> ServerCertificate:
    return make_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
async def media(tmp_path: Path, certificate: ServerCertificate) -> AsyncIterator[MediaProcess]:
    async with media_process(tmp_path, certificate) as media:
        yield media


async def test_a_screen_that_is_killed_leaves_no_gap_in_the_sound(media: MediaProcess) -> None:
    await media.start()
    await media.connect()
    screen = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.fakes.local_screen", str(media.socket)),
        stdout=asyncio.subprocess.PIPE,
    )
    assert screen.stdout is not None
    assert b'"connected"' in await screen.stdout.readline()
    official = media.official
    await until(lambda: official.speaker.heard_frequency() == 440)
    official.keeps_blocks = True
    await until(lambda: len(official.blocks) >= 100)
    screen.kill()
    await screen.wait()
    killed_at = len(official.blocks)
    await until(lambda: len(official.blocks) >= killed_at + 100)
    assert min(loudness(block) for block in official.blocks) > -30
    pauses = [later - before for before, later in pairwise(official.block_times)]
    assert max(pauses) < LONGEST_PAUSE_S
    assert official.speaker.heard_frequency() == 440


async def test_a_media_process_that_is_killed_comes_back_into_the_call(
    media: MediaProcess,
) -> None:
    await media.start()
    await media.connect()
    await until(lambda: media.hub.moves() == ["connected"])
    await media.kill()
    await until(lambda: isinstance(media.heard[-1], MediaLost))
    seen = len(media.official.marks)
    await media.start()
    state = await media.until_call("connected")
    await until(lambda: media.official.has_seen(seen + 20))
    assert media.hub.session is not None
    assert state.call.session_id == media.hub.session["id"]
    assert media.official.offers == 2
    await until(lambda: media.hub.moves() == ["connected", "connected"])


async def test_it_ends_soon_when_it_is_told_to_and_leaves_no_picture(media: MediaProcess) -> None:
    await media.start()
    await media.connect()
    state = await media.until_call("connected")
    picture = Path(state.pictures.official)
    await until(picture.exists)
    begun = media.clock.monotonic()
    media.running.send_signal(signal.SIGTERM)
    assert await media.ended() == 0
    assert media.clock.monotonic() - begun < 4
    assert not picture.parent.exists()
    assert not media.socket.exists()
    assert media.official.said("end") == []


async def test_it_ends_with_its_keeper(media: MediaProcess) -> None:
    ours, theirs = socket.socketpair()
    await media.start("--keeper", str(theirs.fileno()), fds=(theirs.fileno(),))
    theirs.close()
    await until(media.socket.exists)
    ours.close()
    assert await media.ended() == 0


async def test_settings_that_cannot_be_used_are_told(media: MediaProcess) -> None:
    media.settings.write_text("camera = 3\n", encoding="utf-8")
    await media.start()
    assert await media.ended() == 2
    log = (media.settings.parent / "media.log").read_text(encoding="utf-8")
    assert "device_file" in log or "camera" in log
