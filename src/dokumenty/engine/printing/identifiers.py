"""Names and numbers that a file may hold once: bookmarks, drawings, content controls."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import count

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w

STARTS, ENDS = w("bookmarkStart"), w("bookmarkEnd")
DRAWING = f"{{{ooxml.PREFIXES['wp']}}}docPr"
CONTROL, LINK = ooxml.CONTROL_PROPERTIES, w("hyperlink")
SIMPLE_FIELD, FIELD_SIGN = w("fldSimple"), w("fldChar")
_ID, _NAME, _ANCHOR, _INSTRUCTION = w("id"), w("name"), w("anchor"), w("instr")
_OF_CONTROL = (w("id"), w("dataBinding"), "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding")
"""A control bound to data of the whole file would show the same person everywhere."""
_LONGEST_NAME = 30  # of Word's 40, with room for a number
_WORD = re.compile(r'[^\s"\\]+')  # _Toc123 in: PAGEREF _Toc123 \h
COLLECTED = (STARTS, ENDS, DRAWING, CONTROL, LINK, SIMPLE_FIELD, FIELD_SIGN, ooxml.INSTRUCTION, w("numId"))
Found = Mapping[object, Sequence[Element]]
"""Elements of a part by their tags."""


def collect(root: Element, *more: str) -> Found:
    """Find in one pass all elements that a print file must look at."""
    found: dict[object, list[Element]] = defaultdict(list)
    for node in root.iter(*COLLECTED, *more):
        found[node.tag].append(node)
    return found


class Identifiers:
    """The numbers given so far in a print file."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def next(self) -> int:
        """Return a number that nothing in the file has."""
        return next(self._numbers)

    def renumber(self, found: Found, names: dict[str, str]) -> bool:
        """Give bookmarks, drawings and controls of a part what is theirs alone.

        `names` holds the bookmarks of the document renamed so far, the new ones are added;
        returned is whether a reference to one of them was changed.
        """
        self._rename_bookmarks(found, names)
        for drawing in found.get(DRAWING, ()):
            drawing.set("id", str(self.next()))
        for control in found.get(CONTROL, ()):
            for node in [child for child in control if child.tag in _OF_CONTROL]:
                control.remove(node)
        return _refer(found, names) if names else False

    def _rename_bookmarks(self, found: Found, names: dict[str, str]) -> None:
        numbers: dict[str | None, str] = {}
        for start in found.get(STARTS, ()):
            number = str(self.next())
            name = start.get(_NAME) or ""
            names[name] = f"{name[:_LONGEST_NAME]}_{number}"
            numbers[start.get(_ID)] = number
            start.set(_ID, number)
            start.set(_NAME, names[name])
        for end in found.get(ENDS, ()):
            end.set(_ID, numbers.get(end.get(_ID)) or str(self.next()))


def forget_paragraph_ids(root: Element) -> None:
    """Take the ids of paragraphs away; Word gives them anew."""
    for node in root.iter(ooxml.PARAGRAPH, ooxml.ROW):
        for name in ooxml.PARA_IDS & set(node.keys()):
            del node.attrib[name]


def _refer(found: Found, names: Mapping[str, str]) -> bool:
    """Let links and fields name the bookmarks by their new names."""
    changed = False
    for link in found.get(LINK, ()):
        if link.get(_ANCHOR) in names:
            link.set(_ANCHOR, names[link.get(_ANCHOR) or ""])
            changed = True
    for node in found.get(ooxml.INSTRUCTION, ()):
        old, node.text = node.text or "", _renamed(node.text or "", names)
        changed |= old != node.text
    for field in found.get(SIMPLE_FIELD, ()):
        old, new = field.get(_INSTRUCTION) or "", _renamed(field.get(_INSTRUCTION) or "", names)
        field.set(_INSTRUCTION, new)
        changed |= old != new
    return changed


def _renamed(instruction: str, names: Mapping[str, str]) -> str:
    return _WORD.sub(lambda word: names.get(word[0], word[0]), instruction)
