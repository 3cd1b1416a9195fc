"""Owns the roles and the rule that each route and live message must name. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """Who is calling."""

    ANYONE = "anyone"
    KIOSK = "kiosk"
    ROOM = "room"
    DESK = "desk"
    OFFICIAL = "official"
    SIGNED_LINK = "signed-link"
    SMS_GATEWAY = "sms-gateway"


class PersonKind(StrEnum):
    """What a person of ours does: advisors sign in at desks, officials in their browsers."""

    ADVISOR = "advisor"
    OFFICIAL = "official"


DEVICE_ROLES = frozenset({Role.KIOSK, Role.ROOM, Role.DESK})

ANSWER = "answer"
"""The purpose of the link by which a host answers."""

INVITE = "invite"
"""The purpose of the link by which a host invites; its subject is the host."""
HERE = "here"
"""The purpose of the link by which the desk opens the list of who is here; its id is the desk's."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who was let in: a role, and what is known of them, "" for what is not.

    `visit_id` is what a signed link is for (a visit; for INVITE the host), `person_id` the
    official or the advisor who is signed in at the desk, `connection_id` that of one WebSocket,
    `sign_in` the hash of an official's cookie.
    """

    role: Role
    device_id: str = ""
    visit_id: str = ""
    person_id: str = ""
    connection_id: str = ""
    sign_in: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """The roles that may pass one route or send one live message.

    `purpose` names the signed links that open a route for SIGNED_LINK; those for another
    purpose are forged to it.
    """

    roles: frozenset[Role]
    purpose: str = ""

    def admits(self, role: Role) -> bool:
        return Role.ANYONE in self.roles or role in self.roles


def make_rule(*roles: Role, purpose: str = ANSWER) -> Rule:
    """The rule that admits `roles`. Raises ValueError where it would admit nobody."""
    if not roles:
        raise ValueError("a rule names at least one role")
    return Rule(frozenset(roles), purpose if Role.SIGNED_LINK in roles else "")


def strictest(rules: list[Rule]) -> Rule:
    """The rule that admits exactly who is admitted by every one of `rules`, at least one."""
    narrow = [rule for rule in rules if Role.ANYONE not in rule.roles]
    if not narrow:
        return rules[0]
    roles = frozenset.intersection(*(rule.roles for rule in narrow))
    purposes = {rule.purpose for rule in narrow if rule.purpose}
    # One token cannot be signed for two purposes.
    if len(purposes) > 1:
        roles -= {Role.SIGNED_LINK}
    return Rule(roles, purposes.pop() if Role.SIGNED_LINK in roles else "")
