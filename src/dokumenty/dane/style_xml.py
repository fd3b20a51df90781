"""The styles of a workbook, to which those of the empty one are appended as they are needed."""

from copy import deepcopy

from lxml import etree

from dokumenty.dane.book_xml import Files, bytes_of, related_part, tag, tree_of
from dokumenty.dane.package import DamagedError

_SHELVES = {"fonts": "fontId", "fills": "fillId", "borders": "borderId"}
_OWN_FORMATS = 164  # numbers below are Excel's own (ECMA-376, 18.8.30)


class Styles:
    """Cell styles of the empty workbook in an old one; the numbers of all that was there stay."""

    def __init__(self, files: Files, main: str, pattern: etree._Element) -> None:
        self._files, self._part = files, related_part(files, main, "styles.xml")
        self._root, self._pattern = tree_of(files.read(self._part)), pattern
        self._numbers: dict[str, str] = {}

    def of(self, number: str) -> str:
        """Return the number that a style of the empty workbook has here."""
        if number not in self._numbers:
            self._numbers[number] = self._added(deepcopy(self._shelf(self._pattern, "cellXfs")[int(number)]))
        return self._numbers[number]

    def save(self) -> None:
        """Write the part, if a style was added."""
        if self._numbers:
            self._files.write(self._part, bytes_of(self._root))

    def _added(self, style: etree._Element) -> str:
        for shelf, key in _SHELVES.items():
            number = int(style.get(key, "0"))
            if number:  # what is plain there is plain here, in the letters of this workbook
                style.set(key, _placed(self._shelf(self._root, shelf), self._shelf(self._pattern, shelf)[number]))
                style.set(f"apply{key.removesuffix('Id').capitalize()}", "1")
        style.set("numFmtId", self._format(style.get("numFmtId", "0")))
        style.set("applyNumberFormat", "1")
        style.set("xfId", "0")
        return _placed(self._shelf(self._root, "cellXfs"), style)

    def _format(self, number: str) -> str:
        """Return the number here of a number format, which is known by its text."""
        if int(number) < _OWN_FORMATS:
            return number
        code = next(
            one.get("formatCode", "") for one in self._pattern.iter(tag("numFmt")) if one.get("numFmtId") == number
        )
        formats = self._root.find(tag("numFmts"))
        if formats is None:
            formats = etree.Element(tag("numFmts"))
            self._root.insert(0, formats)
        taken = {one.get("formatCode"): one.get("numFmtId", "0") for one in formats}
        if code not in taken:
            free = str(max(_OWN_FORMATS - 1, *(int(one) for one in taken.values()), 0) + 1)
            etree.SubElement(formats, tag("numFmt"), numFmtId=free, formatCode=code)
            formats.set("count", str(len(formats)))
            return free
        return taken[code]

    def _shelf(self, root: etree._Element, name: str) -> etree._Element:
        shelf = root.find(tag(name))
        if shelf is None:
            raise DamagedError(self._part)
        return shelf


def _placed(shelf: etree._Element, piece: etree._Element) -> str:
    """Return the place of an equal piece, or of this one appended."""
    wanted = _text(piece)
    at = next((at for at, one in enumerate(shelf) if _text(one) == wanted), None)
    if at is None:
        shelf.append(deepcopy(piece))
        shelf.set("count", str(len(shelf)))
        return str(len(shelf) - 1)
    return str(at)


def _text(piece: etree._Element) -> bytes:
    return etree.tostring(piece, method="c14n", with_tail=False)
