"""Several processes that write texts at once, each every so-manieth of the jobs; read in the order of the jobs.

Only what needs no register is written there: documents without a number. Numbers are given
one after another by the process that owns the register.
"""

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, groupby, repeat
from multiprocessing import get_context
from multiprocessing.connection import Connection

from dokumenty.model.jobs import Job
from dokumenty.pipeline.making import Author, Maker, Text
from dokumenty.wyniki.entries import Entry

CONTEXT = get_context("fork") if sys.platform.startswith("linux") else get_context("spawn")
"""How a process is started: as a copy of this one, or, where that is not safe, as a new one that loads the program."""
WORTH = 100 if sys.platform.startswith("linux") else 3000
"""From how many documents on help is worth its start."""
MOST_HANDS = 4
"""More only wait: one process writes the files and the register."""


@dataclass(frozen=True, slots=True)
class Task:
    """A job, and the document that may stand as it is."""

    job: Job
    earlier: Entry | None


def texts(maker: Maker, jobs: Sequence[Job]) -> Iterator[Text | None]:
    """Yield what has been written of each job, in order; None for those that the maker writes himself.

    Jobs are shared out when their turn has come: they may print numbers that were given a moment before.
    """
    hands = min(_processors(), MOST_HANDS)
    for has_number, run in groupby(jobs, key=lambda job: bool(job.number)):
        some = list(run)
        alone = has_number or hands == 1 or len(some) < WORTH
        yield from repeat(None, len(some)) if alone else _shared(maker, some, hands)


def _shared(maker: Maker, jobs: Sequence[Job], hands: int) -> Iterator[Text | None]:
    tasks = [Task(job, maker.earlier(job)) for job in jobs]
    with _pipes(maker.author, [tasks[first::hands] for first in range(hands)]) as pipes:
        yield from (_received(pipe) for pipe, _ in zip(cycle(pipes), jobs, strict=False))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _pipes(author: Author, shares: Sequence[Sequence[Task]]) -> Iterator[list[Connection]]:
    """Start a process for each share of the tasks; yield where its texts can be read."""
    pipes, processes = [], []
    try:
        for share in shares:
            receiver, sender = CONTEXT.Pipe(duplex=False)
            process = CONTEXT.Process(target=_write, args=(author, share, sender, receiver), daemon=True)
            with _deaf_to_interrupts():
                process.start()
            sender.close()
            pipes.append(receiver)
            processes.append(process)
        yield pipes
    finally:
        for pipe in pipes:
            pipe.close()
        for process in processes:
            process.terminate()
            process.join()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Start what is started here deaf to Ctrl-C: the first process hears it and ends the others."""
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def _received(pipe: Connection) -> Text | None:
    """Return the next text; None when its writer has died, so that somebody else writes it."""
    try:
        text: Text = pipe.recv()
    except (EOFError, OSError):
        return None
    return text


def _write(author: Author, tasks: Sequence[Task], sender: Connection, receiver: Connection) -> None:
    """Write the texts of a share; ends quietly when nobody reads them any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # on Windows nobody inherits deafness
    receiver.close()  # held open here, it would hide that the first process is gone
    gc.freeze()  # what is shared with the first process need not be copied to be swept
    for task in tasks:
        try:
            sender.send(author.text(task.job, task.earlier))
        except OSError:
            return
