from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from kiosk.checkin.telling import TO_THE_DESK, TOLD, Known, Telling
from kiosk.checkin.told_page import Arrived, ToldPage, told_page
from tests.fakes.kiosk_hub import NOON, visit
from tests.screens.scenes import VIEWS
from visitor.client.visit_view import Answer, AnswerKind, Channel, Notice, NoticeState
from visitor.languages import SHIPPED
from visitor.texts import texts

HELSINKI = ZoneInfo("Europe/Helsinki")
PEKKA = Arrived("4711", "Pekka Hämäläinen", "Pekka", "PH")
NAMELESS = Arrived("4711")
KNOWN = {
    **{state: Known(view) for state, view in VIEWS.items()},
    Telling.NOT_TOLD_YET: Known(hub_reached=False),
    Telling.REFUSED: Known(refusal="host-gone"),
}
EVERY = [(state, language) for state in Telling for language in SHIPPED]


def page(known: Known, arrived: Arrived = PEKKA, language: str = "fi") -> ToldPage:
    return told_page(texts(language), HELSINKI, arrived, known)


@pytest.mark.parametrize(("state", "language"), EVERY)
@pytest.mark.parametrize("arrived", [PEKKA, NAMELESS])
def test_every_state_has_its_sentences_in_every_language(
    state: Telling, language: str, arrived: Arrived
) -> None:
    shown = page(KNOWN[state], arrived, language)
    assert shown.state == state.value
    sentences = [shown.question, shown.lead, *(line.what for line in shown.lines)]
    receipts = [line.receipt for line in shown.lines]
    assert all(text.strip() for text in sentences + receipts)
    assert not [text for text in sentences + receipts if "{" in text or "⟦" in text]
    assert shown.lines
    assert {line.mark for line in shown.lines} <= {"tick", "lamp", "clock", "cross"}


@pytest.mark.parametrize("state", list(Telling))
def test_the_screen_is_dark_and_points_to_the_desk_where_the_host_does_not_come(
    state: Telling,
) -> None:
    shown = page(KNOWN[state])
    assert (shown.toDesk, shown.lit) == (state in TO_THE_DESK, state not in TO_THE_DESK)
    assert shown.onTheWay == (state in (Telling.COMING, Telling.IN_MINUTES))


@pytest.mark.parametrize("state", list(Telling))
def test_a_tick_stands_only_where_a_notice_has_gone_out(state: Telling) -> None:
    known = KNOWN[state]
    ticks = [line for line in page(known).lines if line.mark == "tick"]
    gone = (NoticeState.SENT, NoticeState.DELIVERED)
    sent = [one for one in (known.visit.notices if known.visit else ()) if one.state in gone]
    silent = (Telling.CLOSED, Telling.TOO_LATE)
    assert len(ticks) == (0 if state in silent else len(sent))


def test_times_are_of_the_place_and_written_as_the_language_does() -> None:
    known = KNOWN[Telling.TOLD_BY_BOTH]
    assert [line.time for line in page(known).lines] == ["10.42", "10.42", ""]
    sent = "Lähetimme sähköpostin ja tekstiviestin kello 10.42 henkilölle Pekka Hämäläinen."
    assert page(known).lead == sent
    assert "10:42" in page(known, language="en").lead


def test_the_told_time_is_that_of_the_latest_notice() -> None:
    later = Notice(Channel.SMS, NoticeState.SENT, NOON.replace(minute=59), 1)
    view = visit(Notice(Channel.EMAIL, NoticeState.SENT, NOON, 1), later)
    assert "10.59" in page(Known(view)).lead


@pytest.mark.parametrize("state", sorted(TOLD))
def test_the_promise_comes_last_and_only_while_the_host_has_not_answered(state: Telling) -> None:
    promise = page(KNOWN[state]).lines[-1]
    assert (promise.mark, promise.what) == ("clock", "Odotamme vastausta")
    assert "Odotamme vastausta" not in [line.what for line in page(KNOWN[Telling.COMING]).lines]


def test_only_who_gave_a_number_is_promised_an_sms() -> None:
    with_number = replace(PEKKA, sms_to_visitor=True)
    known = KNOWN[Telling.TOLD_BY_EMAIL]
    assert "tekstiviestillä" in page(known, with_number).lines[-1].receipt
    assert "tekstiviestillä" not in page(known).lines[-1].receipt


def test_minutes_are_said_in_the_question_of_the_host_who_comes_later() -> None:
    shown = page(KNOWN[Telling.IN_MINUTES])
    assert "15 minuutin" in shown.lead
    assert shown.lines[-1].mark == "lamp"
    assert "15" in shown.lines[-1].what


def test_an_answer_without_minutes_says_none() -> None:
    view = visit(answer=Answer(AnswerKind.COMING, None, NOON))
    assert page(Known(view)).question == "Pekka on tulossa"
    assert page(Known(view)).lines[-1].time == "10.41"


def test_the_code_of_the_hub_counts_when_it_has_answered() -> None:
    assert page(Known()).code == "4711"
    assert page(Known(visit(code="9090"))).code == "9090"


def test_a_retried_notice_says_so() -> None:
    waiting = Notice(Channel.EMAIL, NoticeState.QUEUED, None, 2)
    said = [line.what for line in page(Known(visit(waiting))).lines]
    assert said == ["Sähköposti ei ole vielä mennyt läpi"]


def test_an_ended_visit_tells_nothing_of_its_notices() -> None:
    assert len(page(KNOWN[Telling.CLOSED]).lines) == 1
