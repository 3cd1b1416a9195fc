"""Owns the columns of a directory file and what they may be called in three languages. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from visitor.directory.csv_text import Fault
from visitor.directory.fold import fold

REQUIRED = ("given_name", "family_name", "department", "email")
_NAMES = {
    "given_name": "etunimi, förnamn, given name, first name",
    "family_name": "sukunimi, efternamn, family name, last name, surname",
    "title": "nimike, tehtävänimike, titel, tjänstebenämning, title, job title",
    "department": "yksikkö, enhet, department",
    "department_sv": "yksikkö ruotsiksi, yksikkö sv, enhet på svenska, enhet sv, department sv",
    "department_en": "yksikkö englanniksi, yksikkö en, enhet på engelska, enhet en, department en",
    "email": "sähköposti, sähköpostiosoite, e-post, epost, e-postadress, email, e-mail",
    "mobile": "matkapuhelin, matkapuhelinnumero, mobiltelefon, mobil, mobilnummer, mobile",
    "language": "kieli, asiointikieli, språk, language",
}


def _key(written: str) -> str:
    return re.sub(r"[\s_\-.]+", "_", fold(written.strip()))


KNOWN = {_key(name): column for column, names in _NAMES.items() for name in names.split(", ")}


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of one file, in its order, and as the file itself writes them."""

    columns: tuple[str, ...]
    written: tuple[str, ...]

    def name(self, column: str) -> str:
        """How the file writes `column`, or the column's own name where the file lacks it."""
        return dict(zip(self.columns, self.written, strict=True)).get(column, column)


def read_header(line: int, fields: Sequence[str]) -> Header | list[Fault]:
    """The header of a file, or all that is wrong with it."""
    written = tuple(field.strip() for field in fields)
    while written and not written[-1]:
        written = written[:-1]
    columns = tuple(KNOWN.get(_key(name), "") for name in written)
    faults = [
        _unknown(line, number, name)
        for number, (name, column) in enumerate(zip(written, columns, strict=True), 1)
        if not column
    ]
    faults += [
        Fault(line, written[number], "column-twice")
        for number, column in enumerate(columns)
        if column and column in columns[:number]
    ]
    faults += [
        Fault(line, needed, "column-missing") for needed in REQUIRED if needed not in columns
    ]
    return faults or Header(columns, written)


def _unknown(line: int, number: int, name: str) -> Fault:
    close = get_close_matches(_key(name[:40]), KNOWN, n=1, cutoff=0.75)
    if close:
        return Fault(line, name or str(number), "column-unknown-close", {"close": KNOWN[close[0]]})
    return Fault(line, name[:40] or str(number), "column-unknown")
