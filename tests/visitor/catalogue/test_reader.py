from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.fakes.described import KELA, catalogue_faults, changed, line_of, step, without
from visitor.catalogue.faults import CatalogueError
from visitor.catalogue.reader import load_catalogue
from visitor.languages import NAMED_IN
from visitor.texts import texts

Edits = Sequence[tuple[str, str]]
AUTHORITY = """[authority]
id = "kela"
name.fi = "Kela"
name.fi-simple = "Kela"
name.sv = "FPA"
name.en = "Kela"
"""

ALONE: list[tuple[str, Edits, str, str, str]] = [
    # what, edits of Kela, the key, the code, and words of the line that is told
    ("a key too many", [("ring_s", "colour = 1\nring_s")], "colour", "unknown-key", "colour"),
    (
        "a key of a step",
        [step("guides", ("act", "x = 1\nact"))],
        "steps[10].x",
        "unknown-key",
        "x =",
    ),
    ("no key", [("ring_s = 120\n", "")], "ring_s", "missing", "# Kela"),
    (
        "a language missing",
        [step("guides", ('name.sv = "Visar hur distansservicen används"\n', ""))],
        "steps[10].name.sv",
        "missing",
        "Opastaa",
    ),
    (
        "a language too many",
        [('en = "Kela remote service"', 'en = "Kela"\nde = "Kela"')],
        "name.de",
        "unknown-key",
        "de =",
    ),
    ("an empty name", [('"Kelan etäpalvelu"', '" "')], "name.fi", "text-bad", 'fi = " "'),
    ("a name in two lines", [('"FPA:s d', '"FPA:s\\nd')], "name.sv", "text-bad", "sv = "),
    ("text for a number", [("120", '"120"')], "ring_s", "wrong-kind", "ring_s"),
    ("a bool for a number", [("120", "true")], "ring_s", "wrong-kind", "ring_s"),
    ("half a second", [("120", "0.5")], "ring_s", "wrong-kind", "ring_s"),
    ("too short a ring", [("120", "9")], "ring_s", "number-bad", "ring_s"),
    ("too long a ring", [("120", "601")], "ring_s", "number-bad", "ring_s"),
    (
        "no usual answer",
        [("usual_answer_minutes = 1", "usual_answer_minutes = 0")],
        "usual_answer_minutes",
        "number-bad",
        "usual",
    ),
    (
        "an id with a capital",
        [('id = "guides"', 'id = "Guides"')],
        "steps[10].id",
        "id-bad",
        "Guides",
    ),
    ("an id of another file", [('id = "kela"', 'id = "fpa"')], "id", "id-not-file", '"fpa"'),
    ("a document", [('"passport"', '"library-card"')], "documents[0]", "not-known", "documents"),
    ("a document twice", [('"identity-card"', '"passport"')], "documents[1]", "twice", "documents"),
    (
        "no outcomes",
        [('["advised", "applied", "booked", "transferred", "unserved"]', "[]")],
        "outcomes",
        "too-few",
        "outcomes",
    ),
    (
        "no survey like that",
        [('survey = "pilot"', 'survey = "x"')],
        "survey",
        "survey-unknown",
        '"x"',
    ),
    (
        "who starts",
        [('started_by = "advisor"', 'started_by = "hub"')],
        "started_by",
        "not-known",
        "hub",
    ),
    (
        "no such lane",
        [step("guides", ('"advisor"', '"host"'))],
        "steps[10].lane",
        "not-known",
        "host",
    ),
    ("no such act", [step("guides", ('"guide"', '"sing"'))], "steps[10].act", "not-known", "sing"),
    (
        "no such party",
        [step("guides", ('["advisor"]', '["host"]'))],
        "steps[10].by[0]",
        "not-known",
        "host",
    ),
    ("nobody may", [step("guides", ('["advisor"]', "[]"))], "steps[10].by", "too-few", "by = []"),
    (
        "only the hub may",
        [step("guides", ('["advisor"]', '["hub"]'))],
        "steps[10].by",
        "hub-cannot",
        'by = ["hub"]\nafter = ["checks-identity"]',
    ),
    (
        "the wrong one may",
        [step("writes-diary", ('["advisor"]', '["official"]'))],
        "steps[15].by",
        "lane-cannot",
        'by = ["official"]',
    ),
    (
        "waits for nothing there is",
        [step("guides", ('["checks-identity"]', '["checks-papers"]'))],
        "steps[10].after",
        "step-unknown",
        "checks-papers",
    ),
    (
        "waits for itself",
        [step("guides", ('["checks-identity"]', '["guides"]'))],
        "steps[10].after",
        "waits-in-circle",
        'after = ["guides"]',
    ),
    (
        "waits in a circle of two lanes",
        [step("tells-need", ('"answers-call"', '"serves-need"'))],
        "steps[3].after",
        "waits-in-circle",
        '"serves-need"]',
    ),
    (
        "waits for a later step of its lane",
        [
            step("tells-possibility", ('["assesses"]', '["assesses", "leaves-room"]')),
            step("calls", ('["guides"]', "[]")),
        ],
        "steps[8].after",
        "against-lane",
        '"assesses", "leaves-room"',
    ),
    (
        "a step twice",
        [('id = "guides"', 'id = "assesses"'), ('after = ["guides"]', "after = []")],
        "steps[10].id",
        "twice",
        'id = "assesses"\nlane = "advisor"\nsource = 10',
    ),
    ("no diary", [without("writes-diary")], "steps", "act-missing", "[[steps]]"),
    (
        "two ends",
        [step("tells-need", ('"talk"', '"end"'), ('["hub"]', '["customer"]'))],
        "steps[4].act",
        "act-twice",
        'act = "end"\nby = ["customer"]\nafter = ["tells-need"]',
    ),
    (
        "the act of another lane",
        [step("guides", ('"guide"', '"identify"'), ('["advisor"]', '["hub"]'))],
        "steps[10].lane",
        "act-lane",
        'lane = "advisor"\nsource = 10\nact = "identify"',
    ),
    (
        "a source of two lanes",
        [step("serves-need", ("source = 16", "source = 4"))],
        "steps[17].source",
        "source-lane",
        'source = 4\nact = "talk"\nby = ["hub"]\nafter = ["answers-call", ',
    ),
    (
        "a source against the lane",
        [step("guides", ("source = 10", "source = 9"))],
        "steps[10].source",
        "source-order",
        'source = 9\nact = "guide"',
    ),
    (
        "a gap in the sources",
        [step("answers-survey-official", ("source = 17", "source = 18"))],
        "steps",
        "source-gap",
        "[[steps]]",
    ),
    (
        "an unknown proof",
        [
            (
                '["passport", "identity-card", "driving-licence", "residence-permit", "other"]',
                "[]",
            )
        ],
        "steps[9].act",
        "documents-needed",
        'act = "check-identity"',
    ),
    (
        "no authority",
        [(AUTHORITY, "")],
        "authority",
        "missing",
        "# Kela",
    ),
    (
        "an authority of text",
        [
            (AUTHORITY, ""),
            ("ring_s", 'authority = "kela"\nring_s'),
        ],
        "authority",
        "wrong-kind",
        'authority = "kela"',
    ),
]


