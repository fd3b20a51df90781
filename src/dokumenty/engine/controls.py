"""Content controls that hold tags: what they say comes from the template from now on."""

from collections.abc import Iterable

from lxml import etree

from dokumenty.engine import ooxml
from dokumenty.engine.marks import Mark
from dokumenty.engine.ooxml import w

_CONTROL = w("sdt")
_BINDINGS = (w("showingPlcHdr"), w("dataBinding"))
"""Word would show the placeholder's style, or put the bound value over the words that were filled in."""


def release_controls(ordered: Iterable[Mark]) -> None:
    """Take bindings and placeholder flags off every content control around a tag."""
    for mark in ordered:
        for control in mark.node.iterancestors(_CONTROL):
            for properties in control.findall(ooxml.CONTROL_PROPERTIES):
                etree.strip_elements(properties, *_BINDINGS)
