"""Owns the two files that a screen's program starts from: its settings and its device. Light."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol, TypeVar

from visitor.client.device_file import Device, DeviceFault, read_device_file
from visitor.program_settings import SettingsError, read_settings


class NamesDevice(Protocol):
    """Settings that say where the device file is."""

    @property
    def device_file(self) -> Path: ...


Settings = TypeVar("Settings", bound=NamesDevice)


def read_start_files(file: Path, shape: type[Settings]) -> tuple[Settings, Device] | str:
    """The settings in `file` and the device, or a sentence that says what is wrong with them.

    What staff should mend although it works is written to standard error.
    """
    try:
        settings = read_settings(file, shape)
    except SettingsError as error:
        return str(error)
    read = read_device_file(settings.device_file)
    if isinstance(read, DeviceFault):
        return f"{read.path}: {read.reason}"
    for warning in read.warnings:
        sys.stderr.write(f"{settings.device_file}: {warning}\n")
    return settings, read.device
