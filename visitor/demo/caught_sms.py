"""Owns the demo's SMS gateway: accepts every SMS and sends a receipt for it. Loop thread only."""

from __future__ import annotations

import asyncio
import secrets
import ssl
from collections import deque
from pathlib import Path
from typing import Annotated, Any

import httpx2
import structlog
from fastapi import APIRouter, Header, HTTPException
from pydantic import BaseModel, ConfigDict, Field, HttpUrl

from visitor.clock import Clock
from visitor.demo.caught_store import KEPT, CaughtStore

_TIMEOUT_S = 5.0
_PAUSES_S = (0.0, 0.5, 2.0)


class SmsIn(BaseModel):
    """An SMS as the hub hands it to a gateway."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    to: str = Field(min_length=3, max_length=32)
    sender: str = Field(alias="from", max_length=32)
    text: str = Field(max_length=2000)
    id: str = Field(max_length=64)
    receipt_url: HttpUrl | None = None


class Receipts:
    """Tells the hub that an SMS has been delivered. Keeps at most a few hundred waiting."""

    def __init__(self, clock: Clock, token: str, ca: Path | None) -> None:
        self._clock = clock
        self._headers = {"Authorization": f"Bearer {token}"}
        self._tls = ssl.create_default_context(cafile=ca)
        self._waiting: deque[tuple[str, dict[str, Any]]] = deque(maxlen=KEPT)
        self._more = asyncio.Event()
        self._log = structlog.stdlib.get_logger("visitor.demo.caught")

    def delivered(self, url: str, message_id: str) -> None:
        """Put a receipt in line; the oldest goes where the line is full."""
        at = self._clock.now().isoformat(timespec="milliseconds")
        self._waiting.append((url, {"id": message_id, "state": "delivered", "at": at}))
        self._more.set()

    async def run(self) -> None:
        """Post the receipts in order, until cancelled."""
        async with httpx2.AsyncClient(
            verify=self._tls,
            timeout=_TIMEOUT_S,
            trust_env=False,
            headers=self._headers,
            # A hub that stops would wait for a connection that is kept for later.
            limits=httpx2.Limits(max_keepalive_connections=0),
        ) as client:
            while True:
                await self._more.wait()
                self._more.clear()
                while self._waiting:
                    await self._post(client, *self._waiting.popleft())

    async def _post(self, client: httpx2.AsyncClient, url: str, receipt: dict[str, Any]) -> None:
        fault = ""
        for pause in _PAUSES_S:
            await asyncio.sleep(pause)
            try:
                answer = await client.post(url, json=receipt)
            except httpx2.HTTPError as error:
                fault = type(error).__name__
                continue
            if answer.is_success:
                return
            fault = str(answer.status_code)
        self._log.warning("receipt not taken", message=receipt["id"], fault=fault)


def gateway(store: CaughtStore, receipts: Receipts, token: str) -> APIRouter:
    """The gateway's one route, `POST /sms`. An empty `token` lets everybody in."""
    router = APIRouter()

    @router.post("/sms")
    async def accept(
        sms: SmsIn,
        idempotency_key: Annotated[str, Header(max_length=64)],
        authorization: Annotated[str, Header()] = "",
    ) -> dict[str, str]:
        if token and not secrets.compare_digest(authorization, f"Bearer {token}"):
            raise HTTPException(401)
        message, is_new = store.sms(sms.to, sms.text, sms.id, idempotency_key)
        if is_new and sms.receipt_url is not None:
            receipts.delivered(str(sms.receipt_url), sms.id)
        return {"id": f"caught-{message.number}"}

    return router
