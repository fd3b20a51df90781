"""Names whose spelling the dictionary's endings do not know: passports from Ukraine, English, Italian, Czech.

Each rule is (ending, letters to drop, endings of the six cases, status). They come before the learnt endings,
the longest ending first. Sources: the advice of PWN and of the University of Warsaw on passport spellings.
"""

from collections.abc import Iterable

from dokumenty.model.forms import Status
from dokumenty.polish.declension.words import Word, inflected

_RULE, _DOUBT = Status.BY_RULE, Status.UNSURE
_WHY = "obca pisownia: formę trzeba potwierdzić"

Rule = tuple[str, str, Status]

_MEN_BOTH: tuple[Rule, ...] = (
    ("ii", "0;a;owi;a;em;u;", _RULE),  # Vitalii, Vitaliia
    ("yi", "0;ego;emu;ego;m;m;", _RULE),  # Galchynskyi, Galchynskyiego
    ("iy", "0;a;owi;a;em;u;", _DOUBT),
    ("yy", "0;ego;emu;ego;m;m;", _DOUBT),
    ("li", "1;ego;emu;ego;im;im;i", _RULE),  # Ali, Alego
    ("y", "0;’ego;’emu;’ego;m;m;", _DOUBT),  # Kennedy; a Polish -y is known to the dictionary
    ("ey", "0;a;owi;a;em;u;", _DOUBT),
    ("x", "1;ksa;ksowi;ksa;ksem;ksie;x", _DOUBT),
    ("e", "0;go;mu;go;m;m;", _DOUBT),
    ("é", "0;go;mu;go;m;m;", _DOUBT),
    ("eau", "0;;;;;;", _DOUBT),
    ("ois", "0;;;;;;", _DOUBT),
    ("aux", "0;;;;;;", _DOUBT),
    ("u", "0;;;;;;", _DOUBT),
    ("ue", "0;;;;;;", _DOUBT),
    ("ee", "0;;;;;;", _DOUBT),
    ("sh", "0;a;owi;a;em;u;u", _RULE),
    ("zh", "0;a;owi;a;em;u;u", _RULE),
    ("tch", "0;a;owi;a;em;u;u", _RULE),
    ("th", "0;a;owi;a;em;cie;cie", _DOUBT),
    ("gh", "0;a;owi;a;em;u;u", _DOUBT),
    ("v", "0;a;owi;a;em;ie;ie", _RULE),
    ("q", "0;a;owi;a;iem;u;u", _DOUBT),
    ("ia", "1;i;i;ię;ią;i;io", _DOUBT),
)
_MEN_GIVEN: tuple[Rule, ...] = (
    ("o", "1;a;owi;a;em;ie;o", _DOUBT),
    ("ro", "2;ra;rowi;ra;rem;rze;ro", _RULE),  # Dmytro, Dmytra
    ("lo", "2;la;lowi;la;lem;lu;lo", _RULE),
    ("ko", "1;a;owi;a;iem;u;o", _RULE),
    ("go", "1;a;owi;a;iem;u;o", _DOUBT),
    ("io", "1;a;owi;a;em;u;o", _RULE),
    ("to", "2;ta;towi;ta;tem;cie;to", _DOUBT),
    ("do", "2;da;dowi;da;dem;dzie;do", _DOUBT),
    ("iia", "2;i;i;iię;iią;i;iio", _DOUBT),
)
_MEN_SURNAME: tuple[Rule, ...] = (
    ("ý", "1;ego;emu;ego;ym;ym;ý", _DOUBT),
    ("o", "1;a;owi;a;em;ie;o", _DOUBT),
)
_ADJECTIVAL = ("enska", "inska", "ynska", "anska", "ovska", "evska", "ivska", "ovska", "lska", "rska", "tska")
_WOMEN: tuple[Rule, ...] = (
    ("iia", "3;ii;ii;iię;iią;ii;iio", _RULE),  # Anastasiia, Anastasii
    ("yia", "2;i;i;ię;ią;i;io", _DOUBT),
    ("ya", "2;yi;yi;yę;yą;yi;yo", _DOUBT),
    ("iya", "3;ii;ii;iyę;iyą;ii;iyo", _DOUBT),
    ("tha", "3;thy;cie;thę;thą;cie;tho", _RULE),  # Samantha, Samancie
    ("sha", "1;y;y;ę;ą;y;o", _RULE),
    ("zha", "1;y;y;ę;ą;y;o", _RULE),
    ("cca", "1;i;e;ę;ą;e;o", _DOUBT),
    ("nca", "2;ki;ce;kę;ką;ce;ko", _DOUBT),  # Bianca, Bianki
    ("eca", "2;ki;ce;kę;ką;ce;ko", _DOUBT),
    ("sca", "2;ki;ce;kę;ką;ce;ko", _DOUBT),
    ("ah", "0;;;;;;", _DOUBT),  # Sarah: whether it is declined is the bearer's to say
)


_WOMEN_SURNAME: tuple[Rule, ...] = (
    ("ová", "1;ej;ej;ą;ą;ej;á", _RULE),  # Nováková, Novákovej
    ("ská", "1;iej;iej;ą;ą;iej;á", _RULE),
    ("cká", "1;iej;iej;ą;ą;iej;á", _RULE),
    ("á", "1;ej;ej;ą;ą;ej;á", _DOUBT),
    *((ending, "1;ej;ej;ą;ą;ej;a", _RULE) for ending in ("ova", "eva", "ieva", "yeva")),  # Ivanova, Ivanovej
    *((ending, "1;iej;iej;ą;ą;iej;a", _RULE) for ending in _ADJECTIVAL),  # Zelenska, Zelenskiej
)


def _sorted(*tables: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted((rule for table in tables for rule in table), key=lambda rule: -len(rule[0])))


_TABLES = {
    ("i", "m1"): _sorted(_MEN_GIVEN, _MEN_BOTH),
    ("n", "m1"): _sorted(_MEN_SURNAME, _MEN_BOTH),
    ("i", "f"): _sorted(_WOMEN),
    ("n", "f"): _sorted(_WOMEN_SURNAME, _WOMEN),
}


def by_spelling(word: str, role: str, gender: str) -> Word | None:
    """Decline a name with a foreign ending; None when its ending is an ordinary one."""
    lower = word.lower()
    for ending, way, status in _TABLES[role, gender]:
        if lower.endswith(ending) and len(word) > len(ending):
            return Word(inflected(word, way).forms, status, _WHY if status is _DOUBT else "")
    return None
