"""What the progress bar says beside its count."""

from rich.progress import Progress

from dokumenty.cli.progress import Pace


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
