"""Owns the words for what comes as data, also where a newer hub knows more than this desk. Pure."""

from __future__ import annotations

from visitor.texts import Texts


def document_name(words: Texts, kind: str) -> str:
    """A kind of identity document."""
    return _known(words, f"desk-document-{kind}", kind)


def outcome_name(words: Texts, outcome: str) -> str:
    """How a case ended, as the diary says it."""
    return _known(words, f"desk-outcome-{outcome}", outcome)


def reason(words: Texts, why: str) -> str:
    """Why a session ended."""
    return _known(words, f"desk-reason-{why}", words.get("desk-reason-abandoned"))


def turn(words: Texts, act: str, name: str) -> str:
    """The advisor's next act, else the step's own `name`."""
    return _known(words, f"desk-turn-{act}", words.get("desk-turn-other", name=name))


def deed(words: Texts, what: str) -> str:
    """What stands on a button."""
    return _known(words, f"desk-do-{what}", words.get("desk-do-other"))


def _known(words: Texts, key: str, otherwise: str) -> str:
    return words.plain().get(key, otherwise)
