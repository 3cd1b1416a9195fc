"""A hub port that answers when it is told to, and the small directory of a small town."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from visitor.client.directory_copy import Department, DirectorySnapshot
from visitor.client.directory_copy import HostEntry as CopiedHost
from visitor.client.invitation_view import Fit, Invited, Query, Sought
from visitor.client.result import Arrival, Kept, Lack, NotKept, Parting
from visitor.client.visit_view import Answer, HostName, Notice, VisitView
from visitor.directory.search import HostEntry, HostIndex

NOON = datetime(2026, 11, 12, 8, 41, tzinfo=UTC)
VISIT_ID = f"{4711:032x}"

DEPARTMENTS = (
    Department("d1", {"fi": "Kaavoitus", "sv": "Planläggning", "en": "Town planning"}),
    Department(
        "d2",
        {
            "fi": "Ikääntyneiden palvelut",
            "sv": "Tjänster för äldre",
            "en": "Services for older people",
        },
    ),
    Department(
        "d3",
        {"fi": "Varhaiskasvatus", "sv": "Småbarnspedagogik", "en": "Early childhood education"},
    ),
)
NAMES = (
    ("Pekka", "Hämäläinen", "d1"),
    ("Leena", "Härkönen", "d2"),
    ("Sanna", "Häyrynen", "d3"),
    ("Maija", "Hänninen", "d2"),
    ("Lauri", "Hällström-Saarinen", "d1"),
    ("Åsa", "Öhman", "d3"),
)


def snapshot(names: Sequence[tuple[str, str, str]] = NAMES, version: int = 1) -> DirectorySnapshot:
    """A directory of (given, family, department id)."""
    hosts = [
        CopiedHost(f"h{number}", given, family, "", department)
        for number, (given, family, department) in enumerate(names)
    ]
    return DirectorySnapshot(version, DEPARTMENTS, tuple(hosts), f'"{version}"')


def index(directory: DirectorySnapshot) -> HostIndex:
    return HostIndex([HostEntry(*host) for host in directory.hosts])


def visit(
    *notices: Notice,
    answer: Answer | None = None,
    late: bool = False,
    closed: bool = False,
    code: str = "4711",
    visit_id: str = VISIT_ID,
) -> VisitView:
    """A visit to Pekka Hämäläinen."""
    host = HostName("h0", "Pekka Hämäläinen", "Pekka")
    return VisitView(visit_id, code, "fi", NOON, closed, late, host, notices, answer)


def invited(fit: Fit = Fit.ON_TIME, starts_at: datetime = NOON, place: str = "") -> Invited:
    """Aino Mäkelä's appointment with Pekka Hämäläinen, an hour long."""
    host = HostName("h0", "Pekka Hämäläinen", "Pekka")
    where = DEPARTMENTS[0].name
    return Invited(f"{1122:032x}", "Aino Mäkelä", host, where, starts_at, 60, fit, place)


class FakeHub:
    """Remembers what it was asked; an arrival is answered by `keep` or `refuse`, oldest first."""

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self.looked_up: list[str] = []
        self.unwatched: list[tuple[str, str]] = []
        self.sought: list[Query] = []
        self._waiting: deque[Callable[[Kept | NotKept], None]] = deque()
        self._seeking: deque[Callable[[Sought], None]] = deque()
        self.left: list[str] = []
        self._leaving: deque[Callable[[Parting], None]] = deque()

    def arrive(self, arrival: Arrival, done: Callable[[Kept | NotKept], None]) -> None:
        self.arrivals.append(arrival)
        self._waiting.append(done)

    def find_invitation(self, query: Query, done: Callable[[Sought], None]) -> None:
        self.sought.append(query)
        self._seeking.append(done)

    def answer_search(self, sought: Sought) -> None:
        """The oldest search for an appointment is answered."""
        self._seeking.popleft()(sought)

    def leave(self, code: str, done: Callable[[Parting], None]) -> None:
        self.left.append(code)
        self._leaving.append(done)

    def part(self, parting: Parting) -> None:
        """The oldest leaving has come so far."""
        self._leaving.popleft()(parting)

    def look_up(self, code: str) -> None:
        self.looked_up.append(code)

    def unwatch(self, visit_id: str, code: str) -> None:
        self.unwatched.append((visit_id, code))

    def keep(self, code: str = "4711") -> None:
        """The oldest arrival is on the disk."""
        self._waiting.popleft()(Kept(f"{len(self.arrivals):032x}", VISIT_ID, code))

    def refuse(self) -> None:
        """The oldest arrival could not be stored."""
        self._waiting.popleft()(NotKept(Lack.DISK))
