from __future__ import annotations

import codecs
from itertools import product

import email_validator
import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.directory_files import HEADER, MAIJA, PEKKA, file_of, host_line, table_of
from tests.fakes.typing_visitor import SAMPLE
from visitor.directory import csv_import, csv_text
from visitor.directory.csv_import import DepartmentLine, HostLine, HostTable, read_hosts
from visitor.directory.csv_text import Fault
from visitor.directory.fault_report import report
from visitor.languages import SHIPPED
from visitor.texts import texts

EXPECTED = HostTable(
    (DepartmentLine("Kaavoitus", "Planläggning", "Town planning"),),
    (
        HostLine(
            "Maija", "Virtanen", "arkkitehti", "Kaavoitus", "maija@k.example", "+358401234567", "fi"
        ),
        HostLine("Pekka", "Hämäläinen", "", "Kaavoitus", "pekka@k.example", "", "sv"),
    ),
)


def faults(data: bytes) -> list[tuple[int, str, str]]:
    found = read_hosts(data, "FI")
    assert isinstance(found, tuple), "the file was taken"
    return [(fault.line, fault.column, fault.code) for fault in found]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_every_usual_encoding_is_read(encoding: str) -> None:
    assert read_hosts(file_of(MAIJA, PEKKA, encoding=encoding), "FI") == EXPECTED


@pytest.mark.parametrize(
    ("separator", "end", "above"), list(product(",;\t", ("\n", "\r\n", "\r"), (False, True)))
)
def test_every_usual_separator_and_line_end_is_read(separator: str, end: str, above: bool) -> None:
    lines = [line.replace(",", separator) for line in (HEADER, MAIJA, PEKKA)]
    lines = [f"sep={separator}", *lines] if above else lines
    assert read_hosts(end.join(lines).encode(), "FI") == EXPECTED


@pytest.mark.parametrize(
    "header",
    [
        "Etunimi,sukunimi,Nimike,Yksikkö,yksikkö sv,yksikkö_en,sähköposti,Matkapuhelin,KIELI",
        "förnamn,efternamn,titel,enhet,enhet på svenska,enhet_en,e-post,mobiltelefon,språk",
        "GIVEN NAME,surname,Title,Department,department_sv,Department EN,E-mail,mobile,language",
    ],
)
def test_headers_are_read_in_three_languages(header: str) -> None:
    assert read_hosts("\n".join((header, MAIJA, PEKKA)).encode(), "FI") == EXPECTED


def test_blank_lines_and_empty_cells_at_the_end_do_not_matter() -> None:
    text = f"{HEADER},,\n\n{MAIJA},,\n,,,,,,,,,,\n{PEKKA}\n\n"
    assert read_hosts(text.encode(), "FI") == EXPECTED


def test_spaces_and_line_breaks_inside_fields_are_tidied() -> None:
    table = table_of('" Maija\u00a0 Liisa ","von\nEssen",,"A  B",,,M@K.example,,FI')
    assert table.hosts[0] == HostLine(
        "Maija Liisa", "von Essen", "", "A B", "m@k.example", "", "fi"
    )


