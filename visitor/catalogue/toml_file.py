"""Owns reading one TOML file value by value, keeping every fault with its key and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from visitor.catalogue.faults import Fault
from visitor.catalogue.places import Path as Key
from visitor.catalogue.places import Places, written
from visitor.languages import NAMED_IN, languages

MOST_BYTES = 256 * 1024
MOST_ID = 40
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_NEAR = 0.6
_AT_LINE = re.compile(r"\(at line (\d+)")

E = TypeVar("E", bound=StrEnum)


class TomlFile:
    """One file and what is wrong with it; `root` is its table, None where it is not TOML."""

    def __init__(self, file: Path) -> None:
        self.name = f"{file.parent.name}/{file.name}"
        self.stem = file.stem
        self.faults: list[Fault] = []
        self._places = Places("")
        values = self._values(file)
        self.root = None if values is None else Table(self, (), values)

    def fault(self, key: Key, code: str, **facts: str | int) -> None:
        """Keep a fault of the value at `key`."""
        line = self._places.line(key)
        self.faults.append(Fault(self.name, written(key), line, code, facts))

    def _values(self, file: Path) -> Mapping[str, Any] | None:
        try:
            with file.open("rb") as opened:
                data = opened.read(MOST_BYTES + 1)
            if len(data) > MOST_BYTES:
                self._whole(1, "too-large", most=MOST_BYTES // 1024)
                return None
            text = data.decode("utf-8-sig").replace("\r\n", "\n")
            values = tomllib.loads(text)
            self._places = Places(text)
        except UnicodeDecodeError as bad:
            self._whole(data.count(b"\n", 0, bad.start) + 1, "not-utf8")
        except OSError as bad:
            self._whole(1, "not-readable", why=bad.strerror or type(bad).__name__)
        except RecursionError:
            self._whole(1, "not-toml", why="nested too deeply")
        except ValueError as bad:
            # Also numbers of thousands of digits, which the reader leaves to int().
            found = _AT_LINE.search(str(bad))
            line = int(found[1]) if found else text.count("\n") + 1
            self._whole(line, "not-toml", why=str(bad)[:120])
        else:
            return values
        return None

    def _whole(self, line: int, code: str, **facts: str | int) -> None:
        self.faults.append(Fault(self.name, "", line, code, facts))


class Table:
    """A table of the file. What is wrong is kept as a fault, and a stand-in comes back.

    Call `finish` once everything was asked for: it finds the keys that nobody knows.
    """

    def __init__(self, file: TomlFile, key: Key, values: Mapping[str, Any]) -> None:
        self._file = file
        self.key = key
        self._values = values
        self._asked: set[str] = set()

    def fault(self, name: str, code: str, **facts: str | int) -> None:
        """Keep a fault of the value called `name`, or of the table itself where it is ""."""
        self._file.fault((*self.key, name) if name else self.key, code, **facts)

    def finish(self) -> None:
        for name in self._values:
            if name not in self._asked:
                near = get_close_matches(name, sorted(self._asked), 1, _NEAR)
                known = ", ".join(sorted(self._asked))
                self.fault(name, "unknown-key", known=known, near=near[0] if near else "none")

    def text(self, name: str, most: int) -> str:
        """A line of 1 to `most` letters without control characters."""
        value: str | None = self._get(name, str, "text")
        if value is None:
            return ""
        if not value.strip() or len(value) > most or not value.isprintable():
            self.fault(name, "text-bad", most=most)
        return value

    def id(self, name: str) -> str | None:
        """A short name in small letters, digits and hyphens."""
        value: str | None = self._get(name, str, "text")
        if value is None or (_ID.fullmatch(value) and len(value) <= MOST_ID):
            return value
        self.fault(name, "id-bad", most=MOST_ID)
        return None

    def number(self, name: str, least: int, most: int) -> int:
        """A whole number from `least` to `most`."""
        value: int | None = self._get(name, int, "number")
        if value is None:
            return least
        if not least <= value <= most:
            self.fault(name, "number-bad", least=least, most=most)
        return value

    def yes(self, name: str) -> bool:
        """true or false."""
        return bool(self._get(name, bool, "yes-or-no"))

    def day(self, name: str) -> date | None:
        """A date, written without quotes: 2026-12-24."""
        value = self._get(name, date, "date")
        return None if value is None else date(value.year, value.month, value.day)

    def member(self, name: str, kind: type[E]) -> E | None:
        """One word of a closed list."""
        value = self._get(name, str, "text")
        if value is None:
            return None
        if value not in (known := [str(member) for member in kind]):
            self.fault(name, "not-known", value=value[:MOST_ID], known=", ".join(known))
            return None
        return kind(value)

    def words(self, name: str, known: Collection[str] | None = None, least: int = 0) -> list[str]:
        """A list of different words, each of `known` where that is given, at least `least`."""
        values = self._get(name, list, "list") or []
        if name in self._values and len(values) < least:
            self.fault(name, "too-few", least=least)
        good: list[str] = []
        for index, value in enumerate(values):
            place = (*self.key, name, index)
            if not isinstance(value, str):
                self._file.fault(place, "wrong-kind", wanted="text")
            elif value in good:
                self._file.fault(place, "twice", value=value[:MOST_ID])
            elif known is not None and value not in known:
                facts = {"value": value[:MOST_ID], "known": ", ".join(known)}
                self._file.fault(place, "not-known", **facts)
            else:
                good.append(value)
        return good

    def translated(self, name: str, most: int) -> dict[str, str]:
        """The same words in all languages that names are given in, and in any other of ours."""
        table = self.table(name)
        if table is None:
            return dict.fromkeys(NAMED_IN, "")
        given = [tag for tag in languages() if tag in NAMED_IN or table.has(tag)]
        found = {language: table.text(language, most) for language in given}
        table.finish()
        return found

    def table(self, name: str) -> Table | None:
        """The table called `name`."""
        values = self._get(name, dict, "table")
        return None if values is None else Table(self._file, (*self.key, name), values)

    def tables(self, name: str, least: int, most: int) -> Iterator[Table]:
        """Each table of a list of tables."""
        values = self._get(name, list, "tables")
        if values is None:
            return
        if not least <= len(values) <= most:
            self.fault(name, "count-bad", least=least, most=most, count=len(values))
        for index, value in enumerate(values[:most]):
            if isinstance(value, dict):
                yield Table(self._file, (*self.key, name, index), value)
            else:
                self._file.fault((*self.key, name, index), "wrong-kind", wanted="table")

    def has(self, name: str) -> bool:
        """Whether there is a value called `name`; it is one that may be there."""
        self._asked.add(name)
        return name in self._values

    def _get(self, name: str, kind: type[Any], wanted: str) -> Any:
        self._asked.add(name)
        if name not in self._values:
            self.fault(name, "missing")
            return None
        value = self._values[name]
        # A bool is an int to Python, and a moment is a date; not to people.
        more = {int: bool, date: datetime}.get(kind)
        if not isinstance(value, kind) or (more is not None and isinstance(value, more)):
            self.fault(name, "wrong-kind", wanted=wanted)
            return None
        return value
