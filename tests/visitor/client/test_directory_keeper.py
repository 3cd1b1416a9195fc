"""The session's directory: from the disk first, then from the hub, always whole."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.heard import until
from tests.fakes.hub_server import HubServer
from tests.fakes.sessions import MakeSession
from visitor.client.directory_copy import DirectoryCopy
from visitor.client.result import DirectoryReplaced, HubReached, StoreFault


async def test_the_directory_comes_from_the_disk_first_and_then_from_the_hub(
    quiet_hub: HubServer, make_session: MakeSession, tmp_path: Path
) -> None:
    DirectoryCopy(tmp_path / "directory.copy").replace(
        b'{"version": 3, "keep_days": 30, "departments": [], "hosts": []}', '"3"'
    )
    session, heard = make_session()
    await session.start()
    assert await heard.first(DirectoryReplaced) == DirectoryReplaced(3, 0)
    quiet_hub.state.directory = directory(4, 2)
    quiet_hub.start()
    await heard.until(lambda: DirectoryReplaced(4, 2) in heard.all)
    assert session.directory is not None
    assert session.directory.version == 4
    quiet_hub.state.directory = directory(5, 3)
    quiet_hub.send_live({"type": "directory.changed", "version": 5})
    await heard.until(lambda: DirectoryReplaced(5, 3) in heard.all)
    stored = DirectoryCopy(tmp_path / "directory.copy").load()
    assert stored == session.directory


async def test_a_rubbish_directory_leaves_the_old_one_in_place(
    hub: HubServer, make_session: MakeSession, tmp_path: Path
) -> None:
    hub.state.directory = directory(4, 2)
    session, heard = make_session()
    await session.start()
    await heard.first(DirectoryReplaced)
    await heard.first(HubReached)
    asked = hub.state.directory_asked
    hub.state.directory = {
        "version": 5,
        "keep_days": 30,
        "departments": [],
        "hosts": [{"id": "h1"}],
    }
    hub.send_live({"type": "directory.changed", "version": 5})
    await until(lambda: hub.state.directory_asked > asked)
    hub.state.directory = directory(6, 1)
    await heard.until(lambda: DirectoryReplaced(6, 1) in heard.all)
    assert [event.version for event in heard.of(DirectoryReplaced)] == [4, 6]


def directory(version: int, hosts: int) -> dict[str, object]:
    department = {"id": "d1", "name": {"fi": "Kirjasto", "sv": "Bibliotek", "en": "Library"}}
    rows = [
        {"id": f"h{n}", "given": "Maija", "family": "Mäki", "title": "", "department": "d1"}
        for n in range(hosts)
    ]
    return {"version": version, "keep_days": 30, "departments": [department], "hosts": rows}


async def test_a_damaged_copy_is_told_and_replaced(
    hub: HubServer, make_session: MakeSession, tmp_path: Path
) -> None:
    (tmp_path / "directory.copy").write_bytes(b"half a")
    hub.state.directory = directory(4, 2)
    session, heard = make_session()
    await session.start()
    assert "damaged" in (await heard.first(StoreFault)).reason
    await heard.until(lambda: DirectoryReplaced(4, 2) in heard.all)
    assert DirectoryCopy(tmp_path / "directory.copy").load() == session.directory
