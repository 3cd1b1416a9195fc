"""Owns how a directory file becomes records: encoding, separator, lines, quotes. Pure."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

MOST_BYTES = 256 * 1024 * 1024
MOST_LINES = 250_000
SEPARATORS = ";,\t"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Some spreadsheets name their separator on a line above the header.
_SEPARATOR_LINE = re.compile(r"sep=([;,\t])\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file: the line as an editor counts them, the column, and what.

    `column` is the column's name as the file's header has it, or its number from 1 on where
    there is no name. `facts` fill the sentence `import-<code>`; they hold no personal data.
    """

    line: int
    column: str
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one record, and the line on which it begins."""

    line: int
    fields: list[str]


class BrokenFileError(Exception):
    """The file cannot be read on from here."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


def decoded(data: bytes) -> str:
    """The text of a file. Raises BrokenFileError where it is no text, empty or too big.

    Bytes that do not fit the encoding become U+FFFD, for the reader of fields to find.
    """
    if len(data) > MOST_BYTES:
        raise BrokenFileError(Fault(1, "1", "too-big", {"most": str(MOST_BYTES // 1024 // 1024)}))
    text = _text(data)
    if not text.strip():
        raise BrokenFileError(Fault(1, "1", "empty"))
    if _is_binary(text):
        first = _CONTROL.search(text)
        before = text[: first.start() if first else 0]
        column = len(before) - before.rfind("\n")
        raise BrokenFileError(Fault(before.count("\n") + 1, str(column), "binary"))
    return text


def records(text: str, separator: str | None = None) -> Iterator[Record]:
    """The records of `text`, blank lines left out. Raises BrokenFileError at a broken quote."""
    lines = list(io.StringIO(text, newline=""))
    skipped = 0
    if named := _SEPARATOR_LINE.match(lines[0]):
        separator, skipped = separator or named[1], 1
    separator = separator or _separator(lines[skipped] if len(lines) > skipped else "")
    reader = csv.reader(lines[skipped:], delimiter=separator, strict=True)
    while True:
        start = reader.line_num + skipped
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BrokenFileError(_quote_fault(lines[start], start, separator, error)) from None
        if any(fields):
            yield Record(start + 1, fields)


def _text(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    if encoding := _unmarked_utf16(data[:2000]):
        return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_quite_utf8(data)


def _not_quite_utf8(data: bytes) -> str:
    """UTF-8 with a few broken letters stays so; Windows-1252 has hardly a valid one."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    valid = len(text) - len(text.encode("ascii", "ignore")) - broken
    return text if valid > broken else data.decode("cp1252", "replace")


def _unmarked_utf16(head: bytes) -> str:
    """Plain Latin text in UTF-16 has a zero in every other byte."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(head) < 4 or max(even, odd) * 4 < len(head) or min(even, odd) > 0:
        return ""
    return "utf-16-le" if odd else "utf-16-be"


def _is_binary(text: str) -> bool:
    head = text[:8000]
    signs = len(_CONTROL.findall(head)) + head.count("\ufffd")
    return "\0" in text or head.startswith(("%PDF", "PK\x03\x04")) or signs * 20 > len(head)


def _separator(header: str) -> str:
    return max(SEPARATORS, key=header.count)


def _quote_fault(line: str, index: int, separator: str, error: csv.Error) -> Fault:
    if "field limit" in str(error) and '"' not in line:
        longest = max(line.split(separator), key=len)
        column = line.split(separator).index(longest) + 1
        return Fault(index + 1, str(column), "too-long", {"most": "100"})
    return Fault(index + 1, str(_broken_column(line, separator)), "quote")


def _broken_column(line: str, separator: str) -> int:
    """The number of the first column of `line` whose quotes do not close as they should."""
    whole = re.compile(
        rf'(?:"(?:[^"]|"")*"|[^"{separator}\r\n][^{separator}\r\n]*|)(?:{separator}|\r?\n|$)'
    )
    column, place = 1, 0
    while (found := whole.match(line, place)) and found.end() > place:
        column, place = column + 1, found.end()
    return column
