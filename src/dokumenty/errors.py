"""The exceptions that end a run; each carries its exit code.

DokumentyError
├── UsageError      2  the command was called in a way that cannot be carried out
├── WorkbookError   3  the workbook cannot be read at all
├── TemplateError   4  a template cannot be read or compiled
├── OutputError     5  a result could not be written or failed its check
└── MissingProgramError    6  a needed program is not installed

Exit codes 0 (done), 1 (problems in the data, or some documents not made) and
130 (interrupted) belong to no exception: `cli.main` returns them.
"""

from typing import ClassVar


class DokumentyError(Exception):
    """A run cannot go on; the message is Polish and says where, what, and what to do."""

    exit_code: ClassVar[int] = 1


class UsageError(DokumentyError):
    """The command was called in a way that cannot be carried out."""

    exit_code = 2


class WorkbookError(DokumentyError):
    """A workbook cannot be read at all."""

    exit_code = 3


class TemplateError(DokumentyError):
    """A template, or the catalogue of templates, cannot be read or compiled."""

    exit_code = 4


class OutputError(DokumentyError):
    """A result could not be written or failed its check."""

    exit_code = 5


class MissingProgramError(DokumentyError):
    """A program that the command needs is not installed."""

    exit_code = 6
