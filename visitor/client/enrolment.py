"""Owns how a device trades a one-time code for its key and its device file. Any thread."""

from __future__ import annotations

import json
import ssl
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx2

from visitor.access.private_files import private_file
from visitor.client.device_file import Device
from visitor.client.wire import Node

TIMEOUT_S = 10.0
_HUB_SAYS = {
    "enrolment-code-wrong": "error-enrolment-code-wrong",
    "too-many-tries": "error-too-many-tries",
}


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The device is known to the hub, and its file is in place."""

    device: Device
    file: Path


@dataclass(frozen=True, slots=True)
class NotEnrolled:
    """Nothing was written. `text_key` names the sentence for people, `detail` is for staff."""

    text_key: str
    detail: str = ""


def enrol(
    hub_url: str, ca_file: Path, code: str, out: Path, timeout_s: float = TIMEOUT_S
) -> Enrolled | NotEnrolled:
    """Ask the hub at `hub_url`, trusted by `ca_file`, and write the device file `out`.

    Each step of the exchange takes at most `timeout_s` seconds. The place of `out` is taken
    before the code is sent, so that no code is used up for a file that cannot be written.
    """
    hub_url = hub_url.rstrip("/")
    url = urlsplit(hub_url)
    if url.scheme != "https" or not url.hostname:
        return NotEnrolled("enrol-not-https", hub_url)
    try:
        trust = ssl.create_default_context(cafile=str(ca_file))
    except OSError as error:
        return NotEnrolled("enrol-ca-unusable", f"{ca_file}: {error.strerror or error}")
    device: Device | None = None
    try:
        with private_file(out) as draft:
            device = _ask(hub_url, ca_file.resolve(), trust, code, timeout_s)
            draft.write(_toml(device).encode())
    except _NothingError as nothing:
        return nothing.outcome
    except OSError as error:
        # Only a file that failed after the answer has used the code up.
        text_key = "enrol-cannot-write" if device is None else "enrol-not-kept"
        return NotEnrolled(text_key, f"{out}: {error.strerror or error}")
    return Enrolled(device, out)


class _NothingError(Exception):
    def __init__(self, outcome: NotEnrolled) -> None:
        super().__init__(outcome.text_key)
        self.outcome = outcome


def _ask(hub_url: str, ca_file: Path, trust: ssl.SSLContext, code: str, timeout_s: float) -> Device:
    try:
        with httpx2.Client(verify=trust, timeout=timeout_s) as client:
            answer = client.post(f"{hub_url}/api/enrol", json={"code": code})
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise _NothingError(_unreached(error)) from error
    try:
        return _understood(hub_url, ca_file, answer)
    except ValueError as error:
        # The reason may quote the key.
        raise _NothingError(
            NotEnrolled("enrol-answer-strange", f"status {answer.status_code}")
        ) from error


def _understood(hub_url: str, ca_file: Path, answer: httpx2.Response) -> Device:
    if answer.status_code >= 500:
        raise _NothingError(NotEnrolled("error-hub-away", f"status {answer.status_code}"))
    body = Node(answer.json())
    if answer.status_code != 200:
        refusal = body.node("error").text("code")
        text_key = _HUB_SAYS.get(refusal, "enrol-answer-strange")
        raise _NothingError(NotEnrolled(text_key, refusal))
    device = Device(
        hub_url=hub_url,
        ca_file=ca_file,
        device_id=body.text("device_id"),
        key=body.text("key"),
        name=body.text("name"),
        role=body.text("role"),
    )
    if not device.key.startswith(f"{device.device_id}."):
        raise ValueError("key: not of this device")
    return device


def _unreached(error: BaseException) -> NotEnrolled:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return NotEnrolled("enrol-not-trusted", cause.verify_message)
        cause = cause.__cause__ or cause.__context__
    return NotEnrolled("error-hub-away", f"{type(error).__name__}: {error}")


def _toml(device: Device) -> str:
    facts = {
        "hub_url": device.hub_url,
        "ca_file": str(device.ca_file),
        "device_id": device.device_id,
        "key": device.key,
        "name": device.name,
        "role": device.role,
    }
    return "".join(f"{key} = {_quoted(text)}\n" for key, text in facts.items())


def _quoted(text: str) -> str:
    # A TOML string is a JSON string, except that TOML wants DEL escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
