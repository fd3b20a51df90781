"""A template of one label -> a template of a whole sheet, as many to a page as the catalogue says.

The template holds a table of one column: a row `{%tr for … %}`, a row with the label, a row
`{%tr endfor %}`. Cells are as large as the labels; only those at the edge of the paper give up
what a printer cannot reach.
"""

from dataclasses import replace

import jinja2
from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.findings import FindingError, found
from dokumenty.engine.label_rows import TWIPS, Design, build, twips
from dokumenty.engine.label_scale import shrink, with_small_styles
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.package import Member, Package
from dokumenty.engine.tags import Kind, Tag, scan
from dokumenty.model.issues import Issue, TemplatePlace
from dokumenty.model.labels import Labels, Line

_BELOW = 1.0
"""Room for the paragraph that Word wants after a table, in millimetres."""
_SMALL = 0.75
"""From how much smaller a label is than its template people should look at the sheet before they print it."""
_A4 = (210.0, 297.0)
_AFTER_TABLE = (
    f'<w:p xmlns:w="{ooxml.PREFIXES["w"]}"><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
)


def lay_out(package: Package, main: str, labels: Labels) -> tuple[Package, tuple[Issue, ...]]:
    """Return the template of the sheet and what is to be said of it; one that cannot be laid out stays as it is."""
    place = TemplatePlace(package.file)
    try:
        root = ooxml.parse(package.content(main))
        factor = _lay_out(root, labels)
        styles = with_small_styles(package, factor) if factor < 1 else {}
    except FindingError as failure:
        return package, (found(failure.code, place, **failure.words),)
    except (etree.XMLSyntaxError, jinja2.TemplateSyntaxError):
        return package, ()  # told by the compiler, with the place
    members = package.members | _modern_settings(package) | styles | {main: Member.pack(main, ooxml.serialise(root))}
    small = (found("szablon-etykieta-mala", place, size=_size(labels.width, labels.height), percent=f"{factor:.0%}"),)
    return replace(package, members=members), small if factor < _SMALL else ()


def _lay_out(root: Element, labels: Labels) -> float:
    """Make the sheet; return by how much the label had to be made smaller."""
    body = root.find(w("body"))
    if body is None:
        raise FindingError("szablon-etykieta-bez-wzoru")
    design = _design(body)
    section = body.find(ooxml.SECTION)
    section = etree.SubElement(body, ooxml.SECTION) if section is None else section
    across, down = _on_paper(section, labels)
    factor = _factor(design, labels)
    if factor < 1:
        shrink(design.table, factor)
    _set_page(section, across, down)
    _leave_alone(body, design.table)
    build(design, across, down)
    return factor


def _design(body: Element) -> Design:
    """Find the label; FindingError where there is none."""
    for table in body.iter(ooxml.TABLE):
        rows = table.findall(ooxml.ROW)
        tags = [_control(row) for row in rows]
        if [tag.word if tag else "" for tag in tags] == ["for", "", "endfor"]:
            each, everybody = _loop(tags[0].code if tags[0] else "")
            return Design(table, rows[1], _label_in(rows[1]), each, everybody)
    raise FindingError("szablon-etykieta-bez-wzoru")


def _control(row: Element) -> Tag | None:
    """Return the control tag that is all that a row holds."""
    text = _words(row).strip()
    tokens = list(scan(text))
    tag = tokens[0] if len(tokens) == 1 else None
    whole = isinstance(tag, Tag) and tag.kind is Kind.BLOCK and (tag.start, tag.end) == (0, len(text))
    return tag if whole and isinstance(tag, Tag) else None


def _words(element: Element) -> str:
    return "".join(node.text or "" for node in element.iter(ooxml.TEXT))


def _loop(code: str) -> tuple[str, str]:
    """Split `for each in everybody`; FindingError where a condition stands behind it."""
    (loop,) = jinja2.Environment(autoescape=True).parse(f"{{% {code} %}}{{% endfor %}}").body
    if getattr(loop, "test", None) is not None:
        raise FindingError("szablon-etykieta-z-warunkiem")
    each, _, everybody = code.partition(" in ")
    return each.strip().removeprefix("for").strip(), everybody.strip()


def _label_in(row: Element) -> Element:
    """Return the one cell of a row; FindingError where there are more, or where it counts the turns of the loop."""
    words, cells = _words(row), row.findall(ooxml.CELL)
    if len(cells) != 1:
        raise FindingError("szablon-etykieta-bez-wzoru")
    if "loop." in words and "for " not in words:
        raise FindingError("szablon-etykieta-z-licznikiem")
    return cells[0]


def _modern_settings(package: Package) -> dict[str, Member]:
    """Return the settings of a template as of Word 2013: before, a table began left of the margin."""
    members = {}
    for name in package.members:
        if name.endswith("/settings.xml"):
            root = ooxml.parse(package.content(name))
            for setting in root.iter(w("compatSetting")):
                if setting.get(w("name")) == "compatibilityMode":
                    setting.set(w("val"), "15")
            members[name] = Member.pack(name, ooxml.serialise(root))
    return members


def _on_paper(section: Element, labels: Labels) -> tuple[Line, Line]:
    """Lay the labels on the paper of the template; FindingError where they do not fit."""
    size = section.find(w("pgSz"))
    width, height = _A4 if size is None else (int(size.get(w(name)) or 0) / TWIPS for name in ("w", "h"))
    across, down = labels.across(width), labels.down(height)
    if not (across.fits and down.fits):
        raise FindingError(
            "szablon-etykieta-poza-strona",
            size=_size(labels.width, labels.height),
            columns=str(labels.columns),
            rows=str(labels.rows),
            taken=_size(across.taken, down.taken),
            paper=_size(round(width), round(height)),
        )
    return across, down


def _factor(design: Design, labels: Labels) -> float:
    """Return how much smaller a label is than the one that the author of the template drew; never above 1.

    An author who has set no height of the row has drawn no size.
    """
    width, height = design.table.find(f"{w('tblGrid')}/{w('gridCol')}"), design.row.find(f"{w('trPr')}/{w('trHeight')}")
    if width is None or height is None:
        return 1.0
    sizes = ((labels.width, int(width.get(w("w")) or 0)), (labels.height, int(height.get(w("val")) or 0)))
    return min(1.0, *(size * TWIPS / own for size, own in sizes if own))


def _size(width: float, height: float) -> str:
    return f"{width:g} × {height:g} mm".replace(".", ",")


def _set_page(section: Element, across: Line, down: Line) -> None:
    """Let the margins end where the labels begin; a header would push them down."""
    margins = section.find(w("pgMar"))
    if margins is None:
        margins = etree.Element(w("pgMar"))
        size = section.find(w("pgSz"))
        section.insert(0 if size is None else section.index(size) + 1, margins)
    sides = {
        "top": down.edges[0][0],
        "right": across.paper - across.edges[-1][1],
        "bottom": down.paper - down.edges[-1][1] - _BELOW,
        "left": across.edges[0][0],
    }
    for name, length in {**sides, "header": 0, "footer": 0, "gutter": 0}.items():
        margins.set(w(name), str(twips(length)))


def _leave_alone(body: Element, table: Element) -> None:
    """Let nothing stand beside the table; FindingError where something does."""
    others = [child for child in body if child is not table and child.tag != ooxml.SECTION]
    if any(_words(child).strip() or next(child.iter(*ooxml.OBJECTS), None) is not None for child in others):
        raise FindingError("szablon-etykieta-nie-sama")
    for child in others:
        body.remove(child)
    table.addnext(ooxml.parse(_AFTER_TABLE.encode()))
