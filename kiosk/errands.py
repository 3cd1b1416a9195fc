"""Owns which errands the start screen offers at a moment. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Calendars are heavy: the first frame must not wait for them.
    from visitor.opening.telling import Hours

ERRANDS = ("appointment", "visit", "code", "leave")
"""All that there are, in the order in which they are offered unless the settings say otherwise."""


def check(errands: Sequence[str], hours_of: Mapping[str, str]) -> None:
    """Raise ValueError naming what the settings say of errands that there are none of."""
    for key, names in (("errands", errands), ("errand_hours", tuple(hours_of))):
        if wrong := [name for name in names if name not in ERRANDS]:
            raise ValueError(f"the key “{key}” names no errand: {', '.join(wrong)}")
    if len(set(errands)) < len(errands):
        raise ValueError("the key “errands” names an errand twice")


def offered(
    errands: Sequence[str], hours_of: Mapping[str, str], hours: Hours | None, now: datetime
) -> tuple[str, ...]:
    """Those of `errands` that are open `now`.

    `hours_of` gives an errand the hours of one in the opening file, by its id; an errand without
    an entry, or with one that the file does not know, can always be chosen.
    """
    if hours is None:
        return tuple(errands)
    ids = [errand.id for errand in hours.opening.errands]
    closed = {name for name, state in zip(ids, hours.states(now), strict=True) if not state.open}
    return tuple(name for name in errands if hours_of.get(name) not in closed)
