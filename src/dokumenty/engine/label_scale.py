"""A label made smaller than its author drew it: fonts, spacing and indents shrink with it, as on a photocopier."""

from collections.abc import Mapping

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.package import Member, Package

SMALLEST = 12
"""No font becomes smaller than this, in half points."""
_FONTS = (w("sz"), w("szCs"))
_LENGTHS: Mapping[str, tuple[str, ...]] = {
    w("spacing"): (w("before"), w("after")),
    w("ind"): (w("left"), w("right"), w("start"), w("end"), w("hanging"), w("firstLine")),
}
_CELL_MARGINS = (w("tblCellMar"), w("tcMar"))


def shrink(root: Element, factor: float) -> None:
    """Shrink what stands in a label, or what the styles say of it."""
    for font in root.iter(*_FONTS):
        size = int(float(font.get(w("val")) or 0))
        font.set(w("val"), str(max(round(size * factor), min(size, SMALLEST))))
    for name, lengths in _LENGTHS.items():
        for node in root.iter(name):
            _scale(node, (*lengths, w("line")) if node.get(w("lineRule")) in {"exact", "atLeast"} else lengths, factor)
    for margins in root.iter(*_CELL_MARGINS):
        for side in margins:
            _scale(side, (w("w"),), factor)


def with_small_styles(package: Package, factor: float) -> dict[str, Member]:
    """Return the styles of a template, shrunk."""
    members = {}
    for name in package.members:
        if name.endswith("/styles.xml"):
            root = ooxml.parse(package.content(name))
            shrink(root, factor)
            members[name] = Member.pack(name, ooxml.serialise(root))
    return members


def _scale(node: Element, names: tuple[str, ...], factor: float) -> None:
    for name in names:
        if value := node.get(name):
            node.set(name, str(round(float(value) * factor)))
