"""Owns what is said around the picture in a call: who, the banners, the states in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from booth.call.local_protocol import CallState, State
from booth.room.room_facts import SessionFacts, say
from booth.room.waiting_page import works
from visitor.texts import Texts


@dataclass(frozen=True, slots=True)
class Banner:
    """`kind` is attention or error, `icon` its picture; the most urgent banner stands first."""

    kind: str
    icon: str
    title: str
    advice: str


@dataclass(frozen=True, slots=True)
class CallPage:
    """Everything around the picture.

    `seen` where the official's picture may be shown, `unseen` where they have said that they send
    none; `microphone` is what a touch on it does.
    """

    connecting: bool = False
    who: str = ""
    privacy: str = ""
    initials: str = ""
    advisor: str = ""
    advisorHere: bool = False
    banners: tuple[Banner, ...] = ()
    lost: bool = False
    muted: bool = False
    mayMute: bool = True
    microphone: str = ""
    volume: int = 7
    volumeText: str = ""
    volumeSpoken: str = ""
    seen: bool = False
    unseen: bool = False
    ownSeen: bool = False


def call_page(words: Texts, state: State, session: SessionFacts | None, ask: str) -> CallPage:
    """The call as it stands; `ask` is how it goes with asking the advisor in."""
    call = state.call
    here = bool(session and session.advisor_present)
    connecting = call.state not in (CallState.CONNECTED, CallState.LOST)
    lost = call.state is CallState.LOST
    heard = works(state.devices.microphone)
    return CallPage(
        connecting=connecting,
        who=_who(words, session),
        privacy=words.get("room-not-recorded" if here else "room-private"),
        initials=_initials(session.official if session else ""),
        advisor=words.get("room-advisor-here" if here else "room-advisor-away"),
        advisorHere=here,
        banners=tuple(_banners(words, state, ask, _presence(session), connecting=connecting)),
        lost=lost,
        muted=call.muted,
        mayMute=heard,
        microphone=words.get(_microphone(heard=heard, muted=call.muted)),
        volume=call.volume,
        volumeText=words.get("room-volume", level=call.volume),
        volumeSpoken=words.get("room-volume-spoken", level=call.volume),
        seen=call.remote_video and not connecting,
        unseen=not call.remote_video and not connecting and not lost,
        ownSeen=call.own_video and works(state.devices.camera),
    )


def _who(words: Texts, session: SessionFacts | None) -> str:
    if session is None:
        return words.get("room-official")
    authority = say(session.authority, words.language)
    official = session.official or words.get("room-official")
    return words.get("room-who", official=official, authority=authority)


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split()[:2]).upper()


def _presence(session: SessionFacts | None) -> str:
    return "here" if session and session.advisor_present else "away"


def _microphone(*, heard: bool, muted: bool) -> str:
    if not heard:
        return "room-no-mute"
    return "room-unmute" if muted else "room-mute"


def _banners(
    words: Texts, state: State, ask: str, advisor: str, *, connecting: bool
) -> Iterator[Banner]:
    call, devices = state.call, state.devices
    lost = call.state is CallState.LOST
    heard, shown = works(devices.microphone), works(devices.camera)
    wrong: list[tuple[bool, str, str, str]] = [
        (lost, "error", "wifi-off", "lost"),
        (ask == "failed", "error", "hatchcall", "ask-failed"),
        (not heard and not shown, "error", "mic-off", "nothing"),
        (not heard and shown, "error", "mic-off", "no-microphone"),
        (not works(devices.speaker), "error", "volume-2", "no-speaker"),
        (call.muted and heard, "attention", "mic-off", "muted"),
        (call.remote_muted and not lost, "attention", "mic-off", "official-muted"),
        (heard and not shown, "attention", "video-off", "no-camera"),
        (ask == "waiting", "attention", "hatchcall", "ask-waiting"),
    ]
    for applies, kind, icon, key in wrong:
        # What is about the official's side is not known before they are there.
        if applies and not (connecting and key.startswith("official-")):
            say_of = f"room-banner-{key}"
            advice = words.get(f"{say_of}-help", advisor=advisor)
            yield Banner(kind, icon, words.get(say_of), advice)
