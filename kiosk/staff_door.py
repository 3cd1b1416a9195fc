"""Owns the check of the staff's PIN, and the file that remembers wrong tries. Worker thread.

The file outlives the screen's process: a new visitor's screen must not forget the lock.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.staff_rules import Door, after_wrong, is_pin, locked_for
from visitor.clock import Clock

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Open:
    """The PIN was right."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """It was not, or none was tried yet; another may be."""


@dataclass(frozen=True, slots=True)
class Locked:
    """No try is taken for so long."""

    left: timedelta


Answer = Open | Wrong | Locked


class StaffDoor:
    """`pin_hash` is an argon2id hash; every method waits for the disk, `knock` some 100 ms more."""

    def __init__(self, pin_hash: str, file: Path, clock: Clock) -> None:
        self._pin_hash = pin_hash
        self._file = file
        self._clock = clock

    def look(self) -> Wrong | Locked:
        """Whether a PIN may be tried now."""
        left = locked_for(self._read(), self._clock.now())
        return Locked(left) if left else Wrong()

    def knock(self, pin: str) -> Answer:
        """Try `pin`; where tries cannot be counted, none is taken."""
        if isinstance(before := self.look(), Locked):
            return before
        door = after_wrong(self._read(), self._clock.now())
        try:
            # Counted before it is checked: who pulls the plug has tried too.
            self._write(door)
            if is_pin(pin) and self._fits(pin):
                self._write(Door())
                return Open()
        except OSError as error:
            _LOG.error("staff must look at this kiosk: wrong PINs cannot be counted: %s", error)
        return self.look()

    def _fits(self, pin: str) -> bool:
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return PasswordHasher().verify(self._pin_hash, pin)
        except VerificationError:
            return False
        except InvalidHashError:
            _LOG.error("staff must look at this kiosk: staff_pin_hash is none")
            return False

    def _read(self) -> Door:
        try:
            kept = json.loads(self._file.read_text("utf-8"))
            until = datetime.fromisoformat(kept["until"]) if kept["until"] else None
            return Door(int(kept["wrong"]), until)
        except FileNotFoundError:
            return Door()
        except (OSError, ValueError, KeyError, TypeError):
            return Door()

    def _write(self, door: Door) -> None:
        kept = {"wrong": door.wrong, "until": door.until.isoformat() if door.until else ""}
        part = self._file.with_suffix(".part")
        part.write_text(json.dumps(kept), "utf-8")
        part.replace(self._file)
