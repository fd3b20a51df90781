"""Filters that decline: a person, a field of a record, or a bare text.

A form comes from the office's own column, else from the sheet Odmiana, else from the dictionary. A form that
is not sure is printed and reported, with the cell it was made from.
"""

from dokumenty.model.forms import Form, Status
from dokumenty.model.issues import Place, error, place_of, warning
from dokumenty.model.records import Record, cell_of, filled, has_column, sheet_of
from dokumenty.model.templates import ValueIssueError
from dokumenty.model.values import Blank
from dokumenty.model.writing import Derived, current
from dokumenty.polish.declension import case_named, decline, decline_parts, where
from dokumenty.polish.declension.cases import NAMES, Case, folded
from dokumenty.polish.declension.parsing import names_person
from dokumenty.polish.declension.towns import is_listed
from dokumenty.polish.people import by_gender, full_name, gender_of, pan

_KINDS_BY_FIELD = (
    ("miejscowosc", "miejscowosc"),
    ("miasto", "miejscowosc"),
    ("gmina", "instytucja"),
    ("stanowisko", "stanowisko"),
    ("zawod", "stanowisko"),
    ("imie", "osoba"),
    ("nazwisko", "osoba"),
)
"""What a field holds, by a part of its name; any other is an institution."""


def inflected(value: object, case: str, what: object = None) -> object:
    """Print a value in a case: a person, a field (`what`) of a record, or a text of a kind (`what`)."""
    if value is None or isinstance(value, Blank):
        return value
    wanted = case_named(case)
    if not isinstance(value, Record):
        return _text(str(value), wanted, str(what or _kind_of_text(str(value))))
    if what is None:
        return _given_name(value) if wanted is Case.W else _person(value, wanted)
    return _field(value, str(what), wanted)


def salutation(person: Record) -> str:
    """Write „Szanowna Pani Anno” or „Szanowny Panie Janie”, by the given name alone."""
    adjective = by_gender(person, "Szanowny", "Szanowna")
    return f"{adjective} {pan(person, 'wolacz')} {_given_name(person)}"


def placed(value: object) -> object:
    """Write where something is: w Radomiu, we Wrocławiu."""
    if value is None or isinstance(value, Blank):
        return value
    text = str(value)
    form = _decided(text, Case.Ms)
    known = Form(f"{where(text).text.split(chr(160), 1)[0]}\u00a0{form.text}", Status.BY_HAND) if form else where(text)
    return _printed(text, Case.Ms, known, current().place)


def _person(person: Record, case: Case) -> str:
    column = f"osoba_{folded(NAMES[case])}"
    place = _place(person, "nazwisko")
    if by_hand := _own_column(person, column):
        return by_hand
    text = full_name(person)
    form = _decided(text, case) or _form_of_person(person, case)
    return _printed(text, case, form, place)


def _form_of_person(person: Record, case: Case) -> Form:
    given = " ".join(str(getattr(person, name)) for name in ("imie", "drugie_imie") if filled(person, name))
    title = str(person.tytul) if filled(person, "tytul") else ""
    return decline_parts(title, given, str(person.nazwisko), case, gender_of(person))


def _given_name(person: Record) -> str:
    """Return the given name in the vocative; a surname is never called."""
    if by_hand := _own_column(person, "imie_wolacz"):
        return by_hand
    text = str(person.imie)
    form = _decided(text, Case.W) or decline_parts("", text, "", Case.W, gender_of(person))
    return _printed(text, Case.W, form, _place(person, "imie"))


def _field(record: Record, name: str, case: Case) -> object:
    if name not in sheet_of(record).by_name:
        known = ", ".join(sheet_of(record).by_name)
        place = place_of(cell_of(record, name))
        raise ValueIssueError(error("nieznane-pole", place, f"Nie ma pola „{name}” do odmiany.", f"Są pola: {known}."))
    if by_hand := _own_column(record, f"{name}_{folded(NAMES[case])}"):
        return by_hand
    if not filled(record, name):
        return getattr(record, name)
    text = str(getattr(record, name))
    form = _decided(text, case) or _form_of_field(record, name, text, case)
    return _printed(text, case, form, _place(record, name))


def _form_of_field(record: Record, name: str, text: str, case: Case) -> Form:
    otherwise = "osoba" if names_person(text) else "instytucja"
    kind = next((kind for part, kind in _KINDS_BY_FIELD if part in name), otherwise)
    gender = gender_of(record) if kind in {"osoba", "stanowisko"} and has_column(record, "plec") else None
    if kind == "osoba" and gender:
        given, family_name = (text, "") if "imie" in name else ("", text)
        return decline_parts("", given, family_name, case, gender)
    return decline(text, case.name, kind, gender)


def _text(text: str, case: Case, kind: str) -> str:
    form = _decided(text, case) or decline(text, case.name, kind)
    return _printed(text, case, form, current().place)


def _kind_of_text(text: str) -> str:
    """Guess what a bare text is: a known place, a person by the given name, a position in small letters, an institution."""
    if is_listed(text):
        return "miejscowosc"
    if names_person(text):
        return "osoba"
    if decline(text, "D", "miejscowosc").status is Status.SURE:
        return "miejscowosc"
    return "stanowisko" if text[:1].islower() else "instytucja"


def _own_column(record: Record, name: str) -> str | None:
    return str(getattr(record, name)) if filled(record, name) else None


def _decided(text: str, case: Case) -> Form | None:
    form = current().style.decided.get((" ".join(text.split()), NAMES[case]))
    return Form(form, Status.BY_HAND, (form,)) if form else None


def _place(record: Record, name: str) -> Place:
    return place_of(cell_of(record, name))


def _printed(text: str, case: Case, form: Form, place: Place) -> str:
    """Note the form for the proof sheet, warn of a doubtful one, and hand on its text."""
    document = current()
    document.derived.append(Derived(text, NAMES[case], form, place))
    if not form.certain:
        what = f"{NAMES[case].capitalize()} „{form.text}” nie jest pewny: {form.why}."
        todo = "Sprawdź tę formę; właściwą wpisz w arkuszu „Odmiana”."
        document.notes.append(warning("forma-niepewna", place, what, todo))
    return form.text
