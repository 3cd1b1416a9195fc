"""Which of a program's screens a sweep has seen: its QML documents, its questions, its steps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem

WHOLE = ("Screen", "Sheet", "Panel", "Looks")
QUESTION = re.compile(r"\bDialog \{[^{}]*?objectName: \"([^\"]+)\"", re.DOTALL)


def documents(folder: Path) -> set[str]:
    """The names of all QML documents in `folder` that are a screen, or lie on one as a whole."""
    return {file.name for file in folder.glob("*.qml") if file.stem.endswith(WHOLE)}


def questions(folder: Path) -> set[str]:
    """The names of all dialogs that the documents in `folder` have."""
    return {
        name
        for file in folder.glob("*.qml")
        for name in QUESTION.findall(file.read_text(encoding="utf-8"))
    }


def documents_of(items: Sequence[QQuickItem]) -> set[str]:
    """The names of the documents in which `items` are written, or which they are the root of."""
    written = {
        context.baseUrl().fileName()
        for item in items
        if (context := QQmlEngine.contextForObject(item)) is not None
    }
    # A document that only fills in another has no items of its own but its root.
    roots = {item.metaObject().className().partition("_QMLTYPE")[0] + ".qml" for item in items}
    return written | roots


def unseen(folder: Path, seen: set[str], names: set[str]) -> list[str]:
    """The documents and questions of `folder` that are neither among `seen` nor among `names`."""
    return sorted((documents(folder) - seen) | (questions(folder) - names))


@dataclass
class Swept:
    """What one pass over a program's scenes has found."""

    documents: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    steps: set[str] = field(default_factory=set)

    def see(self, items: Iterable[QQuickItem], step: str) -> None:
        """Remember which screens and questions these `items` are parts of."""
        shown = [item for item in items if item.isEnabled()]
        self.documents |= documents_of(shown)
        self.names |= {item.objectName() for item in shown}
        self.steps.add(step)

    def unseen(self, folder: Path) -> list[str]:
        """The screens and questions in `folder` that no scene has brought."""
        return unseen(folder, self.documents, self.names)
