"""A small real hub over TLS, in a thread of its own, that misbehaves as told."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections import deque
from collections.abc import Callable, Coroutine
from enum import StrEnum
from typing import Any

import uvicorn
from fastapi import FastAPI, Request, Response, WebSocket, WebSocketDisconnect
from fastapi.responses import JSONResponse

from tests.fakes.certificates import ServerCertificate

AT = "2026-11-12T08:42:00+00:00"


class Fault(StrEnum):
    """What the next POST /api/commands does instead of answering well."""

    ERROR_500 = "500"
    HANG = "hang"
    DROP_AFTER_COMMIT = "drop-after-commit"
    RUBBISH = "rubbish"
    NOT_KNOWN_401 = "401"
    REUSED_409 = "409"
    INVALID_422 = "422"
    TOO_MANY_429 = "429"
    HUGE = "huge"
    OTHER_ID = "other-id"
    REDIRECT = "redirect"
    REFUSED = "refused"


class HubState:
    """What the hub remembers; it outlives a restart of the server."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {}
        self.carried_out: list[str] = []
        self.received: list[str] = []
        self.visits: dict[str, dict[str, Any]] = {}
        self.faults: deque[Fault] = deque()
        self.always: Fault | None = None
        self.device_key = "kiosk1.secret"
        self.directory: dict[str, Any] = {
            "version": 1,
            "keep_days": 30,
            "departments": [],
            "hosts": [],
        }
        self.directory_status = 200
        self.directory_asked = 0
        self.watched: list[dict[str, Any]] = []
        self.live_status = 0
        self.password = "kolme kauppaa ja torni"

    def next_fault(self) -> Fault | None:
        return self.faults.popleft() if self.faults else self.always


def visit_view(visit_id: str, code: str, **changed: Any) -> dict[str, Any]:
    """A VisitView as on the wire."""
    return {
        "id": visit_id,
        "code": code,
        "language": "fi",
        "arrived_at": AT,
        "closed": False,
        "late": False,
        "host": {"id": "h1", "name": "Maija Mäkinen", "given": "Maija"},
        "notices": [{"channel": "email", "state": "queued", "at": None, "attempts": 0}],
        "answer": None,
        **changed,
    }


