"""A column is declared once; everything else about it follows from the declaration.

The empty workbook, the reader, the checks and the list of names for template authors
are all read off `Field` and `Sheet`.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class FieldType(StrEnum):
    """What a cell may hold; the value is the Polish name shown to people."""

    TEXT = "tekst"
    MULTILINE = "dłuższy tekst"
    LABEL = "oznaczenie"  # number of a house, of a contract: text that may look like a number
    DATE = "data"
    INTEGER = "liczba całkowita"
    AMOUNT = "kwota"
    PERCENT = "procent"
    YES_NO = "tak/nie"
    CHOICE = "wybór z listy"
    PESEL = "PESEL"
    NIP = "NIP"
    REGON = "REGON"
    ACCOUNT = "rachunek bankowy"
    POSTAL_CODE = "kod pocztowy"
    PHONE = "telefon"
    EMAIL = "e-mail"
    CASE_SIGN = "znak sprawy"


IDENTIFIERS = frozenset(
    {
        FieldType.LABEL,
        FieldType.PESEL,
        FieldType.NIP,
        FieldType.REGON,
        FieldType.ACCOUNT,
        FieldType.POSTAL_CODE,
        FieldType.PHONE,
        FieldType.CASE_SIGN,
    }
)
"""Types that Excel must keep as text, or it drops zeros and makes dates of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column: its Polish header, its name in templates, its type and its help.

    `refers_to` names the sheets whose key the cell repeats; a field `uczestnik_id`
    then gives the record an attribute `uczestnik`. `code_list` names a list of the sheet
    Słowniki, to which the office may add values of its own. A `signed` number may be below zero.
    """

    header: str
    name: str
    type: FieldType = FieldType.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    help: str = ""
    example: str = ""
    aliases: tuple[str, ...] = ()
    refers_to: tuple[str, ...] = ()
    code_list: str = ""
    signed: bool = False

    def with_choices(self, choices: tuple[str, ...]) -> "Field":
        """Return the same field with another list of allowed values."""
        return replace(self, choices=choices)

    @property
    def link(self) -> str:
        """The attribute through which the record that this cell names is reached."""
        return self.name.removesuffix("_id")


class Layout(StrEnum):
    """How a sheet is laid out: a row a record, or one record as two columns."""

    ROWS = "wiersze"
    KEY_VALUE = "pole i wartość"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of the workbook.

    `title` is the tab in Excel, `name` the list in templates (`uczestnicy`),
    `one` a single record of it (`uczestnik`); `key` names the field that tells rows apart.
    `by_name` holds the fields by their names.
    """

    title: str
    name: str
    one: str
    help: str
    fields: tuple[Field, ...]
    key: str = ""
    layout: Layout = Layout.ROWS
    required: bool = False
    by_name: Mapping[str, Field] = dataclasses.field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {field.name: field for field in self.fields})

    def field(self, name: str) -> Field:
        """Return the field called `name`; KeyError when there is none."""
        return self.by_name[name]

    def with_fields(self, fields: tuple[Field, ...]) -> "Sheet":
        """Return the same sheet with other columns."""
        return replace(self, fields=fields)
