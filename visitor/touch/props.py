"""Owns how a view model's frozen properties are swapped. GUI thread."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QObject


def emit_changes(owner: QObject, old: Any, new: Any) -> None:
    """Emit `<field>Changed` of `owner` for each field in which two frozen snapshots differ.

    The snapshot must be swapped before, so that every slot sees all of the new one.
    """
    for field in fields(new):
        if getattr(old, field.name) != getattr(new, field.name):
            getattr(owner, f"{field.name}Changed").emit()
