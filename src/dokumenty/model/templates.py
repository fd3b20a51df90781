"""What a template tells of itself: the names it uses, and why it could not be rendered."""

from dataclasses import dataclass

from dokumenty.errors import TemplateError
from dokumenty.model.issues import Issue, TemplatePlace


@dataclass(frozen=True, slots=True)
class FieldUse:
    """One use of a name: `uczestnik.imie`, or `kontrakt.dzialania[].tresc` inside a loop."""

    path: str
    place: TemplatePlace


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
