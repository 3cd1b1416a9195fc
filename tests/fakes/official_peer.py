"""An official without a browser: answers the room's offers by aiortc, sees and hears the room."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import av
import numpy as np
from aiortc import RTCConfiguration, RTCDataChannel, RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import MediaStreamTrack

from booth.media.camera import Camera, NoCamera
from booth.media.hearing import play_all
from booth.media.pattern import Mark, read_pattern
from booth.media.sound import Block
from booth.media.tone import SilentSpeaker, ToneMicrophone
from booth.media.tracks import CameraTrack, VoiceTrack
from booth.media.voice import Voice
from tests.fakes.call_hub import CallHub
from visitor.clock import Clock
from visitor.tasks import TaskOwner

OFFICIAL_HZ = 660.0


class OfficialPeer:
    """Keeps the marks that it saw, the words that it was told, and the last second of sound."""

    def __init__(
        self, hub: CallHub, clock: Clock, tasks: TaskOwner, camera: Camera | None = None
    ) -> None:
        self._hub = hub
        self._tasks = tasks
        self._clock = clock
        self._camera = camera or NoCamera()
        self._has_camera = camera is not None
        self.voice = Voice(clock)
        self.speaker = SilentSpeaker()
        self.speaker.volume = 10
        self.marks: list[Mark] = []
        self.ages_ms: list[float] = []
        self.words: list[dict[str, Any]] = []
        self.blocks: list[Block] = []
        self.block_times: list[float] = []
        self.keeps_blocks = False
        self.offers = 0
        self.beats = True
        self.channel: RTCDataChannel | None = None
        self.connection: RTCPeerConnection | None = None

    def start(self) -> None:
        """Open camera and microphone."""
        self._camera.open(lambda: None)
        microphone = ToneMicrophone(self._clock, OFFICIAL_HZ)
        self._tasks.start("official-voice", self.voice.run(microphone))
        self._tasks.start("official-beats", self._beat())

    async def close(self) -> None:
        """Hang up and let go."""
        if self.connection is not None:
            await self.connection.close()
        self._camera.close()

    def hear(self, kind: str, body: Mapping[str, Any]) -> None:
        """What the hub says."""
        if kind == "remote.signal" and body["data"]["kind"] == "offer":
            self.offers += 1
            answer = self._answer(body["data"]["sdp"], body["generation"])
            self._tasks.start("official-answer", answer)

    def say(self, word: Mapping[str, Any]) -> None:
        """Send on the data channel."""
        assert self.channel is not None
        self.channel.send(json.dumps(word))

    def has_seen(self, pictures: int) -> bool:
        """Whether at least so many pictures were read."""
        return len(self.marks) >= pictures

    def said(self, kind: str) -> list[dict[str, Any]]:
        """The words of this kind that the room said."""
        return [word for word in self.words if word["t"] == kind]

    async def _answer(self, sdp: str, generation: int) -> None:
        if self.connection is not None:
            await self.connection.close()
        connection = self.connection = RTCPeerConnection(RTCConfiguration([]))
        connection.on("datachannel", self._channel_came)
        await connection.setRemoteDescription(RTCSessionDescription(sdp, "offer"))
        sound, picture, _document = connection.getTransceivers()
        sound.sender.replaceTrack(VoiceTrack(self.voice))
        sound.direction = "sendrecv"
        if self._has_camera:
            picture.sender.replaceTrack(CameraTrack(self._camera))
            picture.direction = "sendrecv"
        await connection.setLocalDescription(await connection.createAnswer())
        self._tasks.start("official-sees", self._see(picture.receiver.track))
        self._tasks.start("official-hears", play_all(sound.receiver.track, self._play))
        data = {"kind": "answer", "sdp": connection.localDescription.sdp}
        self._hub.official_signals(generation, data)

    def _channel_came(self, channel: RTCDataChannel) -> None:
        self.channel = channel
        channel.on("message", lambda text: self.words.append(json.loads(text)))
        if not self._has_camera:
            self.say({"t": "video", "on": False})

    def _play(self, block: Block) -> None:
        self.speaker.play(block)
        if self.keeps_blocks:
            self.blocks.append(block)
            self.block_times.append(self._clock.monotonic())

    async def _see(self, track: MediaStreamTrack) -> None:
        from aiortc.mediastreams import MediaStreamError

        while True:
            try:
                frame = await track.recv()
            except MediaStreamError:
                return
            assert isinstance(frame, av.VideoFrame)
            luma = np.asarray(frame.to_ndarray(format="gray8"), np.uint8)
            if (mark := read_pattern(luma)) is not None:
                self.marks.append(mark)
                self.ages_ms.append(self._clock.monotonic() * 1000 - mark.ms)

    async def _beat(self) -> None:
        while True:
            connection = self.connection
            up = connection is not None and connection.connectionState == "connected"
            if self.beats and up and self.channel and self.channel.readyState == "open":
                self.say({"t": "beat"})
            await asyncio.sleep(1.0)
