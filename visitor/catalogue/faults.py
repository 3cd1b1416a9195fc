"""Owns what can be wrong with a described service or survey, and where. Pure. Any thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: file with folder, key as `steps[3].after`, line from 1, and what it is.

    `code` has the text `catalogue-<code>` with `facts` in every language. Places in lists count
    from 0, as `steps[0]`; a fault of the whole file has the key "".
    """

    file: str
    key: str
    line: int
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        facts = ", ".join(f"{name}: {value}" for name, value in self.facts.items())
        return f"{self.file}:{self.line}: {self.key or '-'}: {self.code} ({facts})"


class CatalogueError(Exception):
    """A description that cannot be used; `faults` are all of them, in the order of lines."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line)))
        super().__init__("\n".join(map(str, self.faults)))
