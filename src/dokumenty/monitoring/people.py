"""What must be true of a participant as a whole: the status with its detail, the path, the result.

The program never computes a status: „długotrwale bezrobotny” meant one thing until 2013 and another since. It only says
where two columns contradict each other.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from dokumenty.model.issues import Issue, error, place_of
from dokumenty.model.records import cell_of, filled
from dokumenty.monitoring.entries import place
from dokumenty.monitoring.layouts import Layout
from dokumenty.monitoring.rows import Entry, Row


def detail_belongs_to_status(row: Row, layout: Layout) -> Iterator[Issue]:
    """„W tym” is one of those that belong to the status."""
    status, detail = _entry(row, "status"), _entry(row, "w_tym")
    allowed = layout.narrower.get(status.text, ())
    if allowed and detail.text and detail.text not in allowed:
        what = f"„W tym” nie należy do statusu „{status.text}” ({cell_of(status.record, 'status').ref})."
        yield error("plik-w-tym", place(detail), what, f"Do tego statusu należą: {'; '.join(allowed)}.")


def long_term_is_said_once(row: Row, layout: Layout) -> Iterator[Issue]:
    """The column „Długotrwale bezrobotny”, the status and „w tym” do not contradict each other."""
    status, detail = _entry(row, "status"), _entry(row, "w_tym")
    said = getattr(status.record, "dlugotrwale_bezrobotny", None)
    if said is True and _not_unemployed(status, layout):
        what = f"Osoba jest „długotrwale bezrobotna”, a jej status to „{status.text}”."
        yield error("plik-status", place(status), what, "Popraw status albo kolumnę „Długotrwale bezrobotny”.")
    elif isinstance(said, bool) and detail.text and said != (detail.text in layout.long_term):
        where = cell_of(status.record, "dlugotrwale_bezrobotny").ref
        what = f"„W tym” nie zgadza się z kolumną „Długotrwale bezrobotny” ({where})."
        todo = "Zdecyduj według definicji obowiązującej w dniu przystąpienia i popraw jedno z nich."
        yield error("plik-status", place(detail), what, todo)


def status_fits_path(row: Row, layout: Layout) -> Iterator[Issue]:
    """Whoever has a kontrakt B, on a referral from the labour office, came unemployed."""
    status = _entry(row, "status")
    contracts = [one for one in getattr(status.record, "kontrakty", ()) if one.typ == "B"]
    if contracts and _not_unemployed(status, layout):
        what = f"Status to „{status.text}”, a osoba ma kontrakt B, który zawiera się z osobą bezrobotną."
        yield error("plik-status", place(status), what, "Popraw status albo typ kontraktu.")


def result_is_known(row: Row, layout: Layout, today: date) -> Iterator[Issue]:
    """Declarations of the result are collected within four weeks of the end."""
    person = _entry(row, "status").record
    if layout.result_within is None or not isinstance(person.data_koniec, date):
        return
    deadline = person.data_koniec + timedelta(days=layout.result_within)
    if today > deadline and not filled(person, "sytuacja_po"):
        what = f"Udział zakończył się ponad {layout.result_within} dni temu, a sytuacji po zakończeniu nie wpisano."
        todo = "Wpisz ją z oświadczenia uczestnika; zbiera się je w ciągu czterech tygodni."
        yield error("plik-sytuacja", place_of(cell_of(person, "sytuacja_po")), what, todo)


def withdrawal_has_a_reason(row: Row, layout: Layout) -> Iterator[Issue]:
    """Whoever left the path planned has a reason, where the system asks for it."""
    asked = any("powod_wycofania" in entry.column.fields for entry in row)
    person = _entry(row, "status").record
    if asked and getattr(person, "zakonczenie_zgodne", None) is False and not filled(person, "powod_wycofania"):
        what = f"Udział nie zakończył się zgodnie ze ścieżką, a {layout.title} pyta o powód."
        yield error(
            "plik-puste-pole", place_of(cell_of(person, "powod_wycofania")), what, "Wybierz powód wycofania się."
        )


def _not_unemployed(status: Entry, layout: Layout) -> bool:
    return status.text in layout.values("status") and status.text not in layout.unemployed


def _entry(row: Row, field: str) -> Entry:
    return next(entry for entry in row if field in entry.column.fields)
