"""A whole sheet copied from the empty workbook, with its table, printed titles and names of lists."""

from collections.abc import Sequence

from dokumenty.dane.book_xml import REL_ID, Files, add_names, add_sheet, add_table, bytes_of, names_in, tag
from dokumenty.dane.lists import filled_part, range_name
from dokumenty.dane.missing import LISTS, Gap, list_columns
from dokumenty.dane.pattern import Pattern
from dokumenty.dane.raw import RawSheet, letters
from dokumenty.dane.style_xml import Styles
from dokumenty.dane.tab_xml import restyled
from dokumenty.dane.table_xml import copied_table
from dokumenty.model.folding import fold

_POINTS_NOWHERE = "#REF!"


def new_sheet(files: Files, main: str, title: str, pattern: Pattern, styles: Styles) -> None:
    """Add a sheet as it is in the empty workbook."""
    root, table = restyled(pattern.sheet(title), styles), pattern.table(title)
    part = add_sheet(files, main, title, b"")
    if table is not None:
        key = add_table(files, part, *copied_table(files, table, names_in(files, main)))
        for link in root.iter(tag("tablePart")):
            link.set(REL_ID, key)
    files.write(part, bytes_of(root))
    if area := pattern.print_titles(title):
        add_names(files, main, {"_xlnm.Print_Titles": area}, title)


def name_lists(files: Files, main: str, raws: Sequence[RawSheet], gaps: Sequence[Gap]) -> None:
    """Name the code lists that have no name yet, so that drop-downs find them."""
    raw = next((raw for raw in raws if fold(raw.title) == fold(LISTS.title)), None)
    gap = next((gap for gap in gaps if gap.sheet is LISTS), None)
    known = names_in(files, main) if raw and raw.rows else {}
    columns = list_columns(raw) if raw else {}
    if gap:
        columns |= {field.name: gap.column + at for at, field in enumerate(gap.fields)}
    title = raw.title if raw else LISTS.title
    head = raw.rows[0].number if raw and raw.rows else 1
    add_names(
        files,
        main,
        {
            range_name(name): filled_part(title, letters(column), head + 1)
            for name, column in columns.items()
            if _POINTS_NOWHERE in known.get(range_name(name).casefold(), _POINTS_NOWHERE)
        },
    )
