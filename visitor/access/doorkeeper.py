"""Owns who a caller is: devices, officials, the SMS gateway, signed links. Worker threads."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Mapping
from typing import Any, assert_never

from visitor.access import people_repository
from visitor.access.changes import PeopleChanges
from visitor.access.cookies import comes_from_us, shown_cookie
from visitor.access.keys import DeviceKey, hash_token, read_device_key
from visitor.access.known import Known
from visitor.access.limits import TryLimit, network_of
from visitor.access.links import Expired, Forged, LinkSigner, VisitLink
from visitor.access.repository import device_by_id
from visitor.access.roles import DEVICE_ROLES, Caller, Role
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.errors import (
    LINK_EXPIRED,
    LINK_FORGED,
    NOT_ALLOWED,
    TOO_MANY_TRIES,
    LuukkuError,
)
from visitor.settings import HubSettings

_LOG = logging.getLogger(__name__)

FAILURES_OF_A_NETWORK = "60/minute"
FAILURES_OF_A_DEVICE = "10/minute"


class Doorkeeper:
    """Tells who is calling by what they show."""

    def __init__(
        self, database: Database, clock: Clock, links: LinkSigner, settings: HubSettings
    ) -> None:
        self._database = database
        self._clock = clock
        self._public_url = settings.public_url
        self._links = links
        self._receipt_token = settings.sms.receipt_token.get_secret_value().encode()
        self._known = Known(clock)
        self._network_failures = TryLimit(FAILURES_OF_A_NETWORK, clock)
        self._device_failures = TryLimit(FAILURES_OF_A_DEVICE, clock)
        self.people = PeopleChanges()
        """Who hears of sign-ins and sign-outs, this doorkeeper first."""
        self.people.listen(lambda change: self._known.forget_device(change.device_id))

    def identify(
        self,
        headers: Mapping[str, str],
        path_params: Mapping[str, Any],
        *,
        address: str = "",
        purpose: str = "",
        changes: bool = True,
    ) -> Caller | None:
        """Who shows `headers`, or None. With a `purpose`, the path parameter `token` counts.

        `changes` is whether the request may change something or opens a WebSocket: one made by a
        cookie must then come from our own page. Raises LuukkuError: NOT_ALLOWED where it does
        not, LINK_FORGED, LINK_EXPIRED, or TOO_MANY_TRIES where the network of `address` failed
        too often. What is valid passes in spite of failures beside it.
        """
        network = network_of(address)
        if purpose and "token" in path_params:
            return self._by_link(purpose, str(path_params["token"]), network)
        scheme, _, shown = headers.get("authorization", "").partition(" ")
        match scheme.lower():
            case "device":
                return self._by_device_key(shown.strip(), network)
            case "bearer":
                return self._by_receipt_token(shown.strip(), network)
            case _:
                return self._by_cookie(headers, network, changes=changes)

    def still_admits(self, caller: Caller) -> bool:
        """Whether a caller who was let in before would be now; for long connections."""
        if caller.role is Role.OFFICIAL:
            return self._official_of(caller.sign_in) is not None
        if not caller.device_id:
            return True
        now = self._device_of(caller.device_id, None)
        return now is not None and now.role is caller.role

    def _by_link(self, purpose: str, token: str, network: str) -> Caller:
        link = self._links.read(purpose, token)
        match link:
            case VisitLink():
                return Caller(Role.SIGNED_LINK, visit_id=link.visit_id)
            case Expired():
                raise LuukkuError(LINK_EXPIRED)
            case Forged():
                self._failed("link", network)
                raise LuukkuError(LINK_FORGED)
            case _:
                assert_never(link)

    def _by_receipt_token(self, shown: str, network: str) -> Caller | None:
        if self._receipt_token and hmac.compare_digest(shown.encode(), self._receipt_token):
            return Caller(Role.SMS_GATEWAY)
        self._failed("gateway", network)
        return None

    def _by_device_key(self, shown: str, network: str) -> Caller | None:
        key = read_device_key(shown)
        if key is None:
            self._failed("device", network)
            return None
        known = self._known.find(key)
        if known.fresh:
            return known.caller
        # A device that was right before is looked up in spite of failures in its network: one
        # revoked device must not lock out its neighbours behind the same address.
        if known.caller is None:
            self._refuse_the_many(key, network)
        return self._by_row(key, network)

    def _refuse_the_many(self, key: DeviceKey, network: str) -> None:
        if self._device_failures.spent(network, key.device_id):
            raise LuukkuError(TOO_MANY_TRIES, "device")
        if self._network_failures.spent(network):
            raise LuukkuError(TOO_MANY_TRIES, "network")

    def _by_row(self, key: DeviceKey, network: str) -> Caller | None:
        began = self._known.moment()
        caller = self._device_of(key.device_id, key)
        if caller is None:
            self._known.forget(key)
            self._device_failures.count(network, key.device_id)
            self._failed("device", network, key.device_id)
            return None
        self._known.keep(key, caller, began)
        return caller

    def _device_of(self, device_id: str, key: DeviceKey | None) -> Caller | None:
        # The row is gone from memory once the reading ends.
        with self._database.reading() as session:
            device = device_by_id(session, device_id)
            if device is None or device.revoked_at is not None:
                return None
            if key is not None and not key.fits(device.key_hash):
                return None
            role = next((role for role in DEVICE_ROLES if role == device.role), None)
            if role is not Role.DESK:
                return Caller(role, device_id) if role else None
            advisor = people_repository.advisor_at(session, device_id, self._clock.now())
            return Caller(role, device_id, person_id=advisor.id if advisor else "")

    def _by_cookie(
        self, headers: Mapping[str, str], network: str, *, changes: bool
    ) -> Caller | None:
        shown = shown_cookie(headers)
        if not shown:
            return None
        caller = self._official_of(hash_token(shown) or "")
        if caller is None:
            # What ended lately is shown by every honest browser, and is no guess.
            if not self._was_a_session(shown):
                self._failed("cookie", network)
            return None
        if changes and not comes_from_us(headers, self._public_url):
            raise LuukkuError(NOT_ALLOWED, "another page's request")
        return caller

    def _official_of(self, token_hash: str) -> Caller | None:
        with self._database.reading() as session:
            now = self._clock.now()
            person = people_repository.official_of(session, token_hash, now)
            if person is None:
                return None
            return Caller(Role.OFFICIAL, person_id=person.id, sign_in=token_hash)

    def _was_a_session(self, shown: str) -> bool:
        with self._database.reading() as session:
            found = people_repository.web_session_by_hash(session, hash_token(shown) or "")
            return found is not None

    def _failed(self, kind: str, network: str, device_id: str = "") -> None:
        if not self._network_failures.take(network):
            raise LuukkuError(TOO_MANY_TRIES, "network")
        _LOG.warning(
            "a caller was not let in",
            extra={"shown": kind, "network": network, "device": device_id},
        )
