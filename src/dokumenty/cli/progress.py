"""What a person sees on the error stream while work goes on, and how Ctrl-C ends it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TaskID, TextColumn
from rich.table import Column
from rich.text import Text

from dokumenty.model.jobs import Outcome

REDRAW = 0.1
"""Seconds from one drawing of the bar to the next."""


class Interruption:
    """Ctrl-C: obeyed at once, but while documents are made only when the one at hand is whole; twice is at once."""

    def __init__(self) -> None:
        self.asked = False
        self.making = False

    def __call__(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - what a handler is given
        """Hear the signal."""
        if self.asked or not self.making:
            raise KeyboardInterrupt
        self.asked = True

    def obey(self) -> None:
        """End the run if that was asked for."""
        if self.asked:
            raise KeyboardInterrupt


class Bar:
    """A progress bar that follows the making of documents."""

    def __init__(self, progress: Progress, interruption: Interruption) -> None:
        self._progress = progress
        self._interruption = interruption
        self._task: TaskID | None = None
        self._left = 0
        self._drawn = 0.0

    def begin(self, workbook: Path, jobs: int) -> None:
        """Start a bar for a workbook."""
        self._task, self._left = self._progress.add_task(workbook.name, total=jobs), jobs
        self._interruption.making = jobs > 0

    def step(self, outcome: Outcome) -> None:  # noqa: ARG002 - a bar counts, whatever came of it
        """Move the bar by one document."""
        if self._task is not None:
            self._progress.advance(self._task)
        self._draw_in_time()
        self._left -= 1
        self._interruption.making = self._left > 0
        self._interruption.obey()

    def count(self, what: str, done: int, total: int) -> None:
        """Show how far a later stage is, from 0 on; Ctrl-C does not wait for it, since the documents are there."""
        if done == 0 or self._task is None:
            self._task = self._progress.add_task(what, total=total)
            self._drawn = 0
        self._progress.update(self._task, completed=done)
        self._draw_in_time()

    def _draw_in_time(self) -> None:
        if self._progress.get_time() - self._drawn >= REDRAW:
            self._progress.refresh()
            self._drawn = self._progress.get_time()


class Pace(ProgressColumn):
    """Documents per second, and the time that is left."""

    def render(self, task: Task) -> Text:
        """Write it; nothing before the first document."""
        taken = task.finished_time or task.elapsed
        if not taken or not task.completed:
            return Text("")
        speed = task.completed / taken
        left = "" if task.finished else f", zostało {timedelta(seconds=round((task.remaining or 0) / speed))}"
        return Text(f"{speed:.1f} dok./s{left}".replace(".", ",", 1))


@contextmanager
def progress(*, quiet: bool) -> Iterator[Bar]:
    """Show a bar on the error stream while documents are made; Ctrl-C waits for the document at hand."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Pace(Column(no_wrap=True)))
    interruption = Interruption()
    before = signal.signal(signal.SIGINT, interruption)
    try:
        # Drawn by hand: a thread that draws would be copied, with its locks, into the processes that help.
        with Progress(*columns, console=Console(stderr=True), disable=quiet, auto_refresh=False) as bars:
            yield Bar(bars, interruption)
            bars.refresh()
    finally:
        signal.signal(signal.SIGINT, before)
