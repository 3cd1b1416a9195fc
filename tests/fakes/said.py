"""Reads what a view model tells QML. GUI thread."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject


def said(model: QObject, name: str) -> Any:
    """The property `name` of `model`, as QML reads it."""
    return model.property(name)
