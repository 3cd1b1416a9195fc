from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from booth.desk.reading import read_state
from booth.desk.session_cards import Card, Moment, card
from tests.fakes.desk_hub import NOON, ended, in_call, ringing, session, state
from visitor.texts import LANGUAGES, texts

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
            "Asiakas ja virkailija juttelevat kahden kesken.",
            "Asiakas voi kutsua sinut huoneeseen.",
        ),
        (
            in_call(advisor_asked=True),
            "puhelu 2 min",
            "Asiakas pyytää sinua huoneeseen",
            "Mene huoneeseen ja paina sitten painiketta.",
        ),
        (
            ended(reason="official-lost"),
            "päättyi 10.39",
            "Virkailijan yhteys katkesi eikä palannut.",
            "Sinun vuorosi: ohjaa asiakas kyselyyn huoneen näytöllä.",
        ),
        (
            ended(next=["writes-diary"]),
            "päättyi 10.39",
            "Asiakas päätti puhelun.",
            "Sinun vuorosi: kirjaa asiointi diaariin.",
        ),
        (
            ended(phase="closed", next=[], diary=True),
            "päättyi 10.39",
            "Asiakas päätti puhelun.",
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
    assert drawn(in_call()).line == "Asiakas A 14 · suomi · virkailija Ville Niemi"


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
        "Kyselyt: asiakas ei vielä vastannut, neuvoja ei vielä vastannut, virkailija vastannut"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_newer_hub_knows_does_not_break_the_desk(language: str) -> None:
    rows = session()["steps"]
    rows[7]["act"] = "stamp"
    told = session(
        steps=rows, next=["assesses"], service_id="unknown", language="se", identity="seal"
    )
    shown = drawn(told, language)
    assert shown.title.startswith("unknown")
    assert rows[7]["name"][language] in shown.sentence
    assert drawn(ended(reason="meteor"), language).sentence != ""
