"""The Polish language: text in, text out."""

from dokumenty.model.forms import Form, Status
from dokumenty.polish.declension import decline

__all__ = ["Form", "Status", "decline"]
