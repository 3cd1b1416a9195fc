"""What a scripted demo left behind, for the tests that read it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PLAYS_S = 170


@dataclass(frozen=True)
class Played:
    """What the demo left behind."""

    out: Path
    journey: dict[str, Any]
    caught: list[dict[str, Any]]

    @property
    def visit(self) -> dict[str, Any]:
        """The arrival, as the demo tells it."""
        visit: dict[str, Any] = self.journey["visit"]
        return visit

    @property
    def call(self) -> dict[str, Any]:
        """The call, as the demo tells it."""
        call: dict[str, Any] = self.journey["call"]
        return call

    def log(self, program: str) -> list[dict[str, Any]]:
        """What a program has logged, line by line."""
        lines = (self.out / "logs" / f"{program}.log").read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines if line.startswith("{")]

    def rows(self, query: str, *parameters: str) -> list[dict[str, Any]]:
        """Rows of the hub's database as it was at the end."""
        with closing(sqlite3.connect(self.out / "hub.db")) as database:
            database.row_factory = sqlite3.Row
            return [dict(row) for row in database.execute(query, parameters)]

    def row(self, table: str, key: str = "visit_id") -> dict[str, Any]:
        """The one row of `table` that belongs to the visit."""
        (found,) = self.rows(f"SELECT * FROM {table} WHERE {key} = ?", self.visit["id"])
        return found

    def message(self, audience: str, channel: str) -> dict[str, Any]:
        """The one message to `audience` through `channel`."""
        query = "SELECT * FROM message WHERE visit_id = ? AND audience = ? AND channel = ?"
        (found,) = self.rows(query, self.visit["id"], audience, channel)
        return found

    def taken(self, recipient: str) -> dict[str, Any]:
        """The one message that a server took for `recipient`."""
        (found,) = (message for message in self.caught if message["to"] == recipient)
        return found


def play(out: Path) -> Played:
    """Play the demo with real processes."""
    command = [sys.executable, "-m", "visitor.cli", "demo", "--scripted", "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PLAYS_S, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    journey = json.loads((out / "journey.json").read_text("utf-8"))
    return Played(out, journey, json.loads((out / "caught.json").read_text("utf-8")))
