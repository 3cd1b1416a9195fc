"""Owns which devices a room has, by its settings: real ones, test ones, or none. Any thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from booth.call.local_protocol import Devices
from booth.media.camera import Camera, NoCamera
from booth.media.opencv_camera import OpenCvCamera
from booth.media.pattern_camera import PatternCamera
from booth.media.sound import Microphone, NoMicrophone, NoSpeaker, Speaker
from booth.media.sound_card import CardMicrophone, CardSpeaker, SoundHost
from booth.media.tone import SilentSpeaker, ToneMicrophone
from booth.room.settings import RoomSettings
from visitor.clock import Clock


@dataclass(frozen=True, slots=True)
class RoomDevices:
    """A room's camera, microphone and speaker."""

    camera: Camera
    microphone: Microphone
    speaker: Speaker

    def open(self, changed: Callable[[], None]) -> None:
        """Open all three; `changed` is called when the state of one does, in any thread."""
        for device in (self.camera, self.microphone, self.speaker):
            device.open(changed)

    def states(self) -> Devices:
        """How they fare, as the screen and the hub are told."""
        return Devices(self.camera.state, self.microphone.state, self.speaker.state)

    def close(self) -> None:
        """Let all go; comes back within 6 s, commonly at once."""
        for device in (self.camera, self.microphone, self.speaker):
            device.close()


def room_devices(settings: RoomSettings, clock: Clock) -> RoomDevices:
    """The devices that `settings` wish for; nothing is opened yet."""
    host = SoundHost()
    return RoomDevices(
        camera_for(settings.camera, clock),
        microphone_for(settings.microphone, clock, host),
        speaker_for(settings.speaker, clock, host),
    )


def camera_for(wish: str, clock: Clock) -> Camera:
    """The camera that `wish` names."""
    match wish:
        case "test":
            return PatternCamera(clock)
        case "none":
            return NoCamera()
        case _:
            return OpenCvCamera(clock, wish)


def microphone_for(wish: str, clock: Clock, host: SoundHost) -> Microphone:
    """The microphone that `wish` names."""
    match wish:
        case "test":
            return ToneMicrophone(clock)
        case "none":
            return NoMicrophone(clock)
        case _:
            return CardMicrophone(host, clock, wish)


def speaker_for(wish: str, clock: Clock, host: SoundHost) -> Speaker:
    """The speaker that `wish` names."""
    match wish:
        case "test":
            return SilentSpeaker()
        case "none":
            return NoSpeaker()
        case _:
            return CardSpeaker(host, clock, wish)
