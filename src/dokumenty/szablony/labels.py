"""The entry `etykieta` of a kind: how large a label is and how many stand on a page."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from dokumenty.model.labels import Labels

_NEEDED = ("szerokosc_mm", "wysokosc_mm", "w_rzedzie", "na_stronie")
_OPTIONAL = ("margines_lewy_mm", "margines_gorny_mm", "odstep_poziomy_mm", "odstep_pionowy_mm")
_SMALLEST, _MOST = 10, 500
_EXAMPLE = "etykieta = { szerokosc_mm = 70, wysokosc_mm = 37, w_rzedzie = 3, na_stronie = 24 }"


def labels_of(entry: Mapping[str, Any] | None) -> Labels | None:
    """Return the labels that an entry without problems describes; None for none."""
    if entry is None:
        return None
    return Labels(
        width=entry["szerokosc_mm"],
        height=entry["wysokosc_mm"],
        columns=entry["w_rzedzie"],
        rows=entry["na_stronie"] // entry["w_rzedzie"],
        left=entry.get("margines_lewy_mm"),
        top=entry.get("margines_gorny_mm"),
        gap_across=entry.get("odstep_poziomy_mm", 0),
        gap_down=entry.get("odstep_pionowy_mm", 0),
    )


def problems_of_labels(entry: object) -> Iterator[str]:
    """Say what is wrong with an entry, if anything is; whether the labels fit is seen when the page is known."""
    if not isinstance(entry, dict):
        yield f"zapisz rozmiar etykiety tak: {_EXAMPLE}."
        return
    yield from _problems_of_keys(entry)
    yield from (problem for name in entry if (problem := _problem_of_number(name, entry[name])))
    if not any(map(_is_wrong, (entry.get(name) for name in _NEEDED))) and entry["na_stronie"] % entry["w_rzedzie"]:
        yield (
            f"etykieta: na_stronie = {entry['na_stronie']} nie dzieli się przez w_rzedzie = {entry['w_rzedzie']}."
            " Podaj liczbę etykiet na całej stronie, na przykład 24 przy 3 w rzędzie."
        )


def _problems_of_keys(entry: Mapping[str, Any]) -> Iterator[str]:
    known = (*_NEEDED, *_OPTIONAL)
    for name in entry:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f" Czy chodziło o „{near[0]}”?" if near else ""
            yield f"etykieta: nieznane pole „{name}”.{hint} Dozwolone: {', '.join(known)}."
    for name in _NEEDED:
        if name not in entry:
            yield f"etykieta: brakuje pola „{name}”. Zapisz rozmiar tak: {_EXAMPLE}."


def _problem_of_number(name: str, value: object) -> str:
    if name in {"w_rzedzie", "na_stronie"} and (_is_wrong(value) or not isinstance(value, int) or value > _MOST):
        return f"etykieta: w polu „{name}” wpisz liczbę od 1 do {_MOST}, bez cudzysłowu."
    if name in {"szerokosc_mm", "wysokosc_mm"} and (_is_wrong(value) or value < _SMALLEST):  # type: ignore[operator]
        return f"etykieta: w polu „{name}” wpisz liczbę milimetrów, co najmniej {_SMALLEST}, z kropką: 63.5."
    if name in _OPTIONAL and (not _is_number(value) or value < 0):  # type: ignore[operator]
        return f"etykieta: w polu „{name}” wpisz liczbę milimetrów, na przykład 7.2 (z kropką)."
    return ""


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_wrong(value: object) -> bool:
    return not _is_number(value) or not 0 < value < float("inf")  # type: ignore[operator]