def test_a_department_takes_the_first_name_that_a_line_gives_it() -> None:
    table = table_of(
        host_line("A", "B", "a@k.example", "Museo"),
        "C,D,,Museo,Museet,,c@k.example,,fi",
        "E,F,,Museo,Museum,The museum,e@k.example,,fi",
    )
    assert table.departments == (DepartmentLine("Museo", "Museet", "The museum"),)


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("Maija,Virtanen,,K,,,,,", "email", "value-missing"),
        (",Virtanen,,K,,,m@k.example,,", "given_name", "value-missing"),
        ("Maija, ,,K,,,m@k.example,,", "family_name", "value-missing"),
        ("Maija,Virtanen,,,,,m@k.example,,", "department", "value-missing"),
        ("Maija,Virtanen,,K,,,m@k,,", "email", "email-bad"),
        ("Maija,Virtanen,,K,,,m.k.example,,", "email", "email-bad"),
        ("Maija,Virtanen,,K,,,m@@k.example,,", "email", "email-bad"),
        ("Maija,Virtanen,,K,,,m@-k.fi,,", "email", "email-bad"),
        ("Maija,Virtanen,,K,,,mäija@k.example,,", "email", "email-bad"),
        ("Maija,Virtanen,,K,,,m@k.example;n@k.example,,", "email", "email-bad"),
        ("Maija,Virtanen,,K,,,m@k.example,09 1234567,", "mobile", "mobile-bad"),
        ("Maija,Virtanen,,K,,,m@k.example,040 12,", "mobile", "mobile-bad"),
        ("Maija,Virtanen,,K,,,m@k.example,040 123ABCD,", "mobile", "mobile-bad"),
        ("Maija,Virtanen,,K,,,m@k.example,0401234567 ext 5,", "mobile", "mobile-bad"),
        ("Maija,Virtanen,,K,,,m@k.example,040 1234567/8,", "mobile", "mobile-bad"),
        ("Maija,Virtanen,,K,,,m@k.example,+999 1234567,", "mobile", "mobile-bad"),
        ('Maija,Virtanen,,K,,,m@k.example,"3,58401E+11",', "mobile", "mobile-bad"),
        ("Maija,Virtanen,,K,,,m@k.example,,de", "language", "language-unknown"),
        ("Maija,Virtanen,,K,,,m@k.example,", "language", "columns-wrong"),
        ("Maija,Virtanen,,K,,,m@k.example,,fi,extra", "10", "columns-wrong"),
        (f"Maija,{'V' * 101},,K,,,m@k.example,,", "family_name", "too-long"),
        (f"Maija,Virtanen,{'V' * 140_000},K,,,m@k.example,,", "title", "too-long"),
        ("Ma\x02ija,Virtanen,,K,,,m@k.example,,", "given_name", "letter-unreadable"),
        ("Maija,Virtanen,\u202egnp.exe,K,,,m@k.example,,", "title", "letter-unreadable"),
        ("Maija,HÃ¤mÃ¤lÃ¤inen,,K,,,m@k.example,,", "family_name", "name-odd"),
        ("Maija,=1+1,,K,,,m@k.example,,", "family_name", "name-odd"),
        ('Maija,"Virtanen,,K,,,m@k.example,,', "family_name", "quote"),
        ('"Maija"x,Virtanen,,K,,,m@k.example,,', "given_name", "quote"),
    ],
)
def test_every_fault_is_named_by_line_and_column(line: str, column: str, code: str) -> None:
    assert faults(file_of(PEKKA, line)) == [(3, column, code)]


def test_a_broken_letter_in_a_utf8_file_is_named_where_it_stands() -> None:
    data = file_of(PEKKA, "Väinö,Hämäläinen,,K,,,v@k.example,,").replace(b"Hm", b"H")
    data = data.replace("Väinö".encode(), "Väin".encode() + b"\xf6")
    assert faults(data) == [(3, "given_name", "letter-unreadable")]


def test_a_letter_that_windows_1252_does_not_know_is_named_where_it_stands() -> None:
    data = file_of(PEKKA, "Matti,Mki,,K,,,v@k.example,,", encoding="cp1252")
    assert faults(data.replace(b"Mki", b"M\x81ki")) == [(3, "family_name", "letter-unreadable")]


def test_all_faults_of_a_file_are_named_at_once() -> None:
    data = file_of(
        "Maija,Virtanen,,K,,,m@k.example,123,xx",
        "Maija,Virtanen,,K,,,M@K.Example,,",
        ",,,,,,x,,",
        PEKKA,
    )
    assert faults(data) == [
        (2, "mobile", "mobile-bad"),
        (2, "language", "language-unknown"),
        (3, "email", "email-twice"),
        (4, "given_name", "value-missing"),
        (4, "family_name", "value-missing"),
        (4, "department", "value-missing"),
        (4, "email", "email-bad"),
    ]


def test_a_repeated_address_names_the_line_of_the_first() -> None:
    found = read_hosts(file_of(PEKKA, MAIJA, MAIJA.upper().replace(",FI", ",fi")), "FI")
    assert found == (Fault(4, "email", "email-twice", {"first": "3"}),)


def test_lines_are_counted_as_an_editor_does_after_line_breaks_in_fields() -> None:
    data = file_of('"Ma\r\nija",Virtanen,"x\n\ny",K,,,m@k.example,,', "", "A,B,,K,,,bad,,")
    assert faults(data) == [(7, "email", "email-bad")]


def test_columns_are_called_as_the_file_calls_them() -> None:
    data = "Sähköposti;Etunimi;Sukunimi;Yksikkö\nx;Maija;Virtanen;K".encode()
    assert faults(data) == [(2, "Sähköposti", "email-bad")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", (1, "1", "empty")),
        (b"\xef\xbb\xbf", (1, "1", "empty")),
        (b" \r\n\r\n", (1, "1", "empty")),
        (b";;;\n", (1, "1", "empty")),
        (b"sep=;\n", (1, "1", "empty")),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", (2, "1", "binary")),
        (b"PK\x03\x04\x14\x00\x06\x00", (1, "3", "binary")),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", (1, "1", "binary")),
        (bytes(range(256)) * 50, (1, "1", "binary")),
        (codecs.BOM_UTF16_LE + b"\x00\xd8" * 40, (1, "1", "binary")),
        (HEADER.encode(), (2, "given_name", "no-hosts")),
    ],
)
def test_what_is_no_directory_at_all_is_refused(
    data: bytes, expected: tuple[int, str, str]
) -> None:
    assert faults(data)[0] == expected


