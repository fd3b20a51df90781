"""Fields that a template had better not print: health and other special categories, the PESELs of many people.

Data minimisation: rozporządzenie (UE) 2016/679 (RODO), art. 5 ust. 1 lit. c; special categories: art. 9.
"""

import re
from collections.abc import Iterable, Iterator

from dokumenty.model.fields import Sheet
from dokumenty.model.issues import Issue, warning
from dokumenty.model.jobs import Kind
from dokumenty.model.templates import FieldUse
from dokumenty.szablony.catalog import CATALOG
from dokumenty.szablony.wording import is_of_person

_SPECIAL = frozenset(
    {
        "niepelnosprawnosc", "niepelnosprawnosc_odpowiedz", "bezdomnosc", "mniejszosc", "obce_pochodzenie",
        "niekorzystna_sytuacja", "przyczyny", "ograniczenia", "ocena_przyczyny",
    }
)  # fmt: skip
_OF_PEOPLE = frozenset({"uczestnik.kategoria", "uczestnicy[].kategoria", "ipd.sytuacja", "plany[].sytuacja"})
_TELLING = re.compile(r"zdrow|chorob|niepelnospr|orzeczeni|uzaleznie|alkohol|inwalid|leczeni|diagnoz|bezdomn")
"""Parts of names of an office's own columns."""


def check_privacy(kind: Kind, uses: Iterable[FieldUse], per: Sheet) -> Iterator[Issue]:
    """Warn of each such field; a kind that the catalogue calls `dane_wrazliwe` may hold them."""
    for use in uses if not kind.sensitive else ():
        name = use.path.rpartition(".")[2]
        if name in _SPECIAL or use.path.endswith(tuple(_OF_PEOPLE)) or _TELLING.search(name):
            what = f"Pole „{use.path}” mówi o zdrowiu albo trudnej sytuacji, a rodzaj „{kind.name}” nie jest od tego."
            yield warning("dane-wrazliwe", use.place, what, _todo(kind))
        elif name == "pesel" and "[]" in use.path and not is_of_person(per):
            what = f"Pole „{use.path}” drukuje numery PESEL wielu osób na jednej liście."
            yield warning("pesel-na-liscie", use.place, what, _todo(kind))


def _todo(kind: Kind) -> str:
    return f"Usuń to pole. Jeśli dokument musi je mieć, dopisz w {CATALOG}, wpis [{kind.name}], wiersz: dane_wrazliwe = true."
