"""What tells form A of a kontrakt socjalny (person or family) from form B (labour market)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """What forms A and B do not share: the letter, headings, and how the situation is assessed."""

    letter: str
    person: str
    assessment: str
    questions: tuple[tuple[str, str], ...]


A = Form(
    letter="A",
    person="Dane osoby (przedstawiciela rodziny) zawierającej kontrakt",
    assessment="Ocena sytuacji życiowej osoby/rodziny",
    questions=(
        ("przyczyny trudnej sytuacji życiowej i czym są spowodowane", "przyczyny"),
        ("możliwości (mocne strony, zasoby) pozwalające na rozwiązanie trudnej sytuacji", "mozliwosci"),
        ("ograniczenia osoby/rodziny lub bariery w środowisku", "ograniczenia"),
    ),
)
B = Form(
    letter="B",
    person="Dane osoby zawierającej kontrakt",
    assessment="Ocena sytuacji zawodowej osoby",
    questions=(
        ("przyczyny braku zatrudnienia", "przyczyny"),
        ("możliwości (wykształcenie, kwalifikacje, doświadczenie, umiejętności)", "mozliwosci"),
        ("ograniczenia w podjęciu zatrudnienia", "ograniczenia"),
        (
            "dotychczasowe działania zmierzające do podjęcia zatrudnienia i przyczyny niepowodzeń",
            "dotychczasowe_dzialania",
        ),
    ),
)
