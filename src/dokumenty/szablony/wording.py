"""Words of a template that suit a blank form and not a finished document: zamieszkały/a, Pan/i, uczestniczył(a)."""

import re
from collections.abc import Iterable, Iterator

from dokumenty.model.issues import Issue, TemplatePlace, warning
from dokumenty.model.templates import FieldUse

_DOUBLE = re.compile(
    r"\b[^\W\d_]{2,}(?:/-?(?:a|i|y|ą|ej|na|ka|Pani)\b|\((?:a|i|y|ą|na)\))"
)  # zamieszkały/a, Pan/i, był(a)


def double_forms(text: str) -> list[str]:
    """Return the words written for both sexes at once, outside of tags.

    >>> double_forms("Pan/i {{ uczestnik.imie }}, zamieszkały/a, ukończył(a) i/lub 5/6")
    ['Pan/i', 'zamieszkały/a', 'ukończył(a)']
    """
    return _DOUBLE.findall(re.sub(r"\{[{%].*?[%}]\}", " ", text))


def check_wording(uses: Iterable[FieldUse]) -> Iterator[Issue]:
    """Hint at every such word in the paragraphs that a template fills."""
    places: dict[TemplatePlace, None] = dict.fromkeys(use.place for use in uses)
    for place in places:
        for word in double_forms(place.quote):
            what = f"„{word}” pasuje do pustego druku, a nie do gotowego dokumentu."
            todo = 'Użyj filtra, na przykład {{ uczestnik|rodzaj("zamieszkały", "zamieszkała") }} albo {{ uczestnik|pan }}.'
            yield warning("podwojna-forma", place, what, todo)