def test_every_wrong_heading_is_named() -> None:
    header = "given_name,fmily_name,email,email,room"
    assert faults(f"{header}\na,b,c,d,e".encode()) == [
        (1, "fmily_name", "column-unknown-close"),
        (1, "room", "column-unknown"),
        (1, "email", "column-twice"),
        (1, "family_name", "column-missing"),
        (1, "department", "column-missing"),
    ]


def test_more_hosts_than_a_municipality_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # The real limit takes seconds to reach; the rule is the same.
    monkeypatch.setattr(csv_import, "MOST_LINES", 2)
    monkeypatch.setattr(csv_text, "MOST_BYTES", 5_000)
    three = file_of(*(host_line("A", "B", f"a{n}@k.example") for n in range(3)))
    assert faults(three) == [(4, "given_name", "too-many")]
    assert faults(b"x" * 5_001) == [(1, "1", "too-big")]


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("040 123 4567", "+358401234567"),
        ("+358 (0)40 123 4567", "+358401234567"),
        ("00358401234567", "+358401234567"),
        ("(040) 123-4567", "+358401234567"),
        ("040.123.4567", "+358401234567"),
        ("+46 70 174 06 05", "+46701740605"),
    ],
)
def test_mobile_numbers_are_stored_in_the_international_form(written: str, stored: str) -> None:
    assert table_of(f"A,B,,K,,,a@k.example,{written},fi").hosts[0].mobile == stored


@given(st.from_regex(r"\+?[0-9 ()\-.]{0,16}", fullmatch=True))
def test_no_number_is_taken_that_no_sms_can_reach(written: str) -> None:
    found = read_hosts(file_of(f"A,B,,K,,,a@k.example,{written},fi"), "FI")
    if isinstance(found, HostTable) and (stored := found.hosts[0].mobile):
        number = phonenumbers.parse(stored)
        assert phonenumbers.is_valid_number(number)
        kinds = phonenumbers.PhoneNumberType
        allowed = (kinds.MOBILE, kinds.FIXED_LINE_OR_MOBILE)
        assert phonenumbers.number_type(number) in allowed
        digits = "".join(filter(str.isdigit, written)).lstrip("0")
        assert stored.endswith(digits.removeprefix("358").lstrip("0"))


@given(st.from_regex(csv_import._PLAIN_ADDRESS, fullmatch=True))
def test_the_short_way_takes_no_address_that_the_long_way_refuses(address: str) -> None:
    checked = email_validator.validate_email(address, check_deliverability=False)
    assert checked.normalized.lower() == address.lower()


@given(st.binary(max_size=400))
def test_no_bytes_raise(data: bytes) -> None:
    read_hosts(data, "FI")
    read_hosts(file_of(MAIJA) + data, "FI")


@given(st.text(st.sampled_from('a@;,"\n\r\t é=ä0+'), max_size=60))
def test_no_text_raises_and_no_fault_lies_outside_the_file(text: str) -> None:
    data = file_of(MAIJA) + text.encode()
    found = read_hosts(data, "FI")
    if isinstance(found, tuple):
        last = data.decode().replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        assert all(1 <= fault.line <= last and fault.column for fault in found)


def test_the_sample_is_a_whole_valid_directory() -> None:
    found = read_hosts(SAMPLE.read_bytes(), "FI")
    assert isinstance(found, HostTable)
    assert len(found.hosts) == 10_000
    assert 38 <= len(found.departments) <= 44


def test_a_person_is_told_the_first_hundred_faults_and_how_many_more() -> None:
    found = [Fault(line, "email", "email-bad") for line in range(2, 1_400)]
    lines = list(report(found, texts("en")))
    assert len(lines) == 102
    assert lines[1] == "Line 2, column email: The e-mail address is not valid."
    assert "and 1,298 more" in lines[-1].replace("\u00a0", ",")
    assert "Line 2, column" in next(iter(list(report(found[:1], texts("en")))[1:]))


@pytest.mark.parametrize("language", SHIPPED)
def test_every_fault_has_a_sentence_in_every_language(language: str) -> None:
    codes = {
        "too-big", "empty", "binary", "quote", "too-long", "column-unknown", "column-twice",
        "column-unknown-close", "column-missing", "columns-wrong", "no-hosts", "too-many",
        "value-missing", "letter-unreadable", "name-odd", "email-bad", "email-twice",
        "mobile-bad", "language-unknown",
    }  # fmt: skip
    facts = {"most": "1", "first": "2", "found": "3", "expected": "4", "close": "title"}
    lines = list(report([Fault(1, "x", code, facts) for code in sorted(codes)], texts(language)))
    assert len(set(lines)) == len(codes) + 1
