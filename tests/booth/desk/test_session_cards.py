from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from booth.desk.reading import read_state
from booth.desk.session_cards import Card, Moment, card
from tests.fakes.desk_hub import NOON, ended, in_call, ringing, session, state
from visitor.languages import SHIPPED, in_language
from visitor.texts import texts

ZONE = ZoneInfo("Europe/Helsinki")


def drawn(told: dict[str, Any], language: str = "fi", left_s: int = 65, index: int = 0) -> Card:
    filler = [session(9 - number) for number in range(index)]
    moment = Moment(texts(language), ZONE, NOON, {told["id"]: left_s})
    return card(moment, read_state(state(sessions=[*filler, told])), index)


@pytest.mark.parametrize(
    ("told", "corner", "sentence", "detail"),
    [
        (
            session(done=2),
            "alkoi 10.22",
            "Sinun vuorosi: arvioi, mitä palvelua asiakas tarvitsee.",
            "",
        ),
        (
            session(next=[]),
            "alkoi 10.22",
            "Odotetaan muita. Sinun ei tarvitse tehdä mitään.",
            "",
        ),
        (
            ringing(),
            "soi, 1:05 jäljellä",
            "Puhelu soi virkailijoilla. Vastausaikaa on 1:05.",
            "Voit jo poistua huoneesta. Jos kukaan ei vastaa, palaa asiakkaan luo.",
        ),
        (
            session(done=8, last_ring="unanswered"),
            "alkoi 10.22",
            "Kukaan ei ehtinyt vastata puheluun.",
            "Sinun vuorosi: soita uudelleen tai lopeta ilman palvelua.",
        ),
        (
            in_call(),
            "puhelu 2 min",
            "Asiakas ja virkailija keskustelevat kahden kesken.",
            "Asiakas voi kutsua sinut huoneeseen.",
        ),
        (
            in_call(advisor_asked=True),
            "puhelu 2 min",
            "Asiakas pyytää sinua huoneeseen",
            "Mene huoneeseen ja paina sitten painiketta.",
        ),
        (
            ended(reason="official-lost", again=True),
            "päättyi 10.39",
            "Virkailijan yhteys katkesi eikä palannut.",
            (
                "Asiakas odottaa vielä. "
                "Voit soittaa uudelleen samoin tiedoin tai kirjata asioinnin diaariin."
            ),
        ),
        (
            in_call(link="lost"),
            "puhelu 2 min",
            "Yhteys virkailijaan katkesi. Yritämme uudelleen.",
            "Asiakas voi kutsua sinut huoneeseen.",
        ),
        (
            in_call(link="lost", advisor_asked=True),
            "puhelu 2 min",
            "Yhteys virkailijaan katkesi. Yritämme uudelleen.",
            "Asiakas pyytää sinua huoneeseen",
        ),
        (
            ended(next=["writes-diary"]),
            "päättyi 10.39",
            "Asiakas lopetti puhelun.",
            "Sinun vuorosi: kirjaa asiointi diaariin.",
        ),
        (
            ended(phase="closed", next=[], diary=True),
            "päättyi 10.39",
            "Asiakas lopetti puhelun.",
            "Asiointi on kirjattu diaariin.",
        ),
    ],
)
def test_what_a_session_says(told: dict[str, Any], corner: str, sentence: str, detail: str) -> None:
    shown = drawn(told)
    assert (shown.corner, shown.sentence, shown.detail) == (corner, sentence, detail)


def test_the_head_says_what_where_for_whom_and_by_which_document() -> None:
    shown = drawn(session(identity="passport"))
    assert shown.title == "Kelan etäpalvelu, Huone 1"
    assert shown.line == "Asiakas A 14 · suomi · Henkilöllisyys: passi"
    assert drawn(in_call()).line == (
        "Asiakas A 14 · suomi · virkailija Ville Niemi · Henkilöllisyys: passi"
    )
    assert drawn(ended()).line == "Asiakas A 14 · suomi · Henkilöllisyys: passi"


def test_sessions_of_one_service_are_told_apart_in_one_line() -> None:
    assert drawn(session(3, language="en")).short == "A 16 · englanti · Huone 3"
    assert drawn(session(language="sv"), "sv").short == "A 14 · svenska · Huone 1"


def test_a_lost_link_asks_for_attention_only_in_a_call() -> None:
    shown = drawn(in_call(link="lost"))
    assert (shown.tone, shown.icon) == ("turn", "wifi-off")
    assert drawn(in_call(link="ok")).tone == "calm"
    assert drawn(in_call()).tone == "calm"
    assert drawn(ended(link="lost")).icon != "wifi-off"


def test_before_a_call_it_is_said_how_many_officials_would_hear_it() -> None:
    assert drawn(session(done=8)).info == "2 virkailijaa ottaa nyt puheluita"
    assert drawn(session(done=7)).info == ""
    assert drawn(ringing()).info == ""


def test_that_the_room_offers_the_survey_is_information() -> None:
    assert drawn(ended()).info == "Huone tarjoaa kyselyn asiakkaalle itse."
    assert drawn(ended(), "sv").info == "Rummet erbjuder självt kunden enkäten."
    answered = {"customer": "answered", "advisor": "open", "official": "open"}
    assert drawn(ended(surveys=answered)).info == ""
    assert "kyselyyn" not in drawn(ended()).detail


def test_after_a_call_that_broke_calling_again_comes_before_the_papers() -> None:
    shown = drawn(ended(reason="room-lost", again=True))
    assert [(one.object, one.primary) for one in shown.buttons] == [
        ("desk-again", True),
        ("desk-diary", False),
        ("desk-survey", False),
    ]
    assert shown.buttons[0].text == "Soita uudelleen, sama asiakas"


def test_the_kind_of_document_is_chosen_from_those_of_the_service() -> None:
    shown = drawn(session(done=6))
    assert [one.kind for one in shown.documents] == [
        "passport",
        "identity-card",
        "driving-licence",
        "residence-permit",
        "other",
    ]
    assert [one.what for one in shown.buttons] == ["abandon"]
    assert drawn(session(done=7)).documents == ()


def test_buttons_have_names_that_stay() -> None:
    assert [one.object for one in drawn(ringing()).buttons] == ["desk-act", "desk-cancel-ring"]
    later = drawn({**in_call(), "id": "s3"}, index=2)
    assert [one.object for one in later.buttons] == ["desk-back-in-room-2", "desk-end-2"]


def test_calling_again_is_said_on_the_button() -> None:
    assert drawn(session(done=8)).buttons[0].text == "Soita"
    assert drawn(session(done=8, last_ring="declined")).buttons[0].text == "Soita uudelleen"
    assert drawn(in_call()).buttons[-1].text == "Lopeta etäpalvelu"


def test_the_surveys_are_told_in_words_once_there_are_any() -> None:
    assert drawn(session()).surveys == ""
    assert drawn(ended()).surveys == (
        "Kyselyt: asiakas ei ole vielä vastannut, neuvoja ei ole vielä vastannut,"
        " virkailija vastannut"
    )


@pytest.mark.parametrize("language", SHIPPED)
def test_what_a_newer_hub_knows_does_not_break_the_desk(language: str) -> None:
    rows = session()["steps"]
    rows[7]["act"] = "stamp"
    told = session(
        steps=rows, next=["assesses"], service_id="unknown", language="se", identity="seal"
    )
    shown = drawn(told, language)
    assert shown.title.startswith("unknown")
    assert in_language(rows[7]["name"], language) in shown.sentence
    assert drawn(ended(reason="meteor"), language).sentence != ""
