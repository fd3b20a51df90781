"""The project's own arithmetic: money."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.money import money
from dokumenty.model.records import Dataset, Record, cell_of, filled, unread

_SHARES = (("dofinansowanie", "dofinansowanie_udzial"), ("wklad_wlasny", "wklad_udzial"))
_TENTH_OF_PERCENT = Decimal("0.001")
_GROSZ = Decimal("0.01")


def budget_adds_up(dataset: Dataset) -> Iterator[Issue]:
    """Value of the project = grant + own contribution, to the grosz."""
    projekt = dataset.projekt
    if _unbalanced(projekt):
        total = projekt.dofinansowanie + projekt.wklad_wlasny
        what = (
            f"Dofinansowanie i wkład własny dają razem {money(total)}, a wartość projektu to {money(projekt.wartosc)}."
        )
        yield error("budzet-niezgodny", place_of(cell_of(projekt, "wartosc")), what, "Popraw jedną z trzech kwot.")


def shares_agree(dataset: Dataset) -> Iterator[Issue]:
    """A stated share equals the computed one, both rounded to a tenth of a percent."""
    projekt = dataset.projekt
    for amount, share in () if _unbalanced(projekt) else _SHARES:
        if all(filled(projekt, name) for name in ("wartosc", amount, share)) and projekt.wartosc:
            computed = _rounded(getattr(projekt, amount) / projekt.wartosc)
            if computed != _rounded(getattr(projekt, share)):
                what = f"Z kwot wychodzi udział {_percent(computed)}, a podano {_percent(getattr(projekt, share))}."
                yield warning(
                    "udzial-niezgodny", place_of(cell_of(projekt, share)), what, "Sprawdź kwoty i udział z umową."
                )


def shares_make_a_whole(dataset: Dataset) -> Iterator[Issue]:
    """The stated shares, rounded to a tenth of a percent, make 100%; amounts, where given, tell more."""
    projekt = dataset.projekt
    known = all(filled(projekt, amount) for amount in ("wartosc", "dofinansowanie", "wklad_wlasny"))
    if not known and all(filled(projekt, share) for _, share in _SHARES):
        total = sum((_rounded(getattr(projekt, share)) for _, share in _SHARES), Decimal())
        if total != 1:
            what = f"Podane udziały dają razem {_percent(total)}, a nie 100%."
            place = place_of(cell_of(projekt, "wklad_udzial"))
            yield error("udzialy-niepelne", place, what, "Popraw jeden z udziałów.")


def part_is_not_more_than_whole(dataset: Dataset) -> Iterator[Issue]:
    """What is spent on social workers is a part of the grant."""
    projekt = dataset.projekt
    names = ("dofinansowanie_pracownik", "dofinansowanie")
    if all(filled(projekt, name) for name in names) and projekt.dofinansowanie_pracownik > projekt.dofinansowanie:
        what = "Kwota na zatrudnienie pracownika socjalnego jest większa niż całe dofinansowanie."
        yield error("czesc-wieksza", place_of(cell_of(projekt, names[0])), what, "Popraw jedną z kwot.")


def tasks_add_up(dataset: Dataset) -> Iterator[Issue]:
    """Costs of the tasks make the direct costs, or at least no more than the value of the project."""
    projekt, tasks = dataset.projekt, [task for task in dataset.of("zadania") if filled(task, "koszt")]
    total = sum(task.koszt for task in tasks)
    known = any(filled(projekt, name) for name in ("koszty_bezposrednie", "wartosc"))
    if not tasks or not known or any(unread(task, "koszt") for task in dataset.of("zadania")):
        return
    if filled(projekt, "koszty_bezposrednie"):
        name, header, wrong = "koszty_bezposrednie", "koszty bezpośrednie to", total != projekt.koszty_bezposrednie
    else:
        name, header, wrong = "wartosc", "wartość projektu to", total > projekt.wartosc
    if wrong:
        what = f"Zadania kosztują razem {money(total)}, a {header} {money(getattr(projekt, name))}."
        yield error("zadania-niezgodne", place_of(cell_of(projekt, name)), what, "Popraw koszt zadania albo tę kwotę.")


def cost_of_participant_agrees(dataset: Dataset) -> Iterator[Issue]:
    """The stated cost of one participant is the value by the number of participants, to the grosz."""
    projekt = dataset.projekt
    names = ("koszt_na_uczestnika", "wartosc", "liczba_uczestnikow")
    if not all(filled(projekt, name) for name in names) or _unbalanced(projekt):
        return
    counts = (projekt.liczba_uczestnikow, len(dataset.of("uczestnicy")))  # another rule compares the two
    costs = [(projekt.wartosc / count).quantize(_GROSZ, ROUND_HALF_UP) for count in counts if count]
    if costs and projekt.koszt_na_uczestnika not in costs:
        what = f"Z wartości i liczby uczestników wychodzi {money(costs[0])} na osobę."
        place = place_of(cell_of(projekt, "koszt_na_uczestnika"))
        yield warning("koszt-niezgodny", place, what, "Sprawdź kwotę z wnioskiem.")


def _unbalanced(projekt: Record) -> bool:
    """Tell whether grant and contribution are known and do not make the value."""
    known = all(filled(projekt, name) for name in ("wartosc", "dofinansowanie", "wklad_wlasny"))
    return known and projekt.dofinansowanie + projekt.wklad_wlasny != projekt.wartosc


def _rounded(share: Decimal) -> Decimal:
    return share.quantize(_TENTH_OF_PERCENT, ROUND_HALF_UP)


def _percent(share: Decimal) -> str:
    return f"{share:.1%}".replace(".", ",")
