"""A dataset's twin: the same rows and links, other people."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from dokumenty.model.linking import link_all
from dokumenty.model.records import Dataset, Record, filled, peek, sheet_of, values_of, with_values
from dokumenty.pseudonim.cells import Cells
from dokumenty.pseudonim.names import SURNAME, Forms
from dokumenty.pseudonim.people import People
from dokumenty.pseudonim.texts import Texts, bare_street, stems_of

_UNNAMED = "skoroszyt"


@dataclass(frozen=True, slots=True)
class Language:
    """What must be known of Polish: how names decline, which forms are given names, which small words are no names."""

    forms: Forms
    given: Collection[str]
    common: Callable[[str], bool]


def pseudonymous(dataset: Dataset, language: Language) -> Dataset:
    """Return the twin of a dataset: every person is invented, the same each time.

    Names, PESEL, birthdays, addresses, phones and e-mails are other ones, in their own columns, in the office's own
    columns and within texts. Sex, year of birth, all other dates, amounts and lists stay.
    """
    people = People(dataset, language.forms)
    texts = Texts(people.pairs(), _stems(people), language.given, language.common, _streets(dataset))
    cells = Cells(dataset, people, texts)
    records = {name: [_twin(record, cells) for record in some] for name, some in dataset.records.items()}
    records["odmiana"] = [row for row in dataset.of("odmiana") if not _names_somebody(row, texts)]
    name = _UNNAMED if texts.hides_name(dataset.name) else dataset.name
    twin = replace(dataset, name=name, records=records)
    link_all(twin)
    return twin


def _twin(record: Record, cells: Cells) -> Record:
    values = values_of(record)
    told = {field.name: cells.value(record, field, values[field.name]) for field in sheet_of(record).fields}
    return with_values(record, {**values, **told})


def _stems(people: People) -> frozenset[str]:
    surnames = (name for name, _ in people.named() if name.role == SURNAME)
    return stems_of(
        {form for name in surnames for case in people.forms(name.role, name.word, name.gender) for form in case}
    )


def _streets(dataset: Dataset) -> tuple[str, ...]:
    """Return the names of streets without „ul.”, each as it stands in its column."""
    streets = {bare_street(str(one.ulica)) for one in dataset.of("uczestnicy") if filled(one, "ulica")}
    return tuple(sorted(filter(str.strip, streets)))


def _names_somebody(row: Record, texts: Texts) -> bool:
    return any(texts.hides_name(str(peek(row, name))) for name in ("tekst", "forma") if filled(row, name))
