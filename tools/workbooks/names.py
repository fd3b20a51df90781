"""Given names and surnames from which people are invented."""

from typing import NamedTuple

KOBIETA, MEZCZYZNA = "Kobieta", "Mężczyzna"

KOBIETY = """
Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Zofia Teresa Magdalena Joanna Janina Monika
Danuta Jadwiga Aleksandra Halina Irena Beata Marta Dorota Helena Karolina Grażyna Jolanta Iwona Marianna Natalia
Bożena Stanisława Urszula Justyna Renata Alicja Paulina Sylwia Wanda Agata Aneta Izabela Ewelina Marzena Wiesława
Genowefa Kazimiera Edyta Lucyna Mariola
""".split()

MEZCZYZNI = """
Jan Andrzej Piotr Krzysztof Stanisław Tomasz Paweł Józef Marcin Marek Michał Grzegorz Jerzy Tadeusz Adam Łukasz
Zbigniew Ryszard Dariusz Henryk Mariusz Kazimierz Wojciech Robert Mateusz Marian Rafał Jacek Janusz Mirosław Maciej
Sławomir Jarosław Kamil Wiesław Roman Władysław Jakub Artur Zdzisław Edward Mieczysław Damian Dawid Przemysław
Sebastian Czesław Leszek Daniel Waldemar
""".split()

CORKI = "Zuzanna Julia Oliwia Wiktoria Natalia Aleksandra Maja Zofia Kinga Weronika Amelia Martyna".split()
SYNOWIE = "Jakub Kacper Mateusz Filip Szymon Dawid Bartosz Dominik Patryk Igor Oskar Adrian".split()

NAZWISKA = """
Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur
Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński
Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski
Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak
Jasiński Zawadzki Bąk Jakubowski Sadowski Duda Włodarczyk Wilk Chmielewski Borkowski Sokołowski Szczepański Sawicki
Kucharski Maciejewski Kubiak Kalinowski Wysocki Mazurek Kołodziej Czarnecki Kaźmierczak Sobczak Konieczny Głowacki
Zakrzewski Wasilewski Krajewski Laskowski Sikorski Ziółkowski Gajewski Mróz Brzeziński Makowski Przybylski Baranowski
Błaszczyk Andrzejewski Borowski Kania Cieślak Górecki Janik Musiał Urban Chojnacki Leśniak Gołębiowski Kurek
Czerwiński Wierzbicki Domański Nawrocki Bielecki Cichoń Stelmach Wrona Zaremba Wolny Rudnicki Kosiński
""".split()

_WITH_A = ("ski", "cki", "dzki", "ny")


class Name(NamedTuple):
    """A full name with the sex it belongs to."""

    imie: str
    nazwisko: str
    plec: str


def feminine(surname: str) -> str:
    """Return the form of a surname that a woman bears.

    >>> feminine("Zawadzki"), feminine("Konieczny"), feminine("Nowak"), feminine("Sikora")
    ('Zawadzka', 'Konieczna', 'Nowak', 'Sikora')
    """
    return f"{surname[:-1]}a" if surname.endswith(_WITH_A) else surname


def masculine(surname: str) -> str:
    """Return the form of a surname that a man bears, for surnames of the pool.

    >>> masculine("Zawadzka"), masculine("Konieczna"), masculine("Sikora")
    ('Zawadzki', 'Konieczny', 'Sikora')
    """
    return next((other for other in NAZWISKA if feminine(other) == surname), surname)


def surname_for(surname: str, plec: str) -> str:
    """Return the form of a surname that this person bears."""
    return feminine(surname) if plec == KOBIETA else surname
