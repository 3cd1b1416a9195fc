"""Survey and diary at the desk's real window, with mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.fakes.desk_hub import (
    ended,
    state,
)
from tests.fakes.desk_window import OpenDesk
from tests.fakes.said import said
from visitor.client.result import HubLost, HubReached

PAPERS = ["answers-survey-advisor", "writes-diary"]


def test_a_survey_is_answered_and_only_what_is_missing_is_pointed_at(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.tap("desk-survey")
    assert desk.hub.commands[0][0] == "survey.shown"
    desk.tap("survey-smooth-5")
    desk.tap("survey-send")
    assert desk.says().count("Valitse vastaus.") == 1
    desk.tap("survey-suited-partly")
    desk.click("survey-text-words")
    desk.keys("Kuva pätki.")
    desk.tap("survey-send")
    kind, payload = desk.hub.commands[-1]
    assert (kind, payload["answers"]) == (
        "survey.answer",
        {"smooth": "5", "suited": "partly", "words": "Kuva pätki."},
    )
    desk.hub.carry_out()
    desk.settle()
    assert said(desk.desk, "panel") == ""


def test_a_survey_may_be_skipped_and_answers_survive_a_look_elsewhere(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.tap("desk-survey")
    desk.tap("survey-suited-no")
    desk.tap("desk-back")
    desk.tap("desk-survey")
    assert desk.item("survey-suited-no").property("chosen")
    desk.tap("survey-skip")
    assert [kind for kind, _ in desk.hub.commands] == ["survey.shown", "survey.skip"]


def test_a_diary_entry_is_written_by_keys_and_mouse(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.click("desk-diary")
    desk.click("desk-outcome-applied")
    assert desk.text("desk-minutes") == "13"
    desk.click("desk-minutes")
    desk.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.keys("x20")
    desk.click("desk-diary-save")
    assert "Kirjoita minuutit numeroina väliltä 0–600." in desk.says()
    desk.click("desk-minutes")
    desk.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.keys("20")
    # Past the cross that wipes the field.
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Tab)
    desk.keys("Asumistuki.")
    desk.click("desk-diary-save")
    desk.click("desk-diary-save")
    kind, payload = desk.hub.commands[-1]
    assert kind == "diary.write"
    written = [payload[name] for name in ("session_id", "outcome", "minutes", "note")]
    assert written == ["s1", "applied", 20, "Asumistuki."]
    assert len(desk.hub.commands) == 1


def test_a_refused_entry_keeps_what_was_typed(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.click("desk-diary")
    desk.click("desk-outcome-booked")
    desk.click("desk-note")
    desk.keys("Aika torstaille.")
    desk.click("desk-diary-save")
    desk.hub.refuse("diary-bad")
    desk.settle()
    assert "Tarkista kirjaus" in desk.says()
    desk.click("desk-back")
    desk.click("desk-diary")
    assert desk.text("desk-note") == "Aika torstaille."


def test_a_note_is_cut_at_its_limit(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.click("desk-diary")
    desk.click("desk-note")
    desk.item("desk-note").setProperty("text", "x" * 1200)
    desk.settle()
    assert len(desk.text("desk-note")) == 1000
    assert len(said(desk.desk.parts.diary, "note")) == 1000


def test_an_entry_without_the_hub_is_kept_and_said(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.desk.receive(HubLost(desk.clock.now()))
    desk.click("desk-diary")
    desk.click("desk-outcome-unserved")
    desk.click("desk-diary-save")
    assert "Tallessa tällä koneella." in desk.says()
    desk.desk.receive(HubReached())
    desk.hub.carry_out()
    desk.tell(state(sessions=[ended(phase="closed", diary=True, next=[], survey=None)]))
    assert said(desk.desk, "panel") == ""
    assert "Asiointi on kirjattu diaariin." in desk.says()