class HubServer:
    """Serves one HubState at https://localhost:<port>; start and stop as often as wanted."""

    def __init__(self, certificate: ServerCertificate, state: HubState | None = None) -> None:
        self.state = state or HubState()
        self._certificate = certificate
        self.port = _free_port()
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._sockets: set[WebSocket] = set()
        self._let_go = asyncio.Event()

    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}"

    def start(self) -> None:
        """Return once connections are taken."""
        started = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(started,), name="fake-hub")
        self._thread.start()
        if not started.wait(20):
            raise TimeoutError("the fake hub did not start")

    def stop(self) -> None:
        """Cut every connection at once, as a kill would."""
        if self._server is None or self._thread is None or self._loop is None:
            return
        self._server.should_exit = True
        self._server.force_exit = True
        self._loop.call_soon_threadsafe(self._let_go.set)
        self._loop.call_soon_threadsafe(self._cut, lambda _: True)
        self._thread.join(20)
        if self._thread.is_alive():
            raise TimeoutError("the fake hub did not stop")
        self._server = self._thread = self._loop = None

    def send_live(self, message: str | dict[str, Any]) -> None:
        """Send to every live connection."""
        text = message if isinstance(message, str) else json.dumps(message)
        self._run(self._send_all(text))

    def change_visit(self, visit_id: str, **changed: Any) -> None:
        """Change a visit and tell those who are connected."""
        self.state.visits[visit_id].update(changed)
        if self._server is not None:
            self.send_live({"type": "visit.state", "visit": self.state.visits[visit_id]})

    def live_connections(self) -> int:
        return len(self._sockets)

    def _cut(self, chosen: Callable[[object], bool]) -> None:
        """Abort connections without a farewell."""
        if self._server is None:
            return
        for connection in list(self._server.server_state.connections):
            if chosen(connection):
                connection.transport.abort()

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        if self._loop is None:
            raise RuntimeError("the fake hub is not running")
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _send_all(self, text: str) -> None:
        for live in list(self._sockets):
            await live.send_text(text)

    def _serve(self, started: threading.Event) -> None:
        config = uvicorn.Config(
            self._app(),
            host="127.0.0.1",
            port=self.port,
            ssl_certfile=self._certificate.certificate,
            ssl_keyfile=self._certificate.key,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=1,
            ws="websockets-sansio",
        )
        self._server = _Server(config, started.set)
        asyncio.run(self._main())

    async def _main(self) -> None:
        if self._server is None:
            raise RuntimeError("no server")
        self._loop = asyncio.get_running_loop()
        self._let_go = asyncio.Event()
        await self._server.serve()

    def _app(self) -> FastAPI:
        app = FastAPI()

        @app.post("/api/commands")
        async def commands(request: Request) -> Response:
            return await self._command(request)

        @app.get("/api/directory")
        async def directory(request: Request) -> Response:
            return self._directory(request)

        @app.post("/api/desk/sign-in")
        async def sign_in(request: Request) -> Response:
            right = (await request.json())["password"] == self.state.password
            advisor = {"advisor": {"id": "p1", "name": "Amina"}}
            return JSONResponse(advisor) if right else _error(403, "sign-in-wrong")

        @app.websocket("/api/live")
        async def live(websocket: WebSocket) -> None:
            await self._live(websocket)

        return app

    def _knows(self, connection: Request | WebSocket) -> bool:
        wanted = f"Device {self.state.device_key}"
        return connection.headers.get("authorization") == wanted

    async def _command(self, request: Request) -> Response:
        command = await request.json()
        self.state.received.append(command["id"])
        if not self._knows(request):
            return _error(401, "not-known")
        fault = self.state.next_fault()
        if fault is not None:
            return await self._misbehave(fault, command)
        return self._take(command)

    async def _misbehave(self, fault: Fault, command: dict[str, Any]) -> Response:
        if fault is Fault.HANG:
            await self._let_go.wait()
        if fault is Fault.DROP_AFTER_COMMIT:
            self._take(command)
            self._cut(lambda connection: getattr(connection, "cycle", None) is not None)
        return _faulty(fault, command)

    def _take(self, command: dict[str, Any]) -> Response:
        known = self.state.answers.get(command["id"])
        if known is not None:
            return JSONResponse(known[1]) if known[0] == command else _error(409, "command-reused")
        if command["kind"] == "visit.leave":
            return self._let_leave(command)
        if command["kind"] != "visit.arrive":
            return self._keep(command, {"taken": command["kind"]})
        payload = command["payload"]
        visit = visit_view(payload["visit_id"], payload["code"])
        self.state.visits[visit["id"]] = visit
        return self._keep(command, {"visit": dict(visit)})

    def _let_leave(self, command: dict[str, Any]) -> Response:
        visit = self.state.visits.get(command["payload"]["visit_id"])
        if visit is None:
            refused = {"code": "visit-unknown", "action": "ask-desk"}
            return JSONResponse({"id": command["id"], "refused": refused})
        already, visit["closed"] = visit["closed"], True
        return self._keep(command, {"visit_id": visit["id"], "already": already})

    def _keep(self, command: dict[str, Any], outcome: dict[str, Any]) -> Response:
        self.state.carried_out.append(command["id"])
        answer = {"id": command["id"], "outcome": outcome}
        self.state.answers[command["id"]] = (command, answer)
        return JSONResponse(answer)

    def _directory(self, request: Request) -> Response:
        self.state.directory_asked += 1
        if not self._knows(request):
            return _error(401, "not-known")
        if self.state.directory_status != 200:
            return _error(self.state.directory_status, "ours")
        etag = f'"{self.state.directory["version"]}"'
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers={"ETag": etag})
        return JSONResponse(self.state.directory, headers={"ETag": etag})

    async def _live(self, live: WebSocket) -> None:
        if not self._knows(live):
            await live.close()
            return
        await live.accept()
        self._sockets.add(live)
        try:
            while True:
                await self._hear(live, json.loads(await live.receive_text()))
        except WebSocketDisconnect:
            return
        finally:
            self._sockets.discard(live)

    async def _hear(self, live: WebSocket, message: dict[str, Any]) -> None:
        self.state.watched.append(message)
        if message["type"] != "visit.watch":
            return
        if message["code"] == "7777":
            await live.send_text(json.dumps({"type": "error", "code": "too-many-tries"}))
            return
        for visit in self.state.visits.values():
            if visit["code"] == message["code"] and message["visit_id"] in (None, visit["id"]):
                await live.send_text(json.dumps({"type": "visit.state", "visit": visit}))
                return
        await live.send_text(json.dumps({"type": "visit.unknown", "code": message["code"]}))


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._tell = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._tell()


def _faulty(fault: Fault, command: dict[str, Any]) -> Response:
    refused = {"code": "host-gone", "action": "ask-desk"}
    answers = {
        Fault.RUBBISH: Response("<html>Welcome to the guest network", media_type="text/html"),
        Fault.HUGE: Response(b"{" + b" " * (3 << 20) + b"}", media_type="application/json"),
        Fault.OTHER_ID: JSONResponse({"id": "f" * 32, "outcome": {}}),
        Fault.REDIRECT: Response(status_code=307, headers={"Location": "/elsewhere"}),
        Fault.REFUSED: JSONResponse({"id": command["id"], "refused": refused}),
        Fault.NOT_KNOWN_401: _error(401, "not-known"),
        Fault.REUSED_409: _error(409, "command-reused"),
        Fault.INVALID_422: _error(422, "bad-request"),
        Fault.TOO_MANY_429: _error(429, "too-many-tries"),
    }
    return answers.get(fault, _error(500, "ours"))


def _error(status: int, code: str) -> Response:
    return JSONResponse({"error": {"code": code, "action": "none"}}, status_code=status)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
