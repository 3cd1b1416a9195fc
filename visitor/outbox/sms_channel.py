"""Owns how an SMS is handed to a gateway over HTTP. Loop thread only."""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Protocol

import httpx2

from visitor.outbox.channels import Parcel
from visitor.outbox.render import Renderer
from visitor.outbox.rules import Accepted, Outcome, Permanent, Transient, Uncertain
from visitor.settings import SmsSettings

_LOG = logging.getLogger(__name__)
LARGEST_ANSWER = 64 * 1024
_LONGEST_ID = 200
_LONGEST_WISH_S = 300

_NEVER = frozenset({400, 404, 410, 422})
_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
)
_MISCONFIGURED = (httpx2.UnsupportedProtocol, httpx2.LocalProtocolError)
_LATER = frozenset({408, 409, 425, 429})


@dataclass(frozen=True, slots=True)
class Sms:
    """One text to one telephone number (E.164); the gateway does not send the same `id` twice."""

    id: str
    to: str = field(repr=False)
    text: str = field(repr=False)


class SmsGateway(Protocol):
    """Hands a text to one provider."""

    async def send(self, sms: Sms) -> Outcome:
        """Try once. Faults of the network and of the provider are outcomes."""


class SmsChannel:
    """Renders texts and hands them to the gateway."""

    def __init__(self, settings: SmsSettings, renderer: Renderer, gateway: SmsGateway) -> None:
        self._settings = settings
        self._renderer = renderer
        self._gateway = gateway

    @property
    def limit_s(self) -> float:
        return self._settings.timeout_s

    async def send(self, parcel: Parcel) -> Outcome:
        text = self._renderer.sms(parcel)
        return await self._gateway.send(Sms(parcel.id, parcel.recipient, text))


class HttpGateway:
    """A gateway that takes JSON by POST and answers with its own id of the text.

    `client` belongs to the caller, who closes it.
    """

    def __init__(self, settings: SmsSettings, receipt_url: str, client: httpx2.AsyncClient) -> None:
        self._settings = settings
        self._receipt_url = receipt_url
        self._client = client

    async def send(self, sms: Sms) -> Outcome:
        if not self._settings.url:
            return Permanent("no gateway is set")
        try:
            async with asyncio.timeout(self._settings.timeout_s):
                return await self._post(sms)
        except _NOT_SENT as error:
            return Transient(type(error).__name__)
        except _MISCONFIGURED as error:
            return _ours(sms, type(error).__name__)
        except (httpx2.RequestError, TimeoutError) as error:
            return Uncertain(type(error).__name__)

    async def _post(self, sms: Sms) -> Outcome:
        headers = {"Idempotency-Key": sms.id, "Accept-Encoding": "identity"}
        if token := self._settings.token.get_secret_value():
            headers["Authorization"] = f"Bearer {token}"
        async with self._client.stream(
            "POST",
            self._settings.url,
            json=self._body(sms),
            headers=headers,
            # Connecting must end before the whole does, or a hang at it would look uncertain.
            timeout=httpx2.Timeout(self._settings.timeout_s, connect=self._settings.timeout_s / 2),
        ) as answer:
            if answer.is_success:
                return _taken(await _bounded_body(answer))
            return _judged(sms, answer.status_code, answer.headers.get("retry-after", ""))

    def _body(self, sms: Sms) -> dict[str, str]:
        return {
            "id": sms.id,
            "to": sms.to,
            "from": self._settings.sender,
            "text": sms.text,
            "receipt_url": self._receipt_url,
        }


async def _bounded_body(answer: httpx2.Response) -> bytes | None:
    """The whole body, None where it is longer than we read."""
    body = bytearray()
    async for part in answer.aiter_raw():
        body += part
        if len(body) > LARGEST_ANSWER:
            return None
    return bytes(body)


def _taken(body: bytes | None) -> Outcome:
    """What the body of a success means: without the gateway's id nobody knows."""
    if body is None:
        return Uncertain("answer too long")
    try:
        answer: Any = json.loads(body)
    except (ValueError, RecursionError):
        return Uncertain("answer is not JSON")
    named = answer.get("id") if isinstance(answer, dict) else None
    if isinstance(named, str | int) and not isinstance(named, bool) and str(named):
        return Accepted(str(named)[:_LONGEST_ID])
    return Uncertain("answer has no id")


def _judged(sms: Sms, status: int, retry_after: str) -> Outcome:
    reason = f"HTTP {status}"
    if status in _NEVER:
        return Permanent(reason)
    if status < HTTPStatus.INTERNAL_SERVER_ERROR and status not in _LATER:
        return _ours(sms, reason)
    return Transient(reason, _wish(retry_after))


def _ours(sms: Sms, reason: str) -> Transient:
    """Our configuration's fault, not the number's: it is tried again, and staff can see why."""
    _LOG.error("the SMS gateway refuses us", extra={"message_id": sms.id, "why": reason})
    return Transient(reason)


def _wish(retry_after: str) -> timedelta | None:
    """The gateway's wish in whole seconds, at most 5 minutes; dates are passed over."""
    if not (retry_after.isascii() and retry_after.isdigit()):
        return None
    seconds = int(retry_after) if len(retry_after) < len("10000") else _LONGEST_WISH_S
    return timedelta(seconds=min(seconds, _LONGEST_WISH_S))
