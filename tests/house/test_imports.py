from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.house.tree import ROOT, python_files

PACKAGES = ("kiosk", "booth", "visitor")
QT = ("PySide6", "shiboken6")
MEDIA = ("aiortc", "av", "sounddevice")
SERVER = ("sqlalchemy", "alembic", "psycopg", "fastapi", "starlette", "uvicorn")
IO = (
    "aiosmtplib asyncio httpx2 io logging multiprocessing os pathlib random secrets shutil signal "
    "smtplib socket sqlite3 ssl structlog subprocess tempfile threading time urllib uuid websockets"
)
Edge = tuple[str, str]


@dataclass(frozen=True)
class Rule:
    """What modules that `binds` speaks of may not import; `far` also through other modules."""

    says: str
    binds: Callable[[str], bool]
    never: tuple[str, ...]
    far: bool = False


def inside(module: str, *packages: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in packages)


def is_light(module: str) -> bool:
    search = ("visitor.directory.fold", "visitor.directory.search")
    return inside(module, "visitor.client", *search)


def is_rules(module: str) -> bool:
    return module.rsplit(".", 1)[-1] == "rules"


def is_scanner(module: str) -> bool:
    """The part of the kiosk that runs in the camera's own process."""
    return module.rsplit("_", 1)[0] == "kiosk.devices.scanner" and module.endswith(
        ("_camera", "_picture", "_process")
    )


RULES = (
    Rule("kiosk and booth stand apart", lambda m: inside(m, "kiosk"), ("booth",)),
    Rule("booth and kiosk stand apart", lambda m: inside(m, "booth"), ("kiosk",)),
    Rule("visitor knows no program", lambda m: inside(m, "visitor"), ("kiosk", "booth")),
    Rule(
        "only visitor.touch has Qt inside visitor",
        lambda m: inside(m, "visitor") and not inside(m, "visitor.touch"),
        QT,
    ),
    Rule("only booth.media has media", lambda m: not inside(m, "booth.media"), MEDIA),
    Rule(
        "only booth.media and the kiosk's scanner have OpenCV",
        lambda m: not inside(m, "booth.media") and not is_scanner(m),
        ("cv2",),
    ),
    Rule("only the kiosk's scanner reads codes", lambda m: not is_scanner(m), ("zxingcpp",)),
    Rule(
        "the kiosk's screen loads no camera",
        lambda m: inside(m, "kiosk") and not is_scanner(m),
        ("cv2", "zxingcpp"),
        far=True,
    ),
    Rule("what clients import stays light", is_light, SERVER, far=True),
    Rule("rules are pure", is_rules, (*IO.split(), "visitor.clock")),
    Rule("rules know neither rows, routes nor screens", is_rules, (*SERVER, *QT), far=True),
    Rule(
        "migrations import no project code",
        lambda m: inside(m, "visitor.db.migrations.versions"),
        (*PACKAGES, "tests"),
    ),
)


def edges_of(files: Iterable[Path], root: Path) -> set[Edge]:
    """Every import of `files` as (importing module, imported name)."""
    return {edge for file in files for edge in _edges_of(file, root)}


def _edges_of(file: Path, root: Path) -> Iterator[Edge]:
    parts = file.relative_to(root).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    parts = parts[:-1] if is_package else parts
    module = ".".join(parts)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((module, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            up = len(parts) - node.level + is_package
            base = ".".join([*(parts[:up] if node.level else ()), *filter(None, [node.module])])
            yield module, base
            yield from ((module, f"{base}.{name.name}") for name in node.names)


def faults(edges: set[Edge], rules: Iterable[Rule] = RULES) -> list[str]:
    """Each forbidden import in words."""
    found = set()
    modules = {module for module, _ in edges}
    for rule in rules:
        for module in filter(rule.binds, modules):
            reached = _reached(module, edges, modules) if rule.far else {module}
            found |= {
                f"{rule.says}: {module} imports {name}" + (f" by {via}" if via != module else "")
                for via, name in edges
                if via in reached and inside(name, *rule.never)
            }
    return sorted(found)


def _reached(start: str, edges: set[Edge], modules: set[str]) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        fresh = {name for module, name in edges if module == here and name in modules} - reached
        reached |= fresh
        waiting += fresh
    return reached


def test_every_import_keeps_the_rules_of_the_house() -> None:
    edges = edges_of(python_files(*PACKAGES), ROOT)
    assert faults(edges) == []


def test_the_rules_saw_enough_to_mean_anything() -> None:
    edges = edges_of(python_files(*PACKAGES), ROOT)
    modules = {module for module, _ in edges}
    assert len(edges) >= 2500
    # The media rules bind nobody but the media themselves, and there are none yet.
    for rule in RULES:
        assert any(map(rule.binds, modules)) or rule.binds("booth.anything"), rule.says


def write(root: Path, module: str, source: str) -> Path:
    file = root.joinpath(*module.split(".")).with_suffix(".py")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8")
    return file


def test_each_rule_can_fail(tmp_path: Path) -> None:
    bad = {
        "kiosk.a": "import booth.call",
        "kiosk.checkin.b": "def f():\n    from aiortc import RTCPeerConnection",
        "booth.a": "from kiosk import app",
        "booth.b": "import cv2",
        "visitor.x.a": "import kiosk",
        "visitor.demo.a": "from PySide6.QtCore import QObject",
        "visitor.client.a": "from visitor.client import b",
        "visitor.client.b": "from visitor.x import models",
        "visitor.x.models": "import sqlalchemy.orm",
        "visitor.x.rules": "from ..clock import Clock\nfrom . import models\nimport pathlib",
        "visitor.db.migrations.versions.v1": "from visitor.db.base import Base",
        "visitor.touch.a": "from PySide6.QtCore import QObject",
        "booth.media.a": "import av, cv2",
        "kiosk.devices.scanner_picture": "import cv2, zxingcpp",
        "kiosk.devices.scanner_port": "import zxingcpp",
        "kiosk.c": "from kiosk.devices import scanner_picture",
        "kiosk.scanner_x": "import cv2",
    }
    files = [write(tmp_path, module, source) for module, source in bad.items()]
    found = faults(edges_of(files, tmp_path))
    assert {fault.split(":")[0] for fault in found} == {rule.says for rule in RULES}
    blamed = {fault.split(": ")[1].split()[0] for fault in found}
    good = {"visitor.touch.a", "booth.media.a", "kiosk.devices.scanner_picture", "visitor.x.models"}
    assert blamed == set(bad) - good
