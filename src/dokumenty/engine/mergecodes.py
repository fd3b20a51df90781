r"""Codes of Word's fields -> the tags that do the same: MERGEFIELD with its switches, IF with merge fields in it."""

import re
from collections.abc import Iterator, Sequence

from dokumenty.model.folding import fold

_TOKEN = re.compile(r'"([^"]*)"|[„”]([^„"”]*)["”]|(\\[*#@bfmv])|([^\s"„”]+)')  # "Imię", \@, Upper
_CASES = {"upper": "|upper", "lower": "|lower", "firstcap": "|wielka_litera", "caps": "|title"}
_PICTURES = {"\\@": "format_daty", "\\#": "format_liczby"}
_FORMATTING = frozenset({"mergeformat", "charformat", ""})
_PRIVATE = 0xE000
"""Where the signs begin that stand in a code for the fields within it; Unicode gives them no meaning."""
_INNER = re.compile("[\ue000-\uf8ff]")
_ARGUMENT = r'("[^"]*"|[„”][^„"”]*["”]|[^\s"„”<>=]+)'
_IF = re.compile(
    rf"\s*IF\s+{_ARGUMENT}\s*(<>|<=|>=|=|<|>)\s*{_ARGUMENT}\s*{_ARGUMENT}\s*{_ARGUMENT}?\s*(\\\*.*)?", re.IGNORECASE
)
_NUMBER = re.compile(r"-?\d+([.,]\d+)?")  # 1234,50
_OPERATORS = {"=": "==", "<>": "!="}


def placeholder(number: int) -> str:
    """Return the sign that stands for an inner field of this number."""
    return chr(_PRIVATE + number)


def word_of(code: str) -> str:
    """Return the first word of a code: what kind of field it is."""
    return (code.split() or [""])[0].upper()


def tag_of(code: str, inner: Sequence[str] = ()) -> str:
    r"""Return the tag that does what a field does; empty where it is no merge field. `inner` are the tags within it.

    >>> tag_of(' MERGEFIELD "Data urodzenia" \\@ "d MMMM yyyy" \\* MERGEFORMAT ')
    '{{ data_urodzenia|format_daty("d MMMM yyyy") }}'
    >>> tag_of('IF \ue000 = "K" "Pani" "Pan"', ["{{ plec }}"])
    '{% if plec|string|default("") == "K" %}Pani{% else %}Pan{% endif %}'
    """
    if inner:
        return _choice(code, inner)
    name, switches = parsed(code)
    if not name:
        return ""
    filters = [_CASES.get(value.lower(), "") for switch, value in switches if switch == "\\*"]
    pictures = [f"|{_PICTURES[switch]}({_text(value)})" for switch, value in switches if switch in _PICTURES]
    around = {switch: value for switch, value in switches if switch in {"\\b", "\\f"}}
    before, after = (_text(around.get(switch, "")) for switch in ("\\b", "\\f"))
    sides = f"|otocz({before}, {after})" if around else ""
    return f"{{{{ {fold(name)}{''.join(pictures)}{''.join(filters)}{sides} }}}}"


def parsed(code: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the name of a merge field and its switches with their values."""
    tokens = [match[1] or match[2] or match[3] or match[4] or "" for match in _TOKEN.finditer(code)]
    if len(tokens) < 2 or tokens[0].upper() != "MERGEFIELD":  # noqa: PLR2004 - the word and the name
        return "", []
    values = [*tokens[2:], ""]
    return tokens[1], [(token, values[i + 1]) for i, token in enumerate(tokens[2:]) if token.startswith("\\")]


def switches_without_filter(code: str) -> Iterator[str]:
    r"""Go through the `\*` switches of a merge field that have no counterpart, such as CardText."""
    for switch, value in parsed(code)[1]:
        if switch == "\\*" and value.lower() not in _CASES and value.lower() not in _FORMATTING:
            yield value


def _text(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _choice(code: str, inner: Sequence[str]) -> str:
    """Return the tags of an IF; empty where it compares or says what no tag can."""
    match = _IF.fullmatch(code.rstrip())
    if match is None:
        return ""
    ordered = match[2] not in _OPERATORS
    sides = [_operand(argument, inner, ordered=ordered) for argument in (match[1], match[3])]
    if not all(sides):
        return ""
    yes, no = (_INNER.sub(lambda sign: _of(sign[0], inner), _unquoted(text or "")) for text in (match[4], match[5]))
    condition = f"{sides[0]} {_OPERATORS.get(match[2], match[2])} {sides[1]}"
    return f"{{% if {condition} %}}{yes}{'{% else %}' if no else ''}{no}{{% endif %}}"


def _operand(argument: str, inner: Sequence[str], *, ordered: bool) -> str:
    text = _unquoted(argument)
    if _INNER.fullmatch(text):
        tag = _of(text, inner)
        code = tag.removeprefix("{{").removesuffix("}}").strip()
        return "" if not tag.startswith("{{") else code if ordered else f'{code}|string|default("")'
    if _INNER.search(text) or "*" in text or "?" in text:
        return ""  # Word puts texts together here, or looks for a pattern
    return text.replace(",", ".") if ordered and _NUMBER.fullmatch(text) else _text(text)


def _unquoted(argument: str) -> str:
    return argument[1:-1] if argument[:1] in {'"', "„", "”"} else argument


def _of(sign: str, inner: Sequence[str]) -> str:
    return inner[ord(sign) - _PRIVATE]
