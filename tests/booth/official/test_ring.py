from __future__ import annotations

import asyncio
import re

import pytest
from playwright.async_api import expect

from tests.fakes.official_browser import SESSION, Official
from tests.fakes.official_hub import Session
from tests.fakes.until import until

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_calls_are_taken_only_after_the_official_says_so(official: Official) -> None:
    official.hub.ring()
    switch = official.page.get_by_role("switch", name="Otan puheluita")
    await expect(switch).not_to_be_checked()
    await official.screen("ready")
    await official.take_calls()
    await expect(switch).to_be_checked()
    await official.screen("ring")
    assert official.hub.available


async def test_a_ring_tells_the_matter_and_nothing_of_the_person(official: Official) -> None:
    await official.take_calls()
    official.hub.ring(seconds=60)
    await official.screen("ring")
    facts = await official.page.locator("dd:visible").all_inner_texts()
    assert facts == [
        "Kelan etäpalvelu",
        "suomi",
        "neuvoja on tarkistanut sen",
        "asiakas ja neuvoja. Neuvoja poistuu, kun vastaat.",
    ]
    stage = official.page.locator(".stage")
    await expect(stage).to_contain_text("Koivurannan palvelupiste")
    await expect(stage).to_contain_text("Soi samalla 3 muulla virkailijalla. Ensimmäinen vastaa.")
    await expect(official.page.locator("#ring-left")).to_have_text("Soi vielä 0:59")
    await expect(official.page.locator("p.door")).to_have_text("Huone 2")
    await official.page.set_viewport_size({"width": 390, "height": 844})
    await expect(official.page.locator("p.door")).to_be_hidden()
    await expect(official.page.locator("dd[data-fact=room]")).to_have_text("2")
    await expect(official.page.locator("#room-lacks")).to_have_count(0)
    spoken = official.page.get_by_role("alert")
    await expect(spoken).to_have_text("Puhelu soi: Kelan etäpalvelu, Koivurannan palvelupiste.")


async def sounds(official: Official) -> bool:
    return bool(await official.page.evaluate("() => window.luukkuFigures.bell() > 0.05"))


async def test_it_sounds_each_time_and_after_a_call_too(official: Official) -> None:
    await official.take_calls()
    for _ in range(2):
        official.hub.ring()
        await until(lambda: sounds(official), "the sound of a ring")
        official.hub.change(SESSION, phase="preparing")
        await official.screen("ready")
        await until(lambda: quiet(official), "silence after a ring")
    official.hub.ring()
    await official.room()
    await official.page.click("#answer")
    await official.phase("connected")
    await official.page.click("#end")
    await official.page.click("#survey-skip")
    official.hub.ring("6" * 32)
    await until(lambda: sounds(official), "the sound after a call")


async def quiet(official: Official) -> bool:
    return bool(await official.page.evaluate("() => window.luukkuFigures.bell() < 0.001"))


async def test_the_title_of_the_tab_tells_of_the_ring(official: Official) -> None:
    still = await official.page.title()
    await official.take_calls()
    official.hub.ring()
    await expect(official.page).to_have_title("● Puhelu soi")
    await expect(official.page).to_have_title(still)
    official.hub.change(SESSION, phase="preparing")
    await official.screen("ready")
    await expect(official.page).to_have_title(still)


async def test_a_page_opened_anew_says_that_it_cannot_sound_yet(official: Official) -> None:
    await official.take_calls()
    await official.untouched()
    await official.page.click("#sound-on")
    await expect(official.page.locator("#sound-on")).to_have_count(0)
    official.hub.ring()
    await until(lambda: sounds(official), "the sound of a ring")


async def test_trying_the_sound_in_the_middle_of_a_ring_does_not_end_it(official: Official) -> None:
    await official.take_calls()
    official.hub.ring()
    await official.screen("ring")
    await official.page.click("#sound-test")
    for _ in range(2):
        await until(lambda: sounds(official), "the sound of the ring")
        await until(lambda: quiet(official), "the pause between two notes")


async def test_declining_is_told_and_stops_the_ring(official: Official) -> None:
    await official.take_calls()
    official.hub.ring()
    await official.page.click("#decline")
    await official.screen("ready")
    (move,) = official.hub.moves("decline")
    assert (move["session_id"], move["attempt"]) == (SESSION, 1)


async def refused(official: Official, code: str, words: str) -> None:
    await official.take_calls()
    official.hub.ring()
    official.hub.refuse["step"] = code
    await official.page.click("#answer")
    await expect(official.page.locator(".hindrances")).to_contain_text(words)
    await official.screen("ready")


async def test_an_answer_that_comes_too_late_is_said_in_words(official: Official) -> None:
    await refused(official, "ring-over", "Puhelu ei enää soi.")


async def test_another_official_who_was_first_is_said_in_words(official: Official) -> None:
    await refused(official, "call-taken", "Toinen virkailija ehti vastata.")


