"""Owns telling a person in plain words what is wrong with a directory file. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from visitor.directory.csv_text import Fault
from visitor.texts import Texts

MOST_TOLD = 100


def report(faults: Sequence[Fault], texts: Texts) -> Iterator[str]:
    """One line for each of the first hundred faults, and one about the rest."""
    yield texts.get("import-refused", count=len(faults))
    for fault in faults[:MOST_TOLD]:
        # Numbers of lines are names, not amounts: no spaces between thousands.
        yield texts.get(
            "import-place",
            line=str(fault.line),
            column=fault.column,
            what=texts.get(f"import-{fault.code}", **fault.facts),
        )
    if len(faults) > MOST_TOLD:
        yield texts.get("import-more", count=len(faults) - MOST_TOLD)
