"""Owns the roles and the rule that each route and live message must name. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Who is calling."""

    ANYONE = "anyone"
    KIOSK = "kiosk"
    SIGNED_LINK = "signed-link"
    SMS_GATEWAY = "sms-gateway"


DEVICE_ROLES = frozenset({Role.KIOSK})


@dataclass(frozen=True, slots=True)
class Caller:
    """Who was let in: a role, and the device or the visit that the link was signed for."""

    role: Role
    device_id: str = ""
    visit_id: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """The roles that may pass one route or send one live message."""

    roles: frozenset[Role]

    def admits(self, role: Role) -> bool:
        return Role.ANYONE in self.roles or role in self.roles
