"""Papers of participants: declarations, and the clauses that they carry."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled, key_of, unread

_DATA_CLAUSE = "DANE"


def everybody_has_declared(dataset: Dataset) -> Iterator[Issue]:
    """Where dates of declarations are kept, everybody has one, of the day of coming at the latest."""
    people = dataset.of("uczestnicy")
    kept = any(filled(person, "data_deklaracji") for person in people)
    for person in people if kept else ():
        place = place_of(cell_of(person, "data_deklaracji"))
        if not filled(person, "data_deklaracji"):
            if not unread(person, "data_deklaracji"):
                what = f"Uczestnik {key_of(person)} jest na liście, a nie ma deklaracji uczestnictwa."
                yield warning("brak-deklaracji", place, what, "Uzupełnij deklarację i wpisz jej datę.")
        elif filled(person, "data_start") and person.data_deklaracji > person.data_start:
            what = f"Deklarację uczestnika {key_of(person)} podpisano po rozpoczęciu udziału."
            yield warning("deklaracja-po-starcie", place, what, "Sprawdź obie daty.")


def clauses_do_not_overlap(dataset: Dataset) -> Iterator[Issue]:
    """On every day at most one text of a clause is valid."""
    by_symbol: dict[str, list[Record]] = defaultdict(list)
    for clause in dataset.of("klauzule"):
        if filled(clause, "id"):
            by_symbol[str(clause.id)].append(clause)
    for symbol, clauses in by_symbol.items():
        clauses.sort(key=_from)
        for earlier, later in pairwise(clauses):
            if _from(later) <= _to(earlier):
                what = f"Dwa teksty klauzuli „{symbol}” obowiązują w tym samym czasie ({cell_of(earlier, 'id').ref})."
                place = place_of(cell_of(later, "data_od"))
                yield error("klauzule-nachodza", place, what, "Popraw daty „Obowiązuje od” i „Obowiązuje do”.")


def everybody_has_a_data_clause(dataset: Dataset) -> Iterator[Issue]:
    """Where the workbook has texts on personal data, one is valid on the day on which each person came."""
    clauses = [clause for clause in dataset.of("klauzule") if clause.id == _DATA_CLAUSE]
    for person in dataset.of("uczestnicy") if clauses else ():
        day = person.data_oswiadczenia or person.data_start
        if day and not any(_from(clause) <= day <= _to(clause) for clause in clauses):
            what = f"W dniu przystąpienia uczestnika {key_of(person)} nie obowiązuje żaden tekst klauzuli „{_DATA_CLAUSE}”."
            todo = "Dopisz w arkuszu Klauzule tekst na ten czas albo popraw daty."
            yield warning("brak-klauzuli", place_of(cell_of(person, "data_oswiadczenia")), what, todo)


def _from(clause: Record) -> date:
    return clause.data_od if filled(clause, "data_od") else date.min


def _to(clause: Record) -> date:
    return clause.data_do if filled(clause, "data_do") else date.max
