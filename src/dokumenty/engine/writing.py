"""Values -> the XML of the place where they are printed."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from dokumenty.engine import foreign, ooxml, pictures, rich, subdocs
from dokumenty.engine.findings import FindingError, found
from dokumenty.engine.missing import Missing
from dokumenty.engine.spots import Spot, SpotKind
from dokumenty.model.values import Blank

if TYPE_CHECKING:
    from dokumenty.engine.rendering import PartState

_LINE_ENDS = re.compile("\r\n?")  # Windows and old Mac line ends
_SPECIAL = re.compile("[\n\t\x07\x0c]")  # line, tab, paragraph and page break, as in docxtpl
UNUSUAL = re.compile("[^ -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that need more than escaping: breaks, and those that no XML holds."""
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6}|auto)")  # FFEE00
_REOPEN = '<w:t xml:space="preserve">'
_LINE, _TAB, _PAGE = (f"</w:t>{sign}{_REOPEN}" for sign in ("<w:br/>", "<w:tab/>", '<w:br w:type="page"/>'))


def write(state: "PartState", spot: Spot, value: Any) -> str:  # noqa: ANN401 - a template prints anything
    """Return the XML of a value; what cannot be shown is noted."""
    if isinstance(value, Missing):
        state.issues.append(value.issue(spot.place, state.names))
        return ""
    if isinstance(value, Blank):
        cell = ", ".join(filter(None, (value.cell.sheet, value.cell.ref)))
        state.notes.append(found("puste-w-dokumencie", spot.place, name=value.header, cell=cell))
        value = ""
    if foreign.is_listing(value):
        value = unescape(value.xml)
    if spot.kind in _PROPERTIES:
        return _PROPERTIES[spot.kind](value)
    return _WRITERS[spot.kind](state, spot, value)


def clean(state: "PartState", spot: Spot, value: object) -> str:
    """Return a value as text without the characters that no XML can hold."""
    text = _LINE_ENDS.sub("\n", value if isinstance(value, str) else state.shown(value))
    signs = sorted({f"U+{ord(sign):04X}" for sign in ooxml.FORBIDDEN.findall(text)})
    if signs:
        state.notes.append(found("szablon-znak-niedozwolony", spot.place, signs=", ".join(signs)))
        text = ooxml.FORBIDDEN.sub("", text)
    state.budget.charge(len(text))
    return text


def _words(state: "PartState", spot: Spot, value: object) -> str:
    """Return text that stands inside the run of its place."""
    text = str(escape(clean(state, spot, value)))
    breaks = _breaks(spot)
    return _SPECIAL.sub(lambda sign: breaks[sign[0]], text)


def _breaks(spot: Spot) -> Mapping[str, str]:
    """Return what line, tab, paragraph and page break are in this place."""
    if not spot.splits_paragraph:
        return {"\n": _LINE, "\t": _TAB, "\a": _LINE, "\f": _PAGE}
    page = f'</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p>{spot.paragraph}{spot.opening}'
    return {"\n": _LINE, "\t": _TAB, "\a": spot.new_paragraph, "\f": page}


def _in_text(state: "PartState", spot: Spot, value: Any) -> str:  # noqa: ANN401 - a template prints anything
    if isinstance(value, Markup):
        return _markup(state, spot, value)
    if _brings_paragraphs(value):
        return f"</w:t></w:r></w:p>{_paragraphs(state, spot, value)}<w:p>{spot.paragraph}{spot.opening}"
    runs = _runs(state, spot, value)
    return _words(state, spot, value) if runs is None else f"</w:t></w:r>{runs}{spot.opening}"


def _in_run(state: "PartState", spot: Spot, value: Any) -> str:  # noqa: ANN401 - a template prints anything
    if isinstance(value, Markup) and "<" in value:
        return _markup(state, spot, value)
    if _brings_paragraphs(value):
        return f"</w:p>{_paragraphs(state, spot, value)}<w:p>{spot.paragraph}"
    runs = _runs(state, spot, value)
    return f"{spot.opening}{_words(state, spot, value)}</w:t></w:r>" if runs is None else runs


