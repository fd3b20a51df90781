"""Words of a template that suit a blank form and not a finished document: zamieszkały/a, Pan/i, uczestniczył(a)."""

import re
from collections.abc import Iterable, Iterator

from dokumenty.model.fields import Sheet
from dokumenty.model.issues import Issue, warning
from dokumenty.model.linking import references
from dokumenty.model.templates import Wording

_DOUBLE = re.compile(
    r"\b(?:Pan|Pana|Panu|Panem|Panie) ?/ ?(?:Szanown[aą] )?Pani[ąa]?\b"  # Pan / Pani, Panie/Szanowna Pani
    r"|\b([^\W\d_]{3,})[^\W\d_]* ?/ ?\1[^\W\d_]*"  # zwany/zwaną, uczestnik / uczestniczka
    r"|\b[^\W\d_]{2,}(?:/-?(?:a|i|y|ą|am|ej|na|ka|czka)\b|\(-?(?:a|i|y|ą|ej|na|ka|czka|czką)\))"  # zamieszkały/a, był(a)
)
_TAG = re.compile(r"\{[{%].*?[%}]\}")


def double_forms(text: str) -> Iterator[re.Match[str]]:
    """Go through the words written for both sexes at once, outside of tags.

    >>> [found[0] for found in double_forms("Pan/i {{ uczestnik.imie }}, zamieszkały/a, ukończył(a) i/lub 5/6")]
    ['Pan/i', 'zamieszkały/a', 'ukończył(a)']
    >>> [found[0] for found in double_forms("Uczestnik(czka), Panie/Szanowna Pani, zwany / zwaną, zapoznałem/am się")]
    ['Uczestnik(czka)', 'Panie/Szanowna Pani', 'zwany / zwaną', 'zapoznałem/am']
    """
    return _DOUBLE.finditer(_TAG.sub(lambda tag: " " * len(tag[0]), text))


def is_of_person(sheet: Sheet) -> bool:
    """Tell whether a document made for a row of this sheet is about somebody whose sex is known."""
    joined = (name for field in references(sheet) for name in field.refers_to)
    return "uczestnicy" in joined or "plec" in sheet.by_name


def check_wording(wordings: Iterable[Wording], *, of_person: bool) -> Iterator[Issue]:
    """Hint at every such word in a document of a known person; in any other, where a value stands beside it."""
    for wording in wordings:
        for found in double_forms(wording.text) if of_person or "{{" in wording.text else ():
            what = f"„{found[0]}” pasuje do pustego druku, a nie do gotowego dokumentu."
            todo = 'Użyj filtra, na przykład {{ uczestnik|rodzaj("zamieszkały", "zamieszkała") }} albo {{ uczestnik|pan }}.'
            yield warning("podwojna-forma", wording.at(*found.span()), what, todo)
