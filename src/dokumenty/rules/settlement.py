"""Payment applications: periods that follow each other, expenses within period and budget, counts that agree."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.money import money
from dokumenty.model.records import Dataset, Record, cell_of, filled, key_of, unread
from dokumenty.rules.project import unbalanced

_DAYS_OF_CHANGE = ("data_start", "data_koniec")


def applications_follow(dataset: Dataset) -> Iterator[Issue]:
    """No day belongs to two payment applications, and none between them to neither."""
    dated = [one for one in dataset.of("platnosci") if filled(one, "okres_od") and filled(one, "okres_do")]
    dated.sort(key=lambda one: (one.okres_od, one.okres_do))
    for earlier, later in pairwise(dated):
        days = (later.okres_od - earlier.okres_do).days
        place, where = place_of(cell_of(later, "okres_od")), f"wniosku {key_of(earlier)}"
        if days < 1:
            what = f"Okres wniosku {key_of(later)} zaczyna się przed końcem okresu {where}."
            yield error("okresy-nachodza", place, what, "Popraw daty jednego z wniosków.")
        elif days > 1:
            what = (
                f"Między okresem {where} a okresem wniosku {key_of(later)} są dni, których nie obejmuje żaden wniosek."
            )
            yield warning("okresy-z-luka", place, what, "Sprawdź daty obu wniosków.")


def expenses_are_paid_in_period(dataset: Dataset) -> Iterator[Issue]:
    """An expense is paid by the last day of its application; one paid before the first day is late."""
    for expense in dataset.of("wydatki"):
        application = expense.platnosc
        if application is None or not filled(expense, "data_zaplaty"):
            continue
        place = place_of(cell_of(expense, "data_zaplaty"))
        if filled(application, "okres_do") and expense.data_zaplaty > application.okres_do:
            what = f"Zapłacono po okresie wniosku {key_of(application)}."
            yield error("wydatek-po-okresie", place, what, "Przenieś wydatek do następnego wniosku albo popraw datę.")
        elif filled(application, "okres_od") and expense.data_zaplaty < application.okres_od:
            what = f"Zapłacono przed okresem wniosku {key_of(application)}."
            yield warning("wydatek-przed-okresem", place, what, "Sprawdź datę i czy wydatku nie ujęto wcześniej.")


def parts_of_expenses_fit(dataset: Dataset) -> Iterator[Issue]:
    """What is eligible is a part of the document's amount, VAT a part of what is eligible."""
    pairs = (("kwota", "kwota_brutto", "kwota dokumentu"), ("vat", "kwota", "kwota kwalifikowalna"))
    for expense in dataset.of("wydatki"):
        for part, whole, name in pairs:
            if filled(expense, part) and filled(expense, whole) and getattr(expense, part) > getattr(expense, whole):
                what = f"Ta kwota jest większa niż {name} ({money(getattr(expense, whole))})."
                yield error("wydatek-za-duzy", place_of(cell_of(expense, part)), what, "Popraw jedną z kwot.")


def expense_stands_once(dataset: Dataset) -> Iterator[Issue]:
    """The same document, thing and amount twice is most likely one expense settled twice."""
    first: dict[tuple[str, str, Decimal], Record] = {}
    for expense in dataset.of("wydatki"):
        if all(filled(expense, name) for name in ("nr_dokumentu", "nazwa", "kwota")):
            key = (str(expense.nr_dokumentu), str(expense.nazwa).casefold(), Decimal(expense.kwota))
            earlier = first.setdefault(key, expense)
            if earlier is not expense:
                what = f"Ten sam dokument, nazwa i kwota stoją już w wierszu {cell_of(earlier, 'nr_dokumentu').ref}."
                todo = "Sprawdź, czy wydatku nie rozliczono dwa razy."
                yield warning("wydatek-powtorzony", place_of(cell_of(expense, "nr_dokumentu")), what, todo)


def expenses_keep_to_budget(dataset: Dataset) -> Iterator[Issue]:
    """All expenses together are no more than the project's value, those of a task than its cost."""
    expenses = [expense for expense in dataset.of("wydatki") if filled(expense, "kwota")]
    if not expenses or any(unread(expense, "kwota") for expense in dataset.of("wydatki")):
        return
    total = sum((expense.kwota for expense in expenses), Decimal())
    if filled(dataset.projekt, "wartosc") and total > dataset.projekt.wartosc and not unbalanced(dataset.projekt):
        what = f"Wydatki wszystkich wniosków to {money(total)}, a wartość projektu {money(dataset.projekt.wartosc)}."
        place = place_of(cell_of(expenses[-1], "kwota"))
        yield error("wydatki-ponad-budzet", place, what, "Popraw kwoty wydatków albo wartość projektu.")
    yield from _over_task(expenses)


def _over_task(expenses: list[Record]) -> Iterator[Issue]:
    by_task: dict[int, list[Record]] = defaultdict(list)
    for expense in expenses:
        if expense.zadanie is not None and filled(expense.zadanie, "koszt"):
            by_task[id(expense.zadanie)].append(expense)
    for found in by_task.values():
        task, spent = found[0].zadanie, sum((expense.kwota for expense in found), Decimal())
        if spent > task.koszt:
            what = f"Wydatki zadania {key_of(task)} to {money(spent)}, a jego koszt {money(task.koszt)}."
            todo = "Sprawdź, czy umowa pozwala na przesunięcie między zadaniami."
            yield warning("wydatki-ponad-zadanie", place_of(cell_of(found[-1], "kwota")), what, todo)


def pefs_is_said_unchanged_when_it_is(dataset: Dataset) -> Iterator[Issue]:
    """Where the letter says that PEFS data did not change, nobody came or left in the period."""
    for application in dataset.of("platnosci"):
        if application.pefs_bez_zmian is not True or not filled(application, "okres_do"):
            continue
        changed = [person for person in dataset.of("uczestnicy") if _changed_in(person, application)]
        if changed:
            what = f"W tym okresie przystąpili do projektu albo zakończyli udział uczestnicy: {len(changed)}."
            todo = "Wpisz „nie” i wyślij formularz PEFS albo popraw daty udziału."
            yield warning("pefs-zmienione", place_of(cell_of(application, "pefs_bez_zmian")), what, todo)


def _changed_in(person: Record, application: Record) -> bool:
    if not filled(application, "okres_od"):
        return False
    days = [getattr(person, name) for name in _DAYS_OF_CHANGE if filled(person, name)]
    return any(application.okres_od <= day <= application.okres_do for day in days)


def everybody_can_be_counted(dataset: Dataset) -> Iterator[Issue]:
    """Tables of a payment application count only people whose day of coming is known."""
    for person in dataset.of("uczestnicy") if dataset.of("platnosci") else ():
        if not filled(person, "data_start") and not unread(person, "data_start"):
            what = f"Uczestnik {key_of(person)} nie ma daty rozpoczęcia udziału, więc załącznik nr 2 go nie liczy."
            yield warning("uczestnik-bez-daty", place_of(cell_of(person, "data_start")), what, "Wpisz datę.")
