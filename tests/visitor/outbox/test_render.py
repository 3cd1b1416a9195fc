from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from tests.fakes.clock import FakeClock
from tests.fakes.parcels import answered_parcel, arrival_parcel, missed_parcel
from tests.fakes.pseudo import LONG, added_languages, write_pseudo_languages
from visitor.access.links import Expired, LinkSigner, VisitLink
from visitor.languages import SHIPPED
from visitor.outbox import gsm
from visitor.outbox.render import MESSAGES, Letter, Renderer
from visitor.settings import HubSettings

LANGUAGES = SHIPPED
CLOCKS = {"fi": "klo 10.42", "sv": "kl. 10.42", "en": "10:42", "fi-simple": "kello 10.42"}
PLACES = {
    "fi": "Koivurannan palvelupiste",
    "sv": "Björkstrands servicecenter",
    "en": "Koivuranta service point",
    "fi-simple": "Koivurannan palvelupiste",
}


@pytest.fixture
def settings() -> HubSettings:
    return HubSettings(public_url="https://palvelupiste.koivuranta.fi")


def all_of(letter: Letter) -> tuple[str, str, str]:
    return letter.subject, letter.text, letter.html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_says_who_came_when_and_where(renderer: Renderer, language: str) -> None:
    letter = renderer.letter(arrival_parcel("email", language))
    for body in (letter.text, letter.html):
        for fact in ("Maija", "Matti Meikäläinen", "Rakennus Oy", PLACES[language]):
            assert fact in body
        assert CLOCKS[language] in body
    assert "Matti Meikäläinen" in letter.subject
    assert CLOCKS[language] in letter.subject


