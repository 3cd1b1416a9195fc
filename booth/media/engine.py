"""Owns a room's call: carries out what the rules want, tells screens and hub. Loop thread only."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol, assert_never

import av

from booth.call.happenings import (
    Act,
    Capture,
    ClosePeer,
    EndOrdered,
    Give,
    Happening,
    HubDown,
    HubUp,
    Join,
    Leave,
    MakePeer,
    Move,
    MuteOrdered,
    Signal,
    TellLink,
    TellMuted,
    Ticked,
)
from booth.call.hub_words import WATCH, live_message, read_live
from booth.call.local_protocol import (
    AskAdvisor,
    CallState,
    Devices,
    End,
    HubPresence,
    Mute,
    Order,
    SoundTest,
    State,
    SurveyAnswers,
    SurveyShown,
    SurveySkip,
    Volume,
)
from booth.call.room_call import RoomCall
from booth.call.rules import step
from booth.media.peer import PICTURES, Ends, Peer
from booth.media.shared_picture import SharedPicture
from booth.media.studio import DEFAULT_VOLUME, Studio
from booth.media.telling import aged, state_of
from visitor.client.result import (
    CommandRefused,
    Event,
    HubLost,
    HubReached,
    LiveHeard,
    LiveRefused,
    NotKept,
    SetupBroken,
    StoreFault,
    Submitted,
)
from visitor.clock import Clock
from visitor.tasks import Surprise, TaskOwner

_LOG = logging.getLogger(__name__)
TICK_S = 0.25
OTHER_SESSION, NO_CALL, NOT_KEPT, NO_SPEAKER = "other-session", "no-call", "not-kept", "no-speaker"


class Hub(Protocol):
    """What the engine needs of `visitor.client.link.HubLink`."""

    async def subscribe(self, message: Mapping[str, Any]) -> None: ...
    async def send(self, message: Mapping[str, Any]) -> bool: ...
    async def submit(self, kind: str, payload: Mapping[str, Any]) -> Submitted | NotKept: ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What an engine is made of; `pictures` is the folder of the shared frames."""

    clock: Clock
    pool: Executor
    pictures: Path
    surprise: Surprise
    tell: Callable[[State], None]


