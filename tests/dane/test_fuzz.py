"""Workbooks damaged at random: each is read or refused with a sentence; no traceback, no hang, no flood of memory.

FUZZ_ARKUSZ=5000 asks for more of them (`make fuzz-arkusz`).
"""

import io
import os
import random
import resource
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from dokumenty.dane.records import read_dataset
from dokumenty.errors import WorkbookError
from dokumenty.model.arkusze import SHEETS
from dokumenty.rules import check
from tests.conftest import Result
from tests.support.museum import build

Damage = Callable[[bytes, random.Random], bytes]
Attack = Callable[[bytes], bytes]
ROUNDS = int(os.environ.get("FUZZ_ARKUSZ", "120"))
MOST_MEGABYTES = 500
BOOK = "xl/workbook.xml"
SHEET = "xl/worksheets/sheet2.xml"
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
SCRAPS = [b"<", b">", b"</row>", b"<c r='XFD1048576'><v>1</v></c>", b"\x00", b"&#0;", b"&x;", b"<v>1e999</v>", b't="s"',
          b'r="A0"', b'r="ZZZZ9"', b's="99999"', b"<f>", b"<mergeCell ref='A1'/>", b"<mergeCell ref=':'/>", b"\xff\xfe"]  # fmt: skip


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return build(tmp_path_factory.mktemp("zdrowy") / "skoroszyt.xlsx").read_bytes()


def members(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def damaged_bytes(sound: bytes, chance: random.Random) -> bytes:
    content = bytearray(sound)
    for _ in range(chance.randint(1, 20)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content[: chance.randint(1, len(content))] if chance.random() < 0.2 else content)


def damaged_xml(sound: bytes, chance: random.Random) -> bytes:
    parts = members(sound)
    name = chance.choice(sorted(parts))
    content = bytearray(parts[name])
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(content) + 1)
        content[at : at + chance.choice((0, 0, 1, 30))] = chance.choice(SCRAPS)
    return packed(parts | {name: bytes(content)})


def damaged_archive(sound: bytes, chance: random.Random) -> bytes:
    parts = members(sound)
    name, other = chance.choice(sorted(parts)), chance.choice(sorted(parts))
    if chance.random() < 0.5:
        del parts[name]
    else:
        parts[name] = parts[other]
    return packed(parts)


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_or_refuse(path: Path) -> str:
    """Read and check; return the sentence of a refusal, or nothing."""
    try:
        dataset, _ = read_dataset(path, SHEETS)
    except WorkbookError as refusal:
        return str(refusal)
    check(dataset)
    return ""


@pytest.mark.parametrize("damage", [damaged_bytes, damaged_xml, damaged_archive], ids=["bytes", "xml", "archive"])
def test_a_damaged_workbook_is_read_or_refused(tmp_path: Path, sound: bytes, damage: Damage) -> None:
    path = tmp_path / "skoroszyt.xlsx"
    refused, before = 0, peak_megabytes()
    for seed in range(ROUNDS):
        path.write_bytes(damage(sound, random.Random(seed)))
        sentence = read_or_refuse(path)
        assert not sentence or sentence.startswith(f"{path}: "), seed
        refused += bool(sentence)
    assert refused
    assert peak_megabytes() - before < MOST_MEGABYTES


def bomb(sound: bytes) -> bytes:
    return packed(members(sound) | {SHEET: b"<worksheet><sheetData>" + b"<row/>" * 20_000_000})


def entities(sound: bytes) -> bytes:
    parts = members(sound)
    return packed(
        parts
        | {SHEET: ENTITIES + parts[SHEET].replace(b"<sheetData>", b"<sheetData><row><c t='str'><v>&x;</v></c></row>")}
    )


def entities_in_the_book(sound: bytes) -> bytes:
    parts = members(sound)
    return packed(parts | {BOOK: ENTITIES + parts[BOOK]})


def wide_rows(sound: bytes) -> bytes:
    rows = b"".join(b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (row, row) for row in range(1, 2000))
    return packed(members(sound) | {SHEET: b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"})


def old_ways(sound: bytes) -> bytes:
    return packed(members(sound) | {BOOK: b"<workbook/>" + b"\x00" * 100})


@pytest.mark.parametrize("attack", [bomb, entities, entities_in_the_book, wide_rows, old_ways])
def test_an_attack_is_refused_with_code_3(
    folder: Path, sound: bytes, attack: Attack, szablon: Callable[..., Path], uruchom: Callable[..., Result]
) -> None:
    szablon("list", "{{ uczestnik.imie }}")
    (folder / "skoroszyt.xlsx").write_bytes(attack(sound))
    before = peak_megabytes()
    result = uruchom("sprawdz", "--dane", "skoroszyt.xlsx")
    assert (result.code, "Traceback" in result.err) == (3, False)
    assert result.err.startswith("skoroszyt.xlsx: ")
    assert peak_megabytes() - before < MOST_MEGABYTES


def test_an_outside_entity_is_never_read(tmp_path: Path, sound: bytes) -> None:
    path = tmp_path / "skoroszyt.xlsx"
    path.write_bytes(entities(sound))
    with pytest.raises(WorkbookError, match="DOCTYPE"):
        read_dataset(path, SHEETS)
