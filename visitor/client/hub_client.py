"""Owns the typed HTTPS calls to the hub. Loop thread only."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import ModuleType
from typing import TYPE_CHECKING, Any

from visitor.client.device_file import Device
from visitor.client.journal import Command
from visitor.client.result import Answered, Fault, HubAway, PushResult, Refused, Rejected
from visitor.client.wire import Node

if TYPE_CHECKING:
    import httpx2

_MIB = 1 << 20
# These say that this very command is wrong; the others of 4xx that our set-up is.
_ABOUT_THE_COMMAND = frozenset(
    {
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.CONFLICT,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.UNPROCESSABLE_ENTITY,
    }
)
_FOR_NOW = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one call, in seconds and bytes."""

    connect_s: float = 3.0
    total_s: float = 10.0
    directory_s: float = 30.0
    answer_bytes: int = _MIB
    directory_bytes: int = 64 * _MIB


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A new directory as the hub sent it, not yet looked into."""

    etag: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The directory is still the one with our ETag."""


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    etag: str
    body: bytes


DirectoryResult = Snapshot | Unchanged | HubAway | Rejected


class HubClient:
    """The hub's HTTP side. Expected failures are values; nothing here raises but surprises.

    It never follows a redirect and never uses a proxy.
    """

    def __init__(self, device: Device, limits: Limits | None = None) -> None:
        self._device = device
        self._limits = limits or Limits()
        self._httpx: ModuleType | None = None
        self._client: httpx2.AsyncClient | None = None
        self._closing = False
        self._calls = 0
        self._quiet = asyncio.Event()
        self._quiet.set()

    def open(self, tls: ssl.SSLContext) -> None:
        """Once, before the first call. Imports httpx2 (60–90 ms): call it in a worker thread."""
        import httpx2

        self._httpx = httpx2
        self._client = httpx2.AsyncClient(
            base_url=self._device.hub_url,
            verify=tls,
            headers={"Authorization": self._device.authorization},
            timeout=httpx2.Timeout(self._limits.directory_s, connect=self._limits.connect_s),
            # Shorter than uvicorn's 5 s, so that a connection is not used as the hub drops it.
            limits=httpx2.Limits(max_connections=4, keepalive_expiry=4.0),
            trust_env=False,
        )

    async def push(self, command: Command) -> PushResult:
        """Send `command`; the hub answers the same for the same id."""
        reply = await self._ask(
            "POST",
            "/api/commands",
            content=_body(command),
            seconds=self._limits.total_s,
            bound=self._limits.answer_bytes,
        )
        match reply:
            case _Reply(status=200, body=body):
                return _answer(command.id, body)
            case _Reply():
                return _unwanted(reply)
            case HubAway() | Rejected():
                return reply

    async def post(
        self, path: str, body: Mapping[str, Any], seconds: float | None = None
    ) -> PushResult:
        """Ask for something that is not a command, such as a sign-in; the outcome is the answer."""
        reply = await self._ask(
            "POST",
            path,
            content=json.dumps(body).encode(),
            seconds=seconds or self._limits.total_s,
            bound=self._limits.answer_bytes,
        )
        match reply:
            case _Reply(status=200, body=content):
                return _outcome(content)
            case _Reply():
                return _refused(reply)
            case HubAway() | Rejected():
                return reply

    async def directory(self, etag: str) -> DirectoryResult:
        """Ask for the directory unless it is still the one of `etag` ("" for none)."""
        reply = await self._ask(
            "GET",
            "/api/directory",
            headers={"If-None-Match": etag} if etag else {},
            seconds=self._limits.directory_s,
            bound=self._limits.directory_bytes,
        )
        match reply:
            case _Reply(status=200):
                return Snapshot(reply.etag, reply.body)
            case _Reply(status=304):
                return Unchanged()
            case _Reply():
                return _unwanted(reply)
            case HubAway() | Rejected():
                return reply

    async def finish(self, seconds: float) -> None:
        """Begin no more calls, and wait a little for those under way.

        httpcore2 leaks the socket of a call that is cancelled during its TLS handshake.
        """
        self._closing = True
        try:
            async with asyncio.timeout(seconds):
                await self._quiet.wait()
        except TimeoutError:
            return

    async def close(self) -> None:
        if self._client is not None:
            await self._client.aclose()

    async def _ask(self, method: str, path: str, **call: Any) -> _Reply | HubAway | Rejected:
        if self._closing:
            # The caller is about to be cancelled; an answer would be told as a lost hub.
            await asyncio.get_running_loop().create_future()
        self._calls += 1
        self._quiet.clear()
        try:
            return await self._exchange(method, path, **call)
        finally:
            self._calls -= 1
            if not self._calls:
                self._quiet.set()

    async def _exchange(
        self,
        method: str,
        path: str,
        *,
        seconds: float,
        bound: int,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> _Reply | HubAway | Rejected:
        if self._client is None or self._httpx is None:
            raise RuntimeError("open() comes before the first call")
        kind = {"Content-Type": "application/json"} if content is not None else {}
        try:
            async with (
                asyncio.timeout(seconds),
                self._client.stream(
                    method, path, content=content, headers={**kind, **(headers or {})}
                ) as response,
            ):
                body = await _bounded(response, bound)
                return _Reply(response.status_code, response.headers.get("ETag", ""), body)
        except TimeoutError:
            return HubAway(f"no answer within {seconds:g} s")
        except _TooLargeError:
            return HubAway(f"an answer of more than {bound} bytes")
        except (self._httpx.HTTPError, OSError) as error:
            return _no_reply(error)


class _TooLargeError(Exception):
    pass


def load_tls(device: Device) -> ssl.SSLContext:
    """Trust in nobody but the device file's CA. Raises OSError for a file that is no CA."""
    return ssl.create_default_context(cafile=str(device.ca_file))


def distrusted(error: BaseException) -> str:
    """Why the hub's certificate was refused, wherever in the chain it says so; else ""."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLCertVerificationError):
            return f"the hub's certificate is not trusted: {seen.verify_message}"
        seen = seen.__cause__ or seen.__context__
    return ""


def _no_reply(error: Exception) -> HubAway | Rejected:
    if reason := distrusted(error):
        return Rejected(reason, Fault.SETUP)
    return HubAway(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)


async def _bounded(response: httpx2.Response, bound: int) -> bytes:
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > bound:
            raise _TooLargeError
    return bytes(body)


def _body(command: Command) -> bytes:
    wire = {
        "id": command.id,
        "kind": command.kind,
        "made_at": command.made_at.isoformat(),
        "payload": command.payload,
    }
    return json.dumps(wire, ensure_ascii=False).encode()


def _answer(command_id: str, body: bytes) -> Answered | Refused | HubAway:
    try:
        raw: dict[str, Any] = json.loads(body)
        answer = Node(raw)
        if answer.text("id") != command_id:
            return HubAway("an answer to another command")
        if "refused" in raw:
            refused = answer.node("refused")
            return Refused(refused.text("code"), refused.text("action"))
        answer.node("outcome")
        return Answered(raw["outcome"])
    except (ValueError, RecursionError) as error:
        return HubAway(f"an answer that is not one: {error}")


def _outcome(body: bytes) -> Answered | HubAway:
    try:
        raw = json.loads(body)
        Node(raw)
        return Answered(raw)
    except (ValueError, RecursionError) as error:
        return HubAway(f"an answer that is not one: {error}")


def _refused(reply: _Reply) -> PushResult:
    """What a person can be told of: the error's code and action, where the hub sent them."""
    try:
        error = Node(json.loads(reply.body)).node("error")
        refused = Refused(error.text("code"), error.text("action"))
    except (ValueError, RecursionError):
        return _unwanted(reply)
    return refused if 400 <= reply.status < 500 else _unwanted(reply)


def _unwanted(reply: _Reply) -> HubAway | Rejected:
    if reply.status in _ABOUT_THE_COMMAND:
        return Rejected(_code(reply), Fault.COMMAND)
    if 400 <= reply.status < 500 and reply.status not in _FOR_NOW:
        return Rejected(f"the hub answers {reply.status} {_code(reply)}".strip(), Fault.SETUP)
    return HubAway(f"the hub answers {reply.status}")


def _code(reply: _Reply) -> str:
    """The error's code from the catalogue, or one made of the status."""
    try:
        raw = json.loads(reply.body)
        error = raw.get("error", raw) if isinstance(raw, dict) else {}
        code = error.get("code") if isinstance(error, dict) else None
    except (ValueError, RecursionError):
        code = None
    if isinstance(code, str) and len(code) <= 40:
        return code
    return "command-reused" if reply.status == HTTPStatus.CONFLICT else "bad-request"
