"""A pack on disk: encrypted as others read it, proved file by file, its pages counted."""

import os
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfWriter

from dokumenty.errors import OutputError, UsageError
from dokumenty.wyniki.packs.archive import write_archive
from dokumenty.wyniki.packs.manifest import FILE, Manifest, PackFile, as_json
from dokumenty.wyniki.packs.pages import pages_of
from dokumenty.wyniki.packs.proof import Proof, prove
from dokumenty.wyniki.packs.scans import files_in
from dokumenty.wyniki.writer import digest

WHEN = datetime(2012, 7, 10, 12, 30, 44)  # noqa: DTZ001 - a ZIP knows no zones
PASSWORD = "trzy proste slowa"
LETTER = "Pismo przewodnie.docx"
LIST = "Zał. 01 – Lista uczestników.pdf"
SEVEN_ZIP = next(filter(None, map(shutil.which, ("7z", "7zz", "7za"))), "")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Write the folder of a pack of two files."""
    folder = tmp_path / "2012-07-10 Wniosek o płatność"
    folder.mkdir()
    contents = {LETTER: b"pismo", LIST: b"lista " * 1000}
    files = []
    for number, (name, content) in enumerate(contents.items()):
        (folder / name).write_bytes(content)
        files.append(
            PackFile(
                numer=number or None, nazwa=name, rodzaj="x", klucz="", plik=name, strony=1, bajty=len(content),
                sha256=digest(content),
            )
        )  # fmt: skip
    manifest = Manifest(
        pakiet="wniosek", tytul="Wniosek", klucz="", skoroszyt="projekt", utworzono=WHEN.isoformat(), mimo_bledow=(),
        pliki=tuple(files),
    )  # fmt: skip
    (folder / FILE).write_bytes(as_json(manifest))
    return folder


@pytest.fixture
def locked(pack: Path) -> Path:
    """Write the encrypted ZIP of that pack."""
    target = pack.with_suffix(".zip")
    write_archive(target, pack, pack.name, WHEN, PASSWORD)
    return target


def test_untouched_folder_and_zip_hold(pack: Path) -> None:
    target = pack.with_suffix(".zip")
    write_archive(target, pack, pack.name, WHEN, "")
    assert prove(pack, str) == prove(target, str) == Proof(2, (), (), ())
    assert zipfile.ZipFile(target).testzip() is None


def _lose(pack: Path) -> None:
    (pack / LIST).unlink()


def _add(pack: Path) -> None:
    (pack / "skany").mkdir()
    (pack / "skany" / "nowy.pdf").write_bytes(b"")


def _change(pack: Path) -> None:
    (pack / LETTER).write_bytes(b"Pismo")


def _rename(pack: Path) -> None:
    (pack / LIST).rename(pack / "Lista.pdf")


@pytest.mark.parametrize(
    ("touch", "proof"),
    [
        (_lose, Proof(2, (LIST,), (), ())),
        (_add, Proof(2, (), ("skany/nowy.pdf",), ())),
        (_change, Proof(2, (), (), (LETTER,))),
        (_rename, Proof(2, (LIST,), ("Lista.pdf",), ())),
    ],
)
def test_whatever_was_done_to_a_pack_is_named(pack: Path, touch: Callable[[Path], None], proof: Proof) -> None:
    touch(pack)
    target = pack.with_suffix(".zip")
    write_archive(target, pack, pack.name, WHEN, "")
    assert prove(pack, str) == prove(target, str) == proof
    assert not proof.holds


def test_litter_of_the_system_is_no_change(pack: Path) -> None:
    (pack / "Thumbs.db").write_bytes(b"x")
    assert prove(pack, str).holds


def test_names_that_a_mac_took_apart_are_the_same(pack: Path) -> None:
    (pack / LIST).rename(pack / unicodedata.normalize("NFD", LIST))
    assert prove(pack, str).holds


def test_file_twice_in_a_zip_is_named(pack: Path) -> None:
    target = pack.with_suffix(".zip")
    write_archive(target, pack, pack.name, WHEN, "")
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(target, "a") as archive:
        archive.writestr(f"{pack.name}/{LETTER}", b"pismo")
    assert prove(target, str).extra == (LETTER,)


def test_right_password_opens_and_a_wrong_one_is_told(locked: Path) -> None:
    assert prove(locked, lambda: PASSWORD).holds
    with pytest.raises(UsageError, match="to nie jest hasło do tego pliku"):
        prove(locked, lambda: "inne haslo 12")


def test_zip_is_encrypted_as_winzip_specified_it(locked: Path) -> None:
    for info in zipfile.ZipFile(locked).infolist():
        assert info.compress_type == 99
        assert info.extra[:9] == b"\x01\x99\x07\x00\x02\x00AE\x03", "AE-2, 256 bits"
        assert info.CRC == 0, "no checksum of the content"
    assert b"lista " not in locked.read_bytes()


def test_zip_damaged_on_its_way_is_told(locked: Path) -> None:
    content = bytearray(locked.read_bytes())
    content[120] ^= 1
    locked.write_bytes(content)
    with pytest.raises(OutputError, match="uszkodzony"):
        prove(locked, lambda: PASSWORD)
    locked.write_bytes(content[: len(content) // 2])
    with pytest.raises(OutputError, match="uszkodzony"):
        prove(locked, lambda: PASSWORD)


@pytest.mark.skipif(not SEVEN_ZIP, reason="no 7-Zip")
def test_7_zip_opens_it_with_the_right_password_only(locked: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    right = subprocess.run([SEVEN_ZIP, "x", f"-p{PASSWORD}", f"-o{out}", locked], capture_output=True, check=False)
    assert right.returncode == 0
    assert prove(out / locked.stem, str).holds
    wrong = subprocess.run([SEVEN_ZIP, "t", "-pzle haslo 1234", locked], capture_output=True, text=True, check=False)
    assert wrong.returncode == 2
    assert "Wrong password" in wrong.stdout + wrong.stderr


@pytest.mark.parametrize(
    ("manifest", "sentence"),
    [
        (b"", "to nie jest wykaz plików pakietu"),
        (b"[1]", "to nie jest wykaz plików pakietu"),
        (b"\xff\xfe", "to nie jest wykaz plików pakietu"),
        (b'{"format": "inny", "wersja": 1}', "to nie jest wykaz plików pakietu"),
        (b'{"format": "dokumenty-pakiet", "wersja": 2, "pliki": []}', "nowsza wersja programu"),
        (b'{"format": "dokumenty-pakiet", "wersja": 1}', "wykaz plików jest niepełny"),
        (b'{"format": "dokumenty-pakiet", "wersja": 1, "pliki": [1]}', "wykaz plików jest niepełny"),
    ],
)
def test_manifest_that_is_none_is_told(pack: Path, manifest: bytes, sentence: str) -> None:
    (pack / FILE).write_bytes(manifest)
    with pytest.raises(OutputError, match=sentence):
        prove(pack, str)


def test_manifest_cannot_point_out_of_the_pack(pack: Path) -> None:
    (pack.parent / "obok.txt").write_bytes(b"x")
    said = f'{{"format": "dokumenty-pakiet", "wersja": 1, "pliki": [{{"plik": "../obok.txt", "sha256": "{digest(b"x")}"}}]}}'
    (pack / FILE).write_text(said, "utf-8")
    assert prove(pack, str).missing == ("../obok.txt",)


def test_pages_are_counted_in_the_file(tmp_path: Path) -> None:
    writer = PdfWriter()
    for _ in range(3):
        writer.add_blank_page(200, 200)
    writer.write(tmp_path / "trzy.pdf")
    assert pages_of(tmp_path / "trzy.pdf") == 3


@pytest.mark.parametrize("content", [b"", b"to nie jest PDF", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"])
def test_pages_of_what_is_no_sound_pdf_are_not_guessed(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "zly.pdf").write_bytes(content)
    assert pages_of(tmp_path / "zly.pdf") is None
    assert pages_of(tmp_path / "nie-ma.pdf") is None


def test_pages_of_a_locked_pdf_are_not_guessed(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("sekret", algorithm="RC4-128")
    writer.write(tmp_path / "haslo.pdf")
    assert pages_of(tmp_path / "haslo.pdf") is None


def test_scans_are_taken_in_order_without_litter(tmp_path: Path) -> None:
    for name in ("B.pdf", "a.pdf", "Ć.jpg", ".ukryty.pdf", "~$otwarty.docx", "desktop.ini"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "folder.pdf").mkdir()
    assert [path.name for path in files_in(tmp_path, "*")] == ["a.pdf", "B.pdf", "Ć.jpg"]
    assert [path.name for path in files_in(tmp_path, "*.pdf")] == ["a.pdf", "B.pdf"]
    assert files_in(tmp_path / "nie-ma", "*") == ()
    with pytest.raises(OutputError, match="wzor"):
        files_in(tmp_path, "/bezwzgledny/*" if os.name != "nt" else "C:\\*")
