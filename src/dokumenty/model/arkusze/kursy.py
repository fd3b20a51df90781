"""Sheets of courses: what is taught, who takes part, and the programme of a KIS."""

from dokumenty.model.arkusze.ludzie import NR_UCZESTNIKA
from dokumenty.model.fields import Field, Sheet
from dokumenty.model.fields import FieldType as T

_KURS_ID = Field(
    header="Symbol kursu",
    name="kurs_id",
    type=T.LABEL,
    required=True,
    refers_to=("kursy",),
    help="Symbol z arkusza Kursy.",
    example="KMG",
)

KURSY = Sheet(
    title="Kursy",
    name="kursy",
    one="kurs",
    key="id",
    help="Kursy i szkolenia projektu.",
    fields=(
        Field(header="Symbol kursu", name="id", type=T.LABEL, required=True, example="KMG"),
        Field(header="Nazwa kursu", name="nazwa", required=True, example="Kucharz małej gastronomii"),
        Field(header="Organizator", name="organizator"),
        Field(header="Data od", name="data_od", type=T.DATE),
        Field(header="Data do", name="data_do", type=T.DATE),
        Field(header="Godziny teorii", name="godziny_teoria", type=T.INTEGER),
        Field(header="Godziny praktyki", name="godziny_praktyka", type=T.INTEGER),
        Field(header="Uwagi", name="uwagi"),
    ),
)

PROGRAM_KURSU = Sheet(
    title="ProgramKursu",
    name="program_kursu",
    one="temat",
    help="Tematy kursu z liczbą godzin; jeden temat w wierszu.",
    fields=(
        _KURS_ID,
        Field(header="Temat", name="tresc", required=True),
        Field(header="Godziny teorii", name="godziny_teoria", type=T.INTEGER),
        Field(header="Godziny praktyki", name="godziny_praktyka", type=T.INTEGER),
    ),
)

UDZIAL = Sheet(
    title="Udział",
    name="udzial",
    one="udzial",
    help="Kto był na którym kursie i z jakim wynikiem.",
    fields=(
        NR_UCZESTNIKA,
        _KURS_ID,
        Field(header="Data skierowania", name="data_skierowania", type=T.DATE, help="Dzień skierowania na kurs."),
        Field(header="Wynik", name="wynik", type=T.CHOICE, choices=("ukończono", "w toku", "przerwano"), required=True),
        Field(header="Data ukończenia", name="data_ukonczenia", type=T.DATE),
        Field(header="Nr zaświadczenia", name="nr_zaswiadczenia", type=T.LABEL, example="17/KMG/2012"),
        Field(
            header="Data wydania zaświadczenia",
            name="data_wydania",
            type=T.DATE,
            help="Puste: na zaświadczeniu stanie data ukończenia.",
        ),
    ),
)

PROGRAM_KIS = Sheet(
    title="ProgramKIS",
    name="program_kis",
    one="skladnik",
    help="Składniki programu Klubu Integracji Społecznej z liczbą godzin dla jednej grupy.",
    fields=(
        Field(header="Składnik programu", name="nazwa", required=True),
        Field(header="Treść", name="opis", type=T.MULTILINE),
        Field(
            header="Liczba godzin",
            name="godziny",
            type=T.INTEGER,
            help="Puste, gdy liczby nie podano; wtedy nie wchodzi do sumy.",
        ),
        Field(header="Uwagi", name="uwagi"),
    ),
)
