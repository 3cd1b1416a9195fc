"""Owns the command that makes the line for the staff's PIN. Imports late, as commands do."""

from __future__ import annotations

import typer


def staff_pin() -> None:
    """Ask for the PIN that closes a kiosk, twice, and print the line for its settings."""
    from argon2 import PasswordHasher

    from kiosk.staff_rules import is_guessed_first, is_pin
    from visitor.access.terminal import stop, tell, word

    pin: str = typer.prompt(word("staff-pin"), hide_input=True, err=True)
    if not is_pin(pin):
        raise stop("staff-pin-bad")
    if is_guessed_first(pin):
        raise stop("staff-pin-easy")
    again: str = typer.prompt(word("staff-pin-again"), hide_input=True, err=True)
    if pin != again:
        raise stop("staff-pin-differs")
    typer.echo(f'staff_pin_hash = "{PasswordHasher().hash(pin)}"')
    tell("staff-pin-made")
