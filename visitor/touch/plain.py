"""Owns the answer to: may this value cross from one thread to another? Any thread."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from itertools import islice
from pathlib import PurePath
from uuid import UUID

ATOMS = (
    *(type(None), bool, int, float, str, bytes, Enum),
    *(date, datetime, time, timedelta, Decimal, PurePath, UUID),
)
# A directory of 10,000 hosts crosses too; its first rows tell as much as all of them.
SAMPLE = 32


class NotPlainError(TypeError):
    """A value that is shared by reference with the thread that sent it, or belongs to Qt."""


def assert_plain(value: object, path: str = "message") -> None:
    """Raise NotPlainError, naming the place, unless `value` is data.

    Data: numbers, texts, bytes, times, enums, frozen dataclasses and frozen models of data;
    lists, tuples, sets and mappings of data, of which the first 32 entries are looked at.
    """
    if isinstance(value, ATOMS):
        return
    for name, part in _parts(value, path):
        assert_plain(part, name)


def _parts(value: object, path: str) -> list[tuple[str, object]]:
    if isinstance(value, Mapping):
        return [(f"{path}[{key!r}]", part) for key, part in islice(value.items(), SAMPLE)]
    if isinstance(value, list | tuple | set | frozenset):
        return [(f"{path}[{at}]", part) for at, part in enumerate(islice(value, SAMPLE))]
    if (names := _frozen_fields(value)) is not None:
        return [(f"{path}.{name}", getattr(value, name)) for name in names]
    raise NotPlainError(f"{path} is a {type(value).__qualname__}")


def _frozen_fields(value: object) -> list[str] | None:
    kind = type(value)
    if dataclasses.is_dataclass(kind) and _is_frozen(kind):
        return [field.name for field in dataclasses.fields(kind)]
    if getattr(kind, "model_config", {}).get("frozen"):
        return list(getattr(kind, "model_fields", {}))
    return None


def _is_frozen(kind: type) -> bool:
    parameters = getattr(kind, "__dataclass_params__", None)
    return parameters is not None and bool(parameters.frozen)
