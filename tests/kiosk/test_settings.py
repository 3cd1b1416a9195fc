from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.settings import KioskSettings
from visitor.program_settings import SettingsError, read_settings

LEAST = 'device_file = "device.toml"\ndata_dir = "data"\n'


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "kiosk.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def test_two_keys_are_enough_and_start_at_the_files_folder(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, LEAST), KioskSettings)
    assert settings == KioskSettings(tmp_path / "device.toml", tmp_path / "data")


def test_an_absolute_path_stays_one(tmp_path: Path) -> None:
    text = 'device_file = "/etc/luukku/device.toml"\ndata_dir = "data"\n'
    assert read_settings(written(tmp_path, text), KioskSettings).device_file == Path(
        "/etc/luukku/device.toml"
    )


def test_everything_can_be_set(tmp_path: Path) -> None:
    text = (
        f'{LEAST}timezone = "Europe/Mariehamn"\nregion = "AX"\nfull_screen = false\n'
        'scanner_camera = "auto"\n'
        'languages = ["sv", "en"]\n[place]\nsv = "Lumparlands kommun"\n'
    )
    settings = read_settings(written(tmp_path, text), KioskSettings)
    assert settings.languages == ("sv", "en")
    assert (settings.timezone, settings.region) == ("Europe/Mariehamn", "AX")
    assert not settings.full_screen
    assert settings.scanner_camera == "auto"
    assert settings.place == {"sv": "Lumparlands kommun"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('data_dir = "data"\n', "device_file"),
        ('device_file = "device.toml"\n', "data_dir"),
        (f"{LEAST}langauges = []\n", "langauges"),
        (f'{LEAST}[colours]\nwall = "red"\n', "colours"),
        ("device_file = \n", "line 1"),
        (b"\xff\xfe\x00", "utf-8"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(
    tmp_path: Path, text: str | bytes, named: str
) -> None:
    file = written(tmp_path, text)
    with pytest.raises(SettingsError) as error:
        read_settings(file, KioskSettings)
    assert str(file) in str(error.value)
    assert named in str(error.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"gone\.toml"):
        read_settings(tmp_path / "gone.toml", KioskSettings)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("timezone", "1"),
        ("region", "false"),
        ("full_screen", '"yes"'),
        ("scanner_camera", "0"),
        ("languages", '"fi"'),
        ("languages", "[]"),
        ("place", '"Koivuranta"'),
    ],
)
def test_a_value_of_another_kind_is_named(tmp_path: Path, key: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"kiosk.toml: the key “{key}” is not"):
        read_settings(written(tmp_path, f"{LEAST}{key} = {value}\n"), KioskSettings)


@pytest.mark.parametrize("text", [LEAST, "device_file = 1\n", ""])
def test_a_kiosk_without_usable_files_says_which_and_does_not_start(
    tmp_path: Path, text: str
) -> None:
    file = written(tmp_path, text)
    command = [sys.executable, "-m", "kiosk", "--settings", str(file), "--alone"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 2
    assert str(tmp_path) in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
