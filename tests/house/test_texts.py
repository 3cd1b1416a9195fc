from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, meta

from tests.house.glue import glued
from tests.house.qml import qml_files
from tests.house.texts import Text, asked_for, perhaps_used, read_texts, unlike
from tests.house.tree import ROOT, python_files
from visitor.errors import CATALOGUE
from visitor.languages import SHIPPED
from visitor.texts_check import counted, entries, lacking_forms, whole_number_forms

TRANSLATIONS = ROOT / "assets/translations"
MESSAGES = ROOT / "assets/messages"


@pytest.fixture(scope="module")
def languages() -> dict[str, dict[str, Text]]:
    return {name: read_texts(TRANSLATIONS / f"{name}.ftl")[0] for name in SHIPPED}


@pytest.fixture(scope="module")
def sources() -> list[Path]:
    pages = sorted((ROOT / "assets/pages").glob("*.html"))
    scripts = sorted((ROOT / "assets/pages/static").rglob("*.js"))
    return [*python_files("kiosk", "booth", "visitor"), *qml_files(), *pages, *scripts]


def test_every_text_file_is_one_of_ours_and_readable() -> None:
    files = sorted(TRANSLATIONS.glob("*.ftl"))
    assert {file.stem for file in files} == set(SHIPPED)
    assert [fault for file in files for fault in read_texts(file)[1]] == []


def test_all_languages_say_the_same(languages: dict[str, dict[str, Text]]) -> None:
    assert unlike(languages) == []
    assert len(languages["fi"]) > 60


def test_every_error_has_a_text_in_every_language(languages: dict[str, dict[str, Text]]) -> None:
    missing = [
        f"{name}: {kind.text_key}"
        for name, texts in languages.items()
        for kind in CATALOGUE
        if kind.text_key not in texts
    ]
    assert missing == []
    assert len(CATALOGUE) > 10


def test_every_text_that_is_asked_for_exists(
    languages: dict[str, dict[str, Text]], sources: list[Path]
) -> None:
    asked = asked_for(sources)
    assert asked - set(languages["fi"]) == set()
    assert len(asked) > 20


def test_every_text_is_used(languages: dict[str, dict[str, Text]], sources: list[Path]) -> None:
    errors = {kind.text_key for kind in CATALOGUE}
    keys = set(languages["fi"]) - errors
    assert keys - perhaps_used(keys, sources) == set()


def message_facts(folder: Path) -> dict[str, dict[str, frozenset[str]]]:
    """What each message template of each language wants to know, by language and name."""
    jinja = Environment(autoescape=True)
    return {
        place.name: {
            file.name: frozenset(
                meta.find_undeclared_variables(jinja.parse(file.read_text(encoding="utf-8")))
            )
            for file in sorted(place.iterdir())
            if file.read_text(encoding="utf-8").strip()
        }
        for place in sorted(folder.iterdir())
        if place.is_dir()
    }


def test_every_message_is_written_in_every_language_about_the_same_things() -> None:
    facts = message_facts(MESSAGES)
    assert set(facts) == set(SHIPPED)
    assert all(facts[language] == facts["fi"] for language in SHIPPED)
    assert len(facts["fi"]) >= 4


def test_what_is_missing_or_unlike_is_seen(tmp_path: Path) -> None:
    (tmp_path / "fi.ftl").write_text(
        "a = Yksi kaksi { $x } neljä\nb = Kyllä\nc = Sama kuin toinen\n"
    )
    (tmp_path / "sv.ftl").write_text('a = Ett två { $y } fyra\nc = Sama kuin toinen\nd = { "" }\n')
    (tmp_path / "en.ftl").write_text("a = one\na = one again\n= bad\n")
    texts = {name: read_texts(tmp_path / f"{name}.ftl")[0] for name in ("fi", "sv")}
    assert unlike(texts) == [
        "a: other placeables in another language",
        "sv: no b",
        "c: the same sentence in two languages",
        "fi: no d",
        "sv: unfinished: d",
    ]
    faults = read_texts(tmp_path / "en.ftl")[1]
    assert [fault.split(":")[1] for fault in faults] == [" twice", " not readable"]


