"""Owns one connection to another party: aiortc, its tracks, its data channel. Loop thread only."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import av
from aiortc import (
    InvalidAccessError,
    InvalidStateError,
    RTCConfiguration,
    RTCDataChannel,
    RTCPeerConnection,
    RTCRtpTransceiver,
    RTCSessionDescription,
)
from aiortc.exceptions import InternalError, OperationError
from aiortc.mediastreams import MediaStreamTrack
from aiortc.rtcconfiguration import RTCBundlePolicy

from booth.call.happenings import (
    IceServers,
    OfferMade,
    PeerDown,
    PeerHappening,
    PictureShown,
    SoundHeard,
)
from booth.media import peer_words
from booth.media.bitrate import asking_for_720p, expect_720p, opus
from booth.media.camera import Camera
from booth.media.hearing import NewestFrame, play_all
from booth.media.ice import ice_servers_of
from booth.media.signals import Answer, read_signal
from booth.media.sound import Block
from booth.media.tracks import CameraTrack, VoiceTrack
from booth.media.voice import Voice
from visitor.tasks import Surprise, TaskOwner

_LOG = logging.getLogger(__name__)
LABEL = "luukku"
GATHER_S = 8.0
APPLY_S = 5.0
BEAT_S = 1.0
PARTING_S = 0.15
CLOSE_S = 5.0
MOST_SIGNALS = 128
MOST_BUFFERED = 64 * 1024
PICTURES = ("main", "document")
# What aiortc raises where a description or a candidate cannot be used.
UNUSABLE = (
    ValueError,
    KeyError,
    IndexError,
    AttributeError,
    TypeError,
    AssertionError,
    OSError,
    # What a StopIteration inside a coroutine becomes: its SDP reader lets one out.
    RuntimeError,
    InvalidStateError,
    InvalidAccessError,
    InternalError,
    OperationError,
)


@dataclass(frozen=True, slots=True)
class Ends:
    """What a peer sends from and gives to. `show(picture, frame)` for main or document."""

    camera: Camera
    voice: Voice
    play: Callable[[Block], None]
    show: Callable[[str, av.VideoFrame], Awaitable[None]]
    has_video: Callable[[], bool]


class Peer:
    """Makes its offer at `start`; everything that happens to it goes to `tell`."""

    def __init__(
        self,
        number: int,
        ice_servers: IceServers,
        ends: Ends,
        surprise: Surprise,
        tell: Callable[[PeerHappening], None],
    ) -> None:
        self.number = number
        self._ends = ends
        self._tell = tell
        self._tasks = TaskOwner(surprise)
        self._signals: asyncio.Queue[Mapping[str, Any]] = asyncio.Queue(MOST_SIGNALS)
        self._early: list[Mapping[str, Any]] = []
        self._gathered = asyncio.Event()
        self._closing = self._applying = False
        self._seen = self._heard = False
        # Without a configuration aiortc asks a public server, and waits for it.
        self._connection = RTCPeerConnection(
            RTCConfiguration(ice_servers_of(ice_servers), bundlePolicy=RTCBundlePolicy.MAX_BUNDLE)
        )
        self._channel = self._prepare()

    def start(self) -> None:
        """Gather and offer, then take what the other side signals."""
        self._tasks.start(f"peer-{self.number}", self._run())
        self._tasks.start(f"peer-{self.number}-beats", self._beat())

    def give(self, data: Mapping[str, Any]) -> None:
        """Take an answer or a candidate, in order; too many at once are dropped."""
        try:
            self._signals.put_nowait(data)
        except asyncio.QueueFull:
            _LOG.warning("peer %s: too many signals at once", self.number)

    def has_taken_all(self) -> bool:
        """Whether no signal waits to be applied."""
        return self._signals.empty() and not self._applying

    def tell_muted(self, *, on: bool) -> None:
        """Tell the other side whether our microphone is muted."""
        self._say(peer_words.muted(on=on))

    def tell_video(self) -> None:
        """Tell the other side whether we send a picture."""
        self._say(peer_words.video(on=self._ends.has_video()))

    def stop_media(self) -> None:
        """Send and play nothing from this moment on."""
        self._closing = True
        for sender in self._connection.getSenders():
            if sender.track is not None:
                sender.track.stop()

    async def close(self, *, say_end: bool) -> None:
        """Stop; with `say_end` the other side hears that the call is over. At most some 5 s."""
        self.stop_media()
        if say_end and self._say(peer_words.END):
            await asyncio.sleep(PARTING_S)
        try:
            async with asyncio.timeout(CLOSE_S):
                # Closed while it gathers, it would open sockets that nobody closes.
                await self._gathered.wait()
                await self._connection.close()
        except TimeoutError:
            _LOG.warning("peer %s did not close in time", self.number)
        await self._tasks.close()

    def _prepare(self) -> RTCDataChannel:
        connection, ends = self._connection, self._ends
        sound = connection.addTransceiver(VoiceTrack(ends.voice), "sendrecv")
        # Our speech comes encoded: nothing else can be sent.
        sound.setCodecPreferences(opus())
        connection.addTransceiver(CameraTrack(ends.camera), "sendrecv")
        connection.addTransceiver("video", "sendrecv")
        for receiver in connection.getReceivers():
            expect_720p(receiver)
        channel = connection.createDataChannel(LABEL)
        connection.on("connectionstatechange", self._state_changed)
        channel.on("open", self._opened)
        channel.on("message", self._hear)
        channel.on("close", self._down)
        return channel

    async def _run(self) -> None:
        try:
            async with asyncio.timeout(GATHER_S):
                await self._connection.setLocalDescription(await self._connection.createOffer())
        except (TimeoutError, *UNUSABLE) as error:
            _LOG.warning("peer %s cannot make an offer: %s", self.number, error)
            self._down()
            return
        finally:
            self._gathered.set()
        if not self._closing:
            sdp = asking_for_720p(self._connection.localDescription.sdp)
            self._tell(OfferMade(self.number, sdp))
        try:
            while True:
                await self._take(await self._signals.get())
        finally:
            self._down()

    async def _take(self, data: Mapping[str, Any]) -> None:
        self._applying = True
        try:
            async with asyncio.timeout(APPLY_S):
                await self._apply(data)
        except (TimeoutError, *UNUSABLE) as error:
            _LOG.warning(
                "peer %s: a signal that cannot be used: %s %.200s",
                self.number,
                type(error).__name__,
                error,
            )
        finally:
            self._applying = False

    async def _apply(self, data: Mapping[str, Any]) -> None:
        signal = read_signal(data)
        if isinstance(signal, Answer):
            await self._connection.setRemoteDescription(RTCSessionDescription(signal.sdp, "answer"))
            self._receive()
            early, self._early = self._early, []
            for candidate in early:
                await self._take(candidate)
        elif self._connection.signalingState == "stable":
            await self._connection.addIceCandidate(signal.candidate)
        elif len(self._early) < MOST_SIGNALS:
            self._early.append(data)

    def _receive(self) -> None:
        names = iter(PICTURES)
        for transceiver in self._connection.getTransceivers():
            name = next(names) if transceiver.kind == "video" else "sound"
            if (track := _received(transceiver)) is None:
                continue
            title = f"peer-{self.number}-{name}"
            if transceiver.kind == "audio":
                self._tasks.start(title, play_all(track, self._play))
                continue
            newest = NewestFrame()
            self._tasks.start(f"{title}-frames", newest.collect(track))
            self._tasks.start(title, newest.show_all(partial(self._show, name)))

    def _play(self, block: Block) -> None:
        if self._closing:
            return
        self._ends.play(block)
        if not self._heard:
            self._heard = True
            self._tell(SoundHeard(self.number))

    async def _show(self, name: str, frame: av.VideoFrame) -> None:
        if self._closing:
            return
        await self._ends.show(name, frame)
        if name == PICTURES[0] and not self._seen:
            self._seen = True
            self._tell(PictureShown(self.number))

    def _opened(self) -> None:
        self._say(peer_words.BEAT)
        self.tell_muted(on=self._ends.voice.muted)
        self.tell_video()

    def _hear(self, text: str | bytes) -> None:
        try:
            word = peer_words.read_word(self.number, text)
        except ValueError as fault:
            _LOG.warning("peer %s said what cannot be read: %s", self.number, fault)
            return
        if word is not None and not self._closing:
            self._tell(word)

    def _state_changed(self) -> None:
        _LOG.info("peer %s is %s", self.number, self._connection.connectionState)
        if self._connection.connectionState in ("failed", "closed"):
            self._down()

    def _down(self) -> None:
        if not self._closing:
            self._tell(PeerDown(self.number))

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(BEAT_S)
            if not self._closing:
                self._say(peer_words.BEAT)

    def _say(self, word: str) -> bool:
        # Where nothing gets through, words would pile up.
        if self._channel.readyState != "open" or self._connection.connectionState != "connected":
            return False
        if self._channel.bufferedAmount > MOST_BUFFERED:
            return False
        self._channel.send(word)
        return True


def _received(transceiver: RTCRtpTransceiver) -> MediaStreamTrack | None:
    # None where the other side sends nothing here, though aiortc's types say otherwise.
    track: MediaStreamTrack | None = transceiver.receiver.track
    return track
