"""Owns strict reading of JSON from the hub: every fault names its path. Pure; any thread."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import NoReturn, TypeVar

Choice = TypeVar("Choice", bound=StrEnum)


class Node:
    """A JSON object and the path by which it was reached. Every reader raises ValueError."""

    def __init__(self, value: object, path: str = "") -> None:
        if not isinstance(value, dict):
            raise ValueError(f"{path or 'body'}: not an object")  # noqa: TRY004
        self._value: dict[str, object] = value
        self._path = path

    def text(self, key: str) -> str:
        value = self._get(key)
        return value if isinstance(value, str) else self._reject(key, "not a text")

    def flag(self, key: str) -> bool:
        value = self._get(key)
        return value if isinstance(value, bool) else self._reject(key, "not true or false")

    def whole(self, key: str) -> int:
        value = self._get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return self._reject(key, "not a whole number")

    def time(self, key: str) -> datetime:
        """An instant in UTC; one without an offset is refused."""
        text = self.text(key)
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return self._reject(key, "not a time")
        if moment.tzinfo is None:
            return self._reject(key, "a time without an offset")
        return moment.astimezone(UTC)

    def choice(self, key: str, kind: type[Choice]) -> Choice:
        value = self.text(key)
        try:
            return kind(value)
        except ValueError:
            return self._reject(key, f"unknown {value[:40]!r}")

    def names(self, key: str) -> dict[str, str]:
        """Texts by a word such as a language; one text alone holds for all and stands under ""."""
        value = self._get(key)
        if isinstance(value, str):
            return {"": value}
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            return self._reject(key, "not a text by language")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self._get(key)
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            return self._reject(key, "not a list of texts")
        return tuple(value)

    def node(self, key: str) -> Node:
        return Node(self._get(key), self._at(key))

    def nodes(self, key: str) -> Iterator[Node]:
        value = self._get(key)
        if not isinstance(value, list):
            self._reject(key, "not a list")
        else:
            for index, item in enumerate(value):
                yield Node(item, f"{self._at(key)}[{index}]")

    def absent(self, key: str) -> bool:
        """Whether `key` is there and null; a key that is missing is a fault."""
        return self._get(key) is None

    def lacks(self, key: str) -> bool:
        """Whether `key` is null or, as with an older hub, not there at all."""
        return self._value.get(key) is None

    def _get(self, key: str) -> object:
        if key not in self._value:
            self._reject(key, "missing")
        return self._value[key]

    def _at(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key

    def _reject(self, key: str, what: str) -> NoReturn:
        raise ValueError(f"{self._at(key)}: {what}")
