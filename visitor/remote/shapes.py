"""Owns the shapes that several views share. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from visitor.catalogue.rules import Authority, Step
from visitor.remote.facts import SessionFacts
from visitor.remote.state import Ring

Shape = dict[str, Any]


def ring_shape(ring: Ring | None, now: datetime) -> Shape | None:
    """A ring as a clock of its own can show it: clocks differ from machine to machine."""
    if ring is None:
        return None
    return {
        "attempt": ring.attempt,
        "remaining_ms": max(0, milliseconds(ring.until, now)),
        "total_ms": milliseconds(ring.until, ring.since),
    }


def authority_shape(authority: Authority) -> Shape:
    return {"id": authority.id, "name": dict(authority.name)}


def step_shape(session: SessionFacts, step: Step) -> Shape:
    return {
        "id": step.id,
        "lane": step.lane.value,
        "name": dict(step.name),
        "state": session.standing.look(step),
    }


def moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def milliseconds(later: datetime, sooner: datetime) -> int:
    return round((later - sooner).total_seconds() * 1000)
