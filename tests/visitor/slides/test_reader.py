"""The folder of slides: what is shown of it, and what is said of the rest."""

from __future__ import annotations

import os
import struct
import zlib
from datetime import date
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tests.fakes.slides import photograph
from visitor.slides.commands import register
from visitor.slides.pictures import MOST_BYTES, BadPicture, read_picture, size_of
from visitor.slides.reader import LIST, load_slides
from visitor.slides.shapes import Slide


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "slides"
    made.mkdir()
    return made


def listed(folder: Path, *slides: str) -> None:
    tables = "".join(f"[[slides]]\n{slide}\n" for slide in slides)
    (folder / LIST).write_text(tables, encoding="utf-8")


def png(width: int, height: int) -> bytes:
    """A PNG that claims to be so large, and holds next to nothing."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def codes(folder: Path) -> list[tuple[str, str]]:
    return [(fault.code, fault.key) for fault in load_slides(folder).faults]


def test_listed_slides_come_in_their_order_and_other_pictures_after_them(folder: Path) -> None:
    for name in ("b.png", "a_ranta-yö.jpg", "c.webp"):
        photograph(folder / name, 16, 9)
    listed(
        folder,
        'title = { fi = "Vain sanoja" }\nfrom = 2026-11-01\nuntil = 2026-11-30',
        'picture = "c.webp"\nalt = { sv = "Strand" }',
    )
    found = load_slides(folder)
    assert found.faults == ()
    assert [slide.picture and slide.picture.name for slide in found.slides] == [
        None,
        "c.webp",
        "a_ranta-yö.jpg",
        "b.png",
    ]
    assert found.slides[0] == Slide(
        {"fi": "Vain sanoja"}, first=date(2026, 11, 1), last=date(2026, 11, 30)
    )
    assert found.slides[2].alt == {"und": "a ranta yö"}


@pytest.mark.parametrize(
    ("slide", "fault"),
    [
        ('picture = "ranta.png"', ("picture-alt", "slides[0]")),
        ('alt = { fi = "x" }', ("slide-empty", "slides[0]")),
        ('picture = "../x.png"\nalt = { fi = "x" }', ("picture-outside", "slides[0].picture")),
        ('picture = "poissa.png"\nalt = { fi = "x" }', ("picture-missing", "slides[0].picture")),
        ('picture = "x.svg"\nalt = { fi = "x" }', ("picture-kind", "slides[0].picture")),
        (f'title = {{ fi = "{"x" * 61}" }}', ("text-bad", "slides[0].title.fi")),
        ('title = { fi = "a\u202eb" }', ("text-bad", "slides[0].title.fi")),
        ('title = { xx = "a" }', ("unknown-key", "slides[0].title.xx")),
        ('title = { fi = "a" }\nuntill = 2026-01-01', ("unknown-key", "slides[0].untill")),
        (
            'title = { fi = "a" }\nfrom = 2026-02-01\nuntil = 2026-01-01',
            ("day-order", "slides[0].until"),
        ),
    ],
)
def test_a_faulty_slide_is_left_out_and_told_by_its_key(
    folder: Path, slide: str, fault: tuple[str, str]
) -> None:
    photograph(folder / "ranta.png", 16, 9)
    listed(folder, slide, 'title = { fi = "Hyvä" }')
    assert fault in codes(folder)
    assert {"fi": "Hyvä"} in [one.title for one in load_slides(folder).slides]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "picture-kind"),
        (b"<svg/>", "picture-kind"),
        (b"\xff\xd8\xff\xe0", "picture-kind"),
        (png(40_000, 40_000), "picture-pixels"),
        (png(9_000, 10), "picture-pixels"),
        (png(0, 10), "picture-kind"),
        (b"\x89PNG" + b" " * MOST_BYTES, "picture-bytes"),
    ],
    ids=["empty", "svg", "cut", "huge", "long", "flat", "heavy"],
)
def test_a_picture_is_refused_before_it_is_decoded(folder: Path, content: bytes, code: str) -> None:
    (folder / "kuva.png").write_bytes(content)
    assert codes(folder) == [(code, "")]
    assert load_slides(folder).slides == ()


def test_nothing_outside_the_folder_is_read(folder: Path) -> None:
    photograph(folder.parent / "secret.png", 16, 9)
    (folder / "linkki.png").symlink_to(folder.parent / "secret.png")
    (folder / "kehä.png").symlink_to(folder / "kehä.png")
    os.mkfifo(folder / "putki.png")
    (folder / "kansio.png").mkdir()
    assert load_slides(folder).slides == ()
    assert len(codes(folder)) == 4
    assert read_picture(folder / "linkki.png") == BadPicture("outside")
    assert read_picture(folder / "putki.png") == BadPicture("kind")


@pytest.mark.parametrize("kind", ["png", "jpg", "webp"])
def test_the_size_of_a_picture_is_known_from_its_first_bytes(folder: Path, kind: str) -> None:
    file = photograph(folder / f"kuva.{kind}", 640, 360)
    assert size_of(file.read_bytes()[:700]) == (640, 360)


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert codes(tmp_path / "poissa") == [("not-readable", "")]


def test_the_command_tells_the_slides_or_the_faults(folder: Path) -> None:
    app = typer.Typer()
    register(app)
    listed(folder, 'title = { fi = "Ranta" }\nuntil = 2026-12-01')
    good = CliRunner().invoke(app, [str(folder), "--language", "fi"])
    assert good.exit_code == 0
    assert good.stdout.splitlines() == [
        "Yksi dia voidaan näyttää:",
        "  1. Ranta · – 2026-12-01 · fi",
    ]
    (folder / "rikki.jpg").write_bytes(b"")
    bad = CliRunner().invoke(app, [str(folder), "--language", "sv"])
    assert bad.exit_code == 1
    assert "slides/rikki.jpg:1: är ingen bild som kan läsas" in bad.stderr
