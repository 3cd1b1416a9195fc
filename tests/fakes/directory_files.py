"""Directory files, good ones and such as people really send."""

from __future__ import annotations

from visitor.directory.csv_import import HostTable, read_hosts

HEADER = "given_name,family_name,title,department,department_sv,department_en,email,mobile,language"
MAIJA = (
    "Maija,Virtanen,arkkitehti,Kaavoitus,Planläggning,Town planning,maija@k.example,0401234567,fi"
)
PEKKA = "Pekka,Hämäläinen,,Kaavoitus,,,pekka@k.example,,sv"


def file_of(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\r\n".join((HEADER, *lines, "")).encode(encoding)


def table_of(*lines: str) -> HostTable:
    """The directory of these lines under the usual header."""
    found = read_hosts(file_of(*lines), "FI")
    assert isinstance(found, HostTable), found
    return found


def host_line(given: str, family: str, email: str, department: str = "Kaavoitus") -> str:
    return f"{given},{family},,{department},,,{email},,fi"
