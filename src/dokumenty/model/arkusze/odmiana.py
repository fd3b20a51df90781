"""Sheet Odmiana: forms that the office has decided; they win over every derived one."""

from dokumenty.model.fields import Field, Sheet
from dokumenty.model.fields import FieldType as T

PRZYPADKI = ("dopełniacz", "celownik", "biernik", "narzędnik", "miejscownik", "wołacz")

ODMIANA = Sheet(
    title="Odmiana",
    name="odmiana",
    one="forma",
    help="Właściwe formy nazwisk i nazw, których program nie zna albo które odmienia inaczej; te formy mają pierwszeństwo.",
    fields=(
        Field(
            header="Tekst w danych",
            name="tekst",
            help="Dokładnie tak, jak stoi w skoroszycie: „Jan Kozioł”, „Przykładowo”.",
            example="Jan Kozioł",
        ),
        Field(header="Przypadek", name="przypadek", type=T.CHOICE, choices=PRZYPADKI, example="dopełniacz"),
        Field(
            header="Właściwa forma",
            name="forma",
            help="Tak, jak ma stać w dokumencie. Puste: decyduje program.",
            example="Jana Kozła",
        ),
    ),
)
