"""Owns who a caller is: devices, the SMS gateway, signed links. Worker threads."""

from __future__ import annotations

import hmac
import logging
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any, assert_never

from visitor.access.keys import DeviceKey, read_device_key
from visitor.access.limits import TryLimit, network_of
from visitor.access.links import Expired, Forged, LinkSigner, VisitLink
from visitor.access.repository import device_by_id
from visitor.access.roles import DEVICE_ROLES, Caller, Role
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.errors import LINK_EXPIRED, LINK_FORGED, TOO_MANY_TRIES, LuukkuError
from visitor.settings import HubSettings

_LOG = logging.getLogger(__name__)

FRESH_S = 5.0
"""How long a device stays admitted without a look at its row: a revoked one no longer."""
MOST_REMEMBERED = 1024
FAILURES_OF_A_NETWORK = "60/minute"
FAILURES_OF_A_DEVICE = "10/minute"


class Doorkeeper:
    """Tells who is calling by what they show."""

    def __init__(
        self, database: Database, clock: Clock, links: LinkSigner, settings: HubSettings
    ) -> None:
        self._database = database
        self._links = links
        self._receipt_token = settings.sms.receipt_token.get_secret_value().encode()
        self._known = _Known(clock)
        self._network_failures = TryLimit(FAILURES_OF_A_NETWORK, clock)
        self._device_failures = TryLimit(FAILURES_OF_A_DEVICE, clock)

    def identify(
        self,
        headers: Mapping[str, str],
        path_params: Mapping[str, Any],
        *,
        address: str = "",
        purpose: str = "",
    ) -> Caller | None:
        """Who shows `headers`, or None. With a `purpose`, the path parameter `token` counts.

        Raises LuukkuError: LINK_FORGED, LINK_EXPIRED, or TOO_MANY_TRIES where the network of
        `address` failed too often. What is valid passes in spite of failures beside it.
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
                return None

    def still_admits(self, caller: Caller) -> bool:
        """Whether a caller who was let in before would be now; for long connections."""
        return not caller.device_id or self._role_of(caller.device_id, None) == caller.role

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
        role = self._role_of(key.device_id, key)
        if role is None:
            self._known.forget(key)
            self._device_failures.count(network, key.device_id)
            self._failed("device", network, key.device_id)
            return None
        caller = Caller(role, device_id=key.device_id)
        self._known.keep(key, caller)
        return caller

    def _role_of(self, device_id: str, key: DeviceKey | None) -> Role | None:
        # The row is gone from memory once the reading ends.
        with self._database.reading() as session:
            device = device_by_id(session, device_id)
            if device is None or device.revoked_at is not None:
                return None
            if key is not None and not key.fits(device.key_hash):
                return None
            return next((role for role in DEVICE_ROLES if role == device.role), None)

    def _failed(self, kind: str, network: str, device_id: str = "") -> None:
        if not self._network_failures.take(network):
            raise LuukkuError(TOO_MANY_TRIES, "network")
        _LOG.warning(
            "a caller was not let in",
            extra={"shown": kind, "network": network, "device": device_id},
        )


@dataclass(frozen=True, slots=True)
class _Remembered:
    caller: Caller | None
    fresh: bool


class _Known:
    """The devices that were right lately; those used longest ago are forgotten first."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._callers: OrderedDict[tuple[str, str], tuple[Caller, float]] = OrderedDict()
        self._lock = Lock()

    def find(self, key: DeviceKey) -> _Remembered:
        with self._lock:
            caller, since = self._callers.get((key.device_id, key.hash), (None, 0.0))
            fresh = caller is not None and self._clock.monotonic() - since < FRESH_S
            return _Remembered(caller, fresh)

    def keep(self, key: DeviceKey, caller: Caller) -> None:
        with self._lock:
            place = (key.device_id, key.hash)
            self._callers[place] = (caller, self._clock.monotonic())
            self._callers.move_to_end(place)
            if len(self._callers) > MOST_REMEMBERED:
                self._callers.popitem(last=False)

    def forget(self, key: DeviceKey) -> None:
        with self._lock:
            self._callers.pop((key.device_id, key.hash), None)