async def test_the_first_of_two_rings_is_large_and_the_other_can_be_chosen(
    official: Official,
) -> None:
    await official.take_calls()
    official.hub.ring()
    official.hub.ring("6" * 32, room="Huone 7", language="sv")
    queue = official.page.locator(".queue")
    await expect(queue).to_contain_text("2 odottaa")
    await expect(official.page.locator("p.door")).to_have_text("Huone 2")
    await queue.get_by_role("button", name="Huone 7").click()
    await expect(official.page.locator("p.door")).to_have_text("Huone 7")
    await official.page.click("#answer")
    await until(lambda: bool(official.hub.moves("step")), "the answer")
    assert official.hub.moves("step")[0]["session_id"] == "6" * 32


async def test_ringing_calls_show_their_time_and_the_oldest_is_first(official: Official) -> None:
    await official.take_calls()
    # It began to ring later and is told first.
    official.hub.sessions["4" * 32] = Session("4" * 32, phase="preparing")
    official.hub.ring(seconds=60, room="Huone 2")
    official.hub.sessions[SESSION].total_ms = 120_000
    official.hub.ring("4" * 32, seconds=110, room="Koivu")
    calls = official.page.locator(".queue li")
    await expect(calls).to_have_count(2)
    await expect(calls.nth(0)).to_contain_text("Huone 2")
    await expect(calls.nth(0)).to_contain_text(re.compile("Soi vielä 0:5[0-9]"))
    await expect(calls.nth(1)).to_contain_text("Koivu")
    await expect(calls.nth(1)).to_contain_text(re.compile("Soi vielä 1:[34][0-9]"))


async def test_what_the_room_lacks_is_said_while_it_rings(official: Official) -> None:
    await official.take_calls()
    official.hub.ring(room_devices={"camera": "test", "microphone": "missing", "speaker": "denied"})
    lacks = official.page.locator("#room-lacks li")
    await expect(lacks).to_have_text(
        [
            "Huoneessa ei ole mikrofonia. Et kuule asiakasta.",
            "Huoneessa ei ole kaiutinta. Asiakas ei kuule sinua.",
        ]
    )
    spoken = official.page.get_by_role("alert")
    await expect(spoken).to_contain_text("Et kuule asiakasta.")
    official.hub.change(room_devices={"camera": "missing", "microphone": "ok", "speaker": "ok"})
    await expect(lacks).to_have_text(["Huoneessa ei ole kameraa. Et näe asiakasta."])


@pytest.mark.parametrize(("language", "room"), [("sv", "Rum 2"), ("en", "Room 2")])
async def test_the_room_is_named_in_the_pages_language(
    official: Official, language: str, room: str
) -> None:
    await official.page.goto(f"{official.hub.url}/official?lang={language}")
    await official.screen("ready")
    await official.take_calls()
    official.hub.ring()
    official.hub.ring("6" * 32, room="Koivu")
    await expect(official.page.locator("p.door")).to_have_text(room)
    await expect(official.page.locator(".stage")).not_to_contain_text("Huone")
    names = official.page.locator(".queue strong")
    await expect(names).to_have_text([room, "Koivu"])


async def test_a_hatch_without_a_line_does_not_say_that_it_is_open(official: Official) -> None:
    await official.take_calls()
    title = official.page.locator("h1")
    await expect(title).to_have_text("Luukkusi on auki")
    official.hub.stop()
    await expect(title).to_have_text("Luukkusi ei ole yhteydessä")
    await expect(official.page.locator(".stage .lit")).to_have_count(0)
    official.hub.start()
    await expect(title).to_have_text("Luukkusi on auki")


async def test_the_words_of_what_is_pressed_cannot_be_selected(official: Official) -> None:
    style = "all => all.map((one) => getComputedStyle(one).userSelect)"
    buttons = await official.page.eval_on_selector_all("button", style)
    assert set(buttons) == {"none"}
    official.hub.ring()
    official.hub.end("abandoned")
    await official.page.click(".survey-open")
    await official.page.wait_for_selector("#survey")
    choices = await official.page.eval_on_selector_all(".choices label", style)
    assert set(choices) == {"none"}


async def test_a_hub_that_was_started_anew_is_told_again_who_takes_calls(
    official: Official,
) -> None:
    await official.take_calls()
    official.hub.stop()
    await expect(official.page.locator(".hindrances")).to_contain_text("Yhteys palvelimeen katkesi")
    official.hub.available = False
    official.hub.start()
    await until(lambda: official.hub.available, "the official taking calls again")
    await expect(official.page.get_by_text("Yhteys palvelimeen katkesi")).to_have_count(0)


async def test_a_line_that_is_silent_is_opened_again(official: Official) -> None:
    official.hub.deaf = True
    await until(lambda: official.hub.lines > 1, "another line", 40)
    official.hub.deaf = False
    await official.take_calls()


async def test_a_hub_that_closes_every_line_at_once_is_asked_ever_more_rarely(
    official: Official,
) -> None:
    loop = asyncio.get_running_loop()
    official.hub.turns_away = True
    before, began = official.hub.lines, loop.time()
    official.hub.cut()
    await until(lambda: official.hub.lines >= before + 3, "three more lines")
    assert loop.time() - began > 2.5
    official.hub.turns_away = False
    await until(lambda: bool(official.hub.callers), "a line that stays")