def test_keys_are_found_where_texts_are_fetched(tmp_path: Path) -> None:
    (tmp_path / "a.qml").write_text(
        'text: Texts.of(state === "none" ? "search-none" : "search-label")\n'
        'label: Texts.of("step-" + name)\n'
    )
    (tmp_path / "b.py").write_text('say.get("answer-title", name=x)\nfacts.get("not-a-key")\n')
    (tmp_path / "c.js").write_text(
        'say(on === "yes" ? "page-on" : "page-off", { n: 1 })\nsay(`face-${value}`)\n'
    )
    files = [tmp_path / "a.qml", tmp_path / "b.py", tmp_path / "c.js"]
    assert asked_for(files) == {
        "search-none",
        "search-label",
        "answer-title",
        "page-on",
        "page-off",
    }
    keys = {"search-none", "step-one", "answer-title", "page-on", "face-1", "never-used"}
    assert keys - perhaps_used(keys, files) == {"never-used"}


def test_a_message_missing_in_a_language_is_seen(tmp_path: Path) -> None:
    for name, text in (("fi", "Hei {{ name }}"), ("sv", "Hej {{ host }}")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "arrival.txt").write_text(text)
    (tmp_path / "sv" / "empty.txt").write_text("\n")
    assert message_facts(tmp_path) == {
        "fi": {"arrival.txt": frozenset({"name"})},
        "sv": {"arrival.txt": frozenset({"host"})},
    }


def test_every_number_has_all_forms_of_its_language() -> None:
    sources = {name: (TRANSLATIONS / f"{name}.ftl").read_text(encoding="utf-8") for name in SHIPPED}
    texts = {name: dict(entries(source)) for name, source in sources.items()}
    numbers = set().union(*(counted(said.items()) for said in texts.values()))
    needed = {
        name: whole_number_forms(said["language-locale"].value or "")
        for name, said in texts.items()
    }
    lacking = [
        f"{name}: {key} lacks {forms}"
        for name, said in texts.items()
        for key, entry in said.items()
        if (forms := lacking_forms(key, entry, numbers, needed[name]))
    ]
    assert lacking == []
    assert len(numbers) > 20
    assert all(forms == {"one", "other"} for forms in needed.values())


# Whole sentences one after the other; and file and line, as every compiler says them.
SIDE_BY_SIDE = {"desk_page.py", "pages.py", "ended.js", "report.py"}


def test_no_sentence_is_glued_from_parts(sources: list[Path]) -> None:
    shown = [file for file in sources if "Gallery" not in file.parts and file.suffix != ".html"]
    found = [place for file in shown if file.name not in SIDE_BY_SIDE for place in glued(file)]
    assert found == []


def test_glue_is_seen(tmp_path: Path) -> None:
    python, qml, page = (tmp_path / name for name in ("a.py", "a.qml", "a.js"))
    python.write_text(
        "def f(words, n):\n"
        '    a = words.get("a")\n'
        '    b = f"{a} {n}"\n'
        '    c = words.get("a") + n\n'
        "    d = f\"{words.get('a')}: x\"\n"
        '    e = f"{a} · {n}", f"({a})", f"  {a}", f"{n} {n}"\n'
    )
    qml.write_text(
        'text: Texts.of("a") + ": " + n\n'
        'text: n + " " + Texts.of("a")\n'
        'text: Texts.of("a") + " · " + n\n'
        'text: Texts.of("a-" + n)\n'
    )
    page.write_text('x = `${n} ${say("a")}`\ny = `${n} · ${say("a")}`\nz = `${say("a")}${n}`\n')
    assert glued(python) == ["a.py:3", "a.py:4", "a.py:5"]
    assert glued(qml) == ["a.qml:1", "a.qml:2"]
    assert glued(page) == ["a.js:1", "a.js:3"]
