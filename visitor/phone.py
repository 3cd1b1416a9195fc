"""Owns which telephone numbers an SMS can reach. Any thread."""

from __future__ import annotations

import phonenumbers

_MOBILE = (
    phonenumbers.PhoneNumberType.MOBILE,
    phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
)


def mobile_number(typed: str, region: str) -> str | None:
    """`typed` as E.164, None where no SMS can reach it; `region` is for national numbers."""
    try:
        number = phonenumbers.parse(typed, region)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.number_type(number) not in _MOBILE:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
