from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from playwright.async_api import expect

from tests.fakes.official_browser import SESSION, Official
from tests.fakes.until import until
from visitor.clock import SystemClock

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def ended(official: Official, reason: str = "customer-ended") -> None:
    await official.call()
    official.hub.end(reason)
    await official.screen("ended")


async def test_the_answers_reach_the_hub_as_it_wants_them(official: Official) -> None:
    await ended(official)
    await expect(official.page.locator("#ended-by")).to_contain_text("Asiakas lopetti puhelun")
    await official.page.get_by_label("Erittäin hyvin").check()
    await official.page.get_by_label("Käsittely jatkuu").check()
    await official.page.locator("[name=words]").fill("  Selvä kuva.  ")
    await official.page.click("#survey-send")
    await official.screen("ready")
    await expect(official.page.locator(".hindrances")).to_contain_text("Kiitos")
    await until(lambda: bool(official.hub.kinds("survey.answer")), "the answers")
    (answer,) = official.hub.kinds("survey.answer")
    assert answer["session_id"] == SESSION
    assert answer["answers"] == {"understood": 5, "settled": "continues", "words": "Selvä kuva."}
    assert len(official.hub.kinds("survey.shown")) == 1


async def test_a_question_left_out_is_said_at_its_place(official: Official) -> None:
    await ended(official)
    await official.page.get_by_label("Erittäin hyvin").check()
    await official.page.click("#survey-send")
    await expect(official.page.locator("#fault-settled")).to_have_text(
        "Valitse jokin vaihtoehdoista."
    )
    await expect(official.page.locator("[name=settled]").first).to_be_focused()
    await official.page.get_by_label("Kyllä").check()
    await expect(official.page.locator("#fault-settled")).to_have_count(0)
    assert official.hub.kinds("survey.answer") == []


async def test_skipping_is_told(official: Official) -> None:
    await ended(official)
    await official.page.click("#survey-skip")
    await official.screen("ready")
    await until(lambda: bool(official.hub.kinds("survey.skip")), "the skip")
    await expect(official.page.locator(".surveys")).to_have_count(0)


async def test_later_leaves_it_open_among_the_open_ones(official: Official) -> None:
    await ended(official)
    await official.page.click("#survey-later")
    await official.screen("ready")
    await expect(official.page.locator(".surveys")).to_contain_text("Aikaa 24 t")
    await official.page.reload()
    await official.page.click(".survey-open")
    await official.page.get_by_label("Hyvin", exact=True).check()
    await official.page.get_by_label("Kyllä").check()
    await official.page.click("#survey-send")
    await until(lambda: bool(official.hub.kinds("survey.answer")), "the answers")
    assert official.hub.kinds("survey.answer")[0]["answers"] == {"understood": 4, "settled": "here"}


async def test_answers_given_while_the_hub_is_away_outlive_the_page(official: Official) -> None:
    await ended(official)
    official.hub.stop()
    await official.page.get_by_label("Erittäin hyvin").check()
    await official.page.get_by_label("Kyllä").check()
    await official.page.click("#survey-send")
    await official.screen("ready")
    await official.page.goto("about:blank")
    official.hub.start()
    await official.page.goto(f"{official.hub.url}/official")
    await until(lambda: bool(official.hub.kinds("survey.answer")), "the answers")


async def test_a_ring_comes_before_a_survey_and_nothing_typed_is_lost(official: Official) -> None:
    await ended(official)
    await official.page.locator("[name=words]").fill("Kesken")
    official.hub.ring("6" * 32)
    await official.screen("ring")
    await official.page.click("#decline")
    await official.screen("ended")
    await expect(official.page.locator("[name=words]")).to_have_value("Kesken")


