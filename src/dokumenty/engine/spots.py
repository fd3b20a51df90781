"""Where a value is printed: in words, between runs, between paragraphs, or in a property of a cell."""

from dataclasses import dataclass
from enum import Enum
from itertools import islice

from dokumenty.engine import ooxml
from dokumenty.engine.marks import Level, Mark
from dokumenty.engine.ooxml import Element
from dokumenty.model.issues import TemplatePlace


class SpotKind(Enum):
    """The kinds of places; each wants its own XML."""

    TEXT = "words of a run"
    RUN = "between runs"
    PARAGRAPH = "between paragraphs"
    DRAWING = "words of a run in a drawing"
    PLAIN = "words that stand in no run"
    SPAN = "the number of columns of a cell"
    SHADE = "the colour of a cell"


@dataclass(frozen=True, slots=True)
class Spot:
    """One place that prints: how to leave the run around it, and how to come back."""

    kind: SpotKind
    place: TemplatePlace
    code: str
    run: str = ""
    paragraph: str = ""
    splits_paragraph: bool = False

    @property
    def opening(self) -> str:
        """The start of a run formatted like this place."""
        return f'<w:r>{self.run}<w:t xml:space="preserve">'

    @property
    def new_paragraph(self) -> str:
        """The end of this paragraph and the start of one like it."""
        return f"</w:t></w:r></w:p><w:p>{self.paragraph}{self.opening}"


_SPECIAL = {"colspan": SpotKind.SPAN, "hm": SpotKind.SPAN, "cellbg": SpotKind.SHADE}
_BY_PARENT = {ooxml.TEXT: SpotKind.TEXT, ooxml.DRAWING_TEXT: SpotKind.DRAWING}


def spot_of(mark: Mark) -> Spot:
    """Describe the place where a mark stands in the finished tree."""
    parent = mark.node.getparent()
    kind = _kind(mark, parent.tag)
    splits = kind is SpotKind.PARAGRAPH or _may_split(kind, parent)
    return Spot(kind, mark.place, mark.tag.code.strip(), mark.run, mark.paragraph, splits)


def _may_split(kind: SpotKind, parent: Element) -> bool:
    """Tell whether a paragraph can end here: not inside of a link, and not before the end of a section."""
    if kind not in {SpotKind.TEXT, SpotKind.RUN}:
        return False
    around = next(islice(parent.iterancestors(), 1, None)) if kind is SpotKind.TEXT else parent
    return around.tag == ooxml.PARAGRAPH and around.find(f"{ooxml.PARAGRAPH_PROPERTIES}/{ooxml.SECTION}") is None


def _kind(mark: Mark, parent: str) -> SpotKind:
    if mark.tag.prefix in _SPECIAL:
        return _SPECIAL[mark.tag.prefix]
    if mark.level is Level.PARAGRAPH:
        return SpotKind.PARAGRAPH
    if mark.level is Level.RUN:
        return SpotKind.RUN
    return _BY_PARENT.get(parent, SpotKind.PLAIN)
