"""Claimed messages as the worker hands them to a channel."""

from __future__ import annotations

from typing import Any

from visitor.outbox.channels import Parcel

ARRIVED = "2026-11-12T08:42:00+00:00"


def arrival_parcel(channel: str, language: str = "fi", **facts: Any) -> Parcel:
    """A notice of an arrival at 10.42 local time."""
    return parcel(channel, "arrival", language, **facts)


def missed_parcel(language: str = "fi", **facts: Any) -> Parcel:
    return parcel("email", "missed", language, **facts)


def answered_parcel(language: str, kind: str, minutes: int | None = None) -> Parcel:
    """A host's answer on its way to the visitor."""
    facts = {"host": "Maija Virtanen", "kind": kind, "minutes": minutes}
    return Parcel("c" * 32, "b" * 32, "sms", "answered", language, 1, "+358501234567", facts)


def parcel(channel: str, template: str, language: str, **facts: Any) -> Parcel:
    to = "maija.virtanen@koivuranta.example" if channel == "email" else "+358401234567"
    known = {
        "host": "Maija",
        "name": "Matti Meikäläinen",
        "organisation": "Rakennus Oy",
        "arrived_at": ARRIVED,
    }
    return Parcel("c" * 32, "b" * 32, channel, template, language, 1, to, {**known, **facts})