def _in_paragraphs(state: "PartState", spot: Spot, value: Any) -> str:  # noqa: ANN401 - a template prints anything
    if isinstance(value, Markup) and "<" in value:
        return _markup(state, spot, value)
    if _brings_paragraphs(value):
        return _paragraphs(state, spot, value)
    return f"<w:p>{spot.paragraph}{_in_run(state, spot, value)}</w:p>"


def _runs(state: "PartState", spot: Spot, value: Any) -> str | None:  # noqa: ANN401 - a template prints anything
    """Return the runs that a value brings; None where it is plain text."""
    if foreign.is_rich_text(value):
        state.inserted = True
        return rich.runs(state, spot, value.xml)
    if isinstance(value, pictures.Picture) or foreign.is_picture(value):
        state.inserted = True
        return f"<w:r>{spot.run}<w:drawing>{pictures.drawing(state, value)}</w:drawing></w:r>"
    return None


def _paragraphs(state: "PartState", spot: Spot, value: Any) -> str:  # noqa: ANN401 - one of two classes
    if not spot.splits_paragraph:
        raise FindingError(code="szablon-zla-wartosc", detail="całe akapity potrzebują znacznika {{p … }}")
    state.inserted = True
    if foreign.is_rich_paragraphs(value):
        return rich.paragraphs(state, spot, value.xml)
    return subdocs.paragraphs(state, value)


def _brings_paragraphs(value: object) -> bool:
    return foreign.is_rich_paragraphs(value) or foreign.is_subdoc(value)


def _markup(state: "PartState", spot: Spot, value: Markup) -> str:
    """XML made by the template itself (a macro, a block of `set`), or by a program that knows what it does."""
    if "<" not in value:
        return _words(state, spot, value.unescape())
    state.inserted = True
    state.budget.charge(len(value))
    return ooxml.FORBIDDEN.sub("", value)


def _in_drawing(state: "PartState", spot: Spot, value: object) -> str:
    text = str(escape(_plain_words(state, spot, value)))
    return text.replace("\n", f"</a:t></a:r><a:br/><a:r>{spot.run}<a:t>")


def _plain(state: "PartState", spot: Spot, value: object) -> str:
    return str(escape(_plain_words(state, spot, value)))


def _plain_words(state: "PartState", spot: Spot, value: Any) -> str:  # noqa: ANN401 - a template prints anything
    if foreign.is_rich_text(value) or foreign.is_rich_paragraphs(value):
        value = rich.words(value.xml)
    if isinstance(value, pictures.Picture) or foreign.is_picture(value) or foreign.is_subdoc(value):
        raise FindingError(code="szablon-zla-wartosc", detail="tu może stać tylko tekst, bez obrazów i całych akapitów")
    if isinstance(value, Markup):
        value = value.unescape()
    return clean(state, spot, value).replace("\a", "\n").replace("\f", "\n")


def _span(value: Any) -> str:  # noqa: ANN401 - a template prints anything
    if not str(value).isdecimal() or int(value) < 1:
        raise FindingError(code="szablon-zla-wartosc", detail="liczba kolumn musi być liczbą całkowitą, co najmniej 1")
    return f'<w:gridSpan w:val="{int(value)}"/>'


def _shade(value: Any) -> str:  # noqa: ANN401 - a template prints anything
    if value is None or not str(value):
        return ""
    colour = _COLOUR.fullmatch(str(value).strip())
    if colour is None:
        raise FindingError(code="szablon-zla-wartosc", detail="kolor ma postać sześciu cyfr szesnastkowych, np. FFEE00")
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour[1]}"/>'


_PROPERTIES: Mapping[SpotKind, Callable[[Any], str]] = {SpotKind.SPAN: _span, SpotKind.SHADE: _shade}
_WRITERS: Mapping[SpotKind, Callable[["PartState", Spot, Any], str]] = {
    SpotKind.TEXT: _in_text,
    SpotKind.RUN: _in_run,
    SpotKind.PARAGRAPH: _in_paragraphs,
    SpotKind.DRAWING: _in_drawing,
    SpotKind.PLAIN: _plain,
}
