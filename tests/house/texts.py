"""Reads the Fluent files and where the house uses their keys, for the tests of the texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast, serializer
from fluent.syntax.visitor import Visitor


@dataclass(frozen=True)
class Text:
    """One text of one language: how it is written, and the facts that it wants."""

    written: str
    placeables: frozenset[str]


class _Placeables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def read_texts(file: Path) -> tuple[dict[str, Text], list[str]]:
    """The texts of a Fluent file by key, and its faults: what cannot be read or stands twice."""
    texts: dict[str, Text] = {}
    faults = []
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Junk):
            faults.append(f"{file.name}: not readable: {(entry.content or '').strip()}")
        elif isinstance(entry, ast.Message):
            if entry.id.name in texts:
                faults.append(f"{file.name}: twice: {entry.id.name}")
            texts[entry.id.name] = _text(entry)
    return texts, faults


def _text(entry: ast.Message) -> Text:
    found = _Placeables()
    found.visit(entry)
    written = serializer.serialize_pattern(entry.value).strip() if entry.value else ""
    return Text(written, frozenset(found.names))


def unlike(languages: dict[str, dict[str, Text]]) -> list[str]:
    """Where the languages differ in keys or in what a text wants to know, and unfinished texts."""
    found = []
    for key in sorted({key for texts in languages.values() for key in texts}):
        said = {name: texts.get(key) for name, texts in languages.items()}
        found += [f"{name}: no {key}" for name, text in said.items() if text is None]
        there = {name: text for name, text in said.items() if text is not None}
        if len({text.placeables for text in there.values()}) > 1:
            found.append(f"{key}: other placeables in another language")
        found += [f"{name}: unfinished: {key}" for name, t in there.items() if unfinished(key, t)]
        # Easy language may well say what the plain one says: what is easy already stays.
        sentences = [t.written for n, t in there.items() if "-" not in n and _is_sentence(t)]
        # How dates and times are written may well be alike in two languages.
        if len(set(sentences)) < len(sentences) and not key.endswith("-pattern"):
            found.append(f"{key}: the same sentence in two languages")
    return found


def unfinished(key: str, text: Text) -> bool:
    words = text.written.lower()
    return words in ("", '{ "" }', key) or "???" in words or "tbd" in words.split()


def _is_sentence(text: Text) -> bool:
    return len(re.findall(r"[^\W\d_]+", re.sub(r"\{[^}]*\}", "", text.written))) > 2


_QML_CALL = re.compile(r"\bTexts\.\w+\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_PY_CALL = re.compile(r"\b(?:say|\w*texts(?:\([^()]*\))?)\.get\(\s*([^()]*)")
_PAGE_CALL = re.compile(r"\bsay\(\s*([^()]*)")
_LITERAL = re.compile(r"""(?<![\w"'])["']([a-z][a-z0-9-]*)["'](?!\s*\+)""")
_COMPARED = re.compile(r"""[!=]==?\s*["'][^"']*["']""")
_QUOTED = re.compile(r"""["']([a-z][a-z0-9-]*)["']""")
_BEGUN = re.compile(
    r"""f["']([a-z][a-z0-9-]*-)\{|["']([a-z][a-z0-9-]*-)["']\s*\+|`([a-z][a-z0-9-]*-)\$\{"""
)
_CALLS = {".qml": _QML_CALL, ".py": _PY_CALL, ".js": _PAGE_CALL, ".html": _PAGE_CALL}


def asked_for(files: Iterable[Path]) -> set[str]:
    """The keys that are certainly asked for: literals where a text is fetched."""
    keys: set[str] = set()
    for file in files:
        source = file.read_text(encoding="utf-8")
        for call in _CALLS[file.suffix].findall(source):
            keys.update(_LITERAL.findall(_COMPARED.sub("", call)))
    return keys


def perhaps_used(keys: Iterable[str], files: Iterable[Path]) -> set[str]:
    """Those of `keys` that stand in `files` as a literal, or whose beginning is put together."""
    sources = [file.read_text(encoding="utf-8") for file in files]
    literals = {hit for source in sources for hit in _QUOTED.findall(source)}
    begun = {next(filter(None, hit)) for source in sources for hit in _BEGUN.findall(source)}
    return {key for key in keys if key in literals or key.startswith(tuple(begun))}
