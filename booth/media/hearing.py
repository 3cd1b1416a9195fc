"""Owns what we receive: remote sound to the speaker, remote pictures to whoever shows them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import av
import numpy as np
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from booth.media.sound import BLOCK, Block

Play = Callable[[Block], None]
Show = Callable[[av.VideoFrame], Awaitable[None]]


async def play_all(track: MediaStreamTrack, play: Play) -> None:
    """Play the track's sound block by block until it ends."""
    left = np.zeros(0, np.int16)
    while (frame := await _next(track)) is not None:
        if isinstance(frame, av.AudioFrame):
            samples = np.concatenate([left, as_mono(frame)])
            whole = len(samples) // BLOCK * BLOCK
            for block in samples[:whole].reshape(-1, BLOCK):
                play(block)
            left = samples[whole:]


def as_mono(frame: av.AudioFrame) -> Block:
    """The frame's int16 samples as one channel: the mean of two."""
    samples = frame.to_ndarray().reshape(-1)
    if frame.layout.nb_channels == 1:
        return samples.astype(np.int16)
    both = samples.reshape(-1, frame.layout.nb_channels).astype(np.int32)
    mean: Block = (both.sum(axis=1) // frame.layout.nb_channels).astype(np.int16)
    return mean


class NewestFrame:
    """The newest frame of a track: what comes while one is being shown replaces what waits."""

    def __init__(self) -> None:
        self._frame: av.VideoFrame | None = None
        self._there = asyncio.Event()
        self.dropped = 0

    async def collect(self, track: MediaStreamTrack) -> None:
        """Take every frame as soon as it comes, until the track ends."""
        while (frame := await _next(track)) is not None:
            if isinstance(frame, av.VideoFrame):
                self.dropped += self._frame is not None
                self._frame = frame
                self._there.set()

    async def show_all(self, show: Show) -> None:
        """Show one after the other for ever; the task's owner cancels it."""
        while True:
            await self._there.wait()
            self._there.clear()
            frame, self._frame = self._frame, None
            if frame is not None:
                await show(frame)


async def _next(track: MediaStreamTrack) -> object:
    try:
        return await track.recv()
    except MediaStreamError:
        return None
