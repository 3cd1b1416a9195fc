"""Owns the sub-commands about devices and keys. They import late: each start pays for imports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from visitor.access import people_commands
from visitor.access.terminal import SettingsFile, hub_here, opened_database, stop, tell, word


def register(app: typer.Typer) -> None:
    """Add what is done about devices, keys and people."""
    app.command("enrolment-code")(enrolment_code)
    app.command("enrol")(enrol_device)
    app.command("devices")(list_devices)
    app.command("revoke-device")(revoke_device)
    app.command("rotate-keys")(rotate_keys)
    people_commands.register(app)


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
        raise stop("device-role-bad", roles=", ".join(sorted(DEVICE_ROLES)))
    try:
        with opened_database(settings, fresh=True) as database, database.writing() as session:
            code = make_code(session, SystemClock(), name.strip(), chosen)
    except ValueError:
        raise stop("device-name-bad") from None
    typer.echo(code)
    tell("device-code-note", minutes=int(CODE_LIVES.total_seconds() // 60))


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
            tell("enrol-done", name=device.name, file=str(file))
        case NotEnrolled(text_key, detail):
            raise stop(text_key, detail)


def list_devices(settings: SettingsFile = None) -> None:
    """List every device: id, role, since when, state, name."""
    from visitor.access.repository import devices

    with opened_database(settings) as database, database.reading() as session:
        known = devices(session)
        for device in known:
            state = word("device-in-use" if device.revoked_at is None else "device-revoked")
            since = f"{device.enrolled_at:%Y-%m-%d %H:%M}Z"
            typer.echo("\t".join((device.id, device.role, since, state, device.name)))
    if not known:
        tell("device-none")


def revoke_device(
    device_id: Annotated[str, typer.Argument(help="As `luukku devices` lists it.")],
    settings: SettingsFile = None,
) -> None:
    """Shut a device out for good."""
    from visitor.access.service import revoke
    from visitor.clock import SystemClock

    with opened_database(settings) as database, database.writing() as session:
        device = revoke(session, SystemClock(), device_id)
    if device is None:
        raise stop("device-unknown")
    tell("device-shut-out", name=device.name)


def rotate_keys(settings: SettingsFile = None) -> None:
    """Add a new secret key, by which the hub signs links from its next start on."""
    from visitor.hub import secrets_store

    count = secrets_store.rotate_keys(hub_here(settings, fresh=True).data_dir)
    tell("keys-rotated", count=count)
