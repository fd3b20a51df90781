"""DOCX: the one door to docxtpl, python-docx, jinja2 and lxml."""

from dokumenty.engine.expressions import Condition
from dokumenty.engine.printing import PrintFile
from dokumenty.engine.template import Template

__all__ = ["Condition", "PrintFile", "Template"]
