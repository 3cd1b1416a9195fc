"""Survey and diary at the desk's real window, with mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from tests.fakes.desk_hub import (
    ended,
    state,
)
from tests.fakes.desk_window import OpenDesk
from tests.fakes.said import said
from tests.fakes.touch import wait_until
from visitor.client.result import HubLost, HubReached
from visitor.languages import SHIPPED
from visitor.texts import texts

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
    back_to_the_head(desk)
    desk.click("desk-back")
    desk.click("desk-diary")
    assert desk.text("desk-note") == "Aika torstaille."


def back_to_the_head(desk: OpenDesk) -> None:
    """What is asked may have scrolled, so that the note stays in sight below its fault."""
    desk.lay_out()
    for _ in range(4):
        if top_of(desk, "desk-back") > top_of(desk, "-view"):
            return
        desk.click("-more")
    raise AssertionError("the head never came back")


def write_note(desk: OpenDesk, text: str) -> None:
    desk.item("desk-note").setProperty("text", text)
    desk.settle()


def test_what_is_left_for_a_note_is_counted_once_it_is_little(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.click("desk-diary")
    desk.click("desk-note")
    write_note(desk, "x" * 800)
    assert not desk.shows("desk-panel-room")
    write_note(desk, "x" * 801)
    assert "jäljellä 199" in desk.text("desk-panel-room")


def test_a_note_that_is_too_long_is_held_in_words_and_not_cut(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.click("desk-diary")
    desk.click("desk-outcome-applied")
    desk.click("desk-note")
    write_note(desk, "x" * 1200)
    assert len(desk.text("desk-note")) == 1200
    assert "Poista vielä 200" in desk.text("desk-panel-room")
    desk.click("desk-diary-save")
    assert desk.hub.commands == []
    write_note(desk, "x" * 1000)
    desk.click("desk-diary-save")
    assert len(desk.hub.commands[0][1]["note"]) == 1000


def test_a_survey_s_text_that_is_too_long_is_held_too(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.tap("desk-survey")
    desk.tap("survey-smooth-5")
    desk.tap("survey-suited-yes")
    desk.click("survey-text-words")
    desk.item("survey-text-words").setProperty("text", "x" * 501)
    desk.settle()
    desk.tap("survey-send")
    assert [kind for kind, _ in desk.hub.commands] == ["survey.shown"]
    assert "Poista vielä 1," in desk.text("desk-panel-room")
    assert "Valitse vastaus." not in desk.says()


def test_the_view_follows_the_cursor_of_a_growing_note(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.click("desk-diary")
    desk.click("desk-note")
    for _ in range(14):
        desk.keys("rivi")
        desk.key(Qt.Key.Key_Return)
        wait_until(lambda: cursor_bottom(desk) < top_of(desk, "desk-diary-save"), "cursor in sight")


def cursor_bottom(desk: OpenDesk) -> float:
    item = desk.window.activeFocusItem()
    assert item is not None
    return item.mapRectToScene(said(item, "cursorRectangle")).bottom()


def top_of(desk: OpenDesk, name: str) -> float:
    return desk.item(name).mapToScene(QPointF(0, 0)).y()


def test_that_an_entry_is_final_is_said_above_its_button(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    desk.click("desk-diary")
    assert "Kirjausta ei voi muuttaa jälkeenpäin." in desk.says()
    assert top_of(desk, "desk-panel-lead") < top_of(desk, "desk-diary-save")


def test_the_faces_have_the_same_words_as_in_the_room(desk: OpenDesk) -> None:
    desk.tell(state(sessions=[ended(next=PAPERS)]))
    for language in SHIPPED:
        desk.desk.speak(language)
        desk.desk.openPanel("survey", "s1")
        desk.settle()
        for value in "12345":
            assert texts(language).get(f"smiley-{value}") == desk.text(f"survey-smooth-{value}")


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
    assert "Etäpalveluita ei ole käynnissä" in desk.says()
    desk.click("desk-over")
    assert "Asiointi on kirjattu diaariin." in desk.says()
