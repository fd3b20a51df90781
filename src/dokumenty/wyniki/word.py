"""Word as a maker of PDF where it is installed, asked through PowerShell, which every Windows has.

Word makes tagged PDF/A-1 with bookmarks; it knows no PDF/A-2. Macros are off, the document is opened for reading only.
"""

import shutil
from pathlib import Path

from dokumenty.errors import MissingProgramError
from dokumenty.wyniki.programs import answer, powershell_command

_IS_THERE = "exit [int]($null -eq [Type]::GetTypeFromProgID('Word.Application'))"
_CONVERT = """
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $word.AutomationSecurity = 3
  foreach ($file in Get-ChildItem -LiteralPath 'FOLDER' -Filter '*.docx') {
    try {
      $document = $word.Documents.Open($file.FullName, $false, $true, $false)
      foreach ($story in $document.StoryRanges) {
        while ($story) { [void]$story.Fields.Update(); $story = $story.NextStoryRange }
      }
      $pdf = [IO.Path]::ChangeExtension($file.FullName, 'pdf')
      $document.ExportAsFixedFormat($pdf, 17, $false, 0, 0, 1, 1, 0, $true, $true, 1, $true, $true, $true)
      $document.Close(0)
    } catch { [Console]::Error.WriteLine($_) }
  }
} finally { $word.Quit(0) }
"""
"""The numbers are those of Word: 17 is PDF, 3 forbids macros, 1 makes bookmarks of headings, 0 saves nothing."""


def find_word() -> Path:
    """Return the PowerShell that can reach Word; MissingProgramError when there is no Word."""
    powershell = shutil.which("powershell")
    if not powershell or answer(powershell_command(powershell, _IS_THERE)) is None:
        message = (
            "--pdf-przez word: na tym komputerze nie ma Worda. Zainstaluj go albo wybierz: --pdf-przez libreoffice."
        )
        raise MissingProgramError(message)
    return Path(powershell)


def word_command(powershell: Path, folder: Path) -> list[str | Path]:
    """Return the command that makes a PDF beside each .docx of a folder; one that cannot be made stops no other."""
    return powershell_command(powershell, _CONVERT.replace("FOLDER", str(folder).replace("'", "''")))
