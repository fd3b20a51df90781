"""The name under which a template knows a header or a merge field."""

import re
import unicodedata

_NOT_NAME = re.compile(r"[^a-z0-9]+")  # whatever a template name cannot hold: „Nr domu / lokalu” -> nr_domu_lokalu


def fold(text: str) -> str:
    """Return the name under which templates know a header.

    >>> fold(" Data urodzenia  dziecka "), fold("Źródło (opis)"), fold("2. telefon")
    ('data_urodzenia_dziecka', 'zrodlo_opis', 'k_2_telefon')
    """
    plain = unicodedata.normalize("NFKD", text.lower().replace("ł", "l"))
    name = _NOT_NAME.sub("_", plain.encode("ascii", "ignore").decode()).strip("_")
    return f"k_{name}" if name[:1].isdigit() else name
