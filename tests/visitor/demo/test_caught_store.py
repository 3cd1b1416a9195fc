from __future__ import annotations

from email.message import EmailMessage
from email.policy import default
from zoneinfo import ZoneInfo

import pytest

from tests.fakes.clock import FakeClock
from visitor.demo.caught_page import chosen_language, page_facts
from visitor.demo.caught_smtp import text_of
from visitor.demo.caught_store import CaughtStore


@pytest.fixture
def store(clock: FakeClock) -> CaughtStore:
    return CaughtStore(clock, kept=3)


def test_the_newest_comes_first_and_the_oldest_goes(store: CaughtStore) -> None:
    for number in range(5):
        store.email(["a@b.fi"], f"subject {number}", "", f"<{number}>")
    assert [m.subject for m in store.newest_first()] == ["subject 4", "subject 3", "subject 2"]


def test_the_same_idempotency_key_gives_the_first_message_again(store: CaughtStore) -> None:
    first, is_new = store.sms("+358401", "one", "id-1", "key")
    again, is_new_again = store.sms("+358401", "one", "id-1", "key")
    assert (is_new, is_new_again) == (True, False)
    assert again == first
    assert len(store.newest_first()) == 1


def test_keys_of_messages_that_are_gone_are_forgotten(store: CaughtStore) -> None:
    store.sms("+358401", "one", "id-1", "key")
    for number in range(3):
        store.email(["a@b.fi"], "", "", f"<{number}>")
    _, is_new = store.sms("+358401", "one", "id-1", "key")
    assert is_new


def test_the_version_changes_with_each_message(store: CaughtStore) -> None:
    before = store.version
    store.email(["a@b.fi"], "", "", "<1>")
    assert store.version != before


def test_links_are_found_without_what_stands_around_them(store: CaughtStore) -> None:
    text = (
        "Vastaa: https://hub.example:8443/a/x.y-z_1. (https://hub.example/b), javascript:alert(1)"
    )
    message = store.email(["a@b.fi"], "", text, "<1>")
    assert message.links == ["https://hub.example:8443/a/x.y-z_1", "https://hub.example/b"]


def test_times_are_shown_in_the_local_zone_and_the_languages_way(store: CaughtStore) -> None:
    store.sms("+358401", "one", "id-1", "key")
    helsinki = ZoneInfo("Europe/Helsinki")
    shown = {
        code: page_facts(store, code, helsinki)["messages"][0]["time"] for code in ("fi", "en")
    }
    assert shown == {"fi": "10.41.00", "en": "10:41:00"}


@pytest.mark.parametrize(
    ("asked", "accepted", "chosen"),
    [("sv", "en", "sv"), ("xx", "de, en-GB;q=0.8", "en"), ("", "", "fi"), ("", "so", "fi")],
)
def test_the_language_is_asked_for_or_the_browsers(asked: str, accepted: str, chosen: str) -> None:
    assert chosen_language(asked, accepted) == chosen


def test_an_email_without_a_plain_part_has_no_text() -> None:
    mail = EmailMessage(policy=default)
    mail.set_content("<b>hei</b>", subtype="html")
    assert text_of(mail) == ""


def test_an_unknown_character_set_still_shows_a_text() -> None:
    mail = EmailMessage(policy=default)
    mail.set_payload(b"hei")
    mail["Content-Type"] = 'text/plain; charset="no-such-set"'
    assert text_of(mail) == "hei"
