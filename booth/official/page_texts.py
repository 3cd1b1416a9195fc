"""Owns the sentences of the official's page in the shape that its own formatter reads. Pure.

A sentence is a string, or a list of pieces: a string, `["name"]` for a fact, or
`{"by": "name", "of": {"one": pieces, "other": pieces}}` for a choice by a number's plural form.
"""

from __future__ import annotations

from typing import Any

from fluent.syntax import FluentParser, ast

from visitor.languages import languages, stand_in, translation_file
from visitor.texts import texts

SHOWN = ("official-", "error-", "smiley-", "language-named-")
"""How the keys begin that the page may show."""

Pieces = list[Any]


class UnreadableTextError(Exception):
    """A sentence uses more of Fluent than the page understands; names its key."""


def page_texts(language: str) -> dict[str, str | Pieces]:
    """Every sentence that the page may show, by key. `language` is one of ours."""
    found = compile_texts(translation_file(language).read_text(encoding="utf-8"))
    other = stand_in(language)
    return (page_texts(other) if other else _own_names()) | found


def _own_names() -> dict[str, str | Pieces]:
    """What each language calls itself: said where the reader's own has no word for it."""
    return {f"language-named-{code}": texts(code).get("language-own-name") for code in languages()}


def compile_texts(source: str) -> dict[str, str | Pieces]:
    """The page's sentences of a Fluent source. Raises UnreadableTextError."""
    found: dict[str, str | Pieces] = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message) and entry.value and entry.id.name.startswith(SHOWN):
            pieces = _pieces(entry.value, entry.id.name)
            whole = all(isinstance(piece, str) for piece in pieces)
            found[entry.id.name] = "".join(pieces) if whole else pieces
    return found


def _pieces(pattern: ast.Pattern, key: str) -> Pieces:
    return [_piece(element, key) for element in pattern.elements]


def _piece(element: ast.TextElement | ast.Placeable, key: str) -> Any:
    if isinstance(element, ast.TextElement):
        return element.value
    match element.expression:
        case ast.StringLiteral() as literal:
            return str(literal.parse()["value"])
        case ast.VariableReference(id=name):
            return [name.name]
        case ast.SelectExpression(selector=ast.VariableReference(id=name), variants=variants):
            return {
                "by": name.name,
                "of": {_form(one): _pieces(one.value, key) for one in variants},
            }
        case _:
            raise UnreadableTextError(key)


def _form(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
