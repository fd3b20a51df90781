"""What the progress bar says beside its count."""

from collections.abc import Callable
from pathlib import Path

from rich.progress import Progress

from dokumenty.cli.progress import Pace
from tests.conftest import Result


def test_bar_tells_documents_per_second_and_the_time_left() -> None:
    now = [0.0]
    bars = Progress(get_time=lambda: now[0], auto_refresh=False)
    bars.add_task("projekt.xlsx", total=10)
    (task,) = bars.tasks
    said = [Pace().render(task).plain]
    for second in range(1, 11):
        now[0] = second / 2
        bars.advance(task.id)
        said.append(Pace().render(task).plain)
    assert (said[0], said[4], said[-1]) == ("", "2,0 dok./s, zostało 0:00:03", "2,0 dok./s")


def test_composing_the_print_file_is_shown_too(
    skoroszyt: Callable[..., Path], szablon: Callable[..., Path], uruchom: Callable[..., Result]
) -> None:
    skoroszyt()
    szablon("list", "{{ uczestnik.imie }}")
    bars = [line.split() for line in uruchom("drukuj", "list").err.splitlines()]
    assert [(words[0], words[-3]) for words in bars if words] == [("projekt.xlsx", "2/2"), ("Plik", "2/2")]
