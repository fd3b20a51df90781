"""What all templates of a print file must have in common, since a file has it once: styles and settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.ooxml import Element, w
from dokumenty.engine.printing.rendered import Rendered

_STYLE, _STYLE_ID, _DEFAULTS = w("style"), w("styleId"), w("docDefaults")
_SETTINGS = frozenset(
    w(name)
    for name in (
        "evenAndOddHeaders", "mirrorMargins", "gutterAtTop", "bookFoldPrinting", "defaultTabStop", "autoHyphenation",
        "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "characterSpacingControl", "compat",
    )
)  # fmt: skip
"""The settings that move words on paper."""
_OF_WORD_ITSELF = tuple(
    w(name) for name in ("rsid", "uiPriority", "qFormat", "semiHidden", "unhideWhenUsed", "locked", "link")
)
"""What Word notes in a style for itself; it changes with every saving, and nothing on paper."""


@dataclass(frozen=True, slots=True)
class Look:
    """Settings, theme and default properties, and the styles by their ids."""

    common: tuple[bytes, ...]
    styles: Mapping[str, bytes]

    def goes_with(self, other: "Look") -> bool:
        """Tell whether both can stand in one file: what both have, they have alike."""
        shared = self.styles.keys() & other.styles.keys()
        return self.common == other.common and all(self.styles[name] == other.styles[name] for name in shared)

    def with_styles_of(self, other: "Look") -> "Look":
        """Return the look of a file that holds both."""
        return self if other.styles.keys() <= self.styles.keys() else Look(self.common, {**other.styles, **self.styles})


def look_of(rendered: Rendered) -> Look:
    """Read the look of a document."""
    styles = _children(rendered.read_related("styles"))
    settings = [node for node in _children(rendered.read_related("settings")) if node.tag in _SETTINGS]
    defaults = [node for node in styles if node.tag == _DEFAULTS]
    return Look(
        (rendered.read_related("theme"), *(_canonical(node) for node in [*defaults, *settings])),
        {node.get(_STYLE_ID, ""): _canonical(node) for node in styles if node.tag == _STYLE},
    )


def _children(xml: bytes) -> list[Element]:
    return list(ooxml.parse(xml)) if xml else []


def _canonical(node: Element) -> bytes:
    for own in list(node.iter(*_OF_WORD_ITSELF)):
        parent: Any = own.getparent()
        parent.remove(own)
    return etree.tostring(node, method="c14n", exclusive=True, with_tail=False)
