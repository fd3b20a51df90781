"""The empty workbook taken apart: what is added to an old workbook is copied from it, so both look the same."""

import io
import posixpath
import zipfile
from collections.abc import Sequence

from lxml import etree

from dokumenty.dane.blank import add_examples, new_workbook
from dokumenty.dane.book_xml import REL_ID, tag, tree_of
from dokumenty.dane.raw import letters
from dokumenty.model.code_lists import Edition
from dokumenty.model.fields import Sheet

_FOLDER = "xl"


class Pattern:
    """The parts of an empty workbook with examples."""

    def __init__(self, declared: Sequence[Sheet], edition: Edition | None) -> None:
        workbook = new_workbook(declared, edition)
        add_examples(workbook, declared)
        file = io.BytesIO()
        workbook.save(file)
        with zipfile.ZipFile(file) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        self._book = tree_of(self._parts[f"{_FOLDER}/workbook.xml"])
        links = tree_of(self._parts[f"{_FOLDER}/_rels/workbook.xml.rels"])
        targets = {link.get("Id"): posixpath.basename(link.get("Target", "")) for link in links}
        sheets = [(one.get("name", ""), targets[one.get(REL_ID)]) for one in self._book.iter(tag("sheet"))]
        self._sheets = {title: (number, file) for number, (title, file) in enumerate(sheets)}

    def styles(self) -> etree._Element:
        """Return the styles of the empty workbook."""
        return tree_of(self._parts[f"{_FOLDER}/styles.xml"])

    def sheet(self, title: str) -> etree._Element:
        """Return a sheet, the caller's own to change."""
        _, file = self._sheets[title]
        return tree_of(self._parts[f"{_FOLDER}/worksheets/{file}"])

    def table(self, title: str) -> etree._Element | None:
        """Return the table of a sheet, where it has one."""
        _, file = self._sheets[title]
        links = self._parts.get(f"{_FOLDER}/worksheets/_rels/{file}.rels")
        if links is None:
            return None
        return tree_of(self._parts[tree_of(links)[0].get("Target", "").lstrip("/")])

    def print_titles(self, title: str) -> str:
        """Return what is repeated on each printed page of a sheet."""
        number, _ = self._sheets[title]
        wanted = ("_xlnm.Print_Titles", str(number))
        names = self._book.iter(tag("definedName"))
        return next((one.text or "" for one in names if (one.get("name"), one.get("localSheetId")) == wanted), "")


def cells_of(root: etree._Element, row: int) -> list[etree._Element]:
    """Return the cells of one row of a sheet."""
    return [cell for one in root.iter(tag("row")) if one.get("r") == str(row) for cell in one]


def column_of(root: etree._Element, column: int) -> list[etree._Element]:
    """Return the cells of one column of a sheet, from position 0."""
    return [cell for cell in root.iter(tag("c")) if cell.get("r", "").rstrip("0123456789") == letters(column)]


def rule_at(root: etree._Element, ref: str) -> etree._Element | None:
    """Return the drop-down and the hint that start at a cell."""
    rules = root.iter(tag("dataValidation"))
    return next((rule for rule in rules if rule.get("sqref", "").partition(":")[0] == ref), None)
