"""A run killed while it put a pack away: the next one finishes it, or puts the older pack back."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dokumenty.wyniki.packs.recovery import recover
from tests.acceptance.test_zalaczniki import packs, project
from tests.conftest import Result

Run = Callable[..., Result]
__all__ = ["project"]
KILLED = """
import os, signal, sys
left = int(sys.argv.pop(1))
def count(event, arguments):
    global left
    if event == "os.rename" and "zalaczniki" in str(arguments[0]):
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
from dokumenty.cli import run
run()
"""
ENVIRONMENT = os.environ | {"PATH": os.devnull, "PYTHONUTF8": "1"}


def killed_at(renaming: int, folder: Path) -> int:
    """Make the pack in another process that dies before it renames for the n-th time; return how it ended."""
    command = [sys.executable, "-c", KILLED, str(renaming), "zalaczniki", "wniosek"]
    return subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=False, capture_output=True).returncode


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob(".*")]


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of Unix")
@pytest.mark.parametrize(("earlier", "renaming"), [(False, 2), (True, 2), (True, 3)])
def test_next_run_leaves_one_whole_pack(project: Path, uruchom: Run, *, earlier: bool, renaming: int) -> None:
    if earlier:
        assert uruchom("zalaczniki", "wniosek").code == 0
    assert killed_at(renaming, project) == -signal.SIGKILL
    assert uruchom("zalaczniki", "wniosek").code == 0
    (pack,) = packs(project)
    assert hidden(project / "wyniki") == []
    assert uruchom("zalaczniki", "sprawdz", str(pack)).code == 0
    assert uruchom("zalaczniki", "sprawdz", f"{pack}.zip").code == 0
    assert uruchom("rejestr", "zweryfikuj", f"{pack}.zip").code == 0


def left_behind(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / f".Teczka.7.part{name}"
        if name == ".zip":
            path.write_bytes(b"nowy")
        else:
            path.mkdir()
            (path / "manifest.json").write_text(name, "utf-8")


@pytest.mark.parametrize(
    ("names", "there"),
    [
        ((".folder",), {}),
        ((".folder", ".zip"), {}),
        ((".folder", ".zip", ".old"), {"Teczka": ".old"}),
        ((".zip",), {"Teczka.zip": "nowy"}),
        ((".old",), {"Teczka": ".old"}),
    ],
)
def test_what_is_left_is_set_right(tmp_path: Path, names: tuple[str, ...], there: dict[str, str]) -> None:
    left_behind(tmp_path, *names)
    recover(tmp_path, lambda _: ())
    found = {path.name: path for path in tmp_path.iterdir()}
    texts = {name: (path / "manifest.json" if path.is_dir() else path).read_text() for name, path in found.items()}
    assert texts == there


def test_zip_that_a_person_has_changed_is_kept(tmp_path: Path) -> None:
    left_behind(tmp_path, ".zip")
    (tmp_path / "Teczka.zip").write_bytes(b"podpisany")
    recover(tmp_path, lambda _: ())
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("Teczka.zip", b"podpisany")]


def test_folder_of_a_live_run_is_left_alone(tmp_path: Path) -> None:
    left_behind(tmp_path, ".folder", ".zip")
    code = "import sys; from pathlib import Path; from dokumenty.wyniki.parts import Part\n"
    code += "with Part(Path(sys.argv[1]), b''): print(); sys.stdin.read()"
    target = tmp_path / "Teczka.zip"
    with subprocess.Popen(
        [sys.executable, "-c", code, target], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        for path in list(tmp_path.iterdir()):
            path.rename(path.with_name(path.name.replace(".7.", f".{process.pid}.")))
        recover(tmp_path, lambda _: ())
        endings = sorted(path.suffix for path in tmp_path.iterdir())
        process.stdin.close()
    assert endings == [".folder", ".part", ".zip"]