async def test_answering_a_ring_keeps_what_was_typed_into_another_survey(
    official: Official,
) -> None:
    await ended(official)
    words = official.page.locator("[name=words]")
    await words.fill("Kesken")
    await official.page.get_by_label("Erittäin hyvin").check()
    official.hub.ring("6" * 32)
    await official.screen("ring")
    await official.page.click("#answer")
    await official.screen("call")
    official.hub.end("customer-ended", "6" * 32)
    await expect(official.page.locator("#ended-by")).to_be_visible()
    await expect(words).to_have_value("")
    await words.fill("Toinen")
    await official.page.click("#survey-later")
    await official.page.click(f"[data-session='{SESSION}']")
    await expect(words).to_have_value("Kesken")
    await expect(official.page.get_by_label("Erittäin hyvin")).to_be_checked()
    await official.page.click("#survey-skip")
    await official.page.click(".survey-open")
    await expect(words).to_have_value("Toinen")


async def test_open_surveys_say_when_and_where_their_call_was(official: Official) -> None:
    ended_at = datetime.fromisoformat("2026-01-20T06:28:40+00:00")
    official.hub.ring(room="Huone 1")
    official.hub.end("customer-ended", ended=ended_at)
    official.hub.ring("6" * 32, room="Koivu")
    official.hub.end("customer-ended", "6" * 32, ended=None)
    rows = official.page.locator(".surveys li")
    await expect(rows.nth(0)).to_contain_text("20.1. kello 8.28 · Huone 1")
    await expect(rows.nth(1)).to_contain_text("Koivu")
    first = rows.nth(0).get_by_role("button")
    await expect(first).to_have_accessible_description("20.1. kello 8.28 · Huone 1")
    await first.click()
    await expect(official.page.locator(".told .lead")).to_have_text("20.1. kello 8.28 · Huone 1")
    await official.page.click("#survey-later")
    official.hub.change(ended=SystemClock().now())
    await expect(rows.nth(0)).to_contain_text(re.compile(r"^\D*kello \d+\.\d\d · Huone 1"))


async def test_the_length_and_the_end_of_a_call_are_the_hubs_in_every_tab(
    official: Official,
) -> None:
    """Also where the official's browser lives in another zone of time."""
    await official.call()
    other = await official.another()
    await other.click("#take-here")
    await official.phase("connected", other)
    answered = datetime.fromisoformat("2026-01-20T06:20:30+00:00")
    official.hub.end(
        "customer-ended", answered=answered, ended=answered + timedelta(minutes=7, seconds=1)
    )
    for page in (official.page, other):
        await expect(page.locator("#ended-by")).to_have_text(
            "Asiakas lopetti puhelun kello 8.27. Puhelu kesti 8 minuuttia."
        )


async def test_a_call_that_was_short_took_a_minute(official: Official) -> None:
    await ended(official)
    await expect(official.page.locator("#ended-by")).to_contain_text("Puhelu kesti minuutin.")


async def test_without_a_survey_one_goes_straight_back(official: Official) -> None:
    await official.call()
    official.hub.end("abandoned", survey=False)
    await expect(official.page.locator("#ended-by")).to_contain_text("Neuvoja keskeytti puhelun")
    await official.page.click("#back-ready")
    await official.screen("ready")


ROWS = """() => {
    const rows = {};
    for (const face of document.querySelectorAll(".smileys label")) {
        const top = Math.round(face.getBoundingClientRect().top);
        rows[top] = (rows[top] ?? 0) + 1;
    }
    return Object.values(rows);
}"""


async def test_the_faces_stand_in_one_row_or_one_under_the_other(official: Official) -> None:
    await ended(official)
    seen = set()
    for width in (1440, 1280, 1000, 900, 800, 720, 640, 390, 320):
        await official.page.set_viewport_size({"width": width, "height": 800})
        rows = await official.page.evaluate(ROWS)
        assert rows in ([5], [1] * 5), width
        assert await official.page.evaluate("() => document.body.scrollWidth") <= width
        seen.add(len(rows))
    assert seen == {1, 5}
