"""Marks -> blocks: which `endif` belongs to which `if`, and what belongs to nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dokumenty.engine.findings import near
from dokumenty.engine.marks import LEVELS, Block, Mark, Marks
from dokumenty.engine.tags import Kind

CLOSERS = {
    "for": "endfor", "if": "endif", "macro": "endmacro", "call": "endcall",
    "filter": "endfilter", "with": "endwith", "set": "endset",
}  # fmt: skip
_OPENERS = {end: word for word, end in CLOSERS.items()}
_MIDDLES = {"elif": ("if",), "else": ("if", "for")}
SPECIAL = frozenset({"cellbg", "colspan", "hm", "vm"})
_SINGLE = frozenset({"do", "break", "continue"}) | SPECIAL
_ABSENT = frozenset({"include", "import", "from", "extends", "block", "endblock", "autoescape", "endautoescape"})
_KNOWN = frozenset({*CLOSERS, *_OPENERS, *_MIDDLES, *_SINGLE})
_MEANT = {
    "jeśli": "if", "jesli": "if", "jeżeli": "if", "jezeli": "if", "gdy": "if", "inaczej": "else", "dla": "for",
    "elseif": "elif", "elsif": "elif", "foreach": "for", "fi": "endif",
}  # fmt: skip
"""Words that people write for a tag in Polish, or know from other languages."""
_ADVICE = "Sprawdź pisownię; znaczniki to między innymi if, for, set oraz ich zakończenia endif, endfor."


@dataclass(slots=True)
class _Pairing:
    marks: Marks
    open: list[Block] = field(default_factory=list)
    crossed: list[tuple[Mark, Block]] = field(default_factory=list)


def pair(marks: Marks, ordered: Iterable[Mark]) -> list[Block]:
    """Build the blocks of a part; report what is crossed, never closed or never opened."""
    pairing, blocks = _Pairing(marks), []
    for mark in ordered:
        if mark.tag.kind is not Kind.BLOCK:
            continue
        if _begins(mark):
            mark.block = Block(mark.tag.word, [mark])
            pairing.open.append(mark.block)
            blocks.append(mark.block)
        else:
            _continue(pairing, mark)
    _report_open(pairing)
    return blocks


def _begins(mark: Mark) -> bool:
    word = mark.tag.word
    return word in CLOSERS and not (word == "set" and "=" in mark.tag.code)


def _continue(pairing: _Pairing, mark: Mark) -> None:
    word = mark.tag.word
    if word in _MIDDLES:
        _middle(pairing, mark)
    elif word in _OPENERS:
        _close(pairing, mark)
    elif word in _ABSENT:
        pairing.marks.report("szablon-niedostepny-znacznik", mark, name=word)
    elif word not in _SINGLE and word != "set":
        _unknown(pairing.marks, mark, word)


def _middle(pairing: _Pairing, mark: Mark) -> None:
    word = mark.tag.word
    if pairing.open and pairing.open[-1].word in _MIDDLES[word]:
        _join(mark, pairing.open[-1])
    else:
        pairing.marks.report("szablon-niezaczety-blok", mark, name=word, start=_MIDDLES[word][0])


def _close(pairing: _Pairing, mark: Mark) -> None:
    word = _OPENERS[mark.tag.word]
    block = next((block for block in reversed(pairing.open) if block.word == word), None)
    if block is None:
        pairing.marks.report("szablon-niezaczety-blok", mark, name=mark.tag.word, start=word)
        return
    if block is not pairing.open[-1]:
        pairing.crossed.append((mark, pairing.open[-1]))
    pairing.open.remove(block)
    _join(mark, block)


def _join(mark: Mark, block: Block) -> None:
    mark.block = block
    block.members.append(mark)


def _report_open(pairing: _Pairing) -> None:
    for block in pairing.open:
        pairing.marks.report("szablon-niezamkniety-blok", block.members[0], name=block.word, end=CLOSERS[block.word])
    for mark, block in pairing.crossed:
        # An inner block that never ends is the one mistake; the crossing only follows from it.
        if block not in pairing.open:
            pairing.marks.report(
                "szablon-skrzyzowane-bloki",
                mark,
                name=mark.tag.word,
                open=block.word,
                end=CLOSERS[block.word],
                where=block.members[0].place.where,
            )


def _unknown(marks: Marks, mark: Mark, word: str) -> None:
    for prefix in sorted(filter(None, LEVELS), key=len, reverse=True):
        rest = word.removeprefix(prefix)
        if rest != word and rest in _KNOWN:
            marks.report("szablon-sklejony-znacznik", mark, name=word, prefix=prefix, rest=rest)
            return
    meant = "".join(mark.tag.code.split()[:2]) if word == "end" else _MEANT.get(word, word)
    marks.report("szablon-nieznany-znacznik", mark, name=word, near=near(meant, _KNOWN, _ADVICE))
