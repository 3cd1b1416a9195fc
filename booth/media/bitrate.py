"""Owns how much a picture may use: the one place that reaches into aiortc's rate control.

Its VP8 encoder begins at 500 kbit/s and never goes above 1.5 Mbit/s, and what it tells the other
side to send begins at nothing, so that a browser stays at 640×360 for its first quarter minute.
Both are too little for 720p at 30 a second on the lines that rooms have.
"""

from __future__ import annotations

from aiortc import RTCRtpReceiver, RTCRtpSender
from aiortc.clock import current_ms
from aiortc.codecs import vpx
from aiortc.rate import RemoteBitrateEstimator
from aiortc.rtcrtpparameters import RTCRtpCodecCapability

BEGIN_BPS = 1_500_000
MOST_BPS = 2_500_000
ESTIMATOR = "_RTCRtpReceiver__remote_bitrate_estimator"


def allow_720p() -> None:
    """Let our VP8 begin at 1.5 Mbit/s and go to 2.5, as far as the receiver's estimate lets it."""
    vpx.DEFAULT_BITRATE = BEGIN_BPS
    vpx.MAX_BITRATE = MOST_BPS


def expect_720p(receiver: RTCRtpReceiver) -> None:
    """Tell the sender to begin at 2.5 Mbit/s; what is overused is taken back as before."""
    estimator = getattr(receiver, ESTIMATOR)
    if isinstance(estimator, RemoteBitrateEstimator):
        estimator.rate_control.set_estimate(MOST_BPS, current_ms())


def opus() -> list[RTCRtpCodecCapability]:
    """The one codec for sound."""
    capabilities = RTCRtpSender.getCapabilities("audio")
    return [codec for codec in capabilities.codecs if codec.mimeType == "audio/opus"]


def asking_for_720p(sdp: str) -> str:
    """Our offer, with the word by which a Chromium begins there too and not at 300 kbit/s."""
    lines = []
    for line in sdp.split("\r\n"):
        lines.append(line)
        if line.startswith("a=rtpmap:") and line.endswith(" VP8/90000"):
            payload = line.removeprefix("a=rtpmap:").split(" ")[0]
            lines.append(f"a=fmtp:{payload} x-google-start-bitrate={MOST_BPS // 1000}")
    return "\r\n".join(lines)
