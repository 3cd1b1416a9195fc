"""Owns how a refusal is said on the desk. Pure."""

from __future__ import annotations

from visitor.texts import Texts


def error_words(words: Texts, code: str) -> str:
    """The sentence of a refusal."""
    if not code:
        return ""
    key = code if code.startswith("desk-") else f"error-{code}"
    return words.get(key) if key in words.plain() else words.get("error-ours")
