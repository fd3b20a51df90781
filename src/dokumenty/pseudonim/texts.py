"""Free text with other names: known forms are replaced; where a name may hide, the text gives way to one sentence."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from dokumenty.pseudonim.draws import number, pool

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_STREET = re.compile(r"\b(ul\.|ulic\w+|al\.|alei|aleją|aleję|os\.|osiedl\w+|pl\.|plac\w{0,3})\s+[A-ZĄĆĘŁŃÓŚŹŻ]")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_DIGITS = re.compile(r"(?<![\w/.])\+?\d(?:[ -]?\d){8,}(?!\w)")  # 600 100 200, 80010100123, an account
_DAY = re.compile(r"\b(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2} [a-ząćęłńóśźż]+ \d{4})\b")
_CARD = re.compile(r"\b[A-Z]{2,3} ?\d{6,7}\b")  # an identity card or a passport
_TITLES = frozenset(
    {"pan", "pana", "panu", "panem", "panie", "pani", "panią", "państwo", "państwa", "państwu", "p", "córka", "córki",
     "córkę", "córką", "syn", "syna", "synem", "synowi", "mąż", "męża", "mężem", "mężowi", "żona", "żony", "żonę", "żoną",
     "matka", "matki", "ojciec", "ojca", "brat", "brata", "siostra", "siostry", "partner", "partnera", "sąsiadka",
     "kolega", "dr", "mgr"}
)  # fmt: skip
_SIGN = re.compile(r"\b[A-ZĄĆĘŁŃÓŚŹŻ]{2,}(?:[./][\w-]+){2,}")  # GOPS.AK.512.3.2024
_LETTERS = re.compile(r"(?<=[./])[A-ZĄĆĘŁŃÓŚŹŻ]{2}(?![\w-])")
_INITIALS = re.compile(r"\b([A-ZĄĆĘŁŃÓŚŹŻ])\. ?([A-ZĄĆĘŁŃÓŚŹŻ])\.")  # A.K., A. K.
_STEM = 4
_VOWELS = "aeiouyąęó"
_LONGEST_ENDING = 6
_PLURALS = ("owie", "ów", "owa", "owej", "ową", "ówna", "ówny", "ówną")
_SENTENCE_ENDS = ".!?:\n„(–-;"


@dataclass(frozen=True, slots=True)
class Texts:
    """Forms with those that take their place, and beginnings of words in which a name may hide.

    `given` are forms of given names that the dictionary knows, `common` tells words that are no names in small letters,
    `rare` holds the small forms of surnames that are no words at all.
    """

    forms: Mapping[str, str]
    stems: frozenset[str]
    given: Collection[str]
    common: Callable[[str], bool]
    streets: tuple[str, ...] = ()
    initials: Mapping[str, str] = field(default_factory=dict)
    rare: frozenset[str] = frozenset()

    def in_text(self, text: str, own: Mapping[str, str], numbers: Mapping[str, str]) -> str:
        """Return a text about a person, `own` being the names of that person and family; or one plain sentence."""
        if _STREET.search(text) or any(street in text for street in self.streets):
            return pool().sentence
        text = self.in_signs(without_numbers(text, numbers))
        tokens = list(_TOKEN.finditer(text))
        new = [self._replaced(token[0], own) or self._in_small(tokens, i, own) for i, token in enumerate(tokens)]
        if any(word is None and self._may_hide(text, tokens, i) for i, word in enumerate(new)):
            return pool().sentence
        return _joined(text, tokens, new)

    def in_facts(self, text: str) -> str:
        """Return a text about the project: known names are replaced, all else stays."""
        text = self.in_signs(text)
        tokens = list(_TOKEN.finditer(text))
        new = [None if self._is_a_word(text, token) else self._replaced(token[0], {}) for token in tokens]
        return _joined(text, tokens, new)

    def in_signs(self, text: str) -> str:
        """Replace known initials: those of whoever keeps a case in its sign, those that stand for a name."""
        text = _SIGN.sub(lambda sign: _LETTERS.sub(lambda two: self.initials.get(two[0], two[0]), sign[0]), text)
        return _INITIALS.sub(self._initials, text)

    def _initials(self, found: re.Match[str]) -> str:
        new = self.initials.get(found[1] + found[2])
        return f"{new[0]}.{found[0][2:-2]}{new[1]}." if new else found[0]

    def hides_name(self, text: str) -> bool:
        """Tell whether a short text holds a known name, in whatever letters."""
        small = {form.casefold() for form in self.forms}
        return any(token.casefold() in small for token in _TOKEN.findall(text))

    def _replaced(self, word: str, own: Mapping[str, str]) -> str | None:
        for forms in (own, self.forms):
            if word in forms:
                return forms[word]
            if word.isupper() and (found := forms.get(_capitalised(word))):
                return found.upper()
        return None

    def _in_small(self, tokens: list[re.Match[str]], i: int, own: Mapping[str, str]) -> str | None:
        """Replace „anna kowalska” written without capitals; alone only what can be nothing but a surname."""
        if not tokens[i][0].islower():
            return None
        if tokens[i][0] in self.rare:
            found = self._replaced(_capitalised(tokens[i][0]), own)
            return found.lower() if found else None
        beside = [tokens[j][0] for j in (i - 1, i + 1) if 0 <= j < len(tokens)]
        if any(self._replaced(_capitalised(word), own) for word in beside):
            found = self._replaced(_capitalised(tokens[i][0]), own)
            return found.lower() if found and not self.common(tokens[i][0]) else None
        return None

    def _may_hide(self, text: str, tokens: list[re.Match[str]], i: int) -> bool:
        """Tell whether a word that is no known form looks like a name: like one of ours, or like anybody's."""
        word, start = tokens[i][0], tokens[i].start()
        if not word[:1].isupper() or word.casefold() in _TITLES:
            return False
        begins = _starts_sentence(text, start)
        if self._has_stem(word):
            return not (begins and self.common(word.lower()))
        titled = (
            bool(i) and tokens[i - 1][0].casefold() in _TITLES and not text[tokens[i - 1].end() : start].strip(". ")
        )
        return titled or (not begins and word in self.given)

    def _has_stem(self, word: str) -> bool:
        lengths = range(max(_STEM, len(word) - _LONGEST_ENDING), len(word) + 1)
        return any(word.casefold()[:length] in self.stems for length in lengths)

    def _is_a_word(self, text: str, token: re.Match[str]) -> bool:
        """Tell „Kucharz małej gastronomii” from a Mr Kucharz: at the beginning a common word is that word."""
        return _starts_sentence(text, token.start()) and self.common(token[0].lower())


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:].lower()


