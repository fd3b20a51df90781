"""Data files held against those of earlier packs: whether data that is said not to have changed did not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dokumenty.model.issues import Issue, error, place_of, warning
from dokumenty.model.jobs import Job
from dokumenty.model.packs import Draft, Part
from dokumenty.model.records import Dataset, Record, cell_of, key_of, sheet_of
from dokumenty.wyniki.packs.manifest import FILE, hash_of_kind
from dokumenty.wyniki.register import Register
from dokumenty.wyniki.writer import digest, untouched


def kind_of_data(name: str) -> str:
    """Return what a manifest calls a data file.

    >>> kind_of_data("pefs-2007")
    'dane pefs-2007'
    """
    return f"dane {name}"


@dataclass(frozen=True, slots=True)
class Sent:
    """What goes out with earlier packs of a kind; `job` is the pack at hand as the register knows it.

    `drafts` are the packs of this run: one that is made now counts before any that was made earlier.
    """

    dataset: Dataset
    register: Register
    job: Job
    drafts: Sequence[Draft]

    def check(self, draft: Draft) -> Iterator[Issue]:
        """Yield where a data file is left out although it changed, or goes out although it did not."""
        for part in draft.parts:
            if part.item.unchanged and (found := self._last(draft, part)):
                yield from self._compared(draft, part, *found)

    def _last(self, draft: Draft, part: Part) -> tuple[str, str] | None:
        """Return for which earlier record the data file went out last, and its hash; None when nobody can tell."""
        rows = self.dataset.of(sheet_of(draft.record).name)
        for record in reversed(rows[: rows.index(draft.record)]):
            if content := self._made_now(record, part):
                return key_of(record), digest(content)
            entry = self.register.newest(replace(self.job, key=key_of(record)))
            if entry and entry.path.name == FILE and untouched(entry.path, entry.sha256):
                manifest = entry.path.read_bytes()
                if sha256 := hash_of_kind(manifest, str(entry.path), kind_of_data(part.item.data)):
                    return key_of(record), sha256
        return None

    def _made_now(self, record: Record, part: Part) -> bytes:
        """Return the same data file in the pack of an earlier record that is made in this run too."""
        parts = (one for draft in self.drafts if draft.record is record for one in draft.parts)
        same = (one for one in parts if one.item.data == part.item.data)
        return next((content for one in same for _, content in one.files if isinstance(content, bytes)), b"")

    def _compared(self, draft: Draft, part: Part, earlier: str, sha256: str) -> Iterator[Issue]:
        place = place_of(cell_of(draft.record, sheet_of(draft.record).key))
        if part.unsent and digest(part.unsent) != sha256:
            what = f"„{part.title}”: wpisano, że dane się nie zmieniły, a są inne niż w pakiecie {earlier}."
            todo = "Wpisz „nie” w kolumnie, która o tym mówi, i wyślij plik jeszcze raz albo przywróć dawne dane."
            yield error("dane-zmienione", place, what, todo)
        for _, content in part.files:
            if isinstance(content, bytes) and digest(content) == sha256:
                what = f"„{part.title}”: dane są takie same jak w pakiecie {earlier}."
                todo = "Pliku można nie wysyłać drugi raz: wpisz „tak” w kolumnie, która o tym mówi."
                yield warning("dane-bez-zmian", place, what, todo)
