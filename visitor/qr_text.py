"""Owns what a QR code of ours says: a word by which readers know it, and a token. Pure."""

PREFIX = "LUUKKU:"


def qr_text(token: str) -> str:
    """The text of the code that holds `token`."""
    return PREFIX + token


def token_of(text: str) -> str:
    """The token in the `text` of a code of ours."""
    return text.removeprefix(PREFIX)
