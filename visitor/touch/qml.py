"""Owns how a view model's class becomes a QML type that only Python can make."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtQml import QmlUncreatable

C = TypeVar("C", bound=type)


def uncreatable(reason: str) -> Callable[[C], C]:
    """A class decorator, under `@QmlElement`; `reason` is what QML is told that tries."""
    decorate: Any = QmlUncreatable
    decorated: Callable[[C], C] = decorate(reason)
    return decorated
