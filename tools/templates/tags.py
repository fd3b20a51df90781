"""Pieces of template text: tags for values that may be blank, hard spaces between the tags."""

import re

_TAG_OR_SPACE = re.compile(
    r"(\{[{%].*?[%}]\})"  # a tag stays as it is
    r"|(?<![\w.])([aiouwzAIOUWZ]|nr|pkt|pt\.|art\.|ust\.|tel\.|str\.|lp\.) "  # „w ” in „w dniu”, „nr ” in „nr 5”
)

TERMIN = (
    "{% if dzialanie.termin_od %}od\u00a0{{ dzialanie.termin_od }} {% endif %}"
    "{% if dzialanie.termin_do %}do\u00a0{{ dzialanie.termin_do }}{% endif %}"
)
"""When an action is due: od 01.06.2012 do 30.09.2012, either end or none."""


def typeset(text: str) -> str:
    """Make the spaces hard that must not end a line."""
    return _TAG_OR_SPACE.sub(lambda found: found[1] or f"{found[2]}\u00a0", text)


def optional(value: str, text: str = "") -> str:
    """Return tags that print a value only where it is filled in; `text` may put words around it."""
    return f"{{% if {value} %}}{text or f'{{{{ {value} }}}}'}{{% endif %}}"


def capital(value: str) -> str:
    """Return tags that print a text with a capital first letter."""
    return f"{{{{ {value}[0]|upper }}}}{{{{ {value}[1:] }}}}"