@pytest.mark.parametrize(("what", "edits", "key", "code", "words"), ALONE)
def test_a_fault_is_told_with_its_file_key_and_line(
    tmp_path: Path, what: str, edits: Edits, key: str, code: str, words: str
) -> None:
    text = changed(KELA, *edits)
    faults = catalogue_faults(tmp_path, text)
    told = [fault for fault in faults if (fault.key, fault.code) == (key, code)]
    assert len(told) == 1, faults
    assert told[0].file == "catalogue/kela.toml"
    assert told[0].line == line_of(text, words)
    # What follows from one fault is not told as another; a gap leaves a source out, too.
    assert {fault.code for fault in faults} - {code} <= {"source-gap", "source-order"}, what


def test_what_is_shipped_has_no_fault(tmp_path: Path) -> None:
    assert catalogue_faults(tmp_path, KELA) == ()


def test_the_same_file_with_windows_endings_and_mark_is_read(tmp_path: Path) -> None:
    assert catalogue_faults(tmp_path, "\ufeff" + KELA.replace("\n", "\r\n")) == ()
    wrong = changed(KELA, step("guides", ('by = ["advisor"]', "by = []")))
    (fault,) = catalogue_faults(tmp_path, "\ufeff" + wrong.replace("\n", "\r\n"))
    assert (fault.key, fault.line) == ("steps[10].by", line_of(wrong, "by = []"))


def test_every_fault_of_every_file_is_told_in_the_order_of_lines(tmp_path: Path) -> None:
    first = changed(KELA, ("120", "5"), ('fi = "Kelan etäpalvelu"', 'fi = ""'), ('"guide"', '"x"'))
    catalogue_faults(tmp_path, first)
    second = changed(KELA, ('id = "kela"', 'id = "other"'), ('survey = "pilot"', "survey = 1"))
    faults = catalogue_faults(tmp_path, second, "other")
    assert [(fault.file, fault.key, fault.code) for fault in faults] == [
        ("catalogue/kela.toml", "ring_s", "number-bad"),
        ("catalogue/kela.toml", "name.fi", "text-bad"),
        ("catalogue/kela.toml", "steps[10].act", "not-known"),
        ("catalogue/other.toml", "survey", "wrong-kind"),
    ]
    lines = [fault.line for fault in faults[:3]]
    assert lines == sorted(lines)