def _starts_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(' \t\xa0”"')
    return not before or before[-1] in _SENTENCE_ENDS


def _joined(text: str, tokens: list[re.Match[str]], new: list[str | None]) -> str:
    pieces, end = [], 0
    for token, word in zip(tokens, new, strict=True):
        pieces += [text[end : token.start()], token[0] if word is None else word]
        end = token.end()
    return "".join([*pieces, text[end:]])


def without_numbers(text: str, known: Mapping[str, str]) -> str:
    """Replace e-mails, long runs of digits and numbers of papers; a number that is known by its own invented one."""
    text = _EMAIL.sub("osoba@example.org", text)
    text = _DAY.sub(lambda found: known.get(found[0], found[0]), text)
    text = _DIGITS.sub(lambda found: known.get(bare(found[0])) or scrambled(found[0]), text)
    return _CARD.sub(lambda found: scrambled(found[0]), text)


def bare(number_text: str) -> str:
    """Return the signs of a number without spaces and hyphens."""
    return re.sub(r"[\s()./+-]", "", number_text)


def bare_street(text: str) -> str:
    """Return the name of a street without „ul.”."""
    return text.partition(". ")[2] or text


def scrambled(text: str) -> str:
    """Return other digits in the same shape; the first stays, so that a phone stays a phone."""
    drawn = str(number("cyfry", text)).zfill(20) * 3
    digits = iter(drawn[::-1])
    out = [next(digits) if sign.isdigit() else sign for sign in text]
    return text[0] + "".join(out[1:]) if text[:1].isdigit() else "".join(out)


def stems_of(names: Collection[str]) -> frozenset[str]:
    """Return the beginnings by which words that may be forms of these are told, in small letters."""
    bases = {name.casefold().rstrip(_VOWELS) for name in names}
    longer = {base for base in bases if len(base) >= _STEM}
    return frozenset(longer | {base + end for base in bases for end in _PLURALS})
