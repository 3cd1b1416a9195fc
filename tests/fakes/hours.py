"""Opening hours for tests: those of the sample town, and some for a day on which they differ."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from visitor.opening.holidays_of import PublicHolidays
from visitor.opening.reader import load_opening
from visitor.opening.rules import Country, Errand, Exemption, Opening, Span, Spans
from visitor.opening.telling import Hours
from visitor.paths import ASSETS

HELSINKI = ZoneInfo("Europe/Helsinki")
SAMPLE = ASSETS / "sample" / "opening.toml"


def words(fi: str, sv: str, en: str) -> Mapping[str, str]:
    return {"fi": fi, "sv": sv, "en": en}


def errand(*week: Spans, id: str = "check-in") -> Errand:  # noqa: A002
    """An errand with the given days from Monday on; the other days have no hours."""
    return Errand(id, words("Ilmo", "Anmälan", "Check-in"), (*week, *((),) * (7 - len(week))))


def hours(*spans: tuple[float, float]) -> Spans:
    """Spans given in hours: `hours((8, 12), (13, 16.5))`."""
    return tuple(Span(round(start * 60), round(end * 60)) for start, end in spans)


def sample_hours() -> Hours:
    return Hours(load_opening(SAMPLE), PublicHolidays(Country.FI), HELSINKI)


def closed_today() -> Hours:
    """The sample's, with a day without hours on the day at which the fake clock stands."""
    opening = sample_hours().opening
    training = words(
        "Palvelupiste on tänään suljettu henkilöstön koulutuksen vuoksi.",
        "Servicecentret är stängt i dag eftersom personalen har utbildning.",
        "The service point is closed today for staff training.",
    )
    everything = frozenset(errand.id for errand in opening.errands)
    day = date(2026, 11, 12)
    today = Exemption(day, day, everything, (), training)
    closed = Opening(opening.country, opening.errands, (today,))
    return Hours(closed, PublicHolidays(Country.FI), HELSINKI)
