"""A visitor who types names at a kiosk, with the errors that people make."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from random import Random  # noqa: TID251 - tests draw the same errors each time

from visitor.directory.search import HostEntry
from visitor.paths import ASSETS

SAMPLE = ASSETS / "sample" / "hosts.csv"
ERRORS = ("swapped", "missing", "doubled", "wrong")


def sample_entries() -> list[HostEntry]:
    """The hosts of the sample directory, as a kiosk has them."""
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        return [
            HostEntry(
                str(number), row["given_name"], row["family_name"], row["title"], row["department"]
            )
            for number, row in enumerate(csv.DictReader(file))
        ]


def with_error(text: str, kind: str, place: int, letter: str = "x") -> str:
    """`text` with one typing error at `place`, which is not its last letter."""
    before, here, after = text[:place], text[place], text[place + 1 :]
    match kind:
        case "swapped":
            return before + after[:1] + here + after[1:]
        case "missing":
            return before + after
        case "doubled":
            return before + here + here + after
        case _:
            return before + letter + after


def keystrokes(hosts: list[HostEntry], visitors: int, seed: int = 7) -> Iterator[str]:
    """What the field holds after each key of `visitors` visitors; a third make an error."""
    chance = Random(seed)
    for host in chance.sample(hosts, visitors):
        parts = chance.choice(
            [(host.family,), (host.given,), (host.given, host.family), (host.family, host.given)]
        )
        text = " ".join(parts)
        if chance.random() < 0.4:
            text = text.lower()
        if chance.random() < 0.35 and len(text) > 4:
            place = chance.randrange(1, len(text) - 1)
            letter = chance.choice("aeioknrst")
            text = with_error(text, chance.choice(ERRORS), place, letter)
        yield from (text[:end] for end in range(1, len(text) + 1))
