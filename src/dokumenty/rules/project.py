"""The project's own arithmetic: money, groups, hours."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.records import Dataset, Record, cell_of, filled

_SHARES = (("dofinansowanie", "dofinansowanie_udzial"), ("wklad_wlasny", "wklad_udzial"))
_TENTH_OF_PERCENT = Decimal("0.001")


def budget_adds_up(dataset: Dataset) -> Iterator[Issue]:
    """Value of the project = grant + own contribution, to the grosz."""
    projekt = dataset.projekt
    if all(filled(projekt, name) for name in ("wartosc", "dofinansowanie", "wklad_wlasny")):
        total = projekt.dofinansowanie + projekt.wklad_wlasny
        if total != projekt.wartosc:
            what = f"Dofinansowanie i wkład własny dają razem {_money(total)}, a wartość projektu to {_money(projekt.wartosc)}."
            yield error("budzet-niezgodny", place_of(cell_of(projekt, "wartosc")), what, "Popraw jedną z trzech kwot.")


def shares_agree(dataset: Dataset) -> Iterator[Issue]:
    """A stated share equals the computed one, both rounded to a tenth of a percent."""
    projekt = dataset.projekt
    for amount, share in _SHARES:
        if all(filled(projekt, name) for name in ("wartosc", amount, share)):
            computed = _rounded(getattr(projekt, amount) / projekt.wartosc)
            if computed != _rounded(getattr(projekt, share)):
                what = f"Z kwot wychodzi udział {computed:.1%}, a podano {getattr(projekt, share):.1%}.".replace(
                    ".", ",", 2
                )
                yield warning(
                    "udzial-niezgodny", place_of(cell_of(projekt, share)), what, "Sprawdź kwoty i udział z umową."
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
        if total != projekt.liczba_uczestnikow:
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
    families = projekt.liczba_rodzin if filled(projekt, "liczba_rodzin") else 0
    if filled(projekt, "liczba_uczestnikow") and listed not in {
        projekt.liczba_uczestnikow,
        projekt.liczba_uczestnikow + families,
    }:
        what = (
            f"W arkuszu „Uczestnicy” jest {listed} osób, a liczba uczestników projektu to {projekt.liczba_uczestnikow}."
        )
        place = place_of(cell_of(projekt, "liczba_uczestnikow"))
        yield warning("lista-niezgodna", place, what, "Uzupełnij listę albo popraw liczbę.")


def kis_hours_agree(dataset: Dataset) -> Iterator[Issue]:
    """Hours of the components against weeks x meetings x hours."""
    projekt = dataset.projekt
    plan = ("kis_tygodnie", "kis_spotkania", "kis_godziny_spotkania")
    hours = sum(record.godziny for record in dataset.of("program_kis") if filled(record, "godziny"))
    if hours and all(filled(projekt, name) for name in plan):
        planned = projekt.kis_tygodnie * projekt.kis_spotkania * projekt.kis_godziny_spotkania
        if planned != hours:
            what = (
                f"Składniki programu KIS dają razem {hours} h, a {projekt.kis_tygodnie} tygodni × "
                f"{projekt.kis_spotkania} spotkania × {projekt.kis_godziny_spotkania} h to {planned} h."
            )
            todo = "Sprawdź, czy różnica jest zamierzona."
            yield warning("godziny-niezgodne", place_of(cell_of(projekt, "kis_tygodnie")), what, todo)


def _rounded(share: Decimal) -> Decimal:
    return share.quantize(_TENTH_OF_PERCENT, ROUND_HALF_UP)


def _money(value: Decimal) -> str:
    return f"{value:,.2f} zł".replace(",", "\u00a0").replace(".", ",")
