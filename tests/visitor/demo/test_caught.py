from __future__ import annotations

import json
import shutil
import smtplib
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from queue import Queue
from typing import Any

import httpx2
import pytest
from playwright.async_api import async_playwright, expect

from tests.fakes.caught import Caught, running_caught

LINK = "https://hub.example:8443/a/eyJ2IjoiMSJ9.abc-_9"
Receipt = tuple[str, str, dict[str, Any]]


@pytest.fixture
def caught(tmp_path: Path) -> Iterator[Caught]:
    options = ("--sms-token", "let-me-in", "--receipt-token", "receipt-secret")
    with running_caught(tmp_path / "ready.json", *options) as running:
        yield running


@pytest.fixture
def hub() -> Iterator[tuple[str, Queue[Receipt]]]:
    """Where receipts may be posted, and those that came."""
    came: Queue[Receipt] = Queue()

    class Taker(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            came.put((self.path, self.headers["Authorization"], body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Taker) as server:
        thread = threading.Thread(target=server.serve_forever, name="receipts")
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/api/receipts/sms", came
        server.shutdown()
        thread.join()


def send_email(caught: Caught, subject: str, text: str) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "luukku@a.fi", "maija.meri@a.fi", subject
    mail["Message-ID"] = "<m1@luukku>"
    mail.set_content(text)
    mail.add_alternative(f"<p>{text}</p>", subtype="html")
    with smtplib.SMTP("127.0.0.1", caught.smtp, timeout=10) as server:
        server.send_message(mail)


def send_sms(caught: Caught, token: str = "let-me-in", **changes: Any) -> httpx2.Response:
    sms = {"to": "+358401234567", "from": "Luukku", "text": f"Vastaa: {LINK}", "id": "m2"}
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "m2"}
    return httpx2.post(caught.sms, json=sms | changes, headers=headers, timeout=10, trust_env=False)


def test_an_email_is_accepted_and_listed(caught: Caught) -> None:
    before = datetime.now(UTC)  # noqa: TID251 - the process has the machine's time
    send_email(caught, "Sanna odottaa", f"Hei!\nVastaa: {LINK}\n")
    (message,) = caught.messages()
    accepted = datetime.fromisoformat(message.pop("accepted_at"))
    assert abs((accepted - before).total_seconds()) < 10
    assert message == {
        "channel": "email",
        "to": "maija.meri@a.fi",
        "subject": "Sanna odottaa",
        "text": f"Hei!\nVastaa: {LINK}",
        "links": [LINK],
        "message_id": "<m1@luukku>",
        "idempotency_key": None,
    }


def test_an_sms_is_accepted_once_for_one_key_and_receipted(
    caught: Caught, hub: tuple[str, Queue[Receipt]]
) -> None:
    url, came = hub
    first = send_sms(caught, receipt_url=url).raise_for_status().json()
    again = send_sms(caught, receipt_url=url).raise_for_status().json()
    path, authorization, receipt = came.get(timeout=10)
    assert first == again == {"id": "caught-1"}
    assert (path, authorization) == ("/api/receipts/sms", "Bearer receipt-secret")
    assert datetime.fromisoformat(receipt.pop("at")).tzinfo is not None
    assert receipt == {"id": "m2", "state": "delivered"}
    (message,) = caught.messages()
    assert (message["channel"], message["idempotency_key"]) == ("sms", "m2")
    assert came.empty()


def test_a_hub_that_takes_no_receipts_stops_nothing(caught: Caught) -> None:
    send_sms(caught, receipt_url="http://127.0.0.1:9/nobody").raise_for_status()
    send_email(caught, "after", "text")
    assert [message["channel"] for message in caught.messages()] == ["email", "sms"]


@pytest.mark.parametrize(
    ("token", "changes", "status"),
    [
        ("wrong", {}, 401),
        ("let-me-in", {"to": ""}, 422),
        ("let-me-in", {"text": "x" * 2001}, 422),
        ("let-me-in", {"receipt_url": "file:///etc/passwd"}, 422),
        ("let-me-in", {"surprise": 1}, 422),
    ],
)
def test_a_bad_sms_is_refused(
    caught: Caught, token: str, changes: dict[str, Any], status: int
) -> None:
    assert send_sms(caught, token, **changes).status_code == status
    assert caught.messages() == []


def test_nothing_new_is_answered_with_304_until_a_message_comes(caught: Caught) -> None:
    for path in ("", "api/caught"):
        first = httpx2.get(caught.page + path, timeout=10, trust_env=False)
        tag = {"If-None-Match": first.headers["ETag"]}
        same = httpx2.get(caught.page + path, headers=tag, timeout=10, trust_env=False)
        send_email(caught, "new", path)
        fresh = httpx2.get(caught.page + path, headers=tag, timeout=10, trust_env=False)
        assert [first.status_code, same.status_code, fresh.status_code] == [200, 304, 200]


def test_a_name_that_points_at_this_machine_from_elsewhere_is_refused(caught: Caught) -> None:
    answer = httpx2.get(caught.page, headers={"Host": "evil.example"}, timeout=10, trust_env=False)
    assert answer.status_code == 400


async def test_the_page_shows_messages_live_and_markup_in_them_as_text(caught: Caught) -> None:
    nasty = "Sanna <script>document.title='x'</script>"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = await browser.new_page()
        await page.goto(f"{caught.page}?lang=en")
        await expect(page.get_by_text("There are no messages yet.")).to_be_visible()
        send_email(caught, nasty, f"{nasty} <img src=x onerror=alert(1)>\n{LINK}")
        await expect(page.get_by_role("heading", level=3)).to_have_text(nasty)
        link = page.get_by_role("link", name=LINK)
        await expect(link).to_have_attribute("href", LINK)
        await link.focus()
        send_sms(caught)
        headings = page.get_by_role("heading", level=3)
        await expect(headings).to_have_text(["Text message", nasty])
        assert await page.title() == "Messages in the demonstration · Luukku"
        assert await page.locator("main img, main script").count() == 0
        # What the reader is at stays where it is when something new comes above it.
        focused = await page.evaluate("document.activeElement.closest('li').innerText")
        assert nasty in focused
        await browser.close()


def test_the_ready_file_says_the_same_as_the_first_line(tmp_path: Path) -> None:
    with running_caught(tmp_path / "ready.json") as running:
        written = json.loads((tmp_path / "ready.json").read_text(encoding="utf-8"))
    assert written == {"ready": "caught", **vars(running)}
