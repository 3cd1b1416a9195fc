"""Owns the sub-commands about devices and keys. They import late: each start pays for imports."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from visitor.db.engine import Database

SettingsFile = Annotated[Path | None, typer.Option(help="The hub's settings, TOML.")]


def register(app: typer.Typer) -> None:
    """Add `enrolment-code`, `enrol`, `devices`, `revoke-device` and `rotate-keys`."""
    app.command("enrolment-code")(enrolment_code)
    app.command("enrol")(enrol_device)
    app.command("devices")(list_devices)
    app.command("revoke-device")(revoke_device)
    app.command("rotate-keys")(rotate_keys)


def enrolment_code(
    name: Annotated[str, typer.Option(help='What people call the device, such as "Aula 1".')],
    role: Annotated[str, typer.Option(help="What the device is.")] = "kiosk",
    settings: SettingsFile = None,
) -> None:
    """Print a one-time code by which one device enrols. Run it on the hub's machine."""
    from visitor.access.roles import DEVICE_ROLES
    from visitor.access.service import CODE_LIVES, make_code
    from visitor.clock import SystemClock

    chosen = next((known for known in DEVICE_ROLES if known == role), None)
    if chosen is None:
        raise _stop("device-role-bad", roles=", ".join(sorted(DEVICE_ROLES)))
    try:
        with _database(settings) as database, database.writing() as session:
            code = make_code(session, SystemClock(), name.strip(), chosen)
    except ValueError:
        raise _stop("device-name-bad") from None
    typer.echo(code)
    _tell("device-code-note", minutes=int(CODE_LIVES.total_seconds() // 60))


def enrol_device(
    hub: Annotated[str, typer.Option(help="The hub's address, https://…")],
    ca: Annotated[Path, typer.Option(help="The certificate that the hub is trusted by, PEM.")],
    code: Annotated[str, typer.Option(help="The one-time code from the hub's machine.")],
    out: Annotated[Path, typer.Option(help="The device file to write.")],
) -> None:
    """Enrol this device by a one-time code and write its device file."""
    from visitor.client.enrolment import Enrolled, NotEnrolled, enrol

    match enrol(hub, ca, code, out):
        case Enrolled(device, file):
            _tell("enrol-done", name=device.name, file=str(file))
        case NotEnrolled(text_key, detail):
            raise _stop(text_key, detail)


def list_devices(settings: SettingsFile = None) -> None:
    """List every device: id, role, since when, state, name."""
    from visitor.access.repository import devices

    with _database(settings) as database, database.reading() as session:
        known = devices(session)
        for device in known:
            state = _word("device-in-use" if device.revoked_at is None else "device-revoked")
            since = f"{device.enrolled_at:%Y-%m-%d %H:%M}Z"
            typer.echo("\t".join((device.id, device.role, since, state, device.name)))
    if not known:
        _tell("device-none")


def revoke_device(
    device_id: Annotated[str, typer.Argument(help="As `luukku devices` lists it.")],
    settings: SettingsFile = None,
) -> None:
    """Shut a device out for good."""
    from visitor.access.service import revoke
    from visitor.clock import SystemClock

    with _database(settings) as database, database.writing() as session:
        device = revoke(session, SystemClock(), device_id)
    if device is None:
        raise _stop("device-unknown")
    _tell("device-shut-out", name=device.name)


def rotate_keys(settings: SettingsFile = None) -> None:
    """Add a new secret key, by which the hub signs links from its next start on."""
    from visitor.hub import secrets_store
    from visitor.settings import load_hub_settings

    count = secrets_store.rotate_keys(load_hub_settings(settings).data_dir)
    _tell("keys-rotated", count=count)


@contextmanager
def _database(settings_file: Path | None) -> Iterator[Database]:
    from visitor.db.engine import Database
    from visitor.db.migrate import upgrade
    from visitor.settings import load_hub_settings

    settings = load_hub_settings(settings_file)
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    upgrade(settings.resolved_database_url)
    database = Database(settings.resolved_database_url)
    try:
        yield database
    finally:
        database.close()


def _word(text_key: str, **facts: Any) -> str:
    from visitor.texts import LANGUAGES, texts

    wished = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    language = wished[:2].lower()
    # Without a language of ours the reader is a technician: "C", "POSIX", "de_DE".
    return texts(language if language in LANGUAGES else "en").get(text_key, **facts)


def _tell(text_key: str, **facts: Any) -> None:
    typer.echo(_word(text_key, **facts), err=True)


def _stop(text_key: str, detail: str = "", **facts: Any) -> typer.Exit:
    _tell(text_key, **facts)
    if detail:
        typer.echo(f"({detail})", err=True)
    return typer.Exit(1)
