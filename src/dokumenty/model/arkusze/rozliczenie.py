"""Sheets behind the attachments to a payment application: applications, expenses, individual support.

Columns of expenses after Załącznik nr 1 of the application of PO KL (zestawienie dokumentów potwierdzających poniesione
wydatki objęte wnioskiem), reconstructed from descriptions.
"""

from dokumenty.model.arkusze.ludzie import NR_UCZESTNIKA
from dokumenty.model.fields import Field, Sheet
from dokumenty.model.fields import FieldType as T

PLATNOSCI = Sheet(
    title="Wnioski o płatność",
    name="platnosci",
    one="platnosc",
    key="id",
    help="Jeden wniosek o płatność w wierszu: okres, którego dotyczy, i pismo, z którym jest wysyłany.",
    fields=(
        Field(header="Nr wniosku", name="id", type=T.LABEL, required=True, example="WNP/1/2012"),
        Field(header="Rodzaj płatności", name="rodzaj", type=T.CHOICE, choices=("zaliczkowa", "pośrednia", "końcowa")),
        Field(header="Okres od", name="okres_od", type=T.DATE, required=True),
        Field(header="Okres do", name="okres_do", type=T.DATE, required=True),
        Field(header="Data pisma", name="data_pisma", type=T.DATE, help="Data pisma przewodniego i załączników."),
        Field(header="Znak sprawy", name="znak_sprawy", type=T.CASE_SIGN, example="MOPS.511.12.2012"),
        Field(
            header="Dane PEFS bez zmian",
            name="pefs_bez_zmian",
            type=T.YES_NO,
            help="„tak”: formularza się nie wysyła, a pismo przewodnie mówi, że dane nie uległy zmianie.",
        ),
        Field(header="Uwagi", name="uwagi", type=T.MULTILINE),
    ),
)

WYDATKI = Sheet(
    title="Wydatki",
    name="wydatki",
    one="wydatek",
    help="Dokumenty, które potwierdzają wydatki objęte wnioskiem o płatność; jedna pozycja w wierszu.",
    fields=(
        Field(
            header="Nr wniosku",
            name="platnosc_id",
            type=T.LABEL,
            required=True,
            refers_to=("platnosci",),
            help="Numer z arkusza Wnioski o płatność.",
            example="WNP/1/2012",
        ),
        Field(header="Nr dokumentu", name="nr_dokumentu", type=T.LABEL, required=True, example="FV 12/2012"),
        Field(header="Nr księgowy", name="nr_ksiegowy", type=T.LABEL, help="Numer księgowy lub ewidencyjny."),
        Field(header="Data wystawienia", name="data_wystawienia", type=T.DATE),
        Field(header="Data zapłaty", name="data_zaplaty", type=T.DATE),
        Field(header="Nazwa towaru lub usługi", name="nazwa", required=True, example="usługa szkoleniowa"),
        Field(
            header="Nr zadania",
            name="zadanie_id",
            type=T.LABEL,
            refers_to=("zadania",),
            help="Numer z arkusza Zadania.",
            example="1",
        ),
        Field(header="Kategoria", name="kategoria", help="Kategoria wydatku z budżetu.", example="wynagrodzenia"),
        Field(header="Kwota dokumentu brutto", name="kwota_brutto", type=T.AMOUNT, signed=True),
        Field(header="Kwota wydatku kwalifikowalnego", name="kwota", type=T.AMOUNT, signed=True, required=True),
        Field(header="W tym VAT", name="vat", type=T.AMOUNT, signed=True),
        Field(header="Cross-financing", name="cross_financing", type=T.YES_NO),
    ),
)

WSPARCIE = Sheet(
    title="Wsparcie",
    name="wsparcie",
    one="spotkanie",
    help="Wsparcie indywidualne: jedno spotkanie w wierszu. Z tych wierszy powstaje karta wsparcia.",
    fields=(
        NR_UCZESTNIKA,
        Field(header="Data", name="data", type=T.DATE, required=True),
        Field(header="Godzina od", name="godzina_od", type=T.LABEL, example="9:00"),
        Field(header="Godzina do", name="godzina_do", type=T.LABEL, example="11:00"),
        Field(header="Liczba godzin", name="godziny", type=T.INTEGER, example="2"),
        Field(
            header="Forma wsparcia",
            name="forma",
            required=True,
            help="Tak samo nazwana u wszystkich, którzy ją dostali.",
            example="doradztwo zawodowe",
        ),
        Field(header="Temat", name="temat", example="bilans umiejętności"),
        Field(
            header="Nr specjalisty",
            name="specjalista_id",
            type=T.LABEL,
            refers_to=("kadra",),
            help="Numer z arkusza Kadra.",
            example="K-02",
        ),
    ),
)
