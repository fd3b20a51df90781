"""Every finding of the engine: its stable code, what is wrong, and what to do about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from dokumenty.model.issues import Issue, Severity, TemplatePlace


@dataclass(frozen=True, slots=True)
class Finding:
    """A kind of finding; `cause` and `cure` may hold {names} that the place fills in."""

    cause: str
    cure: str
    severity: Severity = Severity.ERROR


FINDINGS: Mapping[str, Finding] = {
    # tags
    "szablon-niezamkniety-znacznik": Finding(
        "Znacznik {tag} nie ma zakończenia {end} w tym samym akapicie.",
        "Dopisz {end} na końcu znacznika.",
    ),
    "szablon-niezaczety-znacznik": Finding(
        "Zakończenie {end} nie ma początku {start}.",
        "Dopisz {start} przed treścią znacznika albo usuń {end}.",
    ),
    "szablon-rozne-klamry": Finding(
        "Znacznik zaczyna się od {start}, a kończy na {end}.",
        "Zamień {end} na {right} albo {start} na początek, który do niego pasuje.",
    ),
    "szablon-rozdzielone-klamry": Finding(
        "Klamry rozdzielone odstępem nie są znacznikiem i zostaną w dokumencie.",
        "Usuń odstęp między klamrami: {{{{ nazwa }}}}.",
        Severity.WARNING,
    ),
    "szablon-pusty-znacznik": Finding(
        "Znacznik jest pusty.",
        "Wpisz w nim nazwę pola albo usuń go.",
    ),
    "szablon-niezamkniety-cudzyslow": Finding(
        "Tekst w cudzysłowie nie ma zakończenia.",
        "Dopisz brakujący cudzysłów przed końcem znacznika.",
    ),
    "szablon-nieznany-znacznik": Finding(
        "Nie ma znacznika „{name}”.",
        "{near}",
    ),
    "szablon-sklejony-znacznik": Finding(
        "Po literze „{prefix}” brakuje odstępu: „{name}”.",
        "Napisz {{%{prefix} {rest} zamiast {{%{name}.",
    ),
    "szablon-niedostepny-znacznik": Finding(
        "Znacznik „{name}” nie działa w szablonach Worda.",
        "Wpisz potrzebny tekst do tego szablonu.",
    ),
    "szablon-blad-wyrazenia": Finding(
        "Tego wyrażenia nie da się odczytać{detail}.",
        "Sprawdź nawiasy, cudzysłowy, przecinki i pisownię nazw (bez odstępów w środku).",
    ),
    "szablon-nieznany-filtr": Finding(
        "Nie ma filtra „{name}”.",
        "{near}",
    ),
    "szablon-zle-argumenty": Finding(
        "Filtr „{name}” nie przyjmuje takich argumentów, jakie tu dostał.",
        "Sprawdź, ile wartości stoi w nawiasie i jak się nazywają; wzory są w instrukcji pisania szablonów.",
    ),
    "szablon-nieznany-warunek": Finding(
        "Nie ma warunku „is {name}”.",
        "{near}",
    ),
    # blocks
    "szablon-niezamkniety-blok": Finding(
        "Blok „{name}” nie ma zakończenia.",
        "Dopisz znacznik {{% {end} %}} w miejscu, w którym blok się kończy.",
    ),
    "szablon-niezaczety-blok": Finding(
        "Znacznik „{name}” nie ma swojego początku „{start}”.",
        "Dopisz początek bloku albo usuń ten znacznik.",
    ),
    "szablon-skrzyzowane-bloki": Finding(
        "Znacznik „{name}” stoi wewnątrz bloku „{open}”, który nie został jeszcze zakończony ({where}).",
        "Najpierw zakończ blok „{open}” znacznikiem {{% {end} %}}.",
    ),
    "szablon-blok-w-roznych-miejscach": Finding(
        "Blok „{open}” zaczyna się w innym miejscu ({where}), na przykład w innej komórce albo poza tabelą.",
        "Umieść początek i koniec bloku w tej samej komórce albo w kolejnych wierszach tej samej tabeli "
        "(znaczniki {{%tr … %}}).",
    ),
    "szablon-znacznik-wiersza-poza-tabela": Finding(
        "Znacznik {tag} działa tylko w tabeli.",
        "Przenieś go do tabeli; poza tabelą całym akapitem rządzi {{%p … %}}.",
    ),
    "szablon-scalanie-poza-petla": Finding(
        "Znacznik „{name}” scala komórki powtarzane w pętli, a tu nie ma pętli.",
        "Umieść komórkę między {{%tr for … %}} a {{%tr endfor %}} (albo {{%tc for … %}}).",
    ),
    "szablon-zbyt-zagniezdzony": Finding(
        "W tej części szablonu jest zbyt wiele pętli w pętlach albo zbyt długie wyrażenie.",
        "Podziel wyrażenie na kilka znaczników ({{% set … %}}) i zmniejsz liczbę pętli jedna w drugiej.",
    ),
    # the file
    "szablon-uszkodzona-czesc": Finding(
        "Część {part} pliku jest uszkodzona.",
        "Otwórz szablon w Wordzie i zapisz go ponownie.",
    ),
    "szablon-powtorzona-czesc": Finding(
        "Plik zawiera dwa razy część {part}.",
        "Otwórz szablon w Wordzie i zapisz go ponownie.",
    ),
    "szablon-brak-czesci": Finding(
        "Szablon odwołuje się do części, której w nim nie ma: {part}.",
        "Otwórz szablon w Wordzie i zapisz go ponownie.",
    ),
    "szablon-odmiana-strict": Finding(
        "Szablon zapisano w odmianie „Strict Open XML”, której znaczniki nie obejmują.",
        "Zapisz go w Wordzie jako „Dokument programu Word (.docx)”.",
    ),
    "szablon-brak-typu": Finding(
        "Plik nie podaje, czym jest jego część {part}.",
        "Otwórz szablon w Wordzie i zapisz go ponownie.",
    ),
    "szablon-pole-w-polu": Finding(
        "Pole korespondencji seryjnej „{name}” stoi wewnątrz innego pola Worda i nie zostanie wypełnione.",
        "Zastąp pole Worda znacznikiem {{% if … %}}.",
        Severity.WARNING,
    ),
    "szablon-pole-worda": Finding(
        "Pole „{name}” działa tylko w korespondencji seryjnej Worda i nie zostanie wypełnione.",
        "Zastąp je znacznikiem; etykiety i listy wielu osób robi się pętlą {{%tr for … %}}.",
        Severity.WARNING,
    ),
    "szablon-przelacznik": Finding(
        "Przełącznik „{name}” pola „{field}” nie ma odpowiednika; wartość wydrukuje się zwyczajnie.",
        "Użyj znacznika z filtrem, na przykład {{{{ {tag}|slownie }}}}.",
        Severity.WARNING,
    ),
    # a sheet of labels
    "szablon-etykieta-bez-wzoru": Finding(
        "W katalogu jest „etykieta”, a w tym szablonie nie ma tabeli z jedną etykietą.",
        "Zrób tabelę o jednej kolumnie i trzech wierszach: {{%tr for … in … %}}, etykieta, {{%tr endfor %}}.",
    ),
    "szablon-etykieta-nie-sama": Finding(
        "W szablonie etykiet coś stoi poza tabelą; przesunęłoby etykiety na stronie.",
        "Zostaw w szablonie samą tabelę z etykietą.",
    ),
    "szablon-etykieta-z-warunkiem": Finding(
        "Pętla etykiet ma warunek „if”, z którym nie da się ułożyć arkusza.",
        "Zapisz warunek filtrem, na przykład {{%tr for u in uczestnicy|selectattr('kod_pocztowy') %}}.",
    ),
    "szablon-etykieta-z-licznikiem": Finding(
        "Etykieta używa „loop”, a na arkuszu nie liczy ono etykiet.",
        "Usuń „loop” z etykiety; zamiast niego wydrukuj na przykład {{{{ uczestnik.id }}}}.",
    ),
    "szablon-etykieta-poza-strona": Finding(
        "Etykiety {size} ({columns} w rzędzie, rzędów {rows}) z marginesami i odstępami zajmują {taken}, a strona ma {paper}.",
        "Popraw „etykieta” w szablony.toml albo rozmiar strony w szablonie.",
    ),
    "szablon-etykieta-mala": Finding(
        "Etykieta {size} jest dużo mniejsza niż ta w szablonie, więc i jej treść jest pomniejszona (do {percent}).",
        "Obejrzyj arkusz przed drukiem: co się nie zmieści, będzie ucięte.",
        Severity.WARNING,
    ),
    # rendering
    "szablon-nieznane-pole": Finding(
        "Nie ma pola „{name}”{owner}.",
        "{near}",
    ),
    "puste-w-dokumencie": Finding(
        "Pole „{name}” ({cell}) jest puste, a szablon je drukuje.",
        "Uzupełnij komórkę albo użyj w szablonie warunku {{% if %}}.",
        Severity.WARNING,
    ),
    "szablon-znak-niedozwolony": Finding(
        "Wartość zawiera niewidoczne znaki, których Word nie przyjmuje ({signs}); zostały pominięte.",
        "Wpisz tę wartość w arkuszu od nowa.",
        Severity.WARNING,
    ),
    "szablon-odsylacz-bez-celu": Finding(
        "Odsyłacz w tekście nie ma adresu; tekst został, bez odsyłacza.",
        "Podaj adres (https://…) jako url_id.",
        Severity.WARNING,
    ),
    "szablon-blad-obliczenia": Finding(
        "Nie udało się obliczyć wartości: {detail}.",
        "Sprawdź w arkuszu wartości pól użytych w tym miejscu.",
    ),
    "szablon-niedozwolone-dzialanie": Finding(
        "To działanie nie jest dozwolone w szablonie.",
        "Użyj zwykłego pola albo filtra; nazwy zaczynające się od podkreślenia są niedostępne.",
    ),
    "szablon-przekroczony-rozmiar": Finding(
        "Dokument byłby zbyt duży: szablon powtarza coś zbyt wiele razy.",
        "Sprawdź pętle i powtórzenia w tym miejscu.",
    ),
    "szablon-zly-obraz": Finding(
        "Nie można wstawić obrazu: {detail}.",
        "Sprawdź, czy plik istnieje i jest obrazem PNG, JPEG, GIF, BMP lub TIFF.",
    ),
    "szablon-zla-wartosc": Finding(
        "W tym miejscu nie może stać taka wartość: {detail}.",
        "Popraw wartość albo usuń znacznik.",
    ),
    # the print file
    "druk-inny-wyglad": Finding(
        "Szablon ma inne style lub ustawienia niż szablony poprzednich dokumentów w pliku do druku.",
        "Wydrukuj te dokumenty osobnym plikiem albo ujednolić style obu szablonów.",
    ),
    # the result
    "wynik-uszkodzony": Finding(
        "W tej części wynik nie jest poprawnym dokumentem.",
        "Sprawdź wartości z gotowym formatowaniem (RichText, Subdoc) w tej części szablonu.",
    ),
    "wynik-brak-czesci": Finding(
        "Wynik odwołuje się do części, której w nim nie ma: {part}.",
        "Sprawdź obrazy i odsyłacze w tej części szablonu.",
    ),
    "wynik-powtorzony-identyfikator": Finding(
        "Wynik zawiera dwa razy identyfikator „{name}”.",
        "Otwórz szablon w Wordzie i zapisz go ponownie.",
    ),
}


class FindingError(Exception):
    """Something found in the middle of an expression; whoever knows the place makes an issue of it."""

    def __init__(self, code: str, **words: str) -> None:
        super().__init__(code)
        self.code = code
        self.words = words


def found(code: str, place: TemplatePlace, **words: str) -> Issue:
    """Make an issue of a finding at a place."""
    finding = FINDINGS[code]
    return Issue(code, finding.severity, place, finding.cause.format(**words), finding.cure.format(**words))


def near(name: str, known: Iterable[str], otherwise: str) -> str:
    """Ask „Czy chodziło o …?”, or give the advice for the case that nothing is near."""
    names = sorted(known)
    close = get_close_matches(name, names, 1, 0.6)
    return f"Czy chodziło o „{close[0]}”?" if close else otherwise
