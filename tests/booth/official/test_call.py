from __future__ import annotations

import re
from itertools import combinations
from typing import Any

import pytest
from playwright.async_api import Page, expect
from PySide6.QtCore import QRectF

from tests.fakes.official_browser import SESSION, Official
from tests.fakes.until import until

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def told(room: Page) -> Any:
    """What the official's page told the room, without beats."""
    return await room.evaluate("() => window.room.heard")


async def room_sees(room: Page) -> int:
    return int(await room.evaluate("() => window.room.frames"))


async def frames(official: Official, page: Page | None = None) -> int:
    return int((await official.figures(page))["frames"])


async def goes_on(official: Official, page: Page | None = None) -> None:
    """Wait until pictures come that were not there before."""
    before = await frames(official, page)
    await until(lambda: more_than(official, before + 5, page), "more pictures of the room")


async def more_than(official: Official, count: int, page: Page | None = None) -> bool:
    return await frames(official, page) > count


async def test_both_see_each_other_and_each_hears_the_others_beats(official: Official) -> None:
    room = await official.call()
    await room.bring_to_front()
    await until(lambda: seen(room), "pictures of the official")
    await until(lambda: beats(room, 2), "beats of the official")
    figures = await official.figures()
    assert figures["first_frame_at"] >= figures["accepted_at"] > 0
    assert figures["connections"] == 1
    (move,) = official.hub.moves("step")
    assert (move["step_id"], move["attempt"]) == ("answers-call", 1)


async def seen(room: Page) -> bool:
    return await room_sees(room) > 5


async def beats(room: Page, count: int) -> bool:
    return bool(await room.evaluate("(count) => window.room.beats >= count", count))


async def test_muting_and_closing_the_camera_are_done_and_told(official: Official) -> None:
    room = await official.call()
    await official.page.click("#mute")
    await expect(official.page.locator("#mute")).to_have_text("Avaa mikrofoni")
    await official.page.click("#camera")
    await expect(official.page.locator(".self")).to_contain_text("Kamerasi on kiinni")
    await until(lambda: said_last(room, [("muted", True), ("video", False)]), "both being told")
    await official.page.click("#mute")
    await official.page.click("#camera")
    await until(lambda: said_last(room, [("muted", False), ("video", True)]), "both being undone")
    await room.bring_to_front()
    before = await room_sees(room)
    await until(lambda: sees_more(room, before), "pictures again")


async def said_last(room: Page, words: list[tuple[str, bool]]) -> bool:
    last = {one["t"]: one["on"] for one in await told(room)}
    return all(last.get(word) is on for word, on in words)


async def sees_more(room: Page, before: int) -> bool:
    return await room_sees(room) > before + 3


async def test_answering_without_a_picture_shows_none_also_after_a_reload(
    official: Official,
) -> None:
    await official.take_calls()
    official.hub.ring()
    room = await official.room()
    await official.page.bring_to_front()
    await official.page.click("#answer-unseen")
    await official.phase("connected")
    await until(lambda: said_last(room, [("video", False)]), "the room being told")
    await expect(official.page.locator(".self")).to_contain_text("Kamerasi on kiinni")
    await official.page.reload()
    await official.phase("connected")
    await expect(official.page.locator(".self")).to_contain_text("Kamerasi on kiinni")
    assert await room_sees(room) == 0
    await official.page.click("#camera")
    await room.bring_to_front()
    await until(lambda: sees_more(room, 0), "pictures once the camera is opened")


async def test_what_the_room_lacks_is_said_in_the_call_and_after_a_reload(
    official: Official,
) -> None:
    await official.call()
    lacks = official.page.locator("#room-lacks")
    await expect(lacks).to_have_count(0)
    official.hub.change(room_devices={"camera": "ok", "microphone": "ok", "speaker": "missing"})
    words = "Huoneessa ei ole kaiutinta. Asiakas ei kuule sinua."
    await expect(lacks).to_have_text(words)
    await expect(official.page.get_by_role("status")).to_contain_text(words)
    await official.page.reload()
    await expect(lacks).to_have_text(words)


@pytest.mark.parametrize("size", [(1280, 660), (1280, 720), (390, 844)])
async def test_a_call_fits_its_window_without_a_scroll_bar(
    official: Official, size: tuple[int, int]
) -> None:
    await official.page.set_viewport_size({"width": size[0], "height": size[1]})
    await official.call()
    over = "() => document.documentElement.scrollHeight - innerHeight"
    assert await official.page.evaluate(over) == 0


