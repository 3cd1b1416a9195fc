"""A real SMS gateway over HTTP, to be run as a process, which can be told to misbehave.

`python -m tests.fakes.sms_gateway --port 0` prints its port. It takes texts at `/sms`, lists
what it accepted at GET `/accepted` and every request at GET `/requests`; POST `/script` with a
JSON list sets how the next requests are met (the last one stays), POST `/reset` forgets all.
Behaviours: "ok", "accept-drop", "accept-hang", "drop", "hang", "rubbish", "no-id", "huge",
"drip", and any HTTP status as digits, with a Retry-After behind a colon ("429:7").
"""

from __future__ import annotations

import argparse
import json
import select
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx2

ROOT = Path(__file__).resolve().parents[2]


class _Gateway(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Request)
        self.lock = threading.Lock()
        self.reset()

    def reset(self) -> None:
        self.script = ["ok"]
        self.accepted: dict[str, dict[str, Any]] = {}
        self.requests: list[dict[str, Any]] = []

    def behaviour(self) -> str:
        return self.script.pop(0) if len(self.script) > 1 else self.script[0]

    def accept(self, key: str, sms: dict[str, Any]) -> str:
        """The same key is one text, however often it comes."""
        known = self.accepted.setdefault(key, {**sms, "provider_id": f"g{len(self.accepted) + 1}"})
        return str(known["provider_id"])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is nothing to print."""


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # Or each answer waits 40 ms for the client's delayed ACK.
    server: _Gateway

    def do_GET(self) -> None:
        with self.server.lock:
            lists = {"/accepted": list(self.server.accepted.values())}
            lists["/requests"] = list(self.server.requests)
        if self.path in lists:
            self._answer(200, json.dumps(lists[self.path]).encode())
        else:
            self._answer(404, b"{}")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        match self.path:
            case "/script":
                with self.server.lock:
                    self.server.script = json.loads(body)
                self._answer(200, b"{}")
            case "/reset":
                with self.server.lock:
                    self.server.reset()
                self._answer(200, b"{}")
            case "/sms":
                self._take(json.loads(body))
            case _:
                self._answer(404, b"{}")

    def _take(self, sms: dict[str, Any]) -> None:
        key = self.headers.get("Idempotency-Key", "")
        with self.server.lock:
            behaviour = self.server.behaviour()
            seen = {"key": key, "behaviour": behaviour, **sms}
            seen["authorization"] = self.headers.get("Authorization", "")
            self.server.requests.append(seen)
            accepts = behaviour == "ok" or behaviour.startswith("accept")
            provider_id = self.server.accept(key, sms) if accepts else ""
        self._respond(behaviour, provider_id)

    def _respond(self, behaviour: str, provider_id: str) -> None:
        match behaviour:
            case "ok":
                self._answer(200, json.dumps({"id": provider_id}).encode())
            case "rubbish":
                self._answer(200, b"<html>OK</html>")
            case "no-id":
                self._answer(200, b'{"status": "fine"}')
            case "huge":
                self._answer(200, b'{"id": "' + b"x" * 200_000 + b'"}')
            case "accept-drop" | "drop":
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True
            case "accept-hang" | "hang":
                # Until the client has had enough and closes.
                self.connection.recv(1)
                self.close_connection = True
            case "drip":
                self._drip()
            case _:
                status, _, wish = behaviour.partition(":")
                self._answer(int(status), b'{"error": "no"}', wish)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        # A byte now and then, so that no single wait is long, until the client has had enough.
        while not select.select([self.connection], [], [], 0.1)[0]:
            self.wfile.write(b" ")
        self.close_connection = True

    def _answer(self, status: int, body: bytes, wish: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if wish:
            self.send_header("Retry-After", wish)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: Any) -> None:
        """Requests are listed, not logged."""


class SmsGatewayProcess:
    """`with SmsGatewayProcess() as gateway:` runs it; `gateway.url` takes texts."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.sms_gateway", "--port", "0"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline())
        self._client = httpx2.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=10)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._client.close()
        self._process.terminate()
        self._process.wait(timeout=10)
        assert self._process.stdout is not None
        self._process.stdout.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/sms"

    def behave(self, *behaviours: str) -> None:
        """Meet the next requests so, and all after them as the last one."""
        self._client.post("/script", json=list(behaviours)).raise_for_status()

    def reset(self) -> None:
        self._client.post("/reset").raise_for_status()

    def accepted(self) -> list[dict[str, Any]]:
        """The texts that the gateway took, each once."""
        return list(self._client.get("/accepted").json())

    def requests(self) -> list[dict[str, Any]]:
        """Every request, with its `key` and the `behaviour` it met."""
        return list(self._client.get("/requests").json())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    gateway = _Gateway(parser.parse_args().port)
    print(gateway.server_port, flush=True)  # noqa: T201
    with suppress(KeyboardInterrupt):
        gateway.serve_forever()


if __name__ == "__main__":
    main()
