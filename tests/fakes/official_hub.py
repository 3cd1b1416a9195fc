"""A small hub that speaks to the official's page: its real pages, one session, signalling."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, Request, Response, WebSocket, WebSocketDisconnect
from fastapi.responses import FileResponse, JSONResponse
from fastapi.staticfiles import StaticFiles

from booth.official.api import OfficialDoor, official_router
from tests.fakes.official_words import COOKIE, INVITATIONS, KELA, ME, PASSWORD, PLACE, SURVEY
from visitor.access.invitations import Bad
from visitor.clock import SystemClock
from visitor.demo.town import free_port
from visitor.languages import in_language
from visitor.paths import ASSETS

ROOM_PAGE = Path(__file__).parent / "official_room.html"


@dataclass
class Session:
    """One remote session as the fake hub has it."""

    id: str
    phase: str = "ringing"
    attempt: int = 1
    until: float = 0.0
    total_ms: int = 120_000
    reason: str = ""
    answered_at: float = 0.0
    answered: datetime | None = None
    ended: datetime | None = None
    language: str = "fi"
    room: str = "Huone 2"
    advisor_present: bool = True
    survey: bool = False
    room_devices: dict[str, str] | None = None


@dataclass(eq=False)
class Caller:
    """One live connection and the seat that it has."""

    socket: WebSocket
    seat: str
    instance: str = ""


@dataclass
class OfficialHub:
    """Serves at `url`; what tests ask of it runs on its own loop."""

    port: int = field(default_factory=free_port)
    sessions: dict[str, Session] = field(default_factory=dict)
    commands: list[dict[str, Any]] = field(default_factory=list)
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    refuse: dict[str, str] = field(default_factory=dict)
    live: list[dict[str, Any]] = field(default_factory=list)
    callers: list[Caller] = field(default_factory=list)
    seats: dict[tuple[str, str], Caller] = field(default_factory=dict)
    available: bool = False
    others: int = 3
    deaf: bool = False
    turns_away: bool = False
    lines: int = 0
    generation: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._clock = SystemClock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    # --- what tests do ---

    def start(self) -> None:
        started = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(started,), name="official-hub")
        self._thread.start()
        if not started.wait(20):
            raise TimeoutError("the fake hub did not start")

    def stop(self) -> None:
        """End at once, as a kill would; the sessions stay for the next start."""
        if self._server and self._loop and self._thread:
            self._server.should_exit = self._server.force_exit = True
            for connection in list(self._server.server_state.connections):
                self._loop.call_soon_threadsafe(connection.transport.abort)
            self._thread.join(20)
        self.callers.clear()
        self.seats.clear()
        self._server = self._thread = None

    def ring(self, session_id: str = "5" * 32, seconds: int = 120, **more: Any) -> Session:
        """Let a session ring, again if it is known."""
        old = self.sessions.get(session_id)
        session = Session(session_id, attempt=old.attempt + 1 if old else 1, **more)
        session.until = self._clock.monotonic() + seconds
        session.total_ms = max(seconds, 1) * 1000
        self.sessions[session_id] = session
        self.tell()
        return session

    def change(self, session_id: str = "5" * 32, **more: Any) -> None:
        for name, value in more.items():
            setattr(self.sessions[session_id], name, value)
        self.tell()

    def end(self, reason: str, session_id: str = "5" * 32, **more: Any) -> None:
        """End a call, with an open survey unless told; `more` as in Session."""
        facts = {"survey": True, "ended": self._clock.now(), **more}
        self.change(session_id, phase="ended", reason=reason, **facts)

    def tell(self) -> None:
        """Give every official the whole state."""
        if self._loop is not None and self._server is not None:
            asyncio.run_coroutine_threadsafe(self._tell_all(), self._loop).result(10)

    def cut(self, seat: str = "official") -> None:
        """Cut the live lines of one side."""
        for caller in list(self.callers):
            if caller.seat == seat and self._loop:
                asyncio.run_coroutine_threadsafe(caller.socket.close(), self._loop).result(10)

    def moves(self, move: str) -> list[dict[str, Any]]:
        """The payloads of the moves of one kind that came, each once."""
        came = {one["id"]: one for one in self.commands if one["kind"] == "remote.move"}
        return [one["payload"] for one in came.values() if one["payload"]["move"] == move]

    def kinds(self, kind: str) -> list[dict[str, Any]]:
        return [one["payload"] for one in self.commands if one["kind"] == kind]

    # --- the server ---

    def _serve(self, started: threading.Event) -> None:
        config = uvicorn.Config(
            self._app(), host="127.0.0.1", port=self.port, log_config=None, access_log=False,
            lifespan="off", timeout_graceful_shutdown=1, ws="websockets-sansio",
        )  # fmt: skip
        self._server = _Server(config, started.set)
        asyncio.run(self._main(self._server))

    async def _main(self, server: uvicorn.Server) -> None:
        self._loop = asyncio.get_running_loop()
        await server.serve()

    def _app(self) -> FastAPI:
        app = FastAPI()
        app.state.doorkeeper = None
        door = OfficialDoor(
            look_up=lambda token: INVITATIONS.get(token, Bad()),
            signed_in=lambda request: COOKIE in request.cookies,
            place=lambda language: in_language(PLACE, language),
        )
        app.include_router(official_router(door))
        app.mount("/static", StaticFiles(directory=ASSETS / "pages" / "static"))
        app.mount("/fonts", StaticFiles(directory=ASSETS / "fonts"))
        app.add_api_route("/api/official/me", self._me)
        app.add_api_route("/api/official/sign-in", self._sign_in, methods=["POST"])
        app.add_api_route("/api/official/invitation", self._sign_in, methods=["POST"])
        app.add_api_route("/api/official/sign-out", self._sign_out, methods=["POST"])
        app.add_api_route("/api/commands", self._command, methods=["POST"])
        app.add_api_route("/fake/room", lambda: FileResponse(ROOM_PAGE))
        app.add_api_websocket_route("/api/live", self._live)
        return app

    async def _me(self, request: Request) -> Response:
        return JSONResponse(ME) if COOKIE in request.cookies else _error(401, "not-known")

    async def _sign_in(self, request: Request) -> Response:
        body = await request.json()
        if "sign-in" in self.refuse:
            return _error(429, self.refuse["sign-in"])
        if "token" in body and body["password"] == "password1234":
            return _error(422, "password-weak")
        if "login" in body and (body["login"], body["password"]) != (ME["login"], PASSWORD):
            return _error(403, "sign-in-wrong")
        answer = JSONResponse(ME)
        answer.set_cookie(COOKIE, "1", httponly=True, samesite="strict")
        self.available = False
        return answer

    async def _sign_out(self) -> Response:
        answer = Response(status_code=204)
        answer.delete_cookie(COOKIE)
        return answer

    async def _command(self, request: Request) -> Response:
        command = await request.json()
        self.commands.append(command)
        if COOKIE not in request.cookies:
            return _error(401, "not-known")
        if command["id"] not in self.answers:
            self.answers[command["id"]] = self._carry_out(command)
            await self._tell_all()
        return JSONResponse({"id": command["id"], **self.answers[command["id"]]})

    def _carry_out(self, command: dict[str, Any]) -> dict[str, Any]:
        payload = command["payload"]
        move = payload.get("move", command["kind"])
        session = self.sessions.get(payload["session_id"])
        refused = self.refuse.get(move) or ("session-unknown" if session is None else "")
        if not refused and session is not None:
            refused = self._move(session, move, payload)
        return {"refused": {"code": refused, "action": "none"}} if refused else {"outcome": {}}

    def _move(self, session: Session, move: str, payload: dict[str, Any]) -> str:
        if move == "step":
            if session.phase != "ringing" or session.attempt != payload["attempt"]:
                return "ring-over"
            session.phase, session.answered_at = "in-call", self._clock.monotonic()
            session.answered = self._clock.now()
        elif move == "decline":
            session.phase = "preparing"
        elif move == "hang-up" and session.phase == "in-call":
            session.phase, session.reason, session.survey = "ended", "official-ended", True
            session.ended = self._clock.now()
        elif move == "lost" and ("room", session.id) not in self.seats:
            session.phase, session.reason, session.survey = "ended", "room-lost", True
            session.ended = self._clock.now()
        elif move in ("survey.answer", "survey.skip"):
            session.survey = False
        return ""

    async def _live(self, line: WebSocket) -> None:
        room = line.query_params.get("seat") == "room"
        if not room and COOKIE not in line.cookies:
            await line.close()
            return
        await line.accept()
        self.lines += not room
        if self.turns_away:
            await line.close()
            return
        caller = Caller(line, "room" if room else "official")
        self.callers.append(caller)
        try:
            while True:
                await self._hear(caller, json.loads(await line.receive_text()))
        except WebSocketDisconnect:
            return
        finally:
            await self._leave(caller)

    async def _leave(self, caller: Caller) -> None:
        if caller in self.callers:
            self.callers.remove(caller)
        for (seat, session_id), sitting in list(self.seats.items()):
            if sitting is caller:
                del self.seats[(seat, session_id)]
                await self._tell_seat(seat, session_id, present=False)
        await self._tell_all()

    async def _hear(self, caller: Caller, message: dict[str, Any]) -> None:
        self.live.append({**message, "from": caller.seat})
        if self.deaf:
            return
        match message["type"]:
            case "remote.watch" if caller.seat == "official":
                await _send(caller, self._state(caller))
            case "official.available":
                self.available = message["available"]
                await self._tell_all()
            case "remote.join":
                await self._join(caller, message)
            case "remote.signal":
                await self._signal(caller, message)

    async def _join(self, caller: Caller, message: dict[str, Any]) -> None:
        session_id, seat = message["session_id"], caller.seat
        before = self.seats.get((seat, session_id))
        if before is not None and before is not caller:
            await _send(before, {"type": "remote.replaced", "session_id": session_id})
        self.seats[(seat, session_id)] = caller
        self.generation[seat] = message.get("instance", "")
        others = [
            {"seat": other, "generation": self.generation[other]}
            for other, of in self.seats
            if of == session_id and other != seat
        ]
        await _send(
            caller,
            {"type": "remote.joined", "session_id": session_id, "seat": seat,
             "generation": self.generation[seat], "others": others, "ice_servers": []},
        )  # fmt: skip
        await self._tell_seat(seat, session_id, present=True)
        await self._tell_all()

    async def _tell_seat(self, seat: str, session_id: str, *, present: bool) -> None:
        other = self.seats.get(("room" if seat == "official" else "official", session_id))
        if other is not None:
            seen = {"seat": seat, "generation": self.generation[seat], "present": present}
            await _send(other, {"type": "remote.seat", "session_id": session_id, **seen})

    async def _signal(self, caller: Caller, message: dict[str, Any]) -> None:
        other = self.seats.get((message["to"], message["session_id"]))
        if other is not None and message["generation"] == self.generation[message["to"]]:
            generation = self.generation[caller.seat]
            told = {"from": caller.seat, "generation": generation, "data": message["data"]}
            session = {"session_id": message["session_id"]}
            await _send(other, {"type": "remote.signal", **session, **told})

    async def _tell_all(self) -> None:
        for caller in list(self.callers):
            if caller.seat == "official":
                await _send(caller, self._state(caller))

    def _state(self, caller: Caller) -> dict[str, Any]:
        of = list(self.sessions.values())
        call = next((one for one in of if one.phase == "in-call"), None)
        ended = next((one for one in reversed(of) if one.phase == "ended"), None)
        ringing = [one for one in of if one.phase == "ringing"] if self.available else []
        return {
            "type": "official.state",
            "me": {"name": ME["name"], "authority": ME["authority"]},
            "available": self.available,
            "rings": [self._ring(one) for one in ringing],
            "call": self._call(call, caller) if call else None,
            "ended": _ended(ended) if ended else None,
            "surveys": [_asked(one) for one in of if one.survey],
        }

    def _ring(self, session: Session) -> dict[str, Any]:
        left = max(0, round((session.until - self._clock.monotonic()) * 1000))
        return {
            "session_id": session.id, "attempt": session.attempt, "step": "answers-call",
            "service": KELA, "place": PLACE, "room": session.room, "language": session.language,
            "remaining_ms": left, "total_ms": session.total_ms, "identity_checked": True,
            "advisor_present": session.advisor_present, "others": self.others,
            "room_devices": session.room_devices,
        }  # fmt: skip

    def _call(self, session: Session, caller: Caller) -> dict[str, Any]:
        ago = round((self._clock.monotonic() - session.answered_at) * 1000)
        sitting = self.seats.get(("official", session.id))
        return {
            "session_id": session.id, "phase": session.phase, "reason": session.reason,
            "service": KELA, "place": PLACE, "room": session.room, "language": session.language,
            "advisor_present": session.advisor_present, "answered_ms_ago": ago,
            "mine": sitting in (None, caller), "room_devices": session.room_devices,
        }  # fmt: skip


def _asked(session: Session) -> dict[str, Any]:
    ended = session.ended.isoformat() if session.ended else None
    where = {"room": session.room, "ended_at": ended}
    return {"session_id": session.id, "service": KELA, "survey": SURVEY, **where}


def _ended(session: Session) -> dict[str, Any]:
    return {
        "session_id": session.id,
        "reason": session.reason,
        "answered_at": session.answered.isoformat() if session.answered else None,
        "ended_at": session.ended.isoformat() if session.ended else None,
    }


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._tell = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._tell()


async def _send(caller: Caller, message: dict[str, Any]) -> None:
    try:
        await caller.socket.send_text(json.dumps(message))
    except (WebSocketDisconnect, RuntimeError):
        # It is going away; its own reader tidies up.
        return


def _error(status: int, code: str) -> Response:
    return JSONResponse({"error": {"code": code, "action": "none"}}, status_code=status)
