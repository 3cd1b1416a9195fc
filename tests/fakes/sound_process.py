"""Our sound over the real PortAudio and ALSA, whose only device moves no air. Run as a program.

`ALSA_CONFIG_PATH=FILE python -m tests.fakes.sound_process FILE`; the device comes into FILE once
its absence was noticed. Prints the states that each line told, and what was heard.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from booth.media.sound import BLOCK
from booth.media.sound_card import CardMicrophone, CardSpeaker, SoundHost
from booth.media.tone import play_chime
from visitor.clock import SystemClock

WITHOUT = "</usr/share/alsa/alsa.conf>\n"
DEVICE = WITHOUT + "pcm.!default { type null }\n"
LIMIT_S = 20.0


async def main(file: Path) -> None:
    clock = SystemClock()
    host = SoundHost(retry_s=0.1)
    microphone, speaker = CardMicrophone(host, clock), CardSpeaker(host, clock)
    loop, changes = asyncio.get_running_loop(), asyncio.Event()
    told: list[list[str]] = []

    def changed() -> None:
        loop.call_soon_threadsafe(told.append, [microphone.state.value, speaker.state.value])
        loop.call_soon_threadsafe(changes.set)

    microphone.open(changed)
    speaker.open(changed)
    silent = [len(await microphone.block()) for _ in range(30)]
    before = [microphone.state.value, speaker.state.value]
    await asyncio.to_thread(file.write_text, DEVICE)
    while [microphone.state.value, speaker.state.value] != ["ok", "ok"]:
        await asyncio.wait_for(changes.wait(), LIMIT_S)
        changes.clear()
    heard = [len(await asyncio.wait_for(microphone.block(), LIMIT_S)) for _ in range(30)]
    await play_chime(speaker, clock)
    microphone.close()
    speaker.close()
    facts = {"before": before, "told": told[-1], "blocks": sorted({BLOCK, *silent, *heard})}
    sys.stdout.write(json.dumps({**facts, "after": [microphone.state.value, speaker.state.value]}))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
