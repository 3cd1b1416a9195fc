"""Owns the media process's command line: `python -m booth.media --settings F [--keeper FD]`."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from booth.call.keeper_line import KeeperLine
from booth.room.settings import RoomSettings
from visitor.client.device_file import DeviceFault, read_device_file
from visitor.log import log_to_stderr
from visitor.program_settings import SettingsError, read_settings

BEAT_S = 1.0


def main(arguments: Sequence[str]) -> int:
    """Run until told to end; 2 where the settings or the device file cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m booth.media")
    parser.add_argument("--settings", type=Path, required=True)
    parser.add_argument("--keeper", type=int)
    given = parser.parse_args(arguments)
    log_to_stderr("media")
    try:
        settings = read_settings(given.settings, RoomSettings)
    except SettingsError as error:
        sys.stderr.write(f"luukku: {error}\n")
        return 2
    found = read_device_file(settings.device_file)
    if isinstance(found, DeviceFault):
        sys.stderr.write(f"luukku: {found.path}: {found.reason}\n")
        return 2
    from booth.media.main import serve

    line = KeeperLine(given.keeper)
    try:
        asyncio.run(serve(settings, found.device, lambda _over: _beat(line)))
    except OSError as error:
        # A folder that cannot be written, or a path too long for a socket.
        sys.stderr.write(f"luukku: the media process cannot work: {error}\n")
        return 1
    line.close()
    return 0


def _beat(line: KeeperLine) -> None:
    """Tell the keeper each second that this loop turns; one that hangs is started anew."""
    line.alive()
    asyncio.get_running_loop().call_later(BEAT_S, _beat, line)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
