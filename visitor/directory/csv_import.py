"""Owns reading the municipality's directory from a CSV file, and all that can be wrong. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import email_validator

from visitor.directory.csv_columns import Header, read_header
from visitor.directory.csv_text import MOST_LINES, BrokenFileError, Fault, Record, decoded, records
from visitor.languages import NAMED_IN, languages
from visitor.phone import mobile_number

MOST_LETTERS = {
    "given_name": 100,
    "family_name": 100,
    "title": 200,
    "department": 200,
    "department_sv": 200,
    "department_en": 200,
    "email": 254,
    "mobile": 40,
    "language": 40,
}
_ALWAYS_GIVEN = ("given_name", "family_name", "department", "email")

# The plain addresses that most people have; everything else is looked at more closely.
_PLAIN_ADDRESS = re.compile(
    r"[A-Za-z0-9_+-]{1,31}(?:\.[A-Za-z0-9_+-]{1,15}){0,2}"
    r"@(?:[A-Za-z0-9]{1,20}(?:-[A-Za-z0-9]{1,20})?\.){1,3}(?:fi|se|ax|no|dk|eu|com|org|example)"
)
# The telephone library reads letters as the keys of a telephone, and drops extensions.
_NUMBER = re.compile(r"\(?\+?[0-9(). \-–]+")
_NAME = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f \-–'’´`.,/()])*")


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """A department's names; Swedish and English are the Finnish one where the file has none."""

    name_fi: str
    name_sv: str
    name_en: str


@dataclass(frozen=True, slots=True)
class HostLine:
    """One valid host: e-mail in lower case, mobile as E.164 or "", department by Finnish name."""

    given: str
    family: str
    title: str
    department: str
    email: str
    mobile: str
    language: str


@dataclass(frozen=True, slots=True)
class HostTable:
    """A whole valid directory."""

    departments: tuple[DepartmentLine, ...]
    hosts: tuple[HostLine, ...]


def read_hosts(data: bytes, region: str) -> HostTable | tuple[Fault, ...]:
    """The directory in a file, or everything that is wrong with the file, in its order.

    `region` ("FI") is where telephone numbers without a country code belong.
    """
    try:
        lines = records(decoded(data))
        first = next(lines, Record(1, []))
    except BrokenFileError as broken:
        return (broken.fault,)
    if not first.fields:
        return (Fault(1, "1", "empty"),)
    header = read_header(first.line, first.fields)
    if not isinstance(header, Header):
        return tuple(header)
    return _Reader(header, region).read(lines)


