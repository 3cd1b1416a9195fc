"""Owns how much of an SMS a text takes, in the GSM 7-bit default alphabet. Pure."""

from __future__ import annotations

import unicodedata

ONE_PART = 160

# 3GPP TS 23.038: the default alphabet, and the table behind the escape, two septets each.
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("\f^{}\\[~]|€")


def septets(text: str) -> int | None:
    """How many septets `text` takes, None where the alphabet lacks one of its characters."""
    total = 0
    for character in text:
        if character in _BASIC:
            total += 1
        elif character in _EXTENDED:
            total += 2
        else:
            return None
    return total


def fits_one_part(text: str) -> bool:
    count = septets(text)
    return count is not None and count <= ONE_PART


def plainer(text: str) -> str:
    """`text` with letters that the alphabet lacks but their base does not: Š becomes S.

    One Š would turn the whole message into the alphabet of 70 characters a part.
    """
    return "".join(_plainer(character) for character in text)


def _plainer(character: str) -> str:
    if septets(character) is not None:
        return character
    base = unicodedata.normalize("NFKD", character)[0]
    return base if septets(base) is not None else character
