"""Owns how the programs log: JSON lines without personal data. Any thread."""

from __future__ import annotations

import logging
import re
import sys
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from visitor.clock import Clock, SystemClock

HIDDEN = "…"

_PERSONAL = frozenset(
    {"name", "given", "family", "phone", "email", "recipient", "recipients", "organisation"}
    | {"sender", "subject", "text", "to", "address"}
    | {"token", "key", "password", "secret", "authorization"}
)
_PERSONAL_WHEN_ALONE = frozenset({"code", "cookie", "body", "payload"})
_LINK_TOKEN = re.compile(r"(?:(?<=/a/)|(?<=/official/invitation/))[^\s/?#\"']+")
_EMAIL = re.compile(r"[^\s@<>\"'(),;:=]+@[^\s@<>\"'(),;:=]+")
# A leading + or 0 keeps dates, ports, sizes and ids readable.
_PHONE = re.compile(r"(?<![\w+.-])(?:\+|0)\d(?:[ ()-]{0,2}\d){5,13}(?!\w)")
_DEVICE_KEY = re.compile(r"(?<=Device )\S+|(?<=Bearer )\S+")
_MAX_DEPTH = 6
_CHATTY = ("httpx2", "httpcore2", "mail.log", "asyncio")


def set_up_logging(
    program: str, clock: Clock, *, stream: TextIO | None = None, level: int = logging.INFO
) -> None:
    """Send structlog's and the standard library's records to `stream` (stderr) as JSON lines.

    Each line has `at` (ISO 8601, UTC), `level`, `logger`, `program`, `event` and the fields that
    the caller gave. Give uvicorn `log_config=None`, or it takes its own records away.
    """
    shared = _shared(program, clock)
    structlog.configure(
        processors=[
            structlog.stdlib.PositionalArgumentsFormatter(),
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_formatter(shared))
    root = logging.getLogger()
    for old in root.handlers[:]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))


def log_to_stderr(program: str = "hub") -> None:
    """What a program calls first: its log goes to stderr with the machine's time."""
    set_up_logging(program, SystemClock())


def hide_personal(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    """Put "…" in place of what says who somebody is, or lets in whoever reads it."""
    return {key: _hidden(key, value, _MAX_DEPTH) for key, value in event.items()}


def hide_in_text(text: str) -> str:
    """`text` without e-mail addresses, telephone numbers, links' tokens and device keys."""
    for pattern in (_LINK_TOKEN, _DEVICE_KEY, _EMAIL, _PHONE):
        text = pattern.sub(HIDDEN, text)
    return text


def _shared(program: str, clock: Clock) -> list[Processor]:
    def stamp(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
        at = clock.now().isoformat(timespec="milliseconds")
        return {"at": at, "program": program, **event}

    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        stamp,
    ]


def _formatter(shared: list[Processor]) -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(
        # Without it the facts that the standard library's loggers are given would be lost.
        foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder(), _access_fields],
        pass_foreign_args=True,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            # Without local variables: they hold names and numbers.
            structlog.processors.format_exc_info,
            hide_personal,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )


def _access_fields(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    """uvicorn's records without colours; those of access as fields, without an address."""
    event.pop("color_message", None)
    match event.get("logger"), event.pop("positional_args", ()):
        case "uvicorn.access", (_, verb, path, _, status):
            event.update(event="request", method=verb, path=path, status=status)
    return event


def _hidden(key: str, value: object, depth: int) -> object:
    if _is_personal(key) and value not in (None, ""):
        return HIDDEN
    if isinstance(value, dict) and depth:
        return {str(k): _hidden(str(k), v, depth - 1) for k, v in value.items()}
    if isinstance(value, list | tuple | set | frozenset) and depth:
        return [_hidden("", item, depth - 1) for item in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return hide_in_text(str(value))


def _is_personal(key: str) -> bool:
    lowered = key.lower()
    return lowered in _PERSONAL_WHEN_ALONE or lowered.rsplit("_", 1)[-1] in _PERSONAL
