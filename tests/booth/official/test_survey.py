from __future__ import annotations

from playwright.async_api import expect

from tests.fakes.official_browser import SESSION, Official
from tests.fakes.until import until


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


async def test_without_a_survey_one_goes_straight_back(official: Official) -> None:
    await official.call()
    official.hub.end("abandoned", survey=False)
    await expect(official.page.locator("#ended-by")).to_contain_text("Neuvoja keskeytti puhelun")
    await official.page.click("#back-ready")
    await official.screen("ready")
