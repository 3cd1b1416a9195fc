from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.described import KELA, PILOT
from visitor.catalogue.places import Path, Places, written

ODD = '''\
# a comment with [brackets] = and "quotes"
a = 1
"b c" = "x # no comment"
'd.e'.f = 'y ] }'

[table]  # here
list = [
  1, # one
  [2, 3],
  { x = 4, y.z = [5,
    6] },
]
long = """
[not.a.table]
g = "\\""" """
raw = \'\'\'
h = 1\'\'\'\'
after = 2026-11-12 08:41:00

[[many]]
n = 1
[many.sub]
o = 2
[[many.deep]]
p = 3
[[many]]
n = 4
[many.sub]
o = 5
[[many.deep]]
[[many.deep]]
"\\u0070" = 6
'''


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every path of a TOML value."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield (*path, name)
            yield from paths(inner, (*path, name))
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield (*path, index)
            yield from paths(inner, (*path, index))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a",), 2),
        (("b c",), 3),
        (("d.e",), 4),
        (("d.e", "f"), 4),
        (("table",), 6),
        (("table", "list"), 7),
        (("table", "list", 0), 8),
        (("table", "list", 1), 9),
        (("table", "list", 1, 1), 9),
        (("table", "list", 2), 10),
        (("table", "list", 2, "y", "z", 0), 10),
        (("table", "list", 2, "y", "z", 1), 11),
        (("table", "long"), 13),
        (("table", "raw"), 16),
        (("table", "after"), 18),
        (("many", 0), 20),
        (("many", 0, "n"), 21),
        (("many", 0, "sub", "o"), 23),
        (("many", 0, "deep", 0, "p"), 25),
        (("many", 1), 26),
        (("many", 1, "n"), 27),
        (("many", 1, "sub", "o"), 29),
        (("many", 1, "deep", 0), 30),
        (("many", 1, "deep", 1, "p"), 32),
    ],
)
def test_each_key_is_found_on_its_line(path: Path, line: int) -> None:
    tomllib.loads(ODD)
    assert Places(ODD).line(path) == line


def test_what_is_missing_is_found_at_what_is_around_it() -> None:
    places = Places(ODD)
    assert places.line(("many", 1, "sub", "none")) == 28
    assert places.line(("many", 7)) == places.line(("many",)) == 20
    assert places.line(("none",)) == 1


@pytest.mark.parametrize("text", [KELA, PILOT])
def test_every_name_of_a_file_stands_on_the_line_that_is_told(text: str) -> None:
    places, lines = Places(text), text.split("\n")
    names = [path for path in paths(tomllib.loads(text)) if isinstance(path[-1], str)]
    assert [path for path in names if str(path[-1]) not in lines[places.line(path) - 1]] == []
    assert len(names) > 100


KEYS = st.sampled_from(["a", "b", '"c d"', "'e.f'", "a.b", '"\\u0061x"'])
SCALARS = st.sampled_from(
    ["1", "true", '"x"', "'y'", '"""a\nb"""', "'''\n]'''", "1979-05-27 07:32:00", '"]}#="', "-1e3"]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[" + ",\n # ]\n ".join(items) + "\n]"),
        st.lists(inner.filter(lambda v: "\n" not in v), max_size=2).map(
            lambda items: "{" + ", ".join(f"k{i} = {v}" for i, v in enumerate(items)) + "}"
        ),
    ),
    max_leaves=6,
)
LINES = st.one_of(
    st.tuples(KEYS, VALUES).map(lambda pair: f"{pair[0]} = {pair[1]}"),
    KEYS.map(lambda key: f"[ {key} ]  # x = 1"),
    KEYS.map(lambda key: f"[[{key}]]"),
    st.just("# nothing = here"),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, max_size=8))
def test_whatever_toml_accepts_has_a_line_for_every_key(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    places = Places(text)
    for path in paths(values):
        assert path in places
        assert 1 <= places.line(path) <= text.count("\n") + 1


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab=.[]{}\"'#,\n\\ 1", max_size=60))
def test_the_walk_ends_whatever_the_text(text: str) -> None:
    assert Places(text).line(("a", 0, "b")) >= 1


def test_a_path_is_written_as_people_write_it() -> None:
    assert written(("steps", 3, "name", "fi")) == "steps[3].name.fi"
    assert written(()) == ""