@pytest.mark.parametrize(
    ("language", "unnamed"),
    [("fi", "Vieras"), ("sv", "Besökare"), ("en", "Visitor"), ("fi-simple", "Vieras")],
)
def test_a_visitor_without_a_name_is_called_a_visitor(
    renderer: Renderer, language: str, unnamed: str
) -> None:
    letter = renderer.letter(arrival_parcel("email", language, name="", organisation=""))
    assert f": {unnamed}\n" in letter.text
    assert "None" not in "".join(all_of(letter))
    assert letter.subject[0].isupper()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_missed_note_says_the_day_too(renderer: Renderer, language: str) -> None:
    letter = renderer.letter(missed_parcel(language))
    day = "12 November 2026" if language == "en" else "12.11.2026"
    assert all(day in part for part in all_of(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_by_sms_fits_one_part_with_a_link_of_90_characters(
    renderer: Renderer, language: str
) -> None:
    text = renderer.sms(arrival_parcel("sms", language))
    link = text[text.index("https://") :]
    assert len(link) == 90 - 1  # the signer's own length; one more still has to fit
    assert gsm.fits_one_part(text + "x")
    assert PLACES[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_by_sms_names_nobody(renderer: Renderer, language: str) -> None:
    text = renderer.sms(arrival_parcel("sms", language))
    assert "Matti" not in text
    assert "Rakennus" not in text
    assert "Maija" not in text


def test_a_place_with_too_long_a_name_gives_way_to_the_link(links: LinkSigner) -> None:
    places = dict.fromkeys(LANGUAGES, "Monitoimitalo " * 9)
    settings = HubSettings.model_validate({"place": places})
    text = Renderer(settings, links).sms(arrival_parcel("sms"))
    assert gsm.fits_one_part(text)
    assert "/a/" in text


def test_the_link_is_signed_when_the_message_goes_out(
    renderer: Renderer, links: LinkSigner, clock: FakeClock
) -> None:
    clock.pass_by(hours=3)
    text = renderer.sms(arrival_parcel("sms"))
    token = text.rpartition("/a/")[2]
    read = links.read("answer", token)
    assert isinstance(read, VisitLink)
    assert read.visit_id == "b" * 32
    clock.pass_by(hours=14, seconds=1)
    assert isinstance(links.read("answer", token), Expired)
    assert read.expires_at - clock.now() < timedelta(0)


@pytest.mark.parametrize(
    ("language", "kind", "minutes", "text"),
    [
        ("fi", "coming", None, "Maija Virtanen on tulossa. Odota hetki aulassa."),
        ("fi", "in-minutes", 10, "Maija Virtanen tulee 10 minuutin kuluttua. Odota aulassa."),
        (
            "fi",
            "cannot",
            None,
            "Maija Virtanen ei pääse nyt tulemaan. Palvelutiski auttaa sinua eteenpäin.",
        ),
        ("sv", "coming", None, "Maija Virtanen är på väg. Vänta en stund i entrén."),
        ("sv", "in-minutes", 5, "Maija Virtanen kommer om 5 minuter. Vänta i entrén."),
        (
            "sv",
            "cannot",
            None,
            "Maija Virtanen kan tyvärr inte komma nu. Servicedisken hjälper dig vidare.",
        ),
        ("en", "coming", None, "Maija Virtanen is on the way. Please wait in the lobby."),
        (
            "en",
            "in-minutes",
            15,
            "Maija Virtanen will come in 15 minutes. Please wait in the lobby.",
        ),
        ("en", "cannot", None, "Maija Virtanen cannot come now. Please ask at the service desk."),
    ],
)
def test_the_answer_is_told_to_the_visitor_in_one_part(
    renderer: Renderer, language: str, kind: str, minutes: int | None, text: str
) -> None:
    assert renderer.sms(answered_parcel(language, kind, minutes)) == text
    assert gsm.fits_one_part(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_markup_in_a_name_stays_text(renderer: Renderer, language: str) -> None:
    letter = renderer.letter(arrival_parcel("email", language, name="<b>Matti & Co</b>"))
    assert "&lt;b&gt;Matti &amp; Co&lt;/b&gt;" in letter.html
    assert "<b>" not in letter.html
    assert "<b>Matti & Co</b>" in letter.text


@pytest.mark.parametrize(
    "name",
    [
        "Matti\r\nBcc: x@example.org",
        "A" * 5000,
        "محمد بن علي",
        "Aino 👩‍💻",
        "\ud800",
        "x\x00y",
        "\u202eabc",
    ],
)
def test_any_name_gives_a_subject_of_one_line(renderer: Renderer, name: str) -> None:
    letter = renderer.letter(arrival_parcel("email", name=name, organisation=name))
    assert len(letter.subject.splitlines()) == 1
    assert len(letter.subject) <= 200
    assert "klo 10.42" in letter.subject
    "".join(all_of(letter)).encode("utf-8")


def test_an_unknown_language_is_answered_in_finnish(renderer: Renderer) -> None:
    assert "Vieras odottaa" in renderer.sms(arrival_parcel("sms", "so"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", ["arrival", "missed"])
def test_the_page_says_its_language_and_loads_nothing(
    renderer: Renderer, language: str, template: str
) -> None:
    make = missed_parcel if template == "missed" else lambda code: arrival_parcel("email", code)
    html = renderer.letter(make(language)).html
    assert f'<html lang="{language}">' in html
    assert "<title>" in html
    for outside in ("src=", "url(", "<link", "<script"):
        assert outside not in html


def test_a_fact_that_no_one_gives_is_an_error_of_ours(
    tmp_path: Path, settings: HubSettings, links: LinkSigner
) -> None:
    (tmp_path / "fi").mkdir()
    (tmp_path / "fi" / "arrival.sms.txt").write_text("{{ reason }}", encoding="utf-8")
    with pytest.raises(UndefinedError):
        Renderer(settings, links, tmp_path).sms(arrival_parcel("sms"))


def test_the_templates_of_every_language_are_the_same_set() -> None:
    from visitor.outbox.render import MESSAGES

    sets = {frozenset(file.name for file in (MESSAGES / code).iterdir()) for code in LANGUAGES}
    assert len(sets) == 1
    assert len(next(iter(sets))) == 14


def test_an_added_language_is_answered_in_english_until_its_messages_are_written(
    settings: HubSettings, links: LinkSigner, tmp_path: Path
) -> None:
    folder = write_pseudo_languages(tmp_path)
    with added_languages(folder):
        other = Renderer(settings, links)
        assert "Please wait in the lobby" in other.sms(answered_parcel(LONG, "coming"))
        assert "Visitor" in other.letter(arrival_parcel("email", LONG, name="")).text
        written = folder / "messages" / LONG
        shutil.copytree(MESSAGES / "en", written)
        (written / "answered.sms.txt").write_text("Wááíít, {{ host }}.")
        own = Renderer(settings, links)
        assert own.sms(answered_parcel(LONG, "coming")) == "Wááíít, Maija Virtanen."
        assert "Visitor" in own.letter(arrival_parcel("email", LONG, name="")).text
    # The language is gone, and the visit that was made in it is not.
    assert "lobby" in Renderer(settings, links).sms(answered_parcel(LONG, "coming"))
