"""Lints every QML file with the types that our Python registers: `python -m tests.house.qml`.

PySide's own dumper reads the source and stops at a lambda; the live meta-objects know better.
"""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import PySide6
from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject

from tests.house.tree import ROOT

PACKAGES = ("kiosk", "booth", "visitor")
MODULES = ("assets/ui", "assets/keyboard")
_NAME = re.compile(r'^QML_IMPORT_NAME = "([\w.]+)"$', re.MULTILINE)


def qml_files(root: Path = ROOT) -> list[Path]:
    """Every QML file of the product."""
    return sorted(file for name in (*PACKAGES, *MODULES) for file in (root / name).rglob("*.qml"))


@dataclass(frozen=True)
class QmlType:
    """A QObject of ours beside QML, and the names of its decorators."""

    kind: type[QObject]
    decorators: frozenset[str]


def registered_types(root: Path = ROOT) -> dict[str, list[QmlType]]:
    """The QObjects of the Python modules that name a QML module, by that name."""
    found: dict[str, list[QmlType]] = {}
    for file in sorted(file for name in PACKAGES for file in (root / name).rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        if name := _NAME.search(source):
            module = importlib.import_module(".".join(file.relative_to(root).with_suffix("").parts))
            found.setdefault(name[1], []).extend(_qml_types(ast.parse(source), vars(module)))
    return found


def write_types(types: dict[str, list[QmlType]], folder: Path) -> None:
    """Write each QML module of `types` below `folder`, as qmllint wants to read it."""
    for name, classes in types.items():
        place = folder.joinpath(*name.split("."))
        place.mkdir(parents=True)
        (place / "qmldir").write_text(
            f"module {name}\ntypeinfo types.qmltypes\nimport QtQml\ndepends QtQuick\n"
        )
        components = "".join(_component(name, one) for one in classes)
        (place / "types.qmltypes").write_text(
            f"import QtQuick.tooling 1.2\nModule {{\n{components}}}\n"
        )


def lint(files: Iterable[Path], imports: Iterable[Path]) -> subprocess.CompletedProcess[str]:
    """Run qmllint; one warning is enough to fail."""
    tool = Path(PySide6.__file__).parent / "qmllint"
    paths = [part for folder in imports for part in ("-I", str(folder))]
    command = [str(tool), "--max-warnings", "0", *paths, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


def main() -> int:
    files = qml_files()
    with tempfile.TemporaryDirectory(prefix="luukku-qmltypes-") as folder:
        write_types(registered_types(), Path(folder))
        result = lint(files, [*(ROOT / name for name in MODULES), Path(folder)])
    sys.stderr.write(result.stdout + result.stderr)
    sys.stdout.write(f"qmllint: {len(files)} files, exit {result.returncode}\n")
    return result.returncode


def _qml_types(source: ast.Module, names: Mapping[str, object]) -> Iterator[QmlType]:
    for node in source.body:
        value = names.get(node.name) if isinstance(node, ast.ClassDef) else None
        if (
            isinstance(node, ast.ClassDef)
            and isinstance(value, type)
            and issubclass(value, QObject)
        ):
            words = (d.func if isinstance(d, ast.Call) else d for d in node.decorator_list)
            yield QmlType(value, frozenset(ast.unparse(word) for word in words))


def _component(module: str, one: QmlType) -> str:
    meta: QMetaObject = one.kind.staticMetaObject  # type: ignore[attr-defined]
    base = meta.superClass()
    properties = [meta.property(i) for i in range(meta.propertyOffset(), meta.propertyCount())]
    methods = [meta.method(i) for i in range(meta.methodOffset(), meta.methodCount())]
    lines = [
        f'name: "{meta.className()}"',
        'accessSemantics: "reference"',
        f'prototype: "{base.className() if base else "QObject"}"',
    ]
    if "QmlElement" in one.decorators:
        lines += [
            f'exports: ["{module}/{meta.className()} 1.0"]',
            "exportMetaObjectRevisions: [256]",
            f"isCreatable: {_flag('QmlUncreatable' not in one.decorators)}",
            f"isSingleton: {_flag('QmlSingleton' in one.decorators)}",
        ]
    lines += [*map(_property, properties), *map(_method, methods)]
    return "Component {\n" + "\n".join(lines) + "\n}\n"


def _property(one: QMetaProperty) -> str:
    kind = str(one.typeName())
    facts = [
        f'name: "{_text(one.name())}"',
        f'type: "{kind.removesuffix("*")}"',
        f"isPointer: {_flag(kind.endswith('*'))}",
        f"isReadonly: {_flag(not one.isWritable())}",
        f"isPropertyConstant: {_flag(one.isConstant())}",
        f'read: "{_text(one.name())}"',
    ]
    if one.hasNotifySignal():
        facts.append(f'notify: "{_text(one.notifySignal().name())}"')
    return "Property { " + "; ".join(facts) + " }"


def _method(one: QMetaMethod) -> str:
    word = "Signal" if one.methodType() == QMetaMethod.MethodType.Signal else "Method"
    facts = [f'name: "{_text(one.name())}"']
    if (answer := str(one.typeName())) != "void":
        facts.append(f'type: "{answer}"')
    facts += [
        f'Parameter {{ name: "p{i}"; type: "{_text(kind)}" }}'
        for i, kind in enumerate(one.parameterTypes())
    ]
    return f"{word} {{\n" + "\n".join(facts) + "\n}"


def _text(name: object) -> str:
    return name if isinstance(name, str) else bytes(name).decode()  # type: ignore[call-overload]


def _flag(value: bool) -> str:
    return "true" if value else "false"


if __name__ == "__main__":
    raise SystemExit(main())
