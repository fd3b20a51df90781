"""What a template tells of itself: the names it uses, and why it could not be rendered."""

from dataclasses import dataclass, replace

from dokumenty.errors import TemplateError
from dokumenty.model.issues import Issue, TemplatePlace

_QUOTE_SIDE = 30
_QUOTE_MOST = 90


@dataclass(frozen=True, slots=True)
class FieldUse:
    """One use of a name: `uczestnik.imie`, or `kontrakt.dzialania[].tresc` inside a loop."""

    path: str
    place: TemplatePlace


@dataclass(frozen=True, slots=True)
class Wording:
    """A paragraph of a template as it stands there, tags and all."""

    place: TemplatePlace
    text: str

    def at(self, start: int, end: int) -> TemplatePlace:
        """Return the place of a piece of the paragraph, with the words around it."""
        return replace(self.place, quote=quote(self.text, start, end))


def quote(text: str, start: int, end: int) -> str:
    """Return a piece of text with the words around it, on one line."""
    begin, stop = max(0, start - _QUOTE_SIDE), min(len(text), end + _QUOTE_SIDE)
    piece = " ".join(text[begin:stop].split())
    piece = piece if len(piece) <= _QUOTE_MOST + end - start else piece[:_QUOTE_MOST]
    return ("…" if begin else "") + piece + ("…" if stop < len(text) else "")


class RenderError(TemplateError):
    """A document could not be rendered; the issues say which field, where, and why."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        super().__init__("\n".join(map(str, issues)))
        self.issues = issues


class ValueIssueError(Exception):
    """A filter cannot make its text of a value; the issue says which cell and what to do."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(str(issue))
        self.issue = issue
