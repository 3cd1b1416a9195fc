"""Finds sentences that are glued from parts: word order is each language's own affair."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

# Between things that stand side by side, each whole by itself.
SEPARATORS = (" · ", "\n")
_SPEAKERS = {"words", "say", "texts", "english", "own"}
_QML_TEXT = r"Texts\.(?:of|named|spoken)\([^()]*(?:\([^()]*\)[^()]*)*\)"
_QML_BEFORE = re.compile(_QML_TEXT + r"""\s*\+\s*(?:"([^"]*)")?""")
_QML_AFTER = re.compile(r"""(?:"([^"]*)")?\s*\+\s*""" + _QML_TEXT)
_PAGE = re.compile(r"\}([^`$]*)\$\{(?:this\.)?say\(|\$\{(?:this\.)?say\([^`]*?\)\}([^`$]*)\$\{")


def glued(file: Path) -> list[str]:
    """Where `file` (.py, .qml or .js) puts texts together, each with its line."""
    source = file.read_text(encoding="utf-8")
    if file.suffix == ".py":
        return [f"{file.name}:{line}" for line in sorted(set(_in_python(source)))]
    found = (_QML_BEFORE, _QML_AFTER) if file.suffix == ".qml" else (_PAGE,)
    lines = [line for pattern in found for line in _in_code(pattern, source)]
    return [f"{file.name}:{line}" for line in sorted(set(lines))]


def _in_code(pattern: re.Pattern[str], source: str) -> Iterator[int]:
    for hit in pattern.finditer(source):
        between = next((part for part in hit.groups() if part is not None), "")
        if between.replace("\\n", "\n") not in SEPARATORS:
            yield source.count("\n", 0, hit.start()) + 1


def _in_python(source: str) -> Iterator[int]:
    for scope in ast.walk(ast.parse(source)):
        if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef):
            said = _names_of_texts(scope)
            for node in ast.walk(scope):
                if isinstance(node, ast.JoinedStr) and _is_glued(node, said):
                    yield node.lineno
                elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
                    sides = (node.left, node.right)
                    if any(_is_text(side, said) for side in sides):
                        yield node.lineno


def _names_of_texts(scope: ast.AST) -> set[str]:
    """The variables that hold a text."""
    return {
        target.id
        for node in ast.walk(scope)
        if isinstance(node, ast.Assign) and _is_text(node.value, set())
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _is_text(node: ast.expr, said: Iterable[str]) -> bool:
    if isinstance(node, ast.IfExp):
        return _is_text(node.body, said) or _is_text(node.orelse, said)
    if isinstance(node, ast.Name):
        return node.id in set(said)
    return isinstance(node, ast.Call) and _is_asked(node.func)


def _is_asked(asked: ast.expr) -> bool:
    if not isinstance(asked, ast.Attribute) or asked.attr != "get":
        return False
    match asked.value:
        case ast.Name(id=name):
            return name in _SPEAKERS
        case ast.Attribute(attr=name):
            return name.strip("_") in _SPEAKERS
        case ast.Call(func=ast.Name(id="texts")):
            return True
    return False


def _is_glued(node: ast.JoinedStr, said: set[str]) -> bool:
    values = [part for part in node.values if isinstance(part, ast.FormattedValue)]
    if not any(_is_text(part.value, said) for part in values):
        return False
    between = [str(part.value) for part in node.values if isinstance(part, ast.Constant)]
    if len(values) == 1:
        # Brackets and indents stand around a text, and are no part of it.
        return any(part.strip(" ()\n") and part not in SEPARATORS for part in between)
    inner = [
        str(part.value) if isinstance(part, ast.Constant) else ""
        for part in node.values[1:-1]
        if isinstance(part, ast.Constant)
    ]
    return len(inner) < len(values) - 1 or any(part not in SEPARATORS for part in inner)
