"""Owns what the authorities are called whose officials we know. Any thread."""

from __future__ import annotations

from visitor.catalogue.reader import load_catalogue
from visitor.paths import ASSETS


def known_authorities() -> dict[str, frozenset[str]]:
    """The ids of all authorities, each with its names in every language and the id itself.

    Raises CatalogueError where the described services cannot be used.
    """
    services = load_catalogue(ASSETS / "catalogue").services.values()
    return {
        service.authority.id: frozenset({service.authority.id, *service.authority.name.values()})
        for service in services
    }
