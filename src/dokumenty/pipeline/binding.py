"""The made documents of a pack put in order: numbered, named, counted, hashed, listed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dokumenty.model.jobs import Job, Outcome
from dokumenty.model.packs import PDF, Attachment, Draft, PackView, Part
from dokumenty.model.records import key_of, sheet_of
from dokumenty.pipeline.drafting import title_of
from dokumenty.wyniki.names import safe
from dokumenty.wyniki.packs.folder import Source, source_of
from dokumenty.wyniki.packs.manifest import Manifest, PackFile
from dokumenty.wyniki.packs.pages import pages_of
from dokumenty.wyniki.pdf import pdf_of
from dokumenty.wyniki.register import Register

WARNINGS = "Ustalenia do poprawy.txt"


@dataclass(frozen=True, slots=True)
class Leaf:
    """Something that gets one number in a pack: a document in one or two formats, or a file that was there."""

    title: str
    kind: str
    key: str
    files: tuple[tuple[str, Path | bytes], ...]
    pages: int | None
    day: date


@dataclass(frozen=True, slots=True)
class Bound:
    """A numbered leaf: its files in the pack, the last of which is the one to print."""

    number: int | None
    leaf: Leaf
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Collector:
    """Finds the made documents of packs; `counted` tells whether their PDFs are there to count pages in."""

    made: Mapping[Job, Outcome]
    register: Register
    counted: bool
    today: date

    def leaves(self, draft: Draft) -> Iterator[Leaf]:
        """Go through all that gets a number, in the order of the pack."""
        for part in draft.parts:
            for job in part.jobs:
                title = (
                    part.title if job.sheet in {"projekt", sheet_of(draft.record).name} else f"{part.title} – {job.key}"
                )
                yield from self.document(job, title, part.item.formats)
            yield from (self._file(name, content, part) for name, content in part.files)

    def _file(self, name: str, content: Path | bytes, part: Part) -> Leaf:
        kind = f"dane {part.item.data}" if part.item.data else "plik"
        alone = len(part.files) == 1 and part.title
        title = part.title if alone else " – ".join(filter(None, (part.title, Path(name).stem)))
        if isinstance(content, bytes):
            return Leaf(title, kind, "", ((name, content),), None, self.today)
        pages = pages_of(content) if content.suffix.lower() == ".pdf" else None
        day = datetime.fromtimestamp(content.stat().st_mtime).astimezone().date()
        return Leaf(title, kind, "", ((name, content),), pages, day)

    def document(self, job: Job, title: str, formats: Sequence[str]) -> Iterator[Leaf]:
        """Yield the leaf of a document, unless it could not be made."""
        document, entry = self.made[job].made, self.register.newest(job)
        if document and entry:
            pdf = self.made[job].pdf or pdf_of(document)
            files = [pdf if one == PDF else document for one in formats]
            there = tuple((file.name, file) for file in files if file.is_file())
            pages = pages_of(pdf) if self.counted else None
            key = "" if job.sheet == "projekt" else job.key
            yield Leaf(title, job.kind, key, there, pages, datetime.fromisoformat(entry.made).date())


def number(leaves: Iterable[Leaf]) -> list[Bound]:
    """Number the attachments and name their files: „Zał. 03 – Lista uczestników.pdf”."""
    some = [leaf for leaf in leaves if leaf.files]
    width = max(2, len(str(len(some))))
    return [bind(leaf, n, f"Zał. {n:0{width}} – {leaf.title}") for n, leaf in enumerate(some, 1)]


def bind(leaf: Leaf, n: int | None, name: str) -> Bound:
    """Give the files of a leaf their name in the pack."""
    return Bound(
        n,
        leaf,
        tuple(_source(leaf, n, f"{safe(name)}{Path(old).suffix.lower()}", content) for old, content in leaf.files),
    )


def _source(leaf: Leaf, n: int | None, name: str, content: Path | bytes) -> Source:
    file = PackFile(
        numer=n, nazwa=leaf.title, rodzaj=leaf.kind, klucz=leaf.key, plik=name, strony=leaf.pages, bajty=0, sha256=""
    )
    return source_of(file, content)


def view_of(draft: Draft, bound: Iterable[Bound], now: datetime, despite: Sequence[str]) -> PackView:
    """Return what cover letter and list of attachments see of the pack."""
    return PackView(now.date(), title_of(draft), list(despite), [_attachment(one) for one in bound])


def _attachment(bound: Bound) -> Attachment:
    main = bound.sources[-1].file
    return Attachment(bound.number or 0, bound.leaf.title, main.plik, bound.leaf.pages, main.sha256, bound.leaf.day)


def manifest_of(
    draft: Draft, workbook: str, sources: Iterable[Source], now: datetime, despite: Sequence[str]
) -> Manifest:
    """Return the manifest of a pack made now."""
    return Manifest(
        pakiet=draft.pack.name,
        tytul=title_of(draft),
        klucz="" if draft.pack.per == "projekt" else key_of(draft.record),
        skoroszyt=workbook,
        utworzono=now.isoformat(timespec="seconds"),
        mimo_bledow=tuple(despite),
        pliki=tuple(source.file for source in sources),
    )


def warnings_file(despite: Sequence[str], now: datetime) -> list[Source]:
    """Return a page of plain text that says which errors stood when the pack was made; nothing when none did."""
    if not despite:
        return []
    lines = [
        "Ten pakiet zrobiono mimo ustaleń, które trzeba jeszcze poprawić:",
        "",
        *(f"- {one}" for one in despite),
        "",
    ]
    leaf = Leaf("Ustalenia do poprawy", "ustalenia", "", (), None, now.date())
    return [_source(leaf, None, WARNINGS, "\r\n".join(lines).encode("utf-8-sig"))]