# As a window of 1440 × 900 is at double size and at 1.6, and a telephone at double size.
@pytest.mark.parametrize("size", [(720, 450), (900, 562), (195, 422)])
async def test_no_words_of_a_call_lie_upon_others(
    official: Official, size: tuple[int, int]
) -> None:
    page = official.page
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    room = await official.call()
    await room.evaluate("() => room.say({ t: 'muted', on: true })")
    await room.evaluate("() => room.say({ t: 'video', on: false })")
    await expect(page.locator(".still p")).to_be_visible()
    boxes = {}
    for name in (".still p", ".tag", ".self", "#mute", "#camera", "#end"):
        box = await page.locator(name).bounding_box()
        if box is not None:
            boxes[name] = QRectF(box["x"], box["y"], box["width"], box["height"])
    assert {".still p", "#end"} <= set(boxes)
    upon = [(a, b) for a, b in combinations(boxes, 2) if boxes[a].intersects(boxes[b])]
    assert upon == []


async def test_what_the_customer_and_the_advisor_do_is_said(official: Official) -> None:
    room = await official.call()
    await expect(official.page.locator("#advisor")).to_have_text("Neuvoja on huoneessa")
    official.hub.change(SESSION, advisor_present=False)
    await expect(official.page.locator("#advisor")).to_have_text("Neuvoja on poistunut huoneesta")
    await room.evaluate("() => room.say({ t: 'muted', on: true })")
    await room.evaluate("() => room.say({ t: 'video', on: false })")
    tag, still = official.page.locator(".tag"), official.page.locator(".still")
    await expect(tag).to_contain_text("Asiakas on mykistänyt mikrofoninsa.")
    await expect(still).to_contain_text("Asiakkaan kuva ei näy.")


async def test_ending_by_keyboard_tells_the_room_straight_and_then_the_hub(
    official: Official,
) -> None:
    room = await official.call()
    await expect(official.page.locator("#stage-title")).to_be_focused()
    for control in ("mute", "camera", "end"):
        await official.page.keyboard.press("Tab")
        await expect(official.page.locator(f"#{control}")).to_be_focused()
    await official.page.keyboard.press("Enter")
    await official.screen("ended")
    assert {"t": "end"} in await told(room)
    await until(lambda: len(official.hub.moves("hang-up")) == 1, "the hub being told")
    await expect(official.page.locator("#ended-by")).to_contain_text("Lopetit puhelun kello")


async def test_the_end_waits_for_no_hub_and_is_told_later(official: Official) -> None:
    room = await official.call()
    official.hub.stop()
    await official.page.click("#end")
    await official.screen("ended")
    assert {"t": "end"} in await told(room)
    official.hub.start()
    await until(lambda: len(official.hub.moves("hang-up")) == 1, "the hub being told")
    assert official.hub.sessions[SESSION].reason == "official-ended"


async def test_the_customers_end_is_seen_at_once_also_without_the_hub(official: Official) -> None:
    room = await official.call()
    official.hub.stop()
    await room.evaluate("() => room.say({ t: 'end' })")
    await official.screen("ended")
    await expect(official.page.locator("#ended-by")).to_contain_text("Asiakas lopetti puhelun")


async def test_a_hub_that_starts_anew_leaves_the_connection_alone(official: Official) -> None:
    room = await official.call()
    official.hub.stop()
    await goes_on(official)
    official.hub.start()
    await until(lambda: ("official", SESSION) in official.hub.seats, "the official's seat")
    await until(lambda: ("room", SESSION) in official.hub.seats, "the room's seat")
    await goes_on(official)
    assert (await official.figures())["connections"] == 1
    assert await room.evaluate("() => room.offers") == 1


async def test_a_room_that_offers_anew_is_seen_again(official: Official) -> None:
    room = await official.call()
    await room.evaluate("() => room.restart()")
    await until(lambda: connected(official, 2), "a second connection")
    await official.phase("connected")
    await goes_on(official)


async def connected(official: Official, times: int) -> bool:
    return bool((await official.figures())["connections"] == times)


async def test_a_page_opened_anew_in_a_call_is_in_it_again(official: Official) -> None:
    room = await official.call()
    await official.page.reload()
    await official.phase("connected")
    await goes_on(official)
    assert await room.evaluate("() => room.offers") == 2


