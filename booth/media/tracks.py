"""Owns what we send: the camera's newest picture and the microphone's sound. Loop thread only."""

from __future__ import annotations

import asyncio
from fractions import Fraction
from typing import Any

import av
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from booth.media.camera import Camera
from booth.media.speech import TIME_BASE
from booth.media.voice import Voice

VIDEO_CLOCK = Fraction(1, 90_000)
TICKS_A_MS = 90
LOOK_S = 0.5


class CameraTrack(MediaStreamTrack):
    """Each new picture once, stamped by the time of its capture; waits where there is none.

    A camera that goes and comes back in the call goes on here: nothing is negotiated anew.
    """

    kind = "video"

    def __init__(self, camera: Camera) -> None:
        super().__init__()
        self._camera = camera
        self._sequence = 0
        self._begun_ms: int | None = None

    async def recv(self) -> av.VideoFrame:
        picture = None
        while picture is None:
            if self.readyState != "live":
                raise MediaStreamError
            try:
                async with asyncio.timeout(LOOK_S):
                    picture = await self._camera.newer_than(self._sequence)
            except TimeoutError:
                continue
        self._sequence = picture.sequence
        if self._begun_ms is None:
            self._begun_ms = picture.at_ms
        frame = av.VideoFrame.from_ndarray(picture.i420, format="yuv420p")
        frame.pts = (picture.at_ms - self._begun_ms) * TICKS_A_MS
        frame.time_base = VIDEO_CLOCK
        return frame


class VoiceTrack(MediaStreamTrack):
    """The room's speech, encoded already: aiortc only sends it."""

    kind = "audio"

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._ear = voice.listen()

    async def recv(self) -> av.Packet[Any]:
        if self.readyState != "live":
            raise MediaStreamError
        speech = await self._ear.next()
        packet = av.Packet(speech.data)
        packet.pts, packet.time_base = speech.stamp, TIME_BASE
        return packet

    def stop(self) -> None:
        super().stop()
        self._voice.leave(self._ear)
