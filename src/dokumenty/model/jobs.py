"""What was asked, what will be made, and what came of it."""

from dataclasses import dataclass, field
from pathlib import Path

from dokumenty.errors import DokumentyError
from dokumenty.model.issues import Issue
from dokumenty.model.labels import Labels


@dataclass(frozen=True, slots=True)
class Variant:
    """A template of a kind, used for the records for which `when` holds (empty: all)."""

    template: Path
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of document, an entry of szablony.toml.

    `per` names what one document is made for (`uczestnik`, `kontrakt`, `projekt`...),
    `when` is a condition on that record, `file_name` a pattern, `number` the pattern of its
    register numbers (empty: not numbered), `number_field` the blank column in which other
    documents see them (`udzial.nr_zaswiadczenia`), `requires` lists the fields that must be filled
    although the workbook leaves them optional; `typography` says whether texts get hard
    spaces, Polish quotes and dashes, `by_default` whether it is made when nobody names it, `labels` how many
    of them stand on a page of what size, where its template is that of one label.
    """

    name: str
    title: str
    variants: tuple[Variant, ...]
    per: str = "uczestnik"
    when: str = ""
    file_name: str = ""
    copies: int = 1
    number: str = ""
    number_field: str = ""
    requires: tuple[str, ...] = ()
    typography: bool = True
    by_default: bool = True
    labels: Labels | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for; empty `kinds` and `only` mean all.

    `dry` means that nothing is written, `afresh` that unchanged documents are made again too, `pseudonym` that invented
    people stand in the place of those of the workbook.
    """

    workbooks: tuple[Path, ...]
    templates: Path
    results: Path
    kinds: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    dry: bool = False
    afresh: bool = False
    pseudonym: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One document to make: which kind for which record, from which template, under which name.

    The record is told by sheet, position and key; `number` is the pattern of its register number.
    """

    workbook: str
    kind: str
    template: Path
    sheet: str
    index: int
    key: str
    copy: int
    copies: int
    number: str
    target: Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job: the file made (or kept, as nothing changed), or the issues that say why not.

    `number` is the one that a document just made bears, `former` an earlier version that lies there under another name,
    `pdf` its PDF where one was asked for.
    """

    job: Job
    made: Path | None = None
    issues: tuple[Issue, ...] = ()
    kept: bool = False
    number: str = ""
    former: Path | None = None
    pdf: Path | None = None


@dataclass(slots=True)
class Batch:
    """All that a run over one workbook found and made; `failure` when it could not be read at all."""

    workbook: Path
    issues: list[Issue] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    failure: DokumentyError | None = None

    @property
    def made(self) -> list[Outcome]:
        """Return what was made."""
        return [outcome for outcome in self.outcomes if outcome.made]

    @property
    def failed(self) -> list[Outcome]:
        """Return what was not made."""
        return [outcome for outcome in self.outcomes if not outcome.made]