async def test_a_room_without_power_is_said_within_5_s_and_ends_by_name(
    official: Official,
) -> None:
    room = await official.call()
    await room.evaluate("() => room.powerCut()")
    lost = official.page.locator(".still")
    await expect(lost).to_contain_text("Huoneen yhteys katkesi", timeout=5000)
    assert official.hub.moves("lost") == []
    await official.page.wait_for_selector("html[data-screen=ended]", timeout=30_000)
    ended = official.page.locator("#ended-by")
    await expect(ended).to_contain_text("Huoneen yhteys ei palannut, joten puhelu päättyi")
    assert len(official.hub.moves("lost")) == 1


async def test_a_room_that_is_heard_again_is_waited_for_no_longer(official: Official) -> None:
    room = await official.call()
    await room.evaluate("() => { room.beating = false }")
    await official.phase("lost")
    await room.evaluate("() => { room.beating = true }")
    await official.phase("connected")
    assert official.hub.moves("lost") == []
    told = [one for one in official.hub.live if one["type"] == "remote.link"]
    assert [(one["session_id"], one["lost"]) for one in told] == [
        (SESSION, False),
        (SESSION, True),
        (SESSION, False),
    ]


async def test_a_call_whose_tab_was_closed_is_offered_to_the_other_tab(official: Official) -> None:
    await official.call()
    other = await official.another()
    await official.screen("elsewhere", other)
    await other.click("#take-here")
    await official.phase("connected", other)
    await official.screen("elsewhere")
    title = official.page.locator("h1")
    await expect(title).to_have_text("Puhelu siirtyi toiseen välilehteen")
    await other.close()
    await expect(title).to_have_text("Puhelusi on kesken")
    left = official.page.locator("#lost-in")
    await expect(left).to_have_text(re.compile(r"Puhelu päättyy 0:1\d kuluttua"))
    await expect(official.page.get_by_role("status")).to_have_text("Puhelusi on kesken")
    await official.page.click("#take-here")
    await official.phase("connected")
    await goes_on(official)


async def test_another_tab_says_so_and_can_take_the_call(official: Official) -> None:
    await official.call()
    other = await official.another()
    await official.screen("elsewhere", other)
    await expect(other.locator("h1")).to_have_text("Vastasit toisessa välilehdessä")
    await other.click("#take-here")
    await official.phase("connected", other)
    await goes_on(official, other)
    await official.screen("elsewhere")
    await expect(official.page.locator("h1")).to_have_text("Puhelu siirtyi toiseen välilehteen")
    await official.page.bring_to_front()
    await official.page.click("#take-here")
    await official.phase("connected")
    await goes_on(official)
    await official.screen("elsewhere", other)


async def test_a_second_tab_rings_too_and_falls_silent_when_one_answers(
    official: Official,
) -> None:
    other = await official.another()
    await official.take_calls()
    official.hub.ring()
    await official.screen("ring", other)
    await official.page.click("#answer")
    await official.screen("elsewhere", other)


async def test_a_camera_pulled_out_is_said_and_the_call_goes_on(official: Official) -> None:
    room = await official.call()
    await official.page.evaluate("""() => {
        const [track] = document.querySelector("#own-video").srcObject.getVideoTracks();
        const real = navigator.mediaDevices.getUserMedia;
        const gone = new DOMException("", "NotFoundError");
        navigator.mediaDevices.getUserMedia = () => Promise.reject(gone);
        navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
        window.plugIn = () => {
            navigator.mediaDevices.getUserMedia = real;
            navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
        };
        track.stop();
        track.dispatchEvent(new Event("ended"));
    }""")
    over = official.page.locator(".over")
    await expect(over).to_contain_text("Kamera irtosi")
    await expect(over).to_contain_text("Asiakas kuulee sinut, mutta ei näe.")
    await until(lambda: said_last(room, [("video", False)]), "the room being told")
    await goes_on(official)
    await official.page.evaluate("() => window.plugIn()")
    await until(lambda: said_last(room, [("video", True)]), "the picture coming back")
    await expect(over).not_to_contain_text("Kamera irtosi")
    await room.bring_to_front()
    before = await room_sees(room)
    await until(lambda: sees_more(room, before), "pictures from the new camera")


async def test_an_answer_without_a_hub_is_said_and_may_be_given_again(official: Official) -> None:
    await official.take_calls()
    official.hub.ring(seconds=4)
    await official.screen("ring")
    official.hub.stop()
    await official.page.click("#answer")
    await official.screen("call")
    await expect(official.page.locator(".hindrances")).to_contain_text("ei mennyt perille")
    official.hub.start()
