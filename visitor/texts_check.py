"""Owns what can be wrong with a language's file of texts, measured by the English one. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from babel import Locale, UnknownLocaleError
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from visitor.languages import LONGEST_TAG, TAG

# No other language can say these for it.
OWN = ("language-own-name", "language-locale", "language-direction", "language-voice")
NAMES_OF_LANGUAGES = "language-named-"
# Languages name at most thousands of things here; forms for millions and fractions are not asked.
_COUNTED = range(1001)
_READ = (ast.VariableReference, ast.StringLiteral, ast.SelectExpression, ast.Placeable)


@dataclass(frozen=True, slots=True)
class TextFault:
    """One fault: the key of the sentence that says it, and what that sentence wants to know."""

    says: str
    facts: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: faults in the file's order, and how many texts are missing by section."""

    texts: int = 0
    faults: list[TextFault] = field(default_factory=list)
    missing: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """A text, where it stands, and what it is made of; `forms` by the number that chooses."""

    line: int
    section: str
    names: frozenset[str]
    forms: dict[str, set[str]]
    is_readable: bool
    value: str | None


def check(name: str, data: bytes, english: str) -> Checked:
    """Compare the file called `name`.ftl with the English one."""
    found = Checked()
    if not TAG.fullmatch(name) or len(name) > LONGEST_TAG:
        found.faults.append(TextFault("texts-fault-tag", {"name": name}))
    try:
        # Editors of another system end lines, and begin files, with marks of their own.
        source = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return Checked(0, [*found.faults, TextFault("texts-fault-encoding", {})])
    ours = dict(entries(english))
    theirs = list(entries(source))
    found.faults.extend(_unreadable(source))
    found.faults.extend(_of_head(dict(theirs)))
    found.faults.extend(_of_texts(theirs, ours))
    missing = Counter(entry.section for key, entry in ours.items() if key not in dict(theirs))
    return Checked(len(dict(theirs)), sorted(found.faults, key=_line), dict(missing))


def entries(source: str) -> Iterator[tuple[str, Entry]]:
    """Every text of a Fluent source by its key."""
    section = ""
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.GroupComment):
            section = entry.content or ""
        elif isinstance(entry, ast.Message | ast.Term):
            key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
            yield key, _entry(entry, source, section)


def whole_number_forms(locale: str) -> set[str]:
    """The plural forms that whole numbers take. Raises UnknownLocaleError, ValueError."""
    rule = Locale.parse(locale, sep="-").plural_form
    return {rule(number) for number in _COUNTED}


def counted(texts: Iterable[tuple[str, Entry]]) -> set[tuple[str, str]]:
    """Each text and fact by whose number it is chosen."""
    return {
        (key, name)
        for key, entry in texts
        for name, forms in entry.forms.items()
        if forms & {"zero", "one", "two", "few", "many"}
    }


def lacking_forms(
    key: str, entry: Entry, numbers: set[tuple[str, str]], needed: set[str]
) -> list[str]:
    """The plural forms that a text has not got, also where its number chooses nothing."""
    # A language whose whole numbers take one form has nothing to choose from.
    plain = {name: set[str]() for name in entry.names if len(needed) > 1}
    chosen = (plain | entry.forms).items()
    lacking = [needed - forms for name, forms in chosen if (key, name) in numbers]
    return sorted(set().union(*lacking))


class _Parts(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.forms: dict[str, set[str]] = {}
        self.is_readable = True

    def visit_Placeable(self, node: ast.Placeable) -> None:
        self.is_readable &= isinstance(node.expression, _READ)
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            forms = self.forms.setdefault(node.selector.id.name, set())
            forms.update(_form(variant) for variant in node.variants)
        else:
            self.is_readable = False
        self.generic_visit(node)


def _entry(entry: ast.Message | ast.Term, source: str, section: str) -> Entry:
    parts = _Parts()
    parts.visit(entry)
    readable = parts.is_readable and isinstance(entry, ast.Message) and not entry.attributes
    line = _line_at(source, entry.span)
    return Entry(line, section, frozenset(parts.names), parts.forms, readable, _plain(entry.value))


def _plain(pattern: ast.Pattern | None) -> str | None:
    """What a text says that wants to know nothing."""
    said = ""
    for element in pattern.elements if pattern else ():
        if isinstance(element, ast.TextElement):
            said += element.value
        elif isinstance(element.expression, ast.StringLiteral):
            said += str(element.expression.parse()["value"])
        else:
            return None
    return said


def _form(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value


def _line_at(source: str, span: ast.Span | None) -> int:
    return source.count("\n", 0, span.start) + 1 if span else 1


def _line(fault: TextFault) -> int:
    return int(fault.facts.get("line", 0))


def _unreadable(source: str) -> Iterator[TextFault]:
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Junk):
            text = (entry.content or "").strip().partition("\n")[0]
            line = _line_at(source, entry.span)
            yield TextFault("texts-fault-unreadable", {"line": line, "text": text[:80]})


def _of_head(theirs: dict[str, Entry]) -> Iterator[TextFault]:
    for key in OWN:
        if key not in theirs:
            yield TextFault("texts-fault-own", {"key": key})
    locale, direction = theirs.get("language-locale"), theirs.get("language-direction")
    if locale and not _forms_of(locale):
        facts: dict[str, str | int] = {"line": locale.line, "value": locale.value or ""}
        yield TextFault("texts-fault-locale", facts)
    if direction and direction.value not in ("ltr", "rtl"):
        yield TextFault("texts-fault-direction", {"line": direction.line})


def _forms_of(locale: Entry | None) -> set[str]:
    try:
        return whole_number_forms(locale.value or "") if locale else set()
    except (UnknownLocaleError, ValueError):
        return set()


def _of_texts(theirs: list[tuple[str, Entry]], ours: dict[str, Entry]) -> Iterator[TextFault]:
    numbers = counted(ours.items())
    needed = _forms_of(dict(theirs).get("language-locale"))
    seen: set[str] = set()
    for key, entry in theirs:
        at: dict[str, str | int] = {"line": entry.line, "key": key}
        if key in seen:
            yield TextFault("texts-fault-twice", at)
        seen.add(key)
        if not entry.is_readable:
            yield TextFault("texts-fault-hard", at)
        elif key in ours:
            yield from _unlike(entry, ours[key], at)
            if forms := lacking_forms(key, entry, numbers, needed):
                yield TextFault("texts-fault-forms", at | {"forms": ", ".join(forms)})
        elif not key.startswith(NAMES_OF_LANGUAGES):
            yield TextFault("texts-fault-unknown", at)


def _unlike(entry: Entry, ours: Entry, at: dict[str, str | int]) -> Iterator[TextFault]:
    if entry.value == "" and ours.value != "" and at["key"] not in OWN:
        yield TextFault("texts-fault-empty", at)
    elif entry.names != ours.names and ours.names:
        names = ", ".join(f"${name}" for name in sorted(ours.names))
        yield TextFault("texts-fault-facts", at | {"names": names})
    elif entry.names != ours.names:
        yield TextFault("texts-fault-no-facts", at)
