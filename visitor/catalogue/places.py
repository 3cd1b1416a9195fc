"""Owns on which line each key of a TOML text stands, which the standard reader forgets. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]

_SPACE = re.compile(r"[ \t]*")
_EMPTY = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_KEY = re.compile(r"[^\s=.\[\]\"'#]+")
_BARE = re.compile(r"[^,\]}\n#]*")
_STRINGS = (
    # Up to two quotes may stand right before the three that end a long text.
    re.compile(r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})', re.DOTALL),
    re.compile(r"'''.*?'''(?:'{0,2})", re.DOTALL),
    re.compile(r'"(?:[^"\\\n]|\\.)*"'),
    re.compile(r"'[^'\n]*'"),
)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


class Places:
    """The lines of a text that the standard TOML reader has accepted, newlines as "\\n"."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {(): 1}
        for path, line in _Walk(text).places():
            self._lines.setdefault(path, line)

    def __contains__(self, path: Path) -> bool:
        return path in self._lines

    def line(self, path: Path) -> int:
        """The line of the key, or of the nearest one around it."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]


def written(path: Path) -> str:
    """A path as people write it: `steps[3].name.fi`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).removeprefix(".")


class _Walk:
    """Walks once over a text; wherever it is lost it moves on, so that it always ends."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._counts: dict[Path, int] = {}
        self._line, self._counted = 1, 0

    def places(self) -> Iterator[tuple[Path, int]]:
        table: Path = ()
        while self._skip(_EMPTY) < len(self._text):
            before, line = self._at, self._here()
            if self._take("[["):
                table = self._next_of(self._key(()))
                yield from _each(table, (), line)
                self._take("]]")
            elif self._take("["):
                table = self._inside(self._key(()))
                yield from _each(table, (), line)
                self._take("]")
            else:
                yield from self._pair(table)
            if self._at == before:
                self._at += 1

    def _pair(self, table: Path) -> Iterator[tuple[Path, int]]:
        line = self._here()
        path = self._key(table)
        yield from _each(path, table, line)
        self._skip(_SPACE)
        self._take("=")
        self._skip(_SPACE)
        yield from self._value(path)

    def _value(self, path: Path) -> Iterator[tuple[Path, int]]:
        if self._take("["):
            yield from self._items(path)
        elif self._take("{"):
            while not self._ends("}"):
                yield from self._pair(path)
                self._skip(_EMPTY)
                self._take(",")
        elif self._string() is None:
            self._skip(_BARE)

    def _items(self, path: Path) -> Iterator[tuple[Path, int]]:
        number = 0
        while not self._ends("]"):
            yield (*path, number), self._here()
            yield from self._value((*path, number))
            self._skip(_EMPTY)
            self._take(",")
            number += 1

    def _ends(self, mark: str) -> bool:
        before = self._at
        self._skip(_EMPTY)
        if self._at >= len(self._text) or self._take(mark):
            return True
        if self._text[self._at] in "]}":
            self._at = max(self._at, before) + 1
        return False

    def _key(self, base: Path) -> Path:
        path = base
        while True:
            self._skip(_SPACE)
            part = self._string()
            if part is None:
                found = _KEY.match(self._text, self._at)
                part = found.group() if found else ""
                self._at += len(part)
            path = (*path, part)
            self._skip(_SPACE)
            if not self._take("."):
                return path

    def _string(self) -> str | None:
        for index, pattern in enumerate(_STRINGS):
            if found := pattern.match(self._text, self._at):
                self._at = found.end()
                size = 3 if index < 2 else 1
                inner = found.group()[size:-size]
                return _ESCAPE.sub(_unescaped, inner) if index % 2 == 0 else inner
        return None

    def _inside(self, path: Path) -> Path:
        whole: Path = ()
        for part in path:
            whole = (*whole, part)
            if whole in self._counts:
                whole = (*whole, self._counts[whole] - 1)
        return whole

    def _next_of(self, path: Path) -> Path:
        whole = (*self._inside(path[:-1]), path[-1])
        self._counts[whole] = self._counts.get(whole, 0) + 1
        return (*whole, self._counts[whole] - 1)

    def _take(self, mark: str) -> bool:
        if not self._text.startswith(mark, self._at):
            return False
        self._at += len(mark)
        return True

    def _skip(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at

    def _here(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = max(self._counted, self._at)
        return self._line


def _each(path: Path, above: Path, line: int) -> Iterator[tuple[Path, int]]:
    # A dotted key also makes the tables that it goes through.
    return ((path[:depth], line) for depth in range(len(above) + 1, len(path) + 1))


def _unescaped(found: re.Match[str]) -> str:
    mark = found.group(1)
    if mark[0] in "uU" and len(mark) > 1:
        return chr(int(mark[1:], 16))
    return _ESCAPED.get(mark, mark)
