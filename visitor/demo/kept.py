"""Owns what a scripted demo leaves behind: files, and what the hub's database says of the call."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

from visitor.demo.town import Town


def as_json(value: object) -> str:
    """`value` as the text of a file that people read too."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def caught(messages: list[dict[str, Any]], out: Path) -> None:
    """Keep every message that the servers took."""
    (out / "caught.json").write_text(as_json(messages), encoding="utf-8")


def kiosk_files(folder: Path, out: Path) -> None:
    """Keep what the running kiosk has on its disk: nothing of the visitor may be in it."""
    shutil.rmtree(out / "kiosk", ignore_errors=True)
    shutil.copytree(folder / "kiosk" / "data", out / "kiosk")


def database(town: Town, out: Path) -> None:
    """Keep the hub's database as it was at the end."""
    (out / "hub.db").unlink(missing_ok=True)
    with (
        sqlite3.connect(town.database_url.removeprefix("sqlite:///")) as source,
        sqlite3.connect(out / "hub.db") as copy,
    ):
        source.backup(copy)


def visit_of(database: sqlite3.Connection, code: str) -> str:
    """The id of the visit with this code, "" for none."""
    found = database.execute("SELECT id FROM visit WHERE code = ?", [code]).fetchone()
    return str(found["id"]) if found else ""


def events(database: sqlite3.Connection) -> list[dict[str, Any]]:
    """The session's log, step by step."""
    query = "SELECT kind, party, step, note, at FROM session_event ORDER BY sequence"
    return _rows(database, query)


def surveys(database: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    """By party: how its survey ended, and what was answered."""
    rows = _rows(database, "SELECT party, key, state, answers FROM survey_response")
    return {row.pop("party"): {**row, "answers": json.loads(row["answers"])} for row in rows}


def diary(database: sqlite3.Connection) -> dict[str, Any]:
    """The advisor's entry."""
    query = "SELECT service_id, outcome, minutes, note, written_at FROM diary_entry"
    found = _rows(database, query)
    return found[0] if found else {}


def _rows(database: sqlite3.Connection, query: str) -> list[dict[str, Any]]:
    return [dict(row) for row in database.execute(query)]
