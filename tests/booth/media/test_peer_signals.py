from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import av
import pytest
from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription

from booth.call.happenings import Beat, OfferMade, PeerDown, PeerHappening
from booth.media.camera import NoCamera
from booth.media.peer import Ends, Peer
from booth.media.voice import Voice
from tests.fakes.heard import until
from visitor.clock import SystemClock

HUGE = "v=0\r\n" + "a=x\r\n" * 200_000


@pytest.fixture(autouse=True)
def _loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    # aioice leaves 127.0.0.1 out; both ends are here, and the machine may have nothing else.
    monkeypatch.setattr("aioice.ice.get_host_addresses", lambda **kinds: ["127.0.0.1"])


class Pair:
    """A peer of ours and the connection that answers it."""

    def __init__(self, ice_servers: tuple[dict[str, Any], ...] = ()) -> None:
        self.told: list[PeerHappening] = []
        self.surprises: list[BaseException] = []

        async def show(name: str, frame: av.VideoFrame) -> None:
            del name, frame

        ends = Ends(NoCamera(), Voice(SystemClock()), lambda block: None, show, lambda: False)
        self.peer = Peer(7, ice_servers, ends, self._surprise, self.told.append)
        self.other = RTCPeerConnection(RTCConfiguration([]))
        self.heard: list[str] = []
        self.other.on("datachannel", lambda channel: channel.on("message", self.heard.append))

    async def answer(self) -> str:
        """A good answer to our offer."""
        await until(lambda: any(isinstance(one, OfferMade) for one in self.told))
        (offer,) = [one for one in self.told if isinstance(one, OfferMade)]
        await self.other.setRemoteDescription(RTCSessionDescription(offer.sdp, "offer"))
        await self.other.setLocalDescription(await self.other.createAnswer())
        return self.other.localDescription.sdp

    def _surprise(self, name: str, error: BaseException) -> None:
        self.surprises.append(error)


@asynccontextmanager
async def pair(ice_servers: tuple[dict[str, Any], ...] = ()) -> AsyncIterator[Pair]:
    made = Pair(ice_servers)
    made.peer.start()
    yield made
    await made.peer.close(say_end=False)
    await made.other.close()
    assert made.surprises == []


GARBAGE: list[dict[str, Any]] = [
    {},
    {"kind": "answer"},
    {"kind": "answer", "sdp": 5},
    {"kind": "answer", "sdp": ""},
    {"kind": "answer", "sdp": "v=0"},
    {"kind": "answer", "sdp": HUGE},
    {"kind": "offer", "sdp": "v=0\r\n"},
    {"kind": "candidate"},
    {"kind": "candidate", "candidate": "candidate:1 1 udp", "sdpMid": "0"},
    {"kind": "candidate", "candidate": "candidate:1 1 udp x 1.2.3.4 5 typ host", "sdpMid": "0"},
    {"kind": "candidate", "candidate": "candidate:1 1 udp 1 1.2.3.4 5 typ host"},
    {"kind": "candidate", "candidate": "candidate:1 1 udp 1 no-host 5 typ host", "sdpMid": "0"},
    {"kind": "candidate", "candidate": "x" * 1_000_000, "sdpMid": "0"},
    {"kind": "candidate", "candidate": "candidate:1 1 tcp 1 ::1 0 typ host", "sdpMLineIndex": 9},
]


async def test_garbage_before_the_answer_does_not_stop_the_answer() -> None:
    async with pair() as made:
        answer = await made.answer()
        for data in GARBAGE:
            made.peer.give(data)
        made.peer.give({"kind": "answer", "sdp": answer})
        await until(lambda: '{"t":"beat"}' in made.heard)
        assert not [one for one in made.told if isinstance(one, PeerDown)]


