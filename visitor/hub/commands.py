"""Owns how commands are taken: once each, answered the same for the same id."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from visitor.access.roles import Caller
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.errors import (
    BAD_REQUEST,
    COMMAND_REUSED,
    COMMAND_UNKNOWN,
    NOT_ALLOWED,
    ErrorKind,
    LuukkuError,
)
from visitor.hub.models import Command
from visitor.hub.parts import CommandHandler
from visitor.hub.schemas import CommandShape

_LOG = logging.getLogger(__name__)


class CommandDesk:
    """Takes commands and sees that each is carried out at most once."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        handlers: Mapping[str, CommandHandler],
        fingerprint_key: bytes,
    ) -> None:
        self._database = database
        self._clock = clock
        self._handlers = handlers
        self._key = fingerprint_key

    def take(self, caller: Caller, command: CommandShape) -> dict[str, Any]:
        """Carry out `command`, or give the answer that its id was given before."""
        handler = self._handler(caller, command)
        mark = self._fingerprint(command)
        known = self._known(caller, command, mark)
        if known is not None:
            return known
        payload = _payload(handler, command)
        try:
            return self._settle(caller, command, handler, payload, mark)
        except IntegrityError:
            # The same command came twice at once, and the other one was first.
            known = self._known(caller, command, mark)
            # Or what it spoke of went away meanwhile: a second look refuses it by name.
            return known or self._settle(caller, command, handler, payload, mark)

    def _handler(self, caller: Caller, command: CommandShape) -> CommandHandler:
        handler = self._handlers.get(command.kind)
        if handler is None:
            raise LuukkuError(COMMAND_UNKNOWN, command.kind[:40])
        if not handler.rule.admits(caller.role):
            raise LuukkuError(NOT_ALLOWED, command.kind)
        return handler

    def _known(self, caller: Caller, command: CommandShape, mark: str) -> dict[str, Any] | None:
        with self._database.reading() as session:
            row = session.get(Command, command.id)
            if row is None:
                return None
            same = hmac.compare_digest(row.fingerprint, mark)
            if not same or (row.device_id, row.person_id) != _sender(caller):
                raise LuukkuError(COMMAND_REUSED, command.id)
            return row.answer

    def _settle(
        self,
        caller: Caller,
        command: CommandShape,
        handler: CommandHandler,
        payload: Any,
        mark: str,
    ) -> dict[str, Any]:
        try:
            with self._database.writing() as session:
                outcome = handler.carry_out(session, caller, payload)
                answer = {"id": command.id, "outcome": outcome}
                self._remember(session, caller, command, answer, mark)
        except LuukkuError as refusal:
            return self._refuse(caller, command, refusal.kind, mark)
        return answer

    def _refuse(
        self, caller: Caller, command: CommandShape, kind: ErrorKind, mark: str
    ) -> dict[str, Any]:
        refused = {"code": kind.code, "action": kind.action.value}
        answer = {"id": command.id, "refused": refused}
        _LOG.info("command refused", extra={"command": command.id, "refusal": kind.code})
        with self._database.writing() as session:
            self._remember(session, caller, command, answer, mark)
        return answer

    def _remember(
        self,
        session: Session,
        caller: Caller,
        command: CommandShape,
        answer: dict[str, Any],
        mark: str,
    ) -> None:
        device_id, person_id = _sender(caller)
        session.add(
            Command(
                id=command.id,
                device_id=device_id,
                person_id=person_id,
                kind=command.kind,
                fingerprint=mark,
                answer=answer,
                received_at=self._clock.now(),
            )
        )

    def _fingerprint(self, command: CommandShape) -> str:
        content = json.dumps([command.kind, command.payload], sort_keys=True).encode()
        return hmac.new(self._key, content, hashlib.sha256).hexdigest()


def _sender(caller: Caller) -> tuple[str | None, str | None]:
    """Whose command it is: a device's, whoever works at it, else a person's."""
    return (caller.device_id, None) if caller.device_id else (None, caller.person_id)


def _payload(handler: CommandHandler, command: CommandShape) -> Any:
    try:
        return handler.payload.model_validate(command.payload)
    except ValidationError as error:
        places = [".".join(str(part) for part in fault["loc"]) for fault in error.errors()]
        raise LuukkuError(BAD_REQUEST, ", ".join(places)[:200]) from error
