"""The page's own rules, asked in a browser: they are JavaScript."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import Page

from tests.fakes.official_browser import open_browser
from tests.fakes.official_hub import OfficialHub

ASK = """async ([file, name, given]) => {
    const part = await import(`/static/official/${file}.js`);
    return part[name](...given);
}"""
QUESTIONS = [
    {"id": "a", "kind": "smileys", "optional": False},
    {"id": "b", "kind": "yes-no", "optional": False},
    {"id": "c", "kind": "text", "optional": True},
]
PULSE = {"phase": "connected", "since": 0, "beatAt": 10_000, "failed": False}
STATE: dict[str, Any] = {"call": None, "rings": [], "ended": None}


def pulse(**more: Any) -> dict[str, Any]:
    return PULSE | more


TABLE: list[tuple[str, list[Any], Any]] = [
    ("phaseOf", [pulse(phase="connecting", beatAt=0), 60_000], "connecting"),
    ("phaseOf", [pulse(phase="connecting"), 10_000], "connected"),
    ("phaseOf", [pulse(), 13_000], "connected"),
    ("phaseOf", [pulse(), 13_001], "lost"),
    ("phaseOf", [pulse(phase="lost"), 12_000], "connected"),
    ("phaseOf", [pulse(phase="replaced"), 60_000], "replaced"),
    ("phaseOf", [pulse(phase="answering"), 60_000], "answering"),
    ("isGone", [pulse(phase="lost"), 30_000, 0], False),
    ("isGone", [pulse(phase="lost"), 30_001, 0], True),
    ("isGone", [pulse(phase="lost"), 30_001, 25_000], False),
    ("isGone", [pulse(phase="connecting", beatAt=0), 20_001, 0], True),
    ("isGone", [pulse(), 60_000, 0], False),
    ("needsNew", [pulse(phase="lost", failed=True), 9_000, 0, True], True),
    ("needsNew", [pulse(phase="lost", failed=True), 9_000, 0, False], False),
    ("needsNew", [pulse(phase="lost", failed=True), 9_000, 2_000, True], False),
    ("needsNew", [pulse(phase="lost"), 17_000, 0, True], False),
    ("needsNew", [pulse(phase="lost"), 18_001, 0, True], True),
    ("screenOf", [{"state": None, "call": None, "ended": None}], "starting"),
    ("screenOf", [{"state": STATE, "call": None, "ended": None}], "ready"),
    ("screenOf", [{"state": STATE, "call": None, "ended": {"x": 1}}], "ended"),
    ("screenOf", [{"state": STATE | {"rings": [1]}, "call": None, "ended": {"x": 1}}], "ring"),
    ("screenOf", [{"state": None, "call": {"phase": "lost"}, "ended": None}], "call"),
    (
        "screenOf",
        [{"state": STATE | {"call": {"phase": "in-call"}}, "call": None, "ended": None}],
        "elsewhere",
    ),
    (
        "screenOf",
        [
            {
                "state": STATE | {"call": {"phase": "in-call"}},
                "call": {"phase": "replaced"},
                "ended": None,
            }
        ],
        "elsewhere",
    ),
    (
        "screenOf",
        [
            {
                "state": STATE | {"call": {"phase": "in-call", "session_id": "s1"}},
                "call": {"phase": "over"},
                "ended": {"session_id": "s1"},
            }
        ],
        "ended",
    ),
    ("secondsLeft", [{"until": 5_000}, 4_999], 1),
    ("secondsLeft", [{"until": 5_000}, 9_000], 0),
    ("shareLeft", [{"until": 5_000, "total_ms": 10_000}, 0], 0.5),
    ("shareLeft", [{"until": 5_000, "total_ms": 0}, 9_000], 0),
    ("roomParts", ["Huone 2"], {"word": "Huone", "number": "2", "kind": "room"}),
    ("roomParts", ["Rum 12"], {"word": "Rum", "number": "12", "kind": "room"}),
    ("roomParts", ["Etähuone 1"], {"word": "Etähuone", "number": "1", "kind": "remote-room"}),
    ("roomParts", ["Sali 3"], {"word": "Sali", "number": "3", "kind": ""}),
    ("roomParts", ["Huone"], {"word": "Huone", "number": "", "kind": ""}),
    ("roomParts", ["Koivu"], {"word": "Koivu", "number": "", "kind": ""}),
    ("clockOf", [120], "2:00"),
    ("clockOf", [9], "0:09"),
    ("lackedBy", [None], []),
    ("lackedBy", [{"camera": "ok", "microphone": "test", "speaker": "denied"}], ["speaker"]),
    ("holderOf", [{"replaced": False, "freeAt": None}, 0], "answered"),
    ("holderOf", [{"replaced": True, "freeAt": None}, 0], "replaced"),
    ("holderOf", [{"replaced": True, "freeAt": 1_000}, 2_499], "replaced"),
    ("holderOf", [{"replaced": True, "freeAt": 1_000}, 2_500], "unattended"),
    ("lostIn", [1_000, 3_000], 18),
    ("lostIn", [1_000, 60_000], 0),
    ("lostIn", [None, 3_000], 0),
    ("lengthOf", [1], 1),
    ("lengthOf", [60_000], 1),
    ("lengthOf", [60_001], 2),
    ("lengthOf", [-1], 0),
    ("endOf", [{"reason": "abandoned"}], {"reason": "abandoned"}),
    ("bars", [0.01], 0),
    ("bars", [0.5], 4),
    ("unanswered", [QUESTIONS, {"a": "5", "b": " "}], ["b"]),
    (
        "answersOf",
        [QUESTIONS, {"a": "5", "b": "no", "c": "  "}],
        {"a": 5, "b": False},
    ),
]


@pytest.fixture
async def page(hub: OfficialHub) -> Any:
    async with open_browser() as browser:
        page = await browser.new_page()
        await page.goto(f"{hub.url}/official/sign-in")
        yield page


async def test_each_rule_decides_as_the_table_says(page: Page) -> None:
    wrong = []
    for name, given, wanted in TABLE:
        found = await page.evaluate(ASK, ["rules", name, given])
        if found != wanted:
            wrong.append((name, given, found))
    assert wrong == []
    assert len({name for name, *_ in TABLE}) >= 9


async def test_sentences_are_filled_by_the_languages_own_plural(page: Page) -> None:
    ask = """async ([language, count]) => {
        const { fetchSay } = await import("/static/official/say.js");
        return (await fetchSay(language))("official-lasted", { minutes: count });
    }"""
    assert await page.evaluate(ask, ["fi", 1]) == "Puhelu kesti minuutin."
    assert await page.evaluate(ask, ["sv", 2]) == "Samtalet varade i 2 minuter."
    assert await page.evaluate(ask, ["en", 0]) == "The call lasted 0 minutes."