def test_an_official_may_call_and_the_advisor_answer(tmp_path: Path) -> None:
    booked = changed(
        KELA,
        ('started_by = "advisor"', 'started_by = "official"'),
        ('act = "call"\nby = ["advisor"]', 'act = "answer"\nby = ["advisor"]'),
        ('act = "answer"\nby = ["official"]', 'act = "call"\nby = ["official"]'),
    )
    assert catalogue_faults(tmp_path, booked) == ()
    mixed = changed(booked, ('started_by = "official"', 'started_by = "advisor"'))
    wrong = catalogue_faults(tmp_path, mixed)
    assert [(fault.key, fault.code) for fault in wrong] == [
        ("steps[11].lane", "act-lane"),
        ("steps[16].lane", "act-lane"),
    ]


def test_a_service_needs_no_proof_of_identity(tmp_path: Path) -> None:
    text = changed(
        KELA,
        ('"passport", "identity-card", "driving-licence", "residence-permit", "other"', ""),
        ('act = "check-identity"', 'act = "guide"'),
    )
    assert catalogue_faults(tmp_path, text) == ()


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b'id = "kela"\nname = "x', "not-toml", 2),
        (b"a = 1\na = 2\n", "not-toml", 2),
        (b'a = 1\n\nb = "\xff"', "not-utf8", 3),
        (b"a = " + b"[" * 5000, "not-toml", 1),
        (b"a = " + b"9" * 5000, "not-toml", 1),
        (b"# " + b"x" * 300_000, "too-large", 1),
    ],
)
def test_what_is_not_toml_is_told(tmp_path: Path, data: bytes, code: str, line: int) -> None:
    place = tmp_path / "catalogue"
    place.mkdir()
    (place / "kela.toml").write_bytes(data)
    with pytest.raises(CatalogueError) as bad:
        load_catalogue(place)
    assert [(fault.code, fault.line, fault.key) for fault in bad.value.faults] == [(code, line, "")]


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "catalogue" / "kela.toml").mkdir(parents=True)
    with pytest.raises(CatalogueError, match=r"kela\.toml:1: -: not-readable"):
        load_catalogue(tmp_path / "catalogue")


@pytest.mark.parametrize("there", [True, False])
def test_an_empty_or_missing_folder_is_told(tmp_path: Path, there: bool) -> None:
    place = tmp_path / "catalogue"
    if there:
        place.mkdir()
    with pytest.raises(CatalogueError) as bad:
        load_catalogue(place)
    assert [fault.code for fault in bad.value.faults] == [
        "folder-empty" if there else "folder-none"
    ]


def test_a_lane_without_a_step_is_told_by_name(tmp_path: Path) -> None:
    steps = ("answers-call", "serves-need", "answers-survey-official")
    text = changed(KELA, *(without(step_id) for step_id in steps))
    told = [(fault.code, fault.facts) for fault in catalogue_faults(tmp_path, text)]
    assert ("lane-empty", {"lane": "official"}) in told
    assert ("act-missing", {"act": "answer"}) in told
    unread = changed(KELA, *(step(one, ('"official"', '"host"')) for one in steps))
    codes = [fault.code for fault in catalogue_faults(tmp_path, unread)]
    assert "lane-empty" not in codes


def test_the_surveys_beside_are_those_that_may_be_named(tmp_path: Path) -> None:
    assert catalogue_faults(tmp_path, KELA) == ()
    with pytest.raises(CatalogueError, match="survey-unknown"):
        load_catalogue(tmp_path / "catalogue")
    (tmp_path / "surveys").mkdir()
    (tmp_path / "surveys" / "pilot.toml").touch()
    assert list(load_catalogue(tmp_path / "catalogue").services) == ["kela"]


@pytest.mark.parametrize("language", NAMED_IN)
def test_every_fault_has_a_sentence_that_gets_its_facts(tmp_path: Path, language: str) -> None:
    words = texts(language)
    said = set()
    for _, edits, *_ in ALONE:
        for fault in catalogue_faults(tmp_path, changed(KELA, *edits)):
            said.add(fault.code)
            assert words.get(f"catalogue-{fault.code}", **fault.facts)
    assert len(said) > 20
