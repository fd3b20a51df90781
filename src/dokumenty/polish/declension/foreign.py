"""Names whose spelling the dictionary's endings do not know: passports from Ukraine, English, Italian, Czech.

Each rule is (ending, letters to drop, endings of the six cases, status). They come before the learnt endings,
the longest ending first. Sources: the advice of PWN and of the University of Warsaw on passport spellings.
"""

from collections.abc import Iterable

from dokumenty.model.forms import Status
from dokumenty.polish.declension.words import Word, inflected, letters_dropped

_RULE, _DOUBT = Status.BY_RULE, Status.UNSURE
_WHY = "nazwy nie ma w słowniku, a forma nie wynika z końcówki"

Rule = tuple[str, str, Status]

_ADJECTIVAL = ("enska", "inska", "ynska", "anska", "ovska", "evska", "ivska", "lska", "rska", "tska")

_MEN: tuple[Rule, ...] = (
    ("ii", "0;a;owi;a;em;u;", _RULE),  # Vitalii, Vitaliia
    ("ph", "2;pha;phowi;pha;phem;fie;fie", _DOUBT),  # Joseph, (o) Josefie
    ("th", "2;tha;thowi;tha;them;cie;cie", _DOUBT),
    ("ques", "2;’a;’owi;’a;’em;’u;es", _DOUBT),  # Jacques
    ("rr", "0;a;owi;a;em;ze;", _DOUBT),
    ("eca", "2;ki;ce;kę;ką;ce;ca", _DOUBT),  # Fonseca, Fonseki
    ("ciek", "0;a;owi;a;iem;u;", _DOUBT),
    ("yi", "0;ego;emu;ego;m;m;", _RULE),  # Galchynskyi, Galchynskyiego
    ("li", "1;ego;emu;ego;im;im;i", _RULE),  # Ali, Alego
    ("sh", "0;a;owi;a;em;u;u", _RULE),
    ("zh", "0;a;owi;a;em;u;u", _RULE),
    ("tch", "0;a;owi;a;em;u;u", _RULE),
    ("v", "0;a;owi;a;em;ie;ie", _RULE),
    ("iy", "0;a;owi;a;em;u;", _DOUBT),
    ("yy", "0;ego;emu;ego;m;m;", _DOUBT),
    *((ending, "0;a;owi;a;em;u;", _RULE) for ending in ("ey", "ay", "oy")),  # Presley, Presleya
    *((ending, "0;a;owi;a;em;u;", _DOUBT) for ending in ("ei", "ai", "oi", "ui")),
    *((ending, "0;a;owi;a;em;u;", _RULE) for ending in ("kh", "ah", "eh", "oh")),  # Stelmakh, Stelmakha
    ("vk", "0;a;owi;a;iem;u;", _RULE),
    ("dze", "0;go;mu;go;m;m;", _RULE),  # Beridze, Beridzego
    ("ák", "0;a;owi;a;iem;u;", _RULE),  # Dvořák, Dvořáka
    ("ß", "0;a;owi;a;em;ie;", _RULE),
    ("ea", "1;i;i;ę;ą;i;o", _DOUBT),
    ("oa", "1;i;i;ę;ą;i;o", _DOUBT),
    ("ve", "1;e’a;e’owi;e’a;e’em;ie;e", _DOUBT),  # Steve, Steve’a
    ("ke", "1;e’a;e’owi;e’a;iem;e’u;e", _DOUBT),
    ("ge", "0;’a;’owi;’a;’em;’u;", _DOUBT),
    ("ce", "0;’a;’owi;’a;’em;’ie;", _DOUBT),
    *((ending, "0;;;;;;", _DOUBT) for ending in ("eau", "ois", "aux", "ue", "ee", "ou")),
    ("nh", "0;a;owi;a;em;u;u", _DOUBT),
    ("gh", "0;a;owi;a;em;u;u", _DOUBT),
    ("ts", "0;a;owi;a;em;u;u", _DOUBT),
    ("q", "0;a;owi;a;iem;u;u", _DOUBT),
    ("ý", "1;ego;emu;ego;ym;ym;ý", _RULE),  # Novotný, Novotnego
    *((f"{stem}ý", "1;iego;iemu;iego;im;im;ý", _RULE) for stem in "kg"),
    ("í", "1;iego;iemu;iego;im;im;í", _DOUBT),
    ("é", "0;go;mu;go;m;m;", _DOUBT),
    ("iec", "2;eca;ecowi;eca;ecem;ecu;ec", _DOUBT),  # a vowel that may or may not drop out: Kmiec, Kmieca
    ("eń", "1;nia;niowi;nia;niem;niu;ń", _DOUBT),
    ("eł", "1;ła;łowi;ła;łem;le;ł", _DOUBT),
    ("ół", "1;ła;łowi;ła;łem;le;ł", _DOUBT),
    *((f"ó{last}", f"2;o{last}a;o{last}owi;o{last}a;o{last}em;o{last}u;", _DOUBT) for last in "jż"),
    ("ór", "2;ora;orowi;ora;orem;orze;", _DOUBT),
    ("óz", "2;oza;ozowi;oza;ozem;ozie;", _DOUBT),
    ("ód", "2;oda;odowi;oda;odem;odzie;", _DOUBT),
    ("óg", "2;oga;ogowi;oga;ogiem;ogu;", _DOUBT),
    ("ąb", "0;a;owi;a;em;ie;", _DOUBT),
)
_MEN_GIVEN: tuple[Rule, ...] = (
    ("ro", "2;ra;rowi;ra;rem;rze;ro", _RULE),  # Dmytro, Dmytra
    ("lo", "2;la;lowi;la;lem;lu;lo", _RULE),
    ("ło", "2;ła;łowi;ła;łem;le;ło", _RULE),
    ("ko", "1;a;owi;a;iem;u;o", _RULE),
    ("y", "0;’ego;’emu;’ego;m;m;", _DOUBT),  # Tony, Tony’ego; Polish ones (Jerzy) are all in the dictionary
    ("io", "1;a;owi;a;em;u;o", _RULE),
    ("ander", "2;ra;rowi;ra;rem;rze;rze", _RULE),  # Alexander, Alexandra
    ("ster", "2;ra;rowi;ra;rem;rze;rze", _DOUBT),
    *((ending, "0;a;owi;a;em;u;u", _RULE) for ending in ("oel", "uel", "ael", "iel")),  # Miguel, Miguela
    *((ending, "0;a;owi;a;em;u;", _RULE) for ending in ("ei", "ai", "oi", "iy")),  # Sergei, Sergeia
    ("au", "0;a;owi;a;em;ie;", _DOUBT),  # Viachaslau
    ("ek", "2;ka;kowi;ka;kiem;ku;ku", _DOUBT),  # Bolek, Bolka, but Derek, Dereka
    *((ending, "1;ksa;ksowi;ksa;ksem;ksie;ksie", _RULE) for ending in ("ex", "ix")),  # Alex, Aleksa
    ("go", "1;a;owi;a;iem;u;o", _DOUBT),
    ("to", "2;ta;towi;ta;tem;cie;to", _RULE),  # Alberto, Alberta
    ("do", "2;da;dowi;da;dem;dzie;do", _RULE),
    *((f"{stem}o", "1;a;owi;a;em;ie;o", _RULE) for stem in "bmnpsvz"),  # Stefano, Stefana
    ("o", "1;a;owi;a;em;ie;o", _DOUBT),
    ("ia", "1;i;i;ię;ią;i;io", _DOUBT),
    ("ca", "1;i;e;ę;ą;e;o", _DOUBT),
)
_MEN_SURNAME: tuple[Rule, ...] = (
    *((f"{two}y", "0;’ego;’emu;’ego;m;m;", _RULE) for two in ("ph", "th", "ck", "ll", "rr", "nn", "tt", "dd", "ff")),
    ("y", "0;’ego;’emu;’ego;m;m;", _DOUBT),  # Avery; a Polish -y is an adjective of the dictionary, or ends so:
    *((f"{stem}ny", "1;ego;emu;ego;ym;ym;y", _RULE) for stem in "bcdfgjklłmprsśtwzżźćń"),
    *((ending, "1;ego;emu;ego;ym;ym;y", _RULE) for ending in ("owy", "awy", "ły", "chy", "szy", "czy", "ży", "ący")),
    ("ie", "0;go;mu;go;m;m;", _DOUBT),
    ("ander", "0;a;owi;a;em;ze;", _DOUBT),
    ("ło", "2;ły;le;łę;łą;le;ło", _RULE),  # Domagało, Domagały
    *((f"{first}zło", "2;ły;le;łę;łą;le;ło", _RULE) for first in "scr"),
    *(
        (f"{hard}ło", f"3;{hard}ły;{soft}le;{hard}łę;{hard}łą;{soft}le;{hard}ło", _RULE)
        for hard, soft in ("sś", "zź", "łl")
    ),
    *((ending, "0;a;owi;a;em;ie;", _RULE) for ending in ("es", "ez")),  # Torres, Gonzalez
    ("lo", "1;a;owi;a;em;u;o", _DOUBT),  # Kurylo of Ukraine as Jagiełło, or as Castillo
    ("llo", "1;a;owi;a;em;u;o", _RULE),
    ("uca", "2;ki;ce;kę;ką;ce;ca", _DOUBT),
    ("cia", "1;i;i;ę;ą;i;a", _DOUBT),  # Valencia, Valencii, but Polish Kapcia, Kapci
    *((ending, "1;;;ę;ą;;a", _DOUBT) for ending in ("nia", "sia", "zia")),
    ("dnii", "2;iego;iemu;iego;im;im;ii", _DOUBT),
)
_WOMEN: tuple[Rule, ...] = (
    ("iia", "3;ii;ii;iię;iią;ii;iio", _RULE),  # Anastasiia, Anastasii
    ("tha", "3;thy;cie;thę;thą;cie;tho", _RULE),  # Samantha, Samancie
    ("sha", "1;y;y;ę;ą;y;o", _RULE),
    ("zha", "1;y;y;ę;ą;y;o", _RULE),
    ("ha", "2;hy;sze;hę;hą;sze;ho", _DOUBT),
    ("cha", "3;chy;sze;chę;chą;sze;cho", _RULE),
    ("ya", "2;yi;yi;yę;yą;yi;yo", _DOUBT),
    ("iya", "3;ii;ii;iyę;iyą;ii;iyo", _DOUBT),
    *((ending, "2;ki;ce;kę;ką;ce;ko", _DOUBT) for ending in ("nca", "eca", "sca")),  # Bianca, Bianki
    ("cca", "3;cki;cce;ccę;ccą;cce;cco", _DOUBT),
    ("ah", "0;;;;;;", _DOUBT),  # Sarah: whether it is declined is the bearer's to say
    ("ea", "1;i;i;ę;ą;i;o", _DOUBT),
    ("oa", "0;;;;;;", _DOUBT),
)
_WOMEN_GIVEN: tuple[Rule, ...] = (
    *(
        (ending, "1;i;i;ę;ą;i;o", _RULE)
        for ending in ("dia", "icia", "phia", "sja", "tasia", "thia", "tia", "via", "mia")
    ),
    *((ending, "1;i;i;ę;ą;i;o", _RULE) for ending in ("ginia", "vinia")),  # Virginia, Virginii
    ("va", "1;y;ie;ę;ą;ie;o", _RULE),
    ("nia", "1;i;i;ę;ą;i;o", _DOUBT),  # Stefania, Stefanii, but Hania, Hani
    *((ending, "2;i;i;ię;ią;i;io", _RULE) for ending in ("aia", "eia", "oia", "yia")),  # Gaia, Zoia, Maryia
    ("ica", "2;ki;ce;kę;ką;ce;ko", _DOUBT),  # Monica, Moniki, but Milica, Milicy
)
_WOMEN_SURNAME: tuple[Rule, ...] = (
    ("ówna", "1;y;ie;ę;ą;ie;o", _RULE),  # Mazurówna, Mazurówny: a daughter
    ("ová", "1;ej;ej;ą;ą;ej;á", _RULE),  # Nováková, Novákovej
    ("ká", "1;iej;iej;ą;ą;iej;á", _RULE),
    ("á", "1;ej;ej;ą;ą;ej;á", _RULE),  # Novotná, Novotnej
    ("zhna", "1;ej;ej;ą;ą;ej;a", _RULE),  # Zadorozhna, Zadorozhnej
    ("chna", "1;ej;ej;ą;ą;ej;a", _DOUBT),
    ("dnia", "1;ej;ej;ą;ą;ej;a", _RULE),  # Zahorodnia, Zahorodniej
    ("cia", "1;i;i;ę;ą;i;a", _DOUBT),
    *((ending, "1;;;ę;ą;;a", _DOUBT) for ending in ("nia", "sia", "zia")),
    ("nueva", "1;y;ie;ę;ą;ie;a", _DOUBT),
    ("sta", "3;sty;ście;stę;stą;ście;sta", _RULE),  # Costa; Prosta is an adjective of the dictionary
    *((ending, "1;ej;ej;ą;ą;ej;a", _RULE) for ending in ("ova", "eva", "owa")),  # Ivanova, Ivanovej
    *((ending, "1;iej;iej;ą;ą;iej;a", _RULE) for ending in _ADJECTIVAL),  # Zelenska, Zelenskiej
)
_LAST_RESORT: tuple[Rule, ...] = (
    ("y", "0;’ego;’emu;’ego;m;m;", _DOUBT),  # Kennedy; a Polish -y is known to the dictionary or by its ending
    ("x", "1;ksa;ksowi;ksa;ksem;ksie;x", _DOUBT),
    ("e", "0;go;mu;go;m;m;", _DOUBT),
    ("u", "0;;;;;;", _DOUBT),
    ("o", "1;a;owi;a;em;ie;o", _DOUBT),
    ("ia", "1;i;i;ię;ią;i;io", _DOUBT),
)


def _sorted(*tables: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted((rule for table in tables for rule in table), key=lambda rule: -len(rule[0])))


_TABLES = {
    ("i", "m1"): _sorted(_MEN_GIVEN, _MEN),
    ("n", "m1"): _sorted(_MEN_SURNAME, _MEN),
    ("i", "f"): _sorted(_WOMEN_GIVEN, _WOMEN),
    ("n", "f"): _sorted(_WOMEN_SURNAME, _WOMEN),
}


def by_spelling(word: str, role: str, gender: str) -> Word | None:
    """Decline a name with a foreign ending; None when its ending is an ordinary one."""
    return _by_rules(word, _TABLES[role, gender])


def by_last_letter(word: str) -> Word | None:
    """Decline a man's name that nothing else is sure of."""
    return _by_rules(word, _LAST_RESORT)


def _by_rules(word: str, rules: Iterable[Rule]) -> Word | None:
    lower = word.lower()
    for ending, way, status in rules:
        if lower.endswith(ending) and len(word) > letters_dropped(way):
            return Word(inflected(word, way).forms, status, _WHY if status is _DOUBT else "")
    return None
