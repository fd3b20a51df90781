"""Sheets behind the summary of a funding application."""

from dokumenty.model.fields import Field, Sheet
from dokumenty.model.fields import FieldType as T

CELE_PROJEKTU = Sheet(
    title="CeleProjektu",
    name="cele_projektu",
    one="cel_projektu",
    help="Cele szczegółowe projektu; jeden w wierszu, w kolejności z wniosku.",
    fields=(Field(header="Cel szczegółowy", name="tresc", type=T.MULTILINE, required=True),),
)

GRUPA_DOCELOWA = Sheet(
    title="GrupaDocelowa",
    name="grupy_docelowe",
    one="grupa_docelowa",
    help=(
        "Podziały uczestników z wniosku. Wiersze jednego podziału dają razem liczbę uczestników. Kto należy do grupy, "
        "mówi nazwa: taka jak w kolumnie Kategoria albo Grupa zajęciowa, albo „kontrakt socjalny”, „PAL”, „KIS”."
    ),
    fields=(
        Field(header="Podział", name="podzial", required=True, example="narzędzie"),
        Field(header="Grupa", name="nazwa", required=True, example="kontrakt socjalny"),
        Field(header="Jednostka", name="jednostka", type=T.CHOICE, choices=("osoby", "rodziny"), required=True),
        Field(header="Kobiety", name="kobiety", type=T.INTEGER),
        Field(header="Mężczyźni", name="mezczyzni", type=T.INTEGER),
        Field(header="Razem", name="razem", type=T.INTEGER, required=True),
        Field(
            header="W tym",
            name="w_tym",
            type=T.YES_NO,
            help="„tak”: część grupy podanej wyżej, nie dodaje się do sumy.",
        ),
        Field(
            header="Wiek od",
            name="wiek_od",
            type=T.INTEGER,
            help="Najmniej lat w dniu przystąpienia, jeśli grupa ma własne granice. Puste: jak w arkuszu Projekt.",
        ),
        Field(header="Wiek do", name="wiek_do", type=T.INTEGER, help="Najwięcej lat w dniu przystąpienia."),
    ),
)

NARZEDZIA = Sheet(
    title="Narzędzia",
    name="narzedzia",
    one="narzedzie",
    help="Narzędzia i instrumenty aktywnej integracji.",
    fields=(
        Field(header="Narzędzie lub instrument", name="nazwa", required=True, example="doradztwo zawodowe"),
        Field(header="Opis", name="opis", type=T.MULTILINE),
    ),
)

ZADANIA = Sheet(
    title="Zadania",
    name="zadania",
    one="zadanie",
    key="nr",
    help="Zadania projektu z kosztem i terminami; z nich powstaje harmonogram.",
    fields=(
        Field(header="Nr zadania", name="nr", type=T.INTEGER, required=True, example="1"),
        Field(header="Zadanie", name="nazwa", required=True, example="Aktywna integracja"),
        Field(header="Opis", name="opis", type=T.MULTILINE),
        Field(header="Koszt", name="koszt", type=T.AMOUNT),
        Field(header="Data od", name="data_od", type=T.DATE, help="Puste: cały okres projektu."),
        Field(header="Data do", name="data_do", type=T.DATE),
    ),
)

WSKAZNIKI = Sheet(
    title="Wskaźniki",
    name="wskazniki",
    one="wskaznik",
    help="Wskaźniki i rezultaty: wartość zakładana i osiągnięta.",
    fields=(
        Field(header="Wskaźnik", name="nazwa", required=True, example="liczba osób, które podjęły pracę"),
        Field(header="Jednostka miary", name="jednostka", example="osoba"),
        Field(header="Zakładana: kobiety", name="zakladana_k", type=T.INTEGER),
        Field(header="Zakładana: mężczyźni", name="zakladana_m", type=T.INTEGER),
        Field(header="Zakładana: razem", name="zakladana", type=T.INTEGER),
        Field(header="Osiągnięta: kobiety", name="osiagnieta_k", type=T.INTEGER),
        Field(header="Osiągnięta: mężczyźni", name="osiagnieta_m", type=T.INTEGER),
        Field(header="Osiągnięta: razem", name="osiagnieta", type=T.INTEGER),
    ),
)

PARTNERZY = Sheet(
    title="Partnerzy",
    name="partnerzy",
    one="partner",
    help="Partnerzy projektu.",
    fields=(
        Field(header="Nazwa partnera", name="nazwa", required=True, example="Powiatowy Urząd Pracy"),
        Field(header="Podstawa współpracy", name="podstawa", example="porozumienie"),
        Field(header="Zakres współpracy", name="zakres", type=T.MULTILINE),
    ),
)

KLAUZULE = Sheet(
    title="Klauzule",
    name="klauzule",
    one="klauzula",
    help=(
        "Teksty, które zmieniają się z okresem programowania: pouczenia, zgody, informacje. "
        "Jeden symbol może mieć kilka wierszy, każdy na inny czas."
    ),
    fields=(
        Field(header="Symbol klauzuli", name="id", type=T.LABEL, required=True, example="KONTRAKT"),
        Field(header="Tytuł", name="tytul", help="Tytuł dokumentu z tą klauzulą, jeśli ma własny."),
        Field(header="Treść", name="tresc", type=T.MULTILINE, required=True),
        Field(header="Obowiązuje od", name="data_od", type=T.DATE),
        Field(header="Obowiązuje do", name="data_do", type=T.DATE),
    ),
)