async def test_garbage_in_a_call_does_not_touch_it() -> None:
    async with pair() as made:
        made.peer.give({"kind": "answer", "sdp": await made.answer()})
        await until(lambda: '{"t":"beat"}' in made.heard)
        for data in GARBAGE:
            made.peer.give(data)
        made.heard.clear()
        await until(lambda: made.heard.count('{"t":"beat"}') >= 2)
        assert not [one for one in made.told if isinstance(one, PeerDown)]


async def test_a_flood_of_signals_is_bounded(caplog: pytest.LogCaptureFixture) -> None:
    async with pair() as made:
        for _ in range(1000):
            made.peer.give({"kind": "candidate", "candidate": "rubbish", "sdpMid": "0"})
        assert "too many signals at once" in caplog.text
        await made.answer()


def without(line: str) -> Callable[[str], str]:
    return lambda sdp: "\r\n".join(one for one in sdp.split("\r\n") if not one.startswith(line))


def put(line: str, instead: str) -> Callable[[str], str]:
    return lambda sdp: "\r\n".join(
        instead if one.startswith(line) else one for one in sdp.split("\r\n")
    )


@pytest.mark.parametrize(
    "spoil",
    [
        *map(without, ["v=", "m=audio", "m=application", "a=ice-ufrag", "a=ice-pwd", "a=setup"]),
        *map(without, ["a=fingerprint", "a=mid", "a=rtpmap", "a=group", "a=rtcp-mux", "c="]),
        put("a=fingerprint", "a=fingerprint:sha-256 zz"),
        put("a=fingerprint", "a=fingerprint:rot-13 00:11"),
        put("a=setup", "a=setup:nobody"),
        put("a=rtpmap", "a=rtpmap:999999 VP8/90000"),
        put("a=rtpmap", "a=rtpmap:x VP8/y"),
        put("m=audio", "m=audio x UDP/TLS/RTP/SAVPF 96"),
        put("a=candidate", "a=candidate:1 1 udp 1 256.0.0.1 -4 typ host"),
        put("a=ssrc", "a=ssrc:x cname:y"),
        put("a=sctp-port", "a=sctp-port:x"),
        put("a=mid", "a=mid:0"),
        put("a=group", "a=group:BUNDLE 7 8 9"),
        lambda sdp: sdp[: len(sdp) // 2],
        lambda sdp: sdp.replace("video", "smell"),
        lambda sdp: sdp * 3,
        lambda sdp: "".join(reversed(sdp)),
    ],
)
async def test_a_spoilt_answer_hurts_only_its_own_connection(spoil: Callable[[str], str]) -> None:
    async with pair() as made:
        made.peer.give({"kind": "answer", "sdp": spoil(await made.answer())})
        made.peer.give({"kind": "candidate", "candidate": "", "sdpMid": "0"})
        await until(made.peer.has_taken_all)


async def test_ice_servers_that_cannot_be_used_are_left_out() -> None:
    servers: tuple[dict[str, Any], ...] = (
        {"urls": "http://example.org"},
        {"urls": 5},
        {"urls": ["stun:"]},
        {},
    )
    async with pair(servers) as made:
        made.peer.give({"kind": "answer", "sdp": await made.answer()})
        await until(lambda: '{"t":"beat"}' in made.heard)


async def test_a_connection_that_the_other_side_closes_is_down() -> None:
    async with pair() as made:
        made.peer.give({"kind": "answer", "sdp": await made.answer()})
        await until(lambda: '{"t":"beat"}' in made.heard)
        await made.other.close()
        await until(lambda: PeerDown(7) in made.told)


async def test_nothing_is_told_after_closing_and_the_farewell_is_heard() -> None:
    async with pair() as made:
        made.peer.give({"kind": "answer", "sdp": await made.answer()})
        await until(lambda: '{"t":"beat"}' in made.heard)
        told = len(made.told)
        await made.peer.close(say_end=True)
        assert made.heard[-1] == '{"t":"end"}'
        await asyncio.sleep(0)
        assert len(made.told) == told
        assert Beat(7) not in made.told
