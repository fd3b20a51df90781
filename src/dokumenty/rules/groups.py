"""The project's own arithmetic: persons and hours."""

from collections import defaultdict
from collections.abc import Iterator

from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled, unread

_SEXES = {"kobiety": "Kobieta", "mezczyzni": "Mężczyzna"}
_NAMES_OF = {"kobiety": "kobiet", "mezczyzni": "mężczyzn"}


def indicators_add_up(dataset: Dataset) -> Iterator[Issue]:
    """Women and men make the total of each indicator, planned and reached."""
    for record in dataset.of("wskazniki"):
        for name in ("zakladana", "osiagnieta"):
            if all(filled(record, part) for part in (name, f"{name}_k", f"{name}_m")):
                total = getattr(record, f"{name}_k") + getattr(record, f"{name}_m")
                if total != getattr(record, name):
                    what = f"Kobiety i mężczyźni to razem {total}, a podano {getattr(record, name)}."
                    yield error(
                        "wskaznik-niezgodny", place_of(cell_of(record, name)), what, "Popraw jedną z trzech liczb."
                    )


def groups_add_up(dataset: Dataset) -> Iterator[Issue]:
    """Persons of one division make the number of participants; families are never added to them."""
    divisions: dict[str, list[Record]] = defaultdict(list)
    for record in dataset.of("grupy_docelowe"):
        if record.jednostka == "osoby" and not record.w_tym and filled(record, "razem"):
            divisions[str(record.podzial)].append(record)
    projekt = dataset.projekt
    for name, records in divisions.items() if filled(projekt, "liczba_uczestnikow") else ():
        total = sum(record.razem for record in records)
        if total not in {projekt.liczba_uczestnikow, len(dataset.of("uczestnicy"))}:  # another rule counts the list
            what = f"Podział „{name}” daje razem {total}, a liczba uczestników to {projekt.liczba_uczestnikow}."
            yield warning(
                "grupy-niezgodne", place_of(cell_of(records[0], "razem")), what, "Sprawdź liczby z wnioskiem."
            )


def women_and_men_add_up(dataset: Dataset) -> Iterator[Issue]:
    """Women and men make the total of each group that states all three."""
    for record in dataset.of("grupy_docelowe"):
        if all(filled(record, name) for name in ("kobiety", "mezczyzni", "razem")):
            total = record.kobiety + record.mezczyzni
            if total != record.razem:
                what = f"Kobiety i mężczyźni to razem {total}, a podano {record.razem}."
                yield error("plec-niezgodna", place_of(cell_of(record, "razem")), what, "Popraw jedną z trzech liczb.")


def participants_are_all_listed(dataset: Dataset) -> Iterator[Issue]:
    """The list has as many persons as the project states, families' members apart."""
    projekt, listed = dataset.projekt, len(dataset.of("uczestnicy"))
    if not listed or not filled(projekt, "liczba_uczestnikow"):
        return
    families = projekt.liczba_rodzin if filled(projekt, "liczba_rodzin") else 0
    if listed not in {projekt.liczba_uczestnikow, projekt.liczba_uczestnikow + families}:
        what = (
            f"Osób w arkuszu „Uczestnicy” jest {listed}, a liczba uczestników projektu to {projekt.liczba_uczestnikow}."
        )
        place = place_of(cell_of(projekt, "liczba_uczestnikow"))
        yield warning("lista-niezgodna", place, what, "Uzupełnij listę albo popraw liczbę.")


def listed_women_and_men_agree(dataset: Dataset) -> Iterator[Issue]:
    """Women and men of a group of everybody are as many as in the list."""
    people = dataset.of("uczestnicy")
    if not all(filled(person, "plec") for person in people):
        return
    listed = {name: sum(person.plec == plec for person in people) for name, plec in _SEXES.items()}
    for record in dataset.of("grupy_docelowe"):
        whole = record.jednostka == "osoby" and not record.w_tym and record.razem == len(people)
        for name, count in listed.items() if whole else ():
            if filled(record, name) and getattr(record, name) != count:
                what = f"W tej grupie są wszyscy uczestnicy, a na liście jest {_NAMES_OF[name]}: {count}."
                yield warning("plec-na-liscie", place_of(cell_of(record, name)), what, "Sprawdź listę i tę liczbę.")


def kis_hours_agree(dataset: Dataset) -> Iterator[Issue]:
    """Hours of the components against weeks x meetings x hours."""
    projekt = dataset.projekt
    plan = ("kis_tygodnie", "kis_spotkania", "kis_godziny_spotkania")
    hours = sum(record.godziny for record in dataset.of("program_kis") if filled(record, "godziny"))
    whole = not any(unread(record, "godziny") for record in dataset.of("program_kis"))
    if hours and whole and all(filled(projekt, name) for name in plan):
        planned = projekt.kis_tygodnie * projekt.kis_spotkania * projekt.kis_godziny_spotkania
        if planned != hours:
            what = (
                f"Składniki programu KIS dają razem {hours} h, a {projekt.kis_tygodnie} tygodni × "
                f"{projekt.kis_spotkania} spotkania × {projekt.kis_godziny_spotkania} h to {planned} h (różnica {abs(planned - hours)} h)."
            )
            todo = "Sprawdź, czy różnica jest zamierzona."
            yield warning("godziny-niezgodne", place_of(cell_of(projekt, "kis_tygodnie")), what, todo)
