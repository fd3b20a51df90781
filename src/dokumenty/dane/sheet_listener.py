"""What the XML parser meets in a sheet, put together as rows of cells."""

Attributes = dict[str, str]

TEXT, FORMULA = "", "f"
"""Where a cell's text and formula stand among its attributes; no attribute is so called."""
_VALUES = {"v", "t"}


class Listener:
    """Listens to the parser; a row is the attributes of its cells with their text put in among them."""

    def __init__(self) -> None:
        self.merged: list[str] = []
        self._rows: list[tuple[Attributes, list[Attributes]]] = []
        self._row: tuple[Attributes, list[Attributes]] = ({}, [])
        self._cell: Attributes = {}
        self._text: list[str] = []
        self._wanted = False

    def ended(self) -> list[tuple[Attributes, list[Attributes]]]:
        """Hand over the rows that have ended, with the attributes of their cells."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, name: str, attributes: Attributes) -> None:
        """Meet the beginning of an element; some programs put a prefix before all names."""
        name = name.rpartition(":")[2]
        if name == "c":
            self._cell, self._text = attributes, []
            self._row[1].append(attributes)
        elif name in _VALUES:
            self._wanted = True
        elif name == "row":
            self._row = (attributes, [])
        elif name == "f":
            self._cell[FORMULA] = ""
        elif name == "mergeCell":
            self.merged.append(attributes.get("ref", ""))

    def take(self, text: str) -> None:
        """Meet a piece of text."""
        if self._wanted:
            self._text.append(text)

    def end(self, name: str) -> None:
        """Meet the end of an element."""
        name = name.rpartition(":")[2]
        if name == "c":
            self._cell[TEXT] = "".join(self._text)
        elif name in _VALUES:
            self._wanted = False
        elif name == "row":
            self._rows.append(self._row)
