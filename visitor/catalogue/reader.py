"""Owns reading the described services of a folder, with every fault by file, key and line."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from visitor.catalogue.checks import Draft, wrongs
from visitor.catalogue.faults import CatalogueError, Fault
from visitor.catalogue.rules import (
    DOCUMENTS,
    OUTCOMES,
    Act,
    Authority,
    Catalogue,
    Lane,
    Party,
    Process,
    Service,
    StartedBy,
    Step,
    Words,
)
from visitor.catalogue.toml_file import Table, TomlFile

MOST_STEPS = 60
MOST_NAME = 120


def load_catalogue(folder: Path, surveys: Collection[str] | None = None) -> Catalogue:
    """Every service of `folder`, a file each. Raises CatalogueError with all faults of all files.

    `surveys` are the ids of the surveys that services may name; without it they are the names of
    the files in the folder `surveys` beside.
    """
    known = surveys if surveys is not None else _survey_ids(folder.parent / "surveys")
    services: dict[str, Service] = {}
    faults: list[Fault] = []
    for path in described_files(folder):
        file = TomlFile(path)
        service = _service(file, file.root, known) if file.root else None
        faults += file.faults
        if service is not None:
            services[service.id] = service
    if faults:
        raise CatalogueError(faults)
    return Catalogue(services)


def described_files(folder: Path) -> list[Path]:
    """The files of `folder`, by name. Raises CatalogueError where it is none or holds none."""
    if not folder.is_dir():
        raise CatalogueError([Fault(folder.name, "", 1, "folder-none", {"folder": str(folder)})])
    if not (files := sorted(folder.glob("*.toml"))):
        raise CatalogueError([Fault(folder.name, "", 1, "folder-empty")])
    return files


def _survey_ids(folder: Path) -> list[str]:
    return sorted(file.stem for file in folder.glob("*.toml"))


def _service(file: TomlFile, root: Table, surveys: Collection[str]) -> Service | None:
    service_id = root.id("id")
    if service_id is not None and service_id != file.stem:
        root.fault("id", "id-not-file", value=service_id, file=file.stem)
    started_by = root.member("started_by", StartedBy)
    name = root.translated("name", MOST_NAME)
    authority = _authority(root.table("authority"))
    ring_s = root.number("ring_s", 10, 600)
    usual = root.number("usual_answer_minutes", 1, 240)
    documents = root.words("documents", DOCUMENTS)
    outcomes = root.words("outcomes", OUTCOMES, least=1)
    survey = root.id("survey")
    if survey is not None and survey not in surveys:
        root.fault("survey", "survey-unknown", value=survey)
    process = _process(root, started_by, bool(documents))
    root.finish()
    if file.faults or not (service_id and started_by and authority and survey and process):
        return None
    return Service(
        id=service_id,
        name=name,
        authority=authority,
        started_by=started_by,
        ring_s=ring_s,
        usual_answer_minutes=usual,
        documents=tuple(documents),
        outcomes=tuple(outcomes),
        survey=survey,
        process=process,
    )


def _authority(table: Table | None) -> Authority | None:
    if table is None:
        return None
    authority_id, name = table.id("id"), table.translated("name", MOST_NAME)
    table.finish()
    return None if authority_id is None else Authority(authority_id, name)


def _process(root: Table, started_by: StartedBy | None, proves: bool) -> Process | None:
    tables = list(root.tables("steps", 1, MOST_STEPS))
    read = [_draft(table) for table in tables]
    drafts = [draft for draft, _ in read]
    for index, draft in enumerate(drafts):
        if draft.act is Act.CHECK_IDENTITY and not proves:
            tables[index].fault("act", "documents-needed")
    for wrong in wrongs(drafts, started_by):
        table = root if wrong.index is None else tables[wrong.index]
        table.fault(wrong.name or "steps", wrong.code, **wrong.facts)
    steps = [_step(draft, name) for draft, name in read]
    whole = tuple(step for step in steps if step is not None)
    return Process(whole) if len(whole) == len(steps) else None


def _draft(table: Table) -> tuple[Draft, Words]:
    draft = Draft(
        id=table.id("id"),
        lane=table.member("lane", Lane),
        source=table.number("source", 1, MOST_STEPS),
        act=table.member("act", Act),
        after=tuple(table.words("after")),
        by=frozenset(map(Party, table.words("by", tuple(Party), least=1))),
    )
    name = table.translated("name", MOST_NAME)
    table.finish()
    return draft, name


def _step(draft: Draft, name: Words) -> Step | None:
    if draft.id is None or draft.lane is None or draft.act is None:
        return None
    return Step(draft.id, draft.lane, draft.source, draft.act, draft.after, draft.by, name)