class _Reader:
    """Reads the records of one file and gathers what is wrong."""

    def __init__(self, header: Header, region: str) -> None:
        self._header = header
        self._region = region
        self._faults: list[Fault] = []
        self._hosts: list[HostLine] = []
        self._departments: dict[str, tuple[str, str]] = {}
        self._line_of: dict[str, int] = {}
        # Whole departments write the same words; some share one telephone.
        self._tidy_often = cache(_tidy)
        self._mobile_often = cache(self._mobile)

    def read(self, lines: Iterator[Record]) -> HostTable | tuple[Fault, ...]:
        try:
            for number, record in enumerate(lines, 1):
                if number > MOST_LINES:
                    self._fault(record, "given_name", "too-many", most=str(MOST_LINES))
                    break
                self._take(record)
        except BrokenFileError as broken:
            self._faults.append(self._with_name(broken.fault))
        if not self._faults and not self._hosts:
            return (Fault(2, self._header.written[0], "no-hosts"),)
        return tuple(self._faults) or HostTable(self._all_departments(), tuple(self._hosts))

    def _take(self, record: Record) -> None:
        before = len(self._faults)
        values = self._values(record)
        if values is None:
            return
        email = self._email(record, values)
        mobile = self._mobile_often(values.get("mobile", ""))
        if mobile is None:
            self._fault(record, "mobile", "mobile-bad")
        language = values.get("language", "").lower() or NAMED_IN[0]
        if language not in languages():
            self._fault(record, "language", "language-unknown")
        if len(self._faults) > before:
            return
        self._add_department(values)
        self._hosts.append(
            HostLine(
                values["given_name"],
                values["family_name"],
                values.get("title", ""),
                values["department"],
                email,
                mobile or "",
                language,
            )
        )

    def _values(self, record: Record) -> dict[str, str] | None:
        """The tidied fields by column, with their faults noted; None if they do not line up."""
        fields, columns = record.fields, self._header.columns
        surplus = fields[len(columns) :]
        if len(fields) < len(columns) or any(surplus):
            number = str(min(len(fields), len(columns)) + 1)
            facts = {"found": str(len(fields)), "expected": str(len(columns))}
            fault = Fault(record.line, number, "columns-wrong", facts)
            self._faults.append(self._with_name(fault))
            return None
        values = {}
        for column, field in zip(columns, fields, strict=False):
            values[column] = self._tidy_often(field) if column != "email" else _tidy(field)
            self._check(record, column, values[column])
        return values

    def _check(self, record: Record, column: str, value: str) -> None:
        if not value:
            if column in _ALWAYS_GIVEN:
                self._fault(record, column, "value-missing")
        elif len(value) > MOST_LETTERS[column]:
            self._fault(record, column, "too-long", most=str(MOST_LETTERS[column]))
        elif "\ufffd" in value or not value.isprintable():
            self._fault(record, column, "letter-unreadable")
        elif column in ("given_name", "family_name") and not _NAME.fullmatch(value):
            self._fault(record, column, "name-odd")

    def _email(self, record: Record, values: dict[str, str]) -> str:
        written = values["email"]
        if not written:
            return ""
        address = _address(written)
        if address is None:
            self._fault(record, "email", "email-bad")
            return ""
        first = self._line_of.setdefault(address, record.line)
        if first != record.line:
            self._fault(record, "email", "email-twice", first=str(first))
        return address

    def _mobile(self, written: str) -> str | None:
        if not written:
            return ""
        return mobile_number(written, self._region) if _NUMBER.fullmatch(written) else None

    def _add_department(self, values: dict[str, str]) -> None:
        """Note a department's names; the first line that has one in a language decides."""
        name = values["department"]
        swedish, english = self._departments.get(name, ("", ""))
        self._departments[name] = (
            swedish or values.get("department_sv", ""),
            english or values.get("department_en", ""),
        )

    def _all_departments(self) -> tuple[DepartmentLine, ...]:
        return tuple(
            DepartmentLine(name, swedish or name, english or name)
            for name, (swedish, english) in self._departments.items()
        )

    def _fault(self, record: Record, column: str, code: str, **facts: str) -> None:
        self._faults.append(Fault(record.line, self._header.name(column), code, facts))

    def _with_name(self, fault: Fault) -> Fault:
        """The same fault, its column called by the header's name instead of its number."""
        number = int(fault.column)
        written = self._header.written
        name = written[number - 1] if number <= len(written) else fault.column
        return Fault(fault.line, name, fault.code, fault.facts)


def _tidy(field: str) -> str:
    """Composed letters, single spaces, none around; also the unbreakable ones."""
    if field.isascii() and field.isalnum():
        return field
    return " ".join(unicodedata.normalize("NFC", field).split())


def _address(written: str) -> str | None:
    """An e-mail address in lower case, as a mail server takes it; None where it is none."""
    if len(written) <= MOST_LETTERS["email"] and _PLAIN_ADDRESS.fullmatch(written):
        return written.lower()
    return _unusual_address(written)


def _unusual_address(written: str) -> str | None:
    try:
        checked = email_validator.validate_email(
            written, check_deliverability=False, allow_smtputf8=False, test_environment=True
        )
    except email_validator.EmailNotValidError:
        return None
    return (checked.ascii_email or "").lower() or None
