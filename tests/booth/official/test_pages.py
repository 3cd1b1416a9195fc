from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from booth.official.api import OfficialDoor, official_router
from booth.official.pages import ICONS, chosen_language, icon_sheet
from tests.fakes.official_words import INVITATIONS, PLACE
from visitor.access.invitations import Bad
from visitor.languages import in_language
from visitor.paths import ASSETS


@pytest.fixture
def client() -> Iterator[TestClient]:
    door = OfficialDoor(
        look_up=lambda token: INVITATIONS.get(token, Bad()),
        signed_in=lambda request: "official" in request.cookies,
        place=lambda language: in_language(PLACE, language),
    )
    app = FastAPI()
    app.include_router(official_router(door))
    with TestClient(app, follow_redirects=False) as client:
        yield client


def test_who_is_not_signed_in_is_sent_to_sign_in(client: TestClient) -> None:
    answer = client.get("/official")
    assert (answer.status_code, answer.headers["location"]) == (303, "/official/sign-in")
    client.cookies.set("official", "1")
    assert client.get("/official").status_code == 200


def test_pages_run_only_our_own_files_and_may_use_the_camera(client: TestClient) -> None:
    answer = client.get("/official/sign-in")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["permissions-policy"].startswith("camera=(self), microphone=(self)")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", answer.text, re.DOTALL)
    assert scripts == [""]
    assert not re.search(r'\s(on\w+|style)="', answer.text)


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("used", "Tämä kutsu on jo käytetty."),
        ("old", "Kutsu on vanhentunut."),
        ("forged", "Linkki ei kelpaa."),
    ],
)
def test_an_invitation_that_opens_nothing_is_said_in_words(
    client: TestClient, token: str, words: str
) -> None:
    answer = client.get(f"/official/invitation/{token}")
    assert answer.status_code == 404
    assert words in answer.text
    assert 'type="password"' not in answer.text
    assert "Siirry kirjautumiseen" in answer.text


def test_a_good_invitation_greets_by_name_and_says_the_rules_first(client: TestClient) -> None:
    text = client.get("/official/invitation/good").text
    assert "Hei, Sari Lehtonen." in text
    assert text.index("Vähintään 12 merkkiä.") < text.index('id="password"')
    assert "Kirjaudut jatkossa osoitteella sari@kela.example." in text
    assert "unohtunut" not in text
    assert "unohtunut" in client.get("/official/sign-in").text


def test_a_page_that_does_not_exist_says_so_in_words(client: TestClient) -> None:
    browser = {"accept": "text/html,application/xhtml+xml"}
    answer = client.get("/official/nothing?lang=sv", headers=browser)
    assert answer.status_code == 404
    assert "<h1>Sidan finns inte</h1>" in answer.text
    assert 'href="/official?lang=sv"' in answer.text
    assert answer.headers["cache-control"] == "no-store"
    back = client.get("/official/", headers=browser)
    assert (back.status_code, back.headers["location"]) == (303, "/official")


def test_the_page_knows_the_clock_of_the_service_point(client: TestClient) -> None:
    client.cookies.set("official", "1")
    assert 'data-timezone="Europe/Helsinki"' in client.get("/official").text


def test_looking_by_head_is_answered_without_a_body(client: TestClient) -> None:
    assert client.head("/official/invitation/good").status_code == 200


def test_the_page_speaks_what_is_asked_or_what_the_browser_prefers(client: TestClient) -> None:
    swedish = client.get("/official/sign-in", headers={"accept-language": "de, sv-FI;q=0.9"})
    assert '<html lang="sv" dir="ltr"' in swedish.text
    assert "Björkstrands servicecenter" in swedish.text
    asked = client.get("/official/sign-in?lang=en", headers={"accept-language": "sv"})
    assert "<h1>Sign in</h1>" in asked.text


@pytest.mark.parametrize(
    ("asked", "accepted", "chosen"),
    [("sv", "en", "sv"), ("xx", "EN-gb,fi", "en"), ("", "de;q=1", "fi"), ("", "", "fi")],
)
def test_the_language_is_chosen(asked: str, accepted: str, chosen: str) -> None:
    assert chosen_language(asked, accepted) == chosen


def test_sentences_come_once_for_each_version(client: TestClient) -> None:
    answer = client.get("/official/texts/sv")
    assert answer.json()["official-answer"] == "Svara"
    again = client.get("/official/texts/sv", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/official/texts/xx").status_code == 422


def test_every_icon_that_a_page_asks_for_is_on_its_sheet() -> None:
    code = [*(ASSETS / "pages/static/official").rglob("*.js"), *ASSETS.glob("pages/official*.html")]
    sources = "".join(file.read_text(encoding="utf-8") for file in code)
    calls = re.findall(r"icon\(([^()]*)\)", sources) + re.findall(r"(icon: [^,]*),", sources)
    asked = {name for call in calls for name in re.findall(r'[?:(] ?"([a-z0-9-]+)"', f"({call}")}
    asked |= set(re.findall(r"#icon-([a-z0-9-]+)\"", sources))
    assert asked - set(ICONS) == set()
    assert len(asked) > 12
    unused = {name for name in ICONS if f'"{name}"' not in sources and f"-{name}" not in sources}
    assert unused == {f"face{number}" for number in range(1, 6)}
    assert icon_sheet().count("<symbol ") == len(ICONS)
