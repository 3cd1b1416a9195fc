"""Owns the reading of the ICE servers that the hub names. Any thread."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from aiortc import RTCIceServer
from aiortc.rtcicetransport import connection_kwargs

from booth.call.happenings import IceServers

_LOG = logging.getLogger(__name__)


def ice_servers_of(told: IceServers) -> list[RTCIceServer]:
    """The servers that can be used, perhaps none; one that cannot is logged and left out."""
    servers = []
    for one in told:
        try:
            servers.append(_server(one))
        except ValueError as error:
            _LOG.warning("an ICE server that cannot be used: %s", error)
    return servers


def _server(one: Mapping[str, Any]) -> RTCIceServer:
    urls = one.get("urls")
    listed = [urls] if isinstance(urls, str) else urls
    if not isinstance(listed, list | tuple) or not all(isinstance(url, str) for url in listed):
        raise ValueError("no addresses")
    server = RTCIceServer(list(listed), _text(one, "username"), _text(one, "credential"))
    # Raises for an address that it would later stumble over.
    connection_kwargs([server])
    return server


def _text(one: Mapping[str, Any], key: str) -> str | None:
    value = one.get(key)
    return value if isinstance(value, str) else None
