"""Declining 20,000 different persons in all cases, a person against a person of a small lot, and the loading of each lexicon.

The ratio says whether a person of a large lot costs more than one of a small lot; the seconds are of this machine.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import islice, product

from dokumenty.polish import decline

CASES = ("M", "D", "C", "B", "N", "Ms", "W")
GIVEN = ("Anna", "Ewa", "Maria", "Zofia", "Oksana", "Kinga", "Halina", "Irena", "Julia", "Karolina")
SYLLABLES = [c + v + w for c in "BDGKLMNPRSTWZ" for v in "aeo" for w in ("l", "r", "n", "w")][:45]
SMALL, LARGE = 1_000, 20_000
LOADED_BY = ('"Anna Nowak", "D", gender="k"', '"Radom", "D", "miejscowosc"', '"Urząd Pracy", "D", "instytucja"')


def main() -> None:
    """Print seconds and the ratio of the two lots, then the seconds of each first call."""
    names = (f"{given} {first}{last}ska" for given, first, last in product(GIVEN, SYLLABLES, SYLLABLES))
    decline("Anna Nowak", "D", gender="k")
    small = seconds_of(list(islice(names, SMALL)))
    large = seconds_of(list(islice(names, LARGE - SMALL)))
    ratio = large / (LARGE - SMALL) / (small / SMALL)
    print(f"{LARGE} persons in all cases {small + large:6.2f} s   a person of the large lot x {ratio:4.1f}")
    for asked in LOADED_BY:
        print(f"first call with {asked:40} {first_call(asked):6.3f} s")


def seconds_of(people: Sequence[str]) -> float:
    """Return the processor time of all forms of these women."""
    start = time.process_time()
    for person in people:
        for case in CASES:
            decline(person, case, gender="k")
    return time.process_time() - start


def first_call(asked: str) -> float:
    """Return the processor time of one call in a fresh program, with what it loads."""
    code = f"from time import process_time as t; s = t(); decline({asked}); print(t() - s)"
    command = [sys.executable, "-c", f"from dokumenty.polish import decline; {code}"]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
