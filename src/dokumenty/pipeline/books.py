"""Workbooks that the program writes; apart from the steps, for their library is slow to load and `generuj` needs it not."""

from dokumenty.dane.export import export_table
from dokumenty.dane.extend import extended
from dokumenty.dane.folder import new_file, new_folder
from dokumenty.dane.marked import marked_copy
from dokumenty.dane.proposal import propose_map

__all__ = ["export_table", "extended", "marked_copy", "new_file", "new_folder", "propose_map"]