class Engine:
    """One room's media. `hear` takes the hub's events, `carry_out` the screen's orders."""

    def __init__(self, parts: Parts, studio: Callable[[Callable[[], None]], Studio]) -> None:
        self._parts = parts
        self._clock = parts.clock
        self._tasks = TaskOwner(parts.surprise)
        self._studio = studio(self._refresh)
        self._hub: Hub | None = None
        self._process = parts.clock.new_id()[:16]
        self._call = RoomCall()
        self._presence = HubPresence.UNKNOWN
        self._room: Mapping[str, Any] | None = None
        self._peers: dict[int, Peer] = {}
        self._pictures: dict[int, SharedPicture] = {}
        self._partings: set[asyncio.Task[None]] = set()
        self._waiting: deque[Happening] = deque()
        self._busy = self._over = False
        self._sending, self._keeping = asyncio.Lock(), asyncio.Lock()
        self._told = State()
        self._room_at = 0.0
        self._told_devices: Devices | None = None
        self._told_video = False
        self._heard: dict[str, float] = {}
        self._kept: asyncio.Task[str] | None = None

    async def start(self, hub: Hub, call: RoomCall) -> None:
        """Begin with `hub`, from what the last process left of the call."""
        self._hub, self._call = hub, call
        await hub.subscribe(WATCH)
        self._studio.probe()
        self._tasks.start("ticks", self._tick())
        self._refresh()

    async def close(self) -> None:
        """Stop all media and connections. Nobody is told that a call is over: it is not."""
        self._over = True
        self._studio.capture(on=False)
        for number in list(self._peers):
            self._close_peer(number, say_end=False)
        # A connection whose closing is cut short keeps its sockets.
        await asyncio.gather(*self._partings)
        await self._studio.close()
        await self._tasks.close()

    def hear(self, event: Event) -> None:
        """Take an event of the hub's line."""
        match event:
            case HubReached():
                self._presence = HubPresence.REACHED
                self._told_devices = None
                self.happen(HubUp())
            case HubLost():
                self._presence = HubPresence.LOST
                self.happen(HubDown())
            case LiveHeard(kind, body):
                self._hear_live(kind, body)
            case SetupBroken(reason) | StoreFault(reason):
                _LOG.error("staff must look at this room: %s", reason)
            case CommandRefused(_, code) | LiveRefused(code):
                _LOG.warning("the hub refuses: %s", code)
            case _:
                _LOG.debug("the hub's line: %s", type(event).__name__)

    async def carry_out(self, order: Order) -> str:
        """Do what the screen orders; "" or why not. What is journalled is durable by then."""
        match order:
            case Mute(on):
                self.happen(MuteOrdered(on))
                return ""
            case Volume(to):
                self._studio.set_volume(to)
                self._refresh()
                return ""
            case End(session_id):
                return await self._end(session_id)
            case AskAdvisor(session_id):
                if session_id != self._call.session_id:
                    return OTHER_SESSION
                return await self._submit("remote.move", self._move(session_id, "ask-advisor"))
            case SoundTest():
                return "" if await self._studio.sound_test() else NO_SPEAKER
            case SurveyShown() | SurveyAnswers() | SurveySkip():
                return await self._survey(order)
            case never:
                assert_never(never)

    def newest(self) -> State:
        """What a screen may know now: the times that are left are those of this moment."""
        late_ms = int((self._clock.monotonic() - self._room_at) * 1000)
        return replace(self._told, room=aged(self._told.room, late_ms))

    def happen(self, happening: Happening) -> None:
        """Let the rules decide what follows, and do it; what happens meanwhile waits."""
        self._waiting.append(happening)
        if self._busy or self._over:
            return
        self._busy = True
        try:
            while self._waiting:
                self._one(self._waiting.popleft())
        finally:
            self._busy = False
        self._refresh()

    def _one(self, happening: Happening) -> None:
        before = self._call
        self._call, acts = step(before, happening, self._clock.monotonic())
        if self._call.session_id != before.session_id:
            self._studio.set_volume(DEFAULT_VOLUME)
        self._studio.voice.muted = self._call.muted
        if self._call.state is not before.state:
            _LOG.info("the call is %s %s", self._call.state.value, self._call.reason)
        for act in acts:
            self._do(act)

    def _do(self, act: Act) -> None:
        match act:
            case Join() | Leave() | Signal() | TellLink():
                self._send(live_message(act, self._process))
            case MakePeer():
                self._make_peer(act)
            case ClosePeer(number, say_end):
                self._close_peer(number, say_end=say_end)
            case Give(number, data):
                if peer := self._peers.get(number):
                    peer.give(data)
            case Capture(on):
                self._capture(on=on)
            case TellMuted(on):
                for peer in self._peers.values():
                    peer.tell_muted(on=on)
            case Move(session_id, what):
                word = "step" if what == "end" else what
                payload = self._move(session_id, word)
                self._kept = self._tasks.start("move", self._submit("remote.move", payload))
            case never:
                assert_never(never)

    # --- Media ---

    def _capture(self, *, on: bool) -> None:
        if not on:
            for peer in self._peers.values():
                peer.stop_media()
            self._heard = self._studio.heard()
        self._studio.capture(on=on)

    def _make_peer(self, act: MakePeer) -> None:
        number, studio = act.number, self._studio
        name = f"{act.seat}-{self._clock.new_id()[:12]}.frames"
        picture = SharedPicture(
            self._parts.pictures / name, self._clock, self._parts.pool, self._refresh
        )

        async def show(which: str, frame: av.VideoFrame) -> None:
            # The document's picture has its place on the wire; no screen shows it yet.
            if which == PICTURES[0]:
                await picture.show(frame)

        ends = Ends(studio.camera, studio.voice, studio.play, show, lambda: studio.has_video)
        peer = Peer(number, act.ice_servers, ends, self._parts.surprise, self.happen)
        self._peers[number], self._pictures[number] = peer, picture
        peer.start()

    def _close_peer(self, number: int, *, say_end: bool) -> None:
        if peer := self._peers.pop(number, None):
            peer.stop_media()
            parting = self._tasks.start(f"close-peer-{number}", peer.close(say_end=say_end))
            self._partings.add(parting)
            parting.add_done_callback(self._partings.discard)
        if picture := self._pictures.pop(number, None):
            self._log_figures(picture)
            picture.close()

    def _log_figures(self, picture: SharedPicture) -> None:
        first = picture.first_at.isoformat() if picture.first_at else ""
        figures = {"frames": picture.frames, "first_picture_at": first}
        _LOG.info("the figures of a connection", extra=figures | self._heard)

    # --- The hub ---

    def _hear_live(self, kind: str, body: Mapping[str, Any]) -> None:
        if not self._call.hub:
            # It speaks, whatever became of the commands: signalling works.
            self.happen(HubUp())
        try:
            happening = read_live(kind, body)
        except ValueError as fault:
            _LOG.warning("a live message that cannot be used: %s: %s", kind[:40], fault)
            return
        if kind == "room.state":
            self._room_at = self._clock.monotonic()
            self._room = {key: value for key, value in body.items() if key != "type"}
        if happening is not None:
            self.happen(happening)

    def _send(self, message: dict[str, Any]) -> None:
        self._tasks.start(str(message["type"]), self._send_in_order(message))

    async def _send_in_order(self, message: dict[str, Any]) -> None:
        async with self._sending:
            if self._hub is not None:
                await self._hub.send(message)

    async def _submit(self, kind: str, payload: Mapping[str, Any]) -> str:
        async with self._keeping:
            if self._hub is None or isinstance(await self._hub.submit(kind, payload), NotKept):
                _LOG.error("the command %s could not be kept", kind)
                return NOT_KEPT
        return ""

    def _move(self, session_id: str, move: str) -> dict[str, Any]:
        made_at = self._clock.now().isoformat()
        return {"session_id": session_id, "move": move, "made_at": made_at}

    async def _end(self, session_id: str) -> str:
        if session_id != self._call.session_id:
            return OTHER_SESSION
        before = self._kept
        self.happen(EndOrdered(session_id))
        if self._kept is not None and self._kept is not before:
            return await self._kept
        return "" if self._call.state is CallState.ENDED else NO_CALL

    async def _survey(self, order: SurveyShown | SurveyAnswers | SurveySkip) -> str:
        payload = {
            "session_id": order.session_id,
            "made_at": self._clock.now().isoformat(),
        }
        match order:
            case SurveyShown():
                return await self._submit("survey.shown", payload)
            case SurveySkip():
                return await self._submit("survey.skip", payload)
            case SurveyAnswers(_, answers):
                return await self._submit("survey.answer", {**payload, "answers": dict(answers)})
            case never:
                assert_never(never)

    # --- Telling ---

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            self.happen(Ticked())

    def _refresh(self) -> None:
        """Tell the screens, the other side and the hub what is new."""
        own, devices = self._studio.own_picture, self._studio.states
        paths = {number: picture.path for number, picture in self._pictures.items()}
        state = state_of(self._call, self._presence, self._room, devices, own, paths)
        state = replace(state, call=replace(state.call, volume=self._studio.volume))
        if state != self._told:
            self._told = state
            self._parts.tell(self.newest())
        if self._studio.has_video != self._told_video:
            self._told_video = self._studio.has_video
            for peer in self._peers.values():
                peer.tell_video()
        if self._call.hub and devices != self._told_devices:
            self._tell_devices(devices)

    def _tell_devices(self, devices: Devices) -> None:
        self._told_devices = devices
        self._send(
            {
                "type": "room.devices",
                "camera": devices.camera.value,
                "microphone": devices.microphone.value,
                "speaker": devices.speaker.value,
            }
        )
