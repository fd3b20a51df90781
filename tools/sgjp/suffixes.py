"""How words unknown to the dictionary are declined: endings learnt from the words that it knows.

For every ending of up to six letters the commonest way to decline, kept only where it says something
else than the shorter ending does. A line: role, gender, ending, how many of a hundred words go that way, the way.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tools.sgjp.dictionary import Lexeme
from tools.sgjp.packing import endings_of, roles_of

LONGEST = 6
_FEWEST = 3
"""An ending that fewer words than this have is an accident."""
_STEP = 4
"""A longer ending that only makes the share of words better by less than this, in percent, is not kept."""

_DIGRAPHS = frozenset({"ch", "cz", "dz", "dź", "dż", "rz", "sz"})

Way = str
Counts = dict[tuple[str, str], Counter[Way]]


def learnt(lexemes: Iterable[Lexeme]) -> str:
    """Return the table of endings."""
    counts: Counts = defaultdict(Counter)
    for lexeme in lexemes:
        for role in roles_of(lexeme) if lexeme.whole else "":
            if _teaches(lexeme, role):
                for ending in _endings(lexeme.word):
                    counts[f"{role} {lexeme.gender}", ending][endings_of(lexeme)] += 1
    kept: dict[tuple[str, str], tuple[int, Way]] = {}
    return "\n".join(_lines(counts, kept))


def _teaches(lexeme: Lexeme, role: str) -> bool:
    """Tell whether a word shows anything: what a woman's name without -a does is known, and proper nouns suffice."""
    return role in "ing" and (lexeme.gender != "f" or role == "g" or lexeme.word.endswith("a"))


def _endings(word: str) -> list[str]:
    """Return the endings of a word that cut no letter in two: -z of Mróz says nothing of -cz."""
    lower = word.lower()
    cuts = [cut for cut in range(min(LONGEST, len(word)) + 1) if lower[-cut - 1 :][:2] not in _DIGRAPHS or not cut]
    return [lower[-cut:] if cut else "" for cut in cuts]


def _lines(counts: Counts, kept: dict[tuple[str, str], tuple[int, Way]]) -> Iterator[str]:
    for (whose, ending), ways in sorted(counts.items(), key=lambda item: (item[0][0], len(item[0][1]), item[0][1])):
        total = ways.total()
        way, times = max(_within(ways, len(ending)), key=lambda item: item[1], default=("", 0))
        if times and total >= _FEWEST and not _said(kept, whose, ending, (times, total, way)):
            share = _cautious(times, total)
            kept[whose, ending] = (share, way)
            yield f"{whose} {ending or '-'} {share} {way}"


def _cautious(times: int, total: int) -> int:
    """Return the share in percent that so many words let us expect: three of three are no proof (rule of succession)."""
    return 100 * (2 * times + 1) // (2 * total + 2)


def _within(ways: Counter[Way], length: int) -> list[tuple[Way, int]]:
    """Return the ways that change nothing before the ending: what stands there is not known."""
    return [(way, times) for way, times in sorted(ways.items()) if int(way.split(";", 1)[0]) <= length]


def _said(
    kept: Mapping[tuple[str, str], tuple[int, Way]], whose: str, ending: str, found: tuple[int, int, Way]
) -> bool:
    """Tell whether a shorter ending says the same; a few words that all agree with it do not make it less sure."""
    times, total, way = found
    for start in range(1, len(ending) + 1):
        if shorter := kept.get((whose, ending[start:])):
            surer = _cautious(times, total) - shorter[0]
            less_sure = shorter[0] - 100 * times // total
            return shorter[1] == way and surer < _STEP and less_sure < _STEP
    return False
