"""The names of all scenes of all devices, found in their modules. Nothing is drawn here."""

from __future__ import annotations


def names() -> dict[str, list[str]]:
    """By device."""
    from tests.screens.desk_scenes import DESK_SCENES
    from tests.screens.official import SCENES as WEB_SCENES
    from tests.screens.room_scenes import ROOM_SCENES
    from tests.screens.scenes import SCENES

    return {
        "kiosk": [scene.name for scene in SCENES if scene.drawn],
        "room": [scene.name for scene in ROOM_SCENES],
        "desk": [scene.name for scene in DESK_SCENES],
        "web": [scene.name for scene in WEB_SCENES],
    }


def counts() -> dict[str, int]:
    """How many scenes each device has."""
    return {device: len(scenes) for device, scenes in names().items()}
