"""docxtpl's values, told apart without loading docxtpl: whoever has made one has loaded it."""

import sys
from typing import Any


def is_listing(value: object) -> bool:
    """Tell whether a value is text with escaped signs."""
    return _is_a("docxtpl", "Listing", value)


def is_rich_text(value: object) -> bool:
    """Tell whether a value is runs with formatting of their own."""
    return _is_a("docxtpl", "RichText", value)


def is_rich_paragraphs(value: object) -> bool:
    """Tell whether a value is paragraphs with formatting of their own."""
    return _is_a("docxtpl", "RichTextParagraph", value)


def is_picture(value: object) -> bool:
    """Tell whether a value is a picture in the line."""
    return _is_a("docxtpl", "InlineImage", value)


def is_subdoc(value: object) -> bool:
    """Tell whether a value is a sub-document.

    Its module would load docxcompose too, which changes the namespaces of python-docx for the whole program.
    """
    return _is_a("docxtpl.subdoc", "Subdoc", value)


def _is_a(module: str, name: str, value: object) -> bool:
    loaded: Any = sys.modules.get(module)
    return loaded is not None and isinstance(value, getattr(loaded, name))
