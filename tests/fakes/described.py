"""Descriptions of services and surveys with something changed, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

from tests.house.tree import ROOT
from visitor.catalogue.faults import CatalogueError, Fault
from visitor.catalogue.reader import load_catalogue
from visitor.survey.reader import load_surveys

KELA = (ROOT / "assets/catalogue/kela.toml").read_text(encoding="utf-8")
PILOT = (ROOT / "assets/surveys/pilot.toml").read_text(encoding="utf-8")


def changed(text: str, *edits: tuple[str, str]) -> str:
    """`text` with the first place of each edit replaced; each must be there."""
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def step(step_id: str, *edits: tuple[str, str]) -> tuple[str, str]:
    """An edit that changes one step of Kela; an edit to "" at its head removes the step."""
    begin = KELA.index(f'[[steps]]\nid = "{step_id}"')
    end = KELA.find("\n[[steps]]", begin + 1)
    whole = KELA[begin : end if end > 0 else len(KELA)]
    return whole, changed(whole, *edits)


def without(step_id: str) -> tuple[str, str]:
    """An edit that removes one step of Kela."""
    return step(step_id)[0], ""


def catalogue_faults(folder: Path, text: str, name: str = "kela") -> tuple[Fault, ...]:
    """What is wrong with a catalogue that holds `text`; nothing where it loads."""
    place = folder / "catalogue"
    place.mkdir(exist_ok=True)
    (place / f"{name}.toml").write_text(text, encoding="utf-8")
    try:
        load_catalogue(place, ["pilot"])
    except CatalogueError as bad:
        return bad.faults
    return ()


def survey_faults(folder: Path, text: str, name: str = "pilot") -> tuple[Fault, ...]:
    """What is wrong with the surveys that hold `text`; nothing where they load."""
    place = folder / "surveys"
    place.mkdir(exist_ok=True)
    (place / f"{name}.toml").write_text(text, encoding="utf-8")
    try:
        load_surveys(place)
    except CatalogueError as bad:
        return bad.faults
    return ()


def line_of(text: str, words: str) -> int:
    """The line of `text` on which `words` stand first."""
    return text.count("\n", 0, text.index(words)) + 1
