"""Owns which days are public holidays in Finland and Sweden. Any one thread."""

from __future__ import annotations

from datetime import date

from holidays import HolidayBase, country_holidays

from visitor.opening.rules import Country

# Sweden's eves of midsummer, Christmas and the new year close by custom, not by law.
_CATEGORIES = {Country.FI: ("public",), Country.SE: ("public", "de_facto")}
_LANGUAGES = {
    Country.FI: {"fi": "fi", "sv": "sv_FI", "en": "en_US"},
    Country.SE: {"sv": "sv", "en": "en_US"},
}


class PublicHolidays:
    """The public holidays of a country, worked out year by year as they are asked for."""

    def __init__(self, country: Country) -> None:
        self._country = country
        self._days = self._in("en_US")

    def __call__(self, day: date) -> bool:
        return day in self._days

    def name(self, day: date, language: str) -> str:
        """What the holiday is called; "" where there is none, or no name in `language`."""
        locale = _LANGUAGES[self._country].get(language.partition("-")[0])
        return str(self._in(locale).get(day, "")) if locale else ""

    def _in(self, locale: str) -> HolidayBase:
        categories = _CATEGORIES[self._country]
        return country_holidays(self._country.value, categories=categories, language=locale)
