"""Owns the sample directory: `python -m visitor.demo.sample_hosts OUT.csv`, the same each time."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, product
from pathlib import Path
from random import Random  # noqa: TID251 - a sample must be the same on every machine
from typing import NamedTuple

from visitor.demo import sample_names as names
from visitor.demo.sample_departments import DEPARTMENTS, OWN_TITLES, SHARES, TITLES
from visitor.directory.fold import fold

HOSTS = 10_000
DOMAIN = "koivuranta.example"
COLUMNS = (
    "given_name",
    "family_name",
    "title",
    "department",
    "department_sv",
    "department_en",
    "email",
    "mobile",
    "language",
)
# Sweden keeps 070-174 06 05 to 99 for fiction, Finland nothing: a message sent by mistake must
# not reach anybody. Hosts of the sample share these numbers.
_FIRST_MOBILE, _MOBILES = 46701740605, 95


class Person(NamedTuple):
    given: str
    family: str
    language: str


ALWAYS = (
    (Person("Maija", "Virtanen", "fi"), "Asiakaspalvelu"),
    (Person("Pekka", "Hämäläinen", "fi"), "Kaavoitus"),
    (Person("Leena", "Härkönen", "fi"), "Ikääntyneiden palvelut"),
    (Person("Sanna", "Häyrynen", "fi"), "Varhaiskasvatus"),
    (Person("Maija", "Mäkinen-Ødegård", "fi"), "Kulttuuripalvelut"),
    (Person("Anna-Liisa", "von Essen", "sv"), "Ruotsinkielinen opetus"),
    (Person("Åke", "Öhman", "sv"), "Rakennusvalvonta"),
    (Person("Bjørn", "Kjær", "en"), "Museo"),
    (Person("Þórunn", "Guðmundsdóttir", "en"), "Maahanmuuttopalvelut"),
    (Person("Máret", "Áŋŋel", "fi"), "Kirjasto"),
    (Person("Eeva-Liisa", "Ala-Mäkelä", "fi"), "Sosiaalipalvelut"),
    (Person("Seán", "O'Brien", "en"), "Elinkeinopalvelut"),
)
# Who is looked for by name in demos and pictures has that name alone.
_KNOWN = frozenset(person for person, _ in ALWAYS)


class Urn:
    """Draws words, the first of them more often, as names are in a country."""

    def __init__(self, words: Sequence[str], skew: float) -> None:
        self._words = words
        self._weights = list(accumulate(1 / (place + 8) ** skew for place in range(len(words))))

    def draw(self, chance: Random) -> str:
        return chance.choices(self._words, cum_weights=self._weights)[0]


class Names:
    """The urns of given and family names, and how the languages share the staff."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._urns = {
            "fi": (Urn(names.FINNISH_GIVEN, 0.8), Urn(_finnish_families(chance), 0.9)),
            "sv": (Urn(names.SWEDISH_GIVEN, 0.7), Urn(_swedish_families(chance), 0.8)),
            "en": (Urn(names.OTHER_GIVEN, 0.3), Urn(names.OTHER_FAMILY, 0.3)),
        }

    def draw(self) -> Person:
        (language,) = self._chance.choices(("fi", "sv", "en"), (86, 11, 3))
        given, family = self._urns[language]
        first, last = given.draw(self._chance), family.draw(self._chance)
        if self._chance.random() < 0.03 and "-" not in last and " " not in last:
            last = f"{last}-{family.draw(self._chance).split('-')[-1].split()[-1]}"
        person = Person(first, last, language)
        return self.draw() if person in _KNOWN else person


def people(seed: int = 2026) -> Iterator[dict[str, str]]:
    """The hosts of the sample as rows of the directory's file."""
    chance = Random(seed)  # noqa: S311 - nobody's secret depends on it
    drawn = Names(chance)
    places = {department[0]: place for place, department in enumerate(DEPARTMENTS)}
    taken: Counter[str] = Counter()
    for number in range(HOSTS):
        if number < len(ALWAYS):
            person, department = ALWAYS[number]
            place = places[department]
        else:
            person = drawn.draw()
            (place,) = chance.choices(range(len(DEPARTMENTS)), SHARES)
        yield _row(person, place, _address(person, taken), _mobile(number, chance), chance)


def write(out: Path) -> int:
    """Write the sample to `out` (UTF-8, commas) and say how many hosts there are."""
    rows = list(people())
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return len(rows)


def _row(person: Person, place: int, email: str, mobile: str, chance: Random) -> dict[str, str]:
    title = chance.choice(OWN_TITLES[place] if chance.random() < 0.6 else TITLES)
    department = DEPARTMENTS[place]
    values = (person.given, person.family, title, *department, email, mobile, person.language)
    return dict(zip(COLUMNS, values, strict=True))


def _address(person: Person, taken: Counter[str]) -> str:
    given, family = (_plain(name) for name in (person.given, person.family))
    box = f"{given}.{family}"
    taken[box] += 1
    return f"{box}{taken[box] if taken[box] > 1 else ''}@{DOMAIN}"


def _plain(name: str) -> str:
    return fold(name).replace(" ", ".").replace("'", "")


def _mobile(number: int, chance: Random) -> str:
    if number >= len(ALWAYS) and chance.random() < 0.15:
        return ""
    digits = str(_FIRST_MOBILE + number % _MOBILES)
    return f"+{digits[:2]} {digits[2:4]} {digits[4:7]} {digits[7:9]} {digits[9:]}"


def _finnish_families(chance: Random) -> list[str]:
    rare = [
        *_compounds(names.FINNISH_STEMS_BACK, names.FINNISH_ENDINGS_BACK),
        *_compounds(names.FINNISH_STEMS_FRONT, names.FINNISH_ENDINGS_FRONT),
    ]
    chance.shuffle(rare)
    return [*names.FINNISH_FAMILY, *rare]


def _swedish_families(chance: Random) -> list[str]:
    rare = _compounds(names.SWEDISH_FIRST, names.SWEDISH_LAST)
    chance.shuffle(rare)
    return [*names.SWEDISH_FAMILY, *rare]


def _compounds(stems: Sequence[str], endings: Sequence[str]) -> list[str]:
    return [stem + end for stem, end in product(stems, endings) if stem.lower() != end]


def main() -> None:
    """Write the sample to the file that the command line names."""
    write(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
