"""Languages that nobody speaks, made from the English texts: one is long, one begins at the right.

They show that a language is added by its file alone, and what breaks where words are longer.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from visitor.languages import FOLDER_VARIABLE, languages
from visitor.paths import ASSETS
from visitor.texts import texts

# The tags that are registered for this: accents, and bidirectional.
LONG, FROM_THE_RIGHT = "en-XA", "ar-XB"
HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
# Dates and clocks are patterns, which every program reads in the same letters.
_KEPT = ("language-locale", "language-direction", "language-voice", "language-keyboard")
_VOWELS = str.maketrans(
    {one: two * 2 for one, two in zip("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ", strict=True)}
)
_LETTERS = str.maketrans(
    {
        chr(first + place): HEBREW[place % len(HEBREW)]
        for first in (ord("a"), ord("A"))
        for place in range(26)
    }
)
# Hebrew counts two by a form of its own.
_HEAD = {"language-locale": "he-IL", "language-direction": "rtl"}


def write_pseudo_languages(folder: Path) -> Path:
    """Write both files into `folder`, as a municipality would; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{LONG}.ftl").write_text(pseudo_long(), encoding="utf-8")
    (folder / f"{FROM_THE_RIGHT}.ftl").write_text(pseudo_from_the_right(), encoding="utf-8")
    return folder


def pseudo_long() -> str:
    """English with every vowel twice, and between brackets, so that what is cut off is seen."""
    return _written(_Long(), {})


def pseudo_from_the_right() -> str:
    """English in Hebrew letters, which are strong: their lines begin at the right."""
    return _written(_FromTheRight(), _HEAD)


def _written(words: _Words, head: dict[str, str]) -> str:
    source = (ASSETS / "translations" / "en.ftl").read_text(encoding="utf-8")
    resource = FluentParser().parse(source)
    for entry in resource.body:
        if not isinstance(entry, ast.Message) or entry.value is None:
            continue
        if entry.id.name in head:
            entry.value.elements = [ast.TextElement(head[entry.id.name])]
        elif entry.id.name not in _KEPT and not entry.id.name.endswith("-pattern"):
            words.visit(entry.value)
            entry.value.elements = words.around(entry.value.elements)
    return FluentSerializer().serialize(resource)


class _Words(Transformer):
    """Changes what is said and leaves alone what is filled in."""

    def around(
        self, elements: list[ast.TextElement | ast.Placeable]
    ) -> list[ast.TextElement | ast.Placeable]:
        return list(elements)


class _Long(_Words):
    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:
        return ast.TextElement(node.value.translate(_VOWELS))

    def around(
        self, elements: list[ast.TextElement | ast.Placeable]
    ) -> list[ast.TextElement | ast.Placeable]:
        # A bare bracket at a line's beginning would be a variant's key.
        begin = ast.Placeable(ast.StringLiteral("["))
        return [begin, *elements, ast.TextElement("]")]


class _FromTheRight(_Words):
    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:
        return ast.TextElement(node.value.translate(_LETTERS))

    def visit_SelectExpression(self, node: ast.SelectExpression) -> ast.SelectExpression:
        self.generic_visit(node)
        forms = {one.key.name for one in node.variants if isinstance(one.key, ast.Identifier)}
        if forms & {"one"}:
            other = next(one for one in node.variants if one.default)
            node.variants.insert(0, ast.Variant(ast.Identifier("two"), other.value))
        return node


@contextmanager
def added_languages(folder: Path) -> Iterator[None]:
    """Have the files of `folder` be languages while the block runs."""
    before = os.environ.get(FOLDER_VARIABLE)
    os.environ[FOLDER_VARIABLE] = str(folder)
    _forget()
    try:
        yield
    finally:
        if before is None:
            del os.environ[FOLDER_VARIABLE]
        else:
            os.environ[FOLDER_VARIABLE] = before
        _forget()


def _forget() -> None:
    # Programs read them once, at their beginning.
    languages.cache_clear()
    texts.cache_clear()
