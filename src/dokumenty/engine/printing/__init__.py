"""One print file: documents of one or several templates in order, each in sections of its own.

Nothing is merged afterwards: every document is rendered (`rendered`) and written straight into the
one body (`body`). On the way it gets what would otherwise be mixed up with its neighbours': the
page its sections start on (`sections`), the count of its own pages (`pages`), lists that begin
anew (`lists`), notes (`notes`), names and numbers of its own (`identifiers`), its headers, footers
and pictures (`parts`). What belongs to the whole file comes from the first template (`frame`), so
all templates must look alike (`look`). What LibreOffice would show otherwise than Word is put
right in a copy for its PDF (`office_copy`).
"""

from dokumenty.engine.printing.office_copy import for_office
from dokumenty.engine.printing.print_file import PrintFile

__all__ = ["PrintFile", "for_office"]
