"""Owns how a screen program's small TOML file becomes its frozen settings. Light: no pydantic."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import Any, TypeVar, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Shape = TypeVar("Shape")


class SettingsError(Exception):
    """A settings file that cannot be used; says which file and which key."""


def read_settings(file: Path, shape: type[Shape]) -> Shape:
    """`file` as the frozen dataclass `shape`; paths are relative to the file's folder.

    Fields may be Path, Path | None, str, bool, int, float, tuple[str, ...] and dict[str, str];
    one called `timezone` must name a time zone. Raises SettingsError where the file is missing,
    is not TOML, lacks a key without a default, has a wrong one, or `shape` says so by ValueError.
    """
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from error
    known = {field.name: field for field in fields(shape)}  # type: ignore[arg-type]
    for key in found:
        if key not in known:
            raise SettingsError(f"{file}: unknown key “{key}”")
    for key, field in known.items():
        if key not in found and _is_needed(field):
            raise SettingsError(f"{file}: the key “{key}” is missing")
    typed = _typed(found, get_type_hints(shape), file)
    try:
        return shape(**typed)
    except ValueError as error:
        raise SettingsError(f"{file}: {error}") from error


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


_TOML: dict[Any, tuple[type, str]] = {
    Path: (str, "a text"),
    Path | None: (str, "a text"),
    str: (str, "a text"),
    bool: (bool, "true or false"),
    int: (int, "a whole number"),
    float: (float, "a number with a decimal point"),
    tuple[str, ...]: (list, "a list"),
    dict[str, str]: (dict, "a table"),
}


def _typed(found: dict[str, Any], hints: dict[str, Any], file: Path) -> dict[str, Any]:
    typed = {}
    for key, value in found.items():
        kind, name = _TOML[hints[key]]
        # A truth value is a number to Python, and an empty list is nothing to choose from.
        if type(value) is not kind or value == [] or not _all_texts(value):
            raise SettingsError(f"{file}: the key “{key}” is not {name}")
        typed[key] = _as_field(hints[key], value, file)
    _check_zone(typed, file)
    return typed


def _all_texts(value: Any) -> bool:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return all(isinstance(one, str) for one in inside)


def _as_field(kind: Any, value: Any, file: Path) -> Any:
    if kind in (Path, Path | None):
        return file.parent / value
    return tuple(value) if isinstance(value, list) else value


def _check_zone(typed: dict[str, Any], file: Path) -> None:
    try:
        ZoneInfo(typed.get("timezone", "UTC"))
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise SettingsError(f"{file}: the key “timezone” names no time zone") from error
